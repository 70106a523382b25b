using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapporteur.Chronology;
using Rapporteur.Reading;

namespace Rapporteur.Bench.Reading;

/// <summary>A proposal against the hand-coded tables: what its confidence rests on, and whether a coder has it.</summary>
internal sealed record Judged(string Table, string Language, int Decade, IReadOnlyList<string> Features, double Confidence, bool IsCoded);

/// <summary>Reads the texts of a folder of hand-coded tables (<c>spans.json</c>, <c>NAME.tsv</c>) and judges what is proposed.</summary>
internal static class GoldTables
{
    private sealed record Row(string Act, int Start, int End);

    public static List<Judged> Judge(string gold, string texts)
    {
        using var spans = JsonDocument.Parse(File.ReadAllText(Path.Combine(gold, "spans.json")));
        var judged = new List<Judged>();
        foreach (var table in spans.RootElement.EnumerateObject().OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var about = table.Value;
            var language = about.GetProperty("language").GetString()!;
            var published = UncertainDate.Parse(about.GetProperty("published").GetString()!);
            var ranges = about.GetProperty("spans").EnumerateArray().Select(s => (From: s[0].GetInt32(), To: s[1].GetInt32())).ToList();
            var text = File.ReadAllText(Path.Combine(texts, about.GetProperty("text").GetString()!), Encoding.UTF8);
            var proposals = Reader.Read(text, new ReadingOptions { Language = language, Published = published, Explain = true }).Proposals
                .Where(p => ranges.Exists(r => r.From <= p.Passage.Span.Start && p.Passage.Span.Start < r.To)).ToList();
            var coded = Met(RowsOf(Path.Combine(gold, table.Name + ".tsv")), proposals);
            var decade = (published.Latest?.Year ?? 0) / 10 * 10;
            judged.AddRange(proposals.Select((p, i) => new Judged(table.Name, language, decade, p.Features, p.Confidence, coded.Contains(i))));
        }
        return judged;
    }

    private static List<Row> RowsOf(string path)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        var head = lines[0].Split('\t').ToList();
        int Number(string[] cells, string column) => int.Parse(cells[head.IndexOf(column)], CultureInfo.InvariantCulture);
        return [.. lines.Skip(1).Select(l => l.Split('\t')).Select(c => new Row(c[head.IndexOf("act")], Number(c, "start"), Number(c, "end")))];
    }

    // One to one, the best first: the same act, and the trigger touches the row or half of the shorter passage is shared.
    private static HashSet<int> Met(List<Row> rows, List<Proposal> proposals)
    {
        var (rowsMet, proposalsMet) = (new HashSet<int>(), new HashSet<int>());
        var pairs = from r in Enumerable.Range(0, rows.Count)
                    from p in Enumerable.Range(0, proposals.Count)
                    where rows[r].Act == proposals[p].Act
                    let shared = (double)Overlap(rows[r], proposals[p].Passage.Span)
                        / Math.Min(rows[r].End - rows[r].Start, proposals[p].Passage.Span.Length)
                    let touches = Overlap(rows[r], proposals[p].Trigger.Span) > 0
                    where shared >= 0.5 || touches
                    orderby (touches ? 1 : 0) + shared descending, r, p
                    select (r, p);
        foreach (var (row, proposal) in pairs.Where(pair => !rowsMet.Contains(pair.r) && !proposalsMet.Contains(pair.p)))
        {
            rowsMet.Add(row);
            proposalsMet.Add(proposal);
        }
        return proposalsMet;
    }

    private static int Overlap(Row row, TextSpan span) => Math.Max(0, Math.Min(row.End, span.End) - Math.Max(row.Start, span.Start));
}
