using Rapporteur.Names.Comparing;

namespace Rapporteur.Names.Tests;

/// <summary>English and Russian forms of name tokens, where the list lies beside the repository: tokens of all languages, not all of persons.</summary>
public class WikidataTokensTests(ITestOutputHelper output)
{
    private const int Every = 8;

    private static readonly string[] SlavicEndings = ["ов", "ев", "ин", "ский", "цкий", "енко", "швили", "дзе", "ян", "ич", "ук", "юк"];

    [Fact]
    public void Most_forms_of_Slavic_and_Caucasian_surnames_share_a_key_and_are_joined_by_sound()
    {
        var pairs = SharedNames.Tsv("wd_english_russian.tsv").Where((row, i) => i % Every == 0 && IsSurnameLike(row)).Select(row => (English: row[0], Russian: row[1])).ToList();
        var keyed = pairs.Count(pair => FoldedKey.Of(pair.English) == FoldedKey.Of(pair.Russian));
        var joined = pairs.Count(pair => NameComparison.Compare(PreparedName.Of(pair.English), PreparedName.Of(pair.Russian)).IsSame);
        foreach (var pair in pairs.Where(pair => FoldedKey.Of(pair.English) != FoldedKey.Of(pair.Russian)).Take(150))
            output.WriteLine($"apart: {pair.English} {FoldedKey.Of(pair.English)} | {pair.Russian} {FoldedKey.Of(pair.Russian)} | {NameComparison.Compare(PreparedName.Of(pair.English), PreparedName.Of(pair.Russian))}");
        output.WriteLine($"same key {keyed}, joined by sound {joined} of {pairs.Count}");
        Assert.InRange(keyed / (double)pairs.Count, 0.5, 1);
    }

    private static bool IsSurnameLike(string[] row) => row[1].Length >= 5 && SlavicEndings.Any(ending => row[1].EndsWith(ending, StringComparison.Ordinal));
}
