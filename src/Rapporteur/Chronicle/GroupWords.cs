using Rapporteur.Coding;

namespace Rapporteur.Chronicle;

/// <summary>The words by which an unnamed group is described, cut to their beginnings, so that inflections meet.</summary>
internal static class GroupWords
{
    private const int ShortestWord = 4, KeptLetters = 5;

    public static IReadOnlyList<string> Of(IEnumerable<VictimBody> victims) =>
        [.. victims.Where(victim => victim.Kind != "unknown")
            .SelectMany(victim => victim.Written.ToLowerInvariant().Split([' ', '\n', '\r', '\t', ',', '.', '"', '“', '”', '«', '»', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= ShortestWord && word.All(char.IsLetter))
            .Select(word => word[..Math.Min(KeptLetters, word.Length)])
            .Distinct().Order(StringComparer.Ordinal)];
}
