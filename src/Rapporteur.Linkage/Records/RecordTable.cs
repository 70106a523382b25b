namespace Rapporteur.Linkage.Records;

/// <summary>
/// Records in columns, in the order of their ids: what is computed from a table does not depend on the order in which its records came.
/// </summary>
public sealed class RecordTable
{
    /// <summary>A table of columns.</summary>
    /// <param name="ids">The ids, distinct, in ordinal order.</param>
    /// <param name="columns">The columns, each with a code a record.</param>
    /// <exception cref="ArgumentException">The ids are not in order, or a column is not as long as the ids.</exception>
    public RecordTable(string[] ids, IReadOnlyList<Column> columns)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            if (string.CompareOrdinal(ids[i - 1], ids[i]) >= 0)
                throw new ArgumentException("The ids are not distinct and in ordinal order.", nameof(ids));
        }
        if (columns.Any(column => column.Codes.Length != ids.Length))
            throw new ArgumentException("A column is not as long as the ids.", nameof(columns));
        (Ids, Columns) = (ids, columns);
    }

    /// <summary>The ids, in ordinal order.</summary>
    public string[] Ids { get; }

    /// <summary>The columns, without the ids.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>How many records.</summary>
    public int Count => Ids.Length;

    /// <summary>The list that each record comes from, by number, or null where all are of one.</summary>
    public int[]? Sources => Columns.FirstOrDefault(column => column.Kind == ColumnKind.Source)?.Codes;

    /// <summary>The same table with other kinds for some columns.</summary>
    /// <param name="kinds">Kinds by heading; columns that are not named keep theirs.</param>
    public RecordTable WithKinds(IReadOnlyDictionary<string, ColumnKind> kinds) =>
        new(Ids, [.. Columns.Select(column => kinds.TryGetValue(column.Name, out var kind) ? column with { Kind = kind } : column)]);

    /// <summary>The number of the record with an id, or a negative number.</summary>
    public int Find(string id) => Array.BinarySearch(Ids, id, StringComparer.Ordinal);
}
