using System.Text;

namespace Rapporteur.Linkage.Records;

/// <summary>A table that was read, and the rows that were refused.</summary>
/// <param name="Table">The records, or null where the file as a whole was refused.</param>
/// <param name="Refusals">Every row that was left out, and why.</param>
public sealed record TableReading(RecordTable? Table, IReadOnlyList<LinkRefusal> Refusals);

/// <summary>
/// Reads tables from delimited text: UTF-8, UTF-16 or Windows-1251, with commas, semicolons, tabs or bars. The first row names the
/// columns, the first column is the record's id.
/// </summary>
public static class TableReader
{
    private const int TextBuffer = 1 << 16;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Reads one file, or several that become one table with a column that names the file.</summary>
    /// <param name="files">Name (for messages and as the source) and bytes of each file; the streams can be read twice.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static TableReading Read(IReadOnlyList<(string Name, Stream Bytes)> files, CancellationToken cancellation = default)
    {
        var building = new Building(files.Count > 1);
        foreach (var (name, bytes) in files)
            building.Read(name, bytes, cancellation);
        return building.Finish();
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">Rows with a heading.</param>
    public static TableReading Read(string text) => Read([("text", new MemoryStream(Encoding.UTF8.GetBytes(text)))]);

    /// <summary>The separator that the heading has most of, outside quotation marks.</summary>
    internal static char SeparatorOf(string heading)
    {
        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var c in heading)
        {
            isQuoted ^= c == '"';
            if (!isQuoted && Array.IndexOf(Separators, c) is >= 0 and var found)
                counts[found]++;
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private sealed class Building(bool isSeveral)
    {
        private const string SourceHeading = "source";
        private const int CancellationRows = 0xFFFF;

        private readonly Dictionary<string, ColumnBuilder> columns = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<ColumnBuilder> inOrder = [];
        private readonly List<string> ids = [];
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private readonly List<LinkRefusal> refusals = [];

        public void Read(string name, Stream bytes, CancellationToken cancellation)
        {
            var encoding = TextDecoding.Detect(bytes);
            string heading;
            using (var first = new StreamReader(bytes, encoding, true, TextBuffer, leaveOpen: true))
                heading = first.ReadLine() ?? "";
            bytes.Position = 0;
            using var text = new StreamReader(bytes, encoding, true, TextBuffer, leaveOpen: true);
            var rows = new DelimitedRows(text, SeparatorOf(heading));
            if (!rows.Next() || rows.Count < 2)
            {
                refusals.Add(LinkRefusal.Of(LinkRefusals.NoHeading, ("file", name)));
                return;
            }
            var headings = HeadingsOf(rows);
            var cells = headings[1..].Select(ColumnOf).ToArray();
            var source = isSeveral && !headings.Contains(SourceHeading, StringComparer.OrdinalIgnoreCase) ? ColumnOf(SourceHeading) : null;
            for (var read = 1; rows.Next(); read++)
            {
                if ((read & CancellationRows) == 0)
                    cancellation.ThrowIfCancellationRequested();
                if (RefusalOf(rows, headings, name) is { } refusal)
                    refusals.Add(refusal);
                else
                    Take(rows, cells, source, name);
            }
            foreach (var column in inOrder)
                column.FillTo(ids.Count);
        }

        private static string[] HeadingsOf(DelimitedRows rows)
        {
            var headings = new string[rows.Count];
            for (var i = 0; i < headings.Length; i++)
            {
                var heading = rows[i].Trim().ToString();
                if (heading.Length == 0)
                    heading = $"column {i + 1}";
                headings[i] = headings[..i].Contains(heading, StringComparer.OrdinalIgnoreCase) ? $"{heading} ({i + 1})" : heading;
            }
            return headings;
        }

        private ColumnBuilder ColumnOf(string heading)
        {
            if (!columns.TryGetValue(heading, out var column))
            {
                columns.Add(heading, column = new ColumnBuilder(heading));
                column.FillTo(ids.Count);
                inOrder.Add(column);
            }
            return column;
        }

        private LinkRefusal? RefusalOf(DelimitedRows rows, string[] headings, string file)
        {
            if (rows.IsUnclosed)
                return LinkRefusal.Of(LinkRefusals.OpenQuote, ("file", file), ("line", rows.Line));
            if (rows.Count != headings.Length)
                return LinkRefusal.Of(LinkRefusals.Ragged, ("file", file), ("line", rows.Line), ("found", rows.Count), ("expected", headings.Length));
            var id = rows[0].Trim();
            if (id.IsEmpty)
                return LinkRefusal.Of(LinkRefusals.NoId, ("file", file), ("line", rows.Line));
            if (id.Equals(headings[0], StringComparison.OrdinalIgnoreCase) && rows[1].Trim().Equals(headings[1], StringComparison.OrdinalIgnoreCase))
                return LinkRefusal.Of(LinkRefusals.RepeatedHeading, ("file", file), ("line", rows.Line));
            return seen.GetAlternateLookup<ReadOnlySpan<char>>().Contains(id)
                ? LinkRefusal.Of(LinkRefusals.RepeatedId, ("file", file), ("line", rows.Line))
                : null;
        }

        private void Take(DelimitedRows rows, ColumnBuilder[] cells, ColumnBuilder? source, string file)
        {
            var id = rows[0].Trim().ToString();
            ids.Add(id);
            seen.Add(id);
            for (var i = 0; i < cells.Length; i++)
                cells[i].Add(rows[i + 1]);
            source?.Add(file);
        }

        public TableReading Finish()
        {
            if (inOrder.Count == 0)
                return new TableReading(null, refusals);
            seen.Clear();
            var sorted = ids.ToArray();
            var order = OrderOf(sorted);
            return new TableReading(KindGuess.Of(new RecordTable(sorted, [.. inOrder.Select(column => column.Build(order))])), refusals);
        }

        /// <summary>Sorts ids, and tells which record stands where; null when they were in order.</summary>
        private static int[]? OrderOf(string[] ids)
        {
            var isInOrder = true;
            for (var i = 1; i < ids.Length && isInOrder; i++)
                isInOrder = string.CompareOrdinal(ids[i - 1], ids[i]) < 0;
            if (isInOrder)
                return null;
            var order = Enumerable.Range(0, ids.Length).ToArray();
            Array.Sort(ids, order, StringComparer.Ordinal);
            return order;
        }
    }
}
