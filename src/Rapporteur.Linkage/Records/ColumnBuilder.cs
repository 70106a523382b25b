namespace Rapporteur.Linkage.Records;

/// <summary>Gathers the values of a column, each distinct one once.</summary>
internal sealed class ColumnBuilder
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> spans;
    private readonly List<string> values = [""];
    private readonly List<int> codes = [];

    public ColumnBuilder(string name)
    {
        Name = name;
        spans = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Name { get; }

    public void Add(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (!spans.TryGetValue(cell, out var code))
        {
            var value = cell.ToString();
            // "Unknown" and the like are told once a distinct value.
            code = MissingWords.Contains(value) ? 0 : values.Count;
            known.Add(value, code);
            if (code != 0)
                values.Add(value);
        }
        codes.Add(code);
    }

    /// <summary>Fills a column that a file does not have.</summary>
    public void FillTo(int count)
    {
        while (codes.Count < count)
            codes.Add(0);
    }

    /// <summary>The column with its records in a given order, its values numbered as they first stand there.</summary>
    public Column Build(int[]? order)
    {
        int[] renumbered = new int[values.Count], sorted = new int[codes.Count];
        var distinct = new List<string>(values.Count) { "" };
        for (var i = 0; i < sorted.Length; i++)
        {
            var code = codes[order?[i] ?? i];
            if (code != 0 && renumbered[code] == 0)
            {
                renumbered[code] = distinct.Count;
                distinct.Add(values[code]);
            }
            sorted[i] = renumbered[code];
        }
        return new Column(Name, ColumnKind.Text, distinct, sorted);
    }
}
