using System.Reflection;

namespace Rapporteur;

/// <summary>All codes of all rooms, gathered from the classes that end in <c>Refusals</c>.</summary>
public static class RefusalCodes
{
    private static readonly Lazy<Dictionary<string, RefusalCode>> Known = new(() =>
        typeof(RefusalCodes).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(RefusalCode))
            .Select(field => (RefusalCode)field.GetValue(null)!)
            .ToDictionary(code => code.Code, StringComparer.Ordinal));

    /// <summary>Every code.</summary>
    public static IEnumerable<RefusalCode> All => Known.Value.Values;

    /// <summary>The code of a word; one of a later version of the program is kept without a class.</summary>
    public static RefusalCode Find(string code) => Known.Value.GetValueOrDefault(code) ?? new RefusalCode(code);
}
