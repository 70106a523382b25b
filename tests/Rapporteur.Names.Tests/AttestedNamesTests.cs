namespace Rapporteur.Names.Tests;

/// <summary>Recall and false joins on hand-made lists of attested spellings, where they lie beside the repository.</summary>
public class AttestedNamesTests(ITestOutputHelper output)
{
    [Fact]
    public void Most_spellings_of_a_person_share_the_key_of_the_surname()
    {
        var forms = Rows("attested_forms.csv")
            .Where(row => row[4].Length == 0
                || row[4] is "library style" or "1936 trial report" or "1937 trial report" or "1938 trial report" or "older spelling")
            .Select(row => (Person: row[0], Surname: Surname(row[1])))
            .Distinct().ToList();
        var (joined, pairs) = (0, 0);
        foreach (var spellings in forms.GroupBy(form => form.Person, form => form.Surname).Select(group => group.ToList()))
        {
            for (var i = 0; i < spellings.Count; i++)
            {
                for (var j = i + 1; j < spellings.Count; j++)
                {
                    pairs++;
                    if (FoldedKey.Of(spellings[i]) == FoldedKey.Of(spellings[j]))
                        joined++;
                    else
                        output.WriteLine($"apart: {spellings[i]} {spellings[j]}");
                }
            }
        }
        output.WriteLine($"recall {joined} of {pairs}");
        Assert.True(joined >= 0.9 * pairs, $"recall {joined} of {pairs}");
    }

    [Fact]
    public void Few_different_surnames_share_a_key()
    {
        var different = Rows("attested_different.csv")
            .Select(row => (A: Surname(row[0]), B: Surname(row[2])))
            .Where(pair => pair.A != pair.B).Distinct().ToList();
        var joined = different.Where(pair => FoldedKey.Of(pair.A) == FoldedKey.Of(pair.B)).ToList();
        foreach (var (a, b) in joined)
            output.WriteLine($"joined: {a} {b}");
        output.WriteLine($"false joins {joined.Count} of {different.Count}");
        Assert.True(joined.Count <= 0.12 * different.Count, $"false joins {joined.Count} of {different.Count}");
    }

    /// <summary>The last word that is no initial.</summary>
    private static string Surname(string form) => form.Split(' ').Last(word => word.Length > 2 && !word.EndsWith('.'));

    private static List<string[]> Rows(string file)
    {
        var path = FoundAbove(Path.Combine("shared", "names", file));
        if (path is null)
            Assert.Skip($"{file} is not beside this repository");
        return File.ReadLines(path).Skip(1).Select(line => line.Replace("\"", "").Split(',')).ToList();
    }

    private static string? FoundAbove(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, relative)))
                return Path.Combine(folder.FullName, relative);
        }
        return null;
    }
}
