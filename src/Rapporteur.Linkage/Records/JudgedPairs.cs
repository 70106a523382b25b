using System.Globalization;

namespace Rapporteur.Linkage.Records;

/// <summary>Two records of which a person has said whether they are of one person.</summary>
/// <param name="A">The number of the one that comes first in the table.</param>
/// <param name="B">The number of the other.</param>
/// <param name="IsSame">Whether they are.</param>
public readonly record struct JudgedPair(int A, int B, bool IsSame);

/// <summary>Pairs that were judged, and the rows that were refused.</summary>
/// <param name="Pairs">The pairs, each once, in the order of the records; where two rows contradict each other the later one holds.</param>
/// <param name="Refusals">Every row that was left out, and why.</param>
public sealed record JudgedPairs(IReadOnlyList<JudgedPair> Pairs, IReadOnlyList<LinkRefusal> Refusals)
{
    private const double LeastSame = 0.5;

    /// <summary>
    /// Reads labels: delimited text with a heading, two ids a row and a judgment, 1 where they are of one person and 0 where they are not;
    /// a judgment between is taken for the nearer one.
    /// </summary>
    /// <param name="name">The file's name, for the refusals.</param>
    /// <param name="bytes">The file; the stream can be read twice.</param>
    /// <param name="table">The records that the labels name.</param>
    public static JudgedPairs Read(string name, Stream bytes, RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var text = new StreamReader(bytes, TextDecoding.Detect(bytes));
        var heading = text.ReadLine() ?? "";
        var rows = new DelimitedRows(text, TableReader.SeparatorOf(heading));
        var judged = new SortedDictionary<(int, int), bool>();
        var refusals = new List<LinkRefusal>();
        while (rows.Next())
        {
            // The heading was read before the rows were.
            var line = rows.Line + 1;
            if (rows.Count < 3 || !double.TryParse(rows[2].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var judgment) || judgment is not (>= 0 and <= 1))
                refusals.Add(LinkRefusal.Of(LinkRefusals.BadLabel, ("file", name), ("line", line)));
            else if (table.Find(rows[0].Trim().ToString()) is var a && table.Find(rows[1].Trim().ToString()) is var b && (a < 0 || b < 0 || a == b))
                refusals.Add(LinkRefusal.Of(LinkRefusals.UnknownRecord, ("file", name), ("line", line)));
            else
                judged[(Math.Min(a, b), Math.Max(a, b))] = judgment >= LeastSame;
        }
        return new JudgedPairs([.. judged.Select(pair => new JudgedPair(pair.Key.Item1, pair.Key.Item2, pair.Value))], refusals);
    }
}
