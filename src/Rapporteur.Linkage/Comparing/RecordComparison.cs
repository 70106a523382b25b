using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage.Comparing;

/// <summary>
/// Compares two records: a level for each field, four bits each, the first field lowest. A pure function of the two records, symmetric.
/// </summary>
public sealed class RecordComparison
{
    private const int LevelBits = 4, LevelMask = 15;

    /// <summary>How many fields a comparison can have.</summary>
    public const int MostFields = 64 / LevelBits;

    private readonly Field[] fields;
    private readonly int[] rows;
    private readonly IReadOnlyList<(int First, int Second)> exchangeable;

    /// <summary>Prepares the records of a table for comparison.</summary>
    /// <param name="table">The records, with the kinds of their columns.</param>
    public RecordComparison(RecordTable table)
    {
        fields = [.. FieldPlan.Of(table).Take(MostFields)];
        Count = table.Count;
        rows = new int[(long)fields.Length * Count];
        for (var f = 0; f < fields.Length; f++)
        {
            var codes = fields[f].Codes;
            for (var record = 0; record < Count; record++)
                rows[record * fields.Length + f] = codes[record];
        }
        exchangeable = ExchangeableOf(table);
    }

    /// <summary>What is compared.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>How many records.</summary>
    public int Count { get; }

    /// <summary>The level of a field in a pattern.</summary>
    public static int LevelOf(ulong pattern, int field) => (int)(pattern >> (field * LevelBits)) & LevelMask;

    /// <summary>The codes of the values of a record, in the order of the fields.</summary>
    public ReadOnlySpan<int> Row(int record) => rows.AsSpan(record * fields.Length, fields.Length);

    /// <summary>Compares two records.</summary>
    public ulong Compare(int a, int b) => Compare(Row(a), Row(b));

    /// <summary>Compares two records, given by the codes of their values.</summary>
    internal ulong Compare(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        ulong pattern = 0;
        for (var f = 0; f < fields.Length; f++)
        {
            if (a[f] != 0 && b[f] != 0)
                pattern |= (ulong)fields[f].Compare(a[f], b[f]) << (f * LevelBits);
        }
        foreach (var (first, second) in exchangeable)
        {
            if (LevelOf(pattern, first) is WordField.Other or WordField.Alike && LevelOf(pattern, second) is WordField.Other or WordField.Alike or WordField.OtherInitial && IsCrossed(a, b, first, second))
                pattern = With(With(pattern, first, WordField.Crossed), second, WordField.Crossed);
        }
        return pattern;
    }

    private bool IsCrossed(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int first, int second)
    {
        WordValues firsts = ((WordField)fields[first]).Values, seconds = ((WordField)fields[second]).Values;
        return WordField.Compare(firsts, a[first], seconds, b[second]) <= WordField.OneSlip && WordField.Compare(seconds, a[second], firsts, b[first]) <= WordField.OneSlip;
    }

    private static ulong With(ulong pattern, int field, int level) =>
        pattern & ~((ulong)LevelMask << (field * LevelBits)) | (ulong)level << (field * LevelBits);

    /// <summary>Name columns that clerks exchange: each with each of the other kinds.</summary>
    private List<(int First, int Second)> ExchangeableOf(RecordTable table)
    {
        var kinds = table.Columns.Where(column => column.Kind is ColumnKind.GivenName or ColumnKind.Surname or ColumnKind.SecondName).ToDictionary(column => column.Name, column => column.Kind);
        var names = Enumerable.Range(0, fields.Length).Where(f => fields[f] is WordField && kinds.ContainsKey(fields[f].Name)).ToList();
        return [.. names.SelectMany(a => names.Where(b => b > a && kinds[fields[a].Name] != kinds[fields[b].Name]).Select(b => (a, b)))];
    }
}
