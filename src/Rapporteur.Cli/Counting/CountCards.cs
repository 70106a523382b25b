using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>Each figure as a card that can be cited: number, interval, method, what it rests on, and how it is counted again.</summary>
internal static class CountCards
{
    private const int Indent = 13;

    public static void Write(TextWriter to, CountAnswer answer, CountQuestion question, IReadOnlyList<string> readers, string command)
    {
        foreach (var table in answer.Tables)
        {
            foreach (var row in table.Rows.Append(table.Total))
                Write(to, table, row, answer, question, readers, command);
        }
    }

    private static void Write(TextWriter to, CountTable table, CountRow row, CountAnswer answer, CountQuestion question, IReadOnlyList<string> readers, string command)
    {
        var keys = question.By.Zip(row.Words, (dimension, word) => $"{dimension.ToString().ToLowerInvariant()} {word}");
        Line(to, "figure", string.Join("; ", keys.Prepend(CountWords.Of(table.Section)).Concat(row.Keys.Count == 0 ? ["total"] : [])));
        Line(to, "victims", CountWords.Of(row.Victims) + (row.Open > 0 ? $" ({CountWords.Of(row.Open)} occurrences leave the upper bound open)" : ""));
        Line(to, "occurrences", CountWords.Of(row.Occurrences) + (row.WithoutNumber > 0 ? $" (of {CountWords.Of(row.WithoutNumber)} no number is given)" : ""));
        Line(to, "method", CountWords.Method);
        Line(to, "coding", CountWords.Coding(row.Claims, row.CodedClaims));
        Line(to, "read by", readers.Count == 0 ? "nobody but members" : string.Join("; ", readers));
        Line(to, "data", $"ledger of {answer.LedgerSize} entries, root {answer.LedgerRoot}");
        Line(to, "code book", answer.CodeBook);
        Line(to, "again", command + " --card");
        to.WriteLine();
    }

    private static void Line(TextWriter to, string name, string words) => Paragraph.Write(to, words, name, Indent);
}
