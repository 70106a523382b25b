namespace Rapporteur.Register.Spells;

/// <summary>Which of the descriptions of a person are offices: by the table beside it, never by what an accuser calls somebody.</summary>
internal static class OfficeWords
{
    private static readonly char[] Between = [' ', '\t', '\n', '\r', '\u00A0', ',', '.', '«', '»', '"', '“', '”', '’', '\''];
    private static readonly ILookup<string, string> Table = Read().ToLookup(row => row.Kind, row => row.Beginning, StringComparer.Ordinal);

    /// <summary>Whether a description names an office, and whether that had been held before.</summary>
    public static (bool IsOffice, bool HasEnded) Of(string description)
    {
        var words = description.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return (words.Any(word => Begins(word, "office")), words.Any(word => Begins(word, "ended")));
    }

    private static bool Begins(string word, string kind) => Table[kind].Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<(string Kind, string Beginning)> Read()
    {
        using var stream = typeof(OfficeWords).Assembly.GetManifestResourceStream("Data/offices.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words[0] != "#")
            {
                foreach (var beginning in words.Skip(1))
                    yield return (words[0], beginning);
            }
        }
    }
}
