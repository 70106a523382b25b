using System.Text;
using System.Text.Json;
using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

/// <summary>
/// Detection against the hand-coded tables beside the repository, where they are: a proposal meets a row of the same act whose trigger it
/// touches or
/// whose quotation it shares by half. The floors lie under what was reached, so that a change that costs much is seen.
/// </summary>
public class SharedGoldTests
{
    private sealed record Row(string Act, int Start, int End);

    [Theory]
    [InlineData("seed", 0.88)]
    [InlineData("en-ovdinfo-2012", 0.85)]
    [InlineData("fr-bulletin", 0.82)]
    [InlineData("ru-ovdinfo-2012", 0.74)]
    [InlineData("ru-spravka-1989", 0.76)]
    public void Detection_stays_above_its_floor(string table, double floor)
    {
        var gold = ReadmeTests.Find("shared/gold/spans.json");
        Assert.SkipWhen(gold is null, "no shared gold tables beside the repository");
        using var spans = JsonDocument.Parse(File.ReadAllText(gold!));
        var about = spans.RootElement.GetProperty(table);
        var folder = Path.GetDirectoryName(gold)!;
        var text = File.ReadAllText(Path.Combine(folder, "../texts", about.GetProperty("text").GetString()!), Encoding.UTF8);
        var options = new ReadingOptions
        {
            Language = about.GetProperty("language").GetString(),
            Published = UncertainDate.Parse(about.GetProperty("published").GetString()!),
        };
        var ranges = about.GetProperty("spans").EnumerateArray().Select(s => (From: s[0].GetInt32(), To: s[1].GetInt32())).ToList();
        var proposals = Reader.Read(text, options).Proposals
            .Where(p => ranges.Exists(r => r.From <= p.Passage.Span.Start && p.Passage.Span.Start < r.To)).ToList();
        var rows = Rows(Path.Combine(folder, table + ".tsv"));
        var f1 = 2.0 * Met(rows, proposals) / (rows.Count + proposals.Count);
        Assert.True(f1 >= floor, $"{table}: F1 {f1:0.000}");
    }

    private static List<Row> Rows(string path)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        var head = lines[0].Split('\t').ToList();
        return [.. lines.Skip(1).Select(l => l.Split('\t')).Select(c =>
            new Row(c[head.IndexOf("act")], int.Parse(c[head.IndexOf("start")]), int.Parse(c[head.IndexOf("end")])))];
    }

    private static int Met(List<Row> rows, List<Proposal> proposals)
    {
        var pairs = from r in Enumerable.Range(0, rows.Count)
                    from p in Enumerable.Range(0, proposals.Count)
                    where rows[r].Act == proposals[p].Act
                    let shared = Overlap(rows[r], proposals[p].Passage.Span) / Math.Min(rows[r].End - rows[r].Start,
                        proposals[p].Passage.Span.Length)
                    let touch = Overlap(rows[r], proposals[p].Trigger.Span) > 0
                    where shared >= 0.5 || touch
                    orderby (touch ? 1 : 0) + shared descending, r, p
                    select (r, p);
        var (rowsMet, proposalsMet) = (new HashSet<int>(), new HashSet<int>());
        return pairs.Count(pair => !rowsMet.Contains(pair.r) && !proposalsMet.Contains(pair.p) && rowsMet.Add(pair.r)
            && proposalsMet.Add(pair.p));
    }

    private static double Overlap(Row row, TextSpan span) => Math.Max(0, Math.Min(row.End, span.End) - Math.Max(row.Start, span.Start));
}
