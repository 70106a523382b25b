using System.Text;

namespace Rapporteur.Names.Tests;

/// <summary>Lists of names that lie beside the repository on some machines; a test that needs one is skipped aloud where it is not.</summary>
internal static class SharedNames
{
    /// <summary>The rows of a CSV file by the names of its columns.</summary>
    public static List<Dictionary<string, string>> Csv(string file)
    {
        var rows = Records(File.ReadAllText(PathOf(file))).ToList();
        return rows.Skip(1).Where(row => row.Count == rows[0].Count)
            .Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)).ToList();
    }

    /// <summary>The rows of a file of columns parted by tabs, without its heading.</summary>
    public static IEnumerable<string[]> Tsv(string file) => File.ReadLines(PathOf(file)).Skip(1).Select(line => line.Split('\t'));

    private static string PathOf(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "names", file);
            if (File.Exists(path))
                return path;
        }
        Assert.Skip($"{file} is not beside this repository");
        return "";
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var (row, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && c is ',' or '\n' && !isQuoted)
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
                field.Append(c);
        }
    }
}
