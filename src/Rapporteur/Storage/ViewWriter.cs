using Microsoft.Data.Sqlite;
using Rapporteur.Ledger;

namespace Rapporteur.Storage;

/// <summary>Writes read models: one transaction, statements prepared once.</summary>
public sealed class ViewWriter : IDisposable
{
    private readonly Dictionary<(Sql, string), Statement> prepared = [];
    private readonly SqliteConnection connection;

    internal ViewWriter(SqliteConnection connection, LedgerReader ledger, ContentStore? texts, ContentStore? exhibits) =>
        (this.connection, Ledger, Texts, Exhibits) = (connection, ledger, texts, exhibits);

    /// <summary>The ledger that is followed, for what an earlier entry said.</summary>
    public LedgerReader Ledger { get; }

    /// <summary>The text layers that entries name; null where read models are made apart, of entries alone.</summary>
    public ContentStore? Texts { get; }

    /// <summary>The bytes that entries name, for lists whose rows are derived; null where there are none.</summary>
    public ContentStore? Exhibits { get; }

    /// <summary>Runs a named statement with its parameters, in the order of <c>$1</c>, <c>$2</c>, ...</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public void Run(Sql sql, string name, params ReadOnlySpan<object?> values) => Prepared(sql, name).Run(values);

    /// <summary>Runs a named query and reads the first cell of its first row: a <see cref="string"/>, a <see cref="long"/>, or null.</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public object? Cell(Sql sql, string name, params ReadOnlySpan<object?> values)
    {
        object? cell = null;
        Prepared(sql, name).Run(values, row => cell ??= row.Cell(0));
        return cell;
    }

    /// <summary>Runs a named query; each row is handed over as it is read.</summary>
    /// <exception cref="SqliteException">The database refuses it.</exception>
    public void Rows(Sql sql, string name, Action<Row> row, params ReadOnlySpan<object?> values) => Prepared(sql, name).Run(values, row);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var statement in prepared.Values)
            statement.Dispose();
    }

    private Statement Prepared(Sql sql, string name)
    {
        if (!prepared.TryGetValue((sql, name), out var statement))
            prepared.Add((sql, name), statement = new Statement(connection.Handle!, sql[name]));
        return statement;
    }
}
