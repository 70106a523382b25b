using Microsoft.Data.Sqlite;
using Rapporteur.Ledger;

namespace Rapporteur.Storage;

/// <summary>Writes read models: one transaction, statements prepared once.</summary>
public sealed class ViewWriter : IDisposable
{
    private readonly Dictionary<(Sql, string), SqliteCommand> prepared = [];

    internal ViewWriter(SqliteConnection connection, SqliteTransaction transaction, LedgerReader ledger) =>
        (Connection, Transaction, Ledger) = (connection, transaction, ledger);

    /// <summary>The ledger that is followed, for what an earlier entry said.</summary>
    public LedgerReader Ledger { get; }

    /// <summary>The connection, for queries within the transaction.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>The transaction that entries, tables and the state of the ledger share.</summary>
    public SqliteTransaction Transaction { get; }

    /// <summary>Runs a named statement with its parameters, in the order of <c>$1</c>, <c>$2</c>, ...</summary>
    /// <returns>How many rows it touched.</returns>
    public int Run(Sql sql, string name, params ReadOnlySpan<object?> values) => Prepared(sql, name, values).ExecuteNonQuery();

    /// <summary>Runs a named statement and reads the first cell of its first row; null when there is none.</summary>
    public object? Cell(Sql sql, string name, params ReadOnlySpan<object?> values) =>
        Prepared(sql, name, values).ExecuteScalar() is { } cell and not DBNull ? cell : null;

    /// <summary>Runs a named query; each row is handed over as it is read.</summary>
    public void Rows(Sql sql, string name, Action<SqliteDataReader> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, name, values).ExecuteReader();
        while (reader.Read())
            row(reader);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }

    private SqliteCommand Prepared(Sql sql, string name, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue((sql, name), out var command))
        {
            command = Connection.CreateCommand();
            command.Transaction = Transaction;
            command.CommandText = sql[name];
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter($"${i}", null));
            prepared.Add((sql, name), command);
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
