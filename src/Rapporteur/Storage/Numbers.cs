using System.Globalization;

namespace Rapporteur.Storage;

/// <summary>
/// Many numbers as one parameter of a query: <c>IN (SELECT value FROM json_each(@numbers))</c>. A list of parameters would make
/// another statement for every length, each parsed anew, and have every one of them looked up by name.
/// </summary>
internal static class Numbers
{
    /// <summary>The numbers as a JSON array.</summary>
    public static string AsJson(IEnumerable<int> numbers) => $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";
}
