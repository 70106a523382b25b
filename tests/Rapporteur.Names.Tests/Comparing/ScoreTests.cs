using Rapporteur.Names.Comparing;

namespace Rapporteur.Names.Tests.Comparing;

/// <summary>
/// Recall and precision on lists of labelled pairs, where they lie beside the repository. Scored so: every two forms of one attested person
/// are a pair of the same, but pairs with a pseudonym or another surname, which letters cannot join, are counted apart; the rows of the
/// list of look-alikes are pairs of different persons.
/// </summary>
public class ScoreTests(ITestOutputHelper output)
{
    private static readonly string[] OtherSurname = ["birth surname", "birth name", "mother", "alias", "real surname", "party name"];

    [Fact]
    public void Attested_forms_of_a_person_are_joined_and_look_alikes_are_not()
    {
        var same = SamePairs().ToList();
        var byLetters = same.Where(pair => !pair.IsAlias).ToList();
        var found = byLetters.Count(pair => IsSame(pair.A, pair.B));
        var different = SharedNames.Csv("attested_different.csv").Select(row => (A: row["form_a"], B: row["form_b"])).ToList();
        // The same two strings stand among the forms of one person too: no comparison of letters can serve both.
        var contradictory = same.Select(pair => (pair.A, pair.B)).ToHashSet();
        var joined = different.Where(pair => IsSame(pair.A, pair.B)).ToList();
        foreach (var (a, b, _) in byLetters.Where(pair => !IsSame(pair.A, pair.B)))
            output.WriteLine($"apart: {a} | {b} | {Weight(a, b)}");
        foreach (var (a, b) in joined)
            output.WriteLine($"joined: {a} | {b} | {Weight(a, b)}");
        output.WriteLine($"recall {found} of {byLetters.Count}; with another surname {same.Count(pair => pair.IsAlias && IsSame(pair.A, pair.B))} of {same.Count(pair => pair.IsAlias)}");
        output.WriteLine($"joined {joined.Count} of {different.Count} different; precision {found / (double)(found + joined.Count):0.0000}");

        Assert.True(found >= 0.98 * byLetters.Count, $"recall {found} of {byLetters.Count}");
        Assert.All(joined, pair => Assert.True(contradictory.Contains((pair.A, pair.B)) || contradictory.Contains((pair.B, pair.A)), $"{pair.A} | {pair.B}"));
    }

    [Fact]
    public void Forms_of_different_attested_persons_are_not_joined()
    {
        var forms = SharedNames.Csv("attested_forms.csv").Select(row => (Person: row["person_id"], Name: PreparedName.Of(row["form"]))).ToList();
        var joined = new List<string>();
        var falsely = new HashSet<string>();
        for (var i = 0; i < forms.Count; i++)
        {
            foreach (var other in forms.Skip(i + 1).Where(other => other.Person != forms[i].Person && NameComparison.Compare(forms[i].Name, other.Name).IsSame))
            {
                joined.Add($"{forms[i].Name.Written.Text} | {other.Name.Written.Text}");
                falsely.UnionWith([forms[i].Person, other.Person]);
            }
        }
        output.WriteLine($"falsely joined pairs {joined.Count}, persons {falsely.Count} of {forms.Select(form => form.Person).Distinct().Count()}");

        Assert.Empty(joined);
    }

    /// <summary>Sanctions lists and invented slips of the pen: other names than the library was made for, and labels that contradict each other.</summary>
    [Fact]
    public void Persons_of_a_public_bench_are_told_apart()
    {
        var rows = SharedNames.Csv("name_bench_cases.csv").Where(row => row["schema"] == "Person").ToList();
        int right = 0, falsely = 0, missed = 0;
        foreach (var row in rows)
        {
            var (same, truth) = (IsSame(row["name1"], row["name2"]), row["is_match"] == "true");
            right += same && truth ? 1 : 0;
            falsely += same && !truth ? 1 : 0;
            missed += !same && truth ? 1 : 0;
            if (same != truth)
                output.WriteLine($"{(truth ? "apart" : "joined")} {row["quality"]}: {row["name1"]} | {row["name2"]} | {Weight(row["name1"], row["name2"])}");
        }
        output.WriteLine($"recall {right / (double)(right + missed):0.000}, precision {right / (double)(right + falsely):0.000} of {rows.Count}");

        Assert.InRange(right / (double)(right + falsely), 0.92, 1);
        Assert.InRange(right / (double)(right + missed), 0.79, 1);
    }

    /// <summary>Names of a sanctions list before and after slips of the hand and other orders.</summary>
    [Fact]
    public void Names_with_slips_are_those_without()
    {
        var rows = SharedNames.Csv("yente_name_variants.csv");
        var apart = rows.Where(row => !IsSame(row["name_original"], row["name_altered"])).ToList();
        foreach (var row in apart)
            output.WriteLine($"apart: {row["name_original"]} | {row["name_altered"]} | {Weight(row["name_original"], row["name_altered"])}");

        Assert.InRange(apart.Count, 0, rows.Count * 0.02);
    }

    private static IEnumerable<(string A, string B, bool IsAlias)> SamePairs()
    {
        foreach (var forms in SharedNames.Csv("attested_forms.csv").GroupBy(row => row["person_id"]).Select(group => group.ToList()))
        {
            var others = forms.Where(HasOtherSurname).Select(SurnameKey).ToHashSet();
            for (var i = 0; i < forms.Count; i++)
            {
                for (var j = i + 1; j < forms.Count; j++)
                    yield return (forms[i]["form"], forms[j]["form"], others.Contains(SurnameKey(forms[i])) || others.Contains(SurnameKey(forms[j])));
            }
        }
    }

    private static bool HasOtherSurname(Dictionary<string, string> row) => OtherSurname.Any(note => row["note"].Contains(note, StringComparison.Ordinal));

    // The collection notes another surname on one row of it only.
    private static string SurnameKey(Dictionary<string, string> row) => FoldedKey.Of(row["form"]).Split(' ')[^1];

    private static bool IsSame(string a, string b) => Weight(a, b).IsSame;

    private static NameWeight Weight(string a, string b) => NameComparison.Compare(PreparedName.Of(a), PreparedName.Of(b));
}
