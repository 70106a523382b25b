using System.Globalization;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Register.Linking;

/// <summary>Gathers records in columns, each distinct value once.</summary>
internal sealed class RecordColumns
{
    private static readonly (string Name, ColumnKind Kind)[] Kinds =
    [
        ("list", ColumnKind.Source), ("surname", ColumnKind.Surname), ("given name", ColumnKind.GivenName), ("patronymic", ColumnKind.SecondName), ("sex", ColumnKind.Sex),
        ("born", ColumnKind.Date), ("birthplace", ColumnKind.Place), ("nationality", ColumnKind.Category), ("occupation", ColumnKind.Category), ("date", ColumnKind.Date),
        ("place", ColumnKind.Place), ("died", ColumnKind.Date),
    ];

    private readonly Dictionary<string, Gathered> columns = Kinds.ToDictionary(kind => kind.Name, _ => new Gathered(), StringComparer.Ordinal);
    private int records;

    /// <summary>Begins a record.</summary>
    public void Next() => records++;

    /// <summary>Puts a value of the record; what is null or empty is not known.</summary>
    public void Put(string column, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            columns[column].Put(records, value);
    }

    /// <summary>The table; columns that hold nothing are left out.</summary>
    public RecordTable ToTable(int count) => new(
        [.. Enumerable.Range(0, count).Select(record => record.ToString("D9", CultureInfo.InvariantCulture))],
        [.. Kinds.Where(kind => columns[kind.Name].Values.Count > 1).Select(kind => new Column(kind.Name, kind.Kind, columns[kind.Name].Values, columns[kind.Name].CodesOf(count)))]);

    private sealed class Gathered
    {
        private readonly Dictionary<string, int> known = new(StringComparer.Ordinal) { [""] = 0 };
        private readonly List<int> codes = [];

        public List<string> Values { get; } = [""];

        public void Put(int record, string value)
        {
            if (!known.TryGetValue(value, out var code))
            {
                known.Add(value, code = Values.Count);
                Values.Add(value);
            }
            while (codes.Count < record - 1)
                codes.Add(0);
            codes.Add(code);
        }

        public int[] CodesOf(int count) => [.. codes, .. new int[count - codes.Count]];
    }
}
