using Rapporteur.Names.Transliteration;

namespace Rapporteur.Names.Tests.Transliteration;

/// <summary>Every collected vector of a scheme that is implemented, where the collection lies beside the repository.</summary>
public class VectorsTests(ITestOutputHelper output)
{
    /// <summary>Collections whose names of schemes are not ours.</summary>
    private static readonly Dictionary<string, string> OurIds = new()
    {
        ["lobotomoe-hye-iso-9985"] = "iso-hye-Armn-Latn-9985-1996",
        ["lobotomoe-hye-hubschmann-meillet"] = "hubschmann-hye-Armn-Latn-1913",
    };

    /// <summary>What is wrong in the collection, as letters for letters, by scheme.</summary>
    private static readonly Dictionary<string, (string Wrong, string Right)> Errata = new()
    {
        // The tables of 1997 and 2012 write й as i with a breve; the collection has a caron.
        ["alalc-rus-Cyrl-Latn-1997"] = ("ǐ Ǐ", "ĭ Ĭ"),
        ["alalc-rus-Cyrl-Latn-2012"] = ("ǐ Ǐ", "ĭ Ĭ"),
    };

    /// <summary>How many vectors of a scheme are not met, and why.</summary>
    private static readonly Dictionary<string, (int Count, string Reason)> Unmet = new()
    {
        ["alalc-ara-Arab-Latn-1997"] = (7, "ة before a genitive is t, which only syntax tells (5); a final vowel that is not written (2)"),
        ["alalc-fas-Arab-Latn-1997"] = (1, "ة before a genitive is t, which only syntax tells"),
        ["bgnpcgn-bak-Cyrl-Latn-2007"] = (1, "в of a Russian word as v; the scheme cannot tell Russian words"),
        ["bgnpcgn-kat-Geor-Latn-1981"] = (2, "in this system კ is a plain k and ქ is k’; the collection writes კ as k’, as the system of 2009 does"),
        ["odni-uzb-Cyrl-Latn-2015"] = (1, "a word-initial ю as iu in one place name, against the table and the other rows"),
    };

    [Fact]
    public void Every_collected_vector_of_a_known_scheme_is_met_or_explained()
    {
        var groups = SharedNames.Csv("transliteration_vectors.csv").GroupBy(row => row["scheme_id"])
            .Select(group => (Id: group.Key, Scheme: TransliterationSchemes.Find(OurIds.GetValueOrDefault(group.Key, group.Key)), Rows: group.ToList()))
            .ToList();
        var missed = groups.Where(group => group.Scheme is not null).Select(group => (group.Id, Missed: Missed(group.Id, group.Scheme!, group.Rows)));
        foreach (var group in groups.Where(group => group.Scheme is null))
            output.WriteLine($"not implemented: {group.Id} ({group.Rows.Count})");
        var known = groups.Where(group => group.Scheme is not null).ToList();
        output.WriteLine($"{known.Count} schemes of {groups.Count}, {known.Sum(group => group.Rows.Count)} vectors of {groups.Sum(group => group.Rows.Count)}");

        Assert.All(missed.ToList(), group => Assert.Equal(Unmet.GetValueOrDefault(group.Id).Count, group.Missed));
    }

    private int Missed(string id, TransliterationScheme scheme, List<Dictionary<string, string>> rows)
    {
        var missed = 0;
        foreach (var row in rows)
        {
            var expected = Corrected(id, row["expected"]);
            var written = LettersWithMarks.Composed(scheme.Transliterate(row["input"]));
            if (written == expected)
                continue;
            missed++;
            output.WriteLine($"{id}: {row["input"]} is {written}, expected {expected}");
        }
        return missed;
    }

    private static string Corrected(string id, string expected)
    {
        var (wrong, right) = Errata.GetValueOrDefault(id, ("", ""));
        for (var i = 0; i < wrong.Length; i++)
            expected = expected.Replace(wrong[i], right[i]);
        return LettersWithMarks.Composed(expected);
    }
}
