using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Rapporteur.Ledger;

namespace Rapporteur.Storage;

/// <summary>
/// The read models of an inquiry: one SQLite database that follows the ledger. The hash of its schema and the state of the
/// ledger that it shows stand in it, written in the same transaction as the tables; where either does not fit, it is made anew.
/// </summary>
public sealed class Views : IDisposable
{
    private const int EntriesPerTransaction = 20_000;

    private static readonly Sql Own = Sql.Load("Storage/views.sql");

    private readonly string path;
    private readonly IReadOnlyList<Projection> projections;
    private SqliteConnection? connection;

    /// <summary>Views at a path, of the given read models; nothing is opened yet.</summary>
    public Views(string path, IReadOnlyList<Projection> projections) => (this.path, this.projections) = (path, projections);

    /// <summary>The open database, for queries.</summary>
    public SqliteConnection Connection => connection ?? throw new InvalidOperationException("the views are not open");

    /// <summary>Opens the database if it shows this ledger, else makes it anew.</summary>
    /// <param name="ledger">What is to be followed.</param>
    public void Open(LedgerReader ledger)
    {
        connection = Connect();
        if (!Fits(ledger))
            Discard();
    }

    /// <summary>Deletes the database and begins an empty one.</summary>
    public void Discard()
    {
        connection?.Dispose();
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
        connection = Connect();
        connection.Execute(Own["schema"]);
        foreach (var projection in projections)
            connection.Execute(projection.Sql["schema"]);
        connection.Execute(Own["begin"], new { schema = SchemaHash(), root = "" });
    }

    /// <summary>Takes in what the ledger holds beyond what the views show.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="size">How many entries of it are shown at the end.</param>
    /// <param name="progress">Told how many entries of how many are in.</param>
    /// <param name="cancellation">Stops between transactions; what is in stays.</param>
    public void Follow(LedgerReader ledger, long size, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var next = Connection.ExecuteScalar<long>(Own["size"]);
        if (next >= size)
            return;
        using var entries = ledger.Read(next).GetEnumerator();
        while (next < size)
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = Connection.BeginTransaction();
            using var writer = new ViewWriter(Connection, transaction, ledger);
            for (var taken = 0; taken < EntriesPerTransaction && next < size && entries.MoveNext(); taken++, next++)
            {
                foreach (var projection in projections)
                    projection.Apply(entries.Current, writer);
            }
            if (next == size)
            {
                foreach (var projection in projections)
                    projection.Settle(writer);
            }
            Connection.Execute(Own["show"], new { size = next, root = ledger.RootAt(next).ToString() }, transaction);
            transaction.Commit();
            progress?.Invoke(next, size);
        }
    }

    /// <inheritdoc />
    public void Dispose() => connection?.Dispose();

    private SqliteConnection Connect()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        opened.Open();
        opened.Execute(Own["pragmas"]);
        return opened;
    }

    private bool Fits(LedgerReader ledger)
    {
        try
        {
            if (Connection.ExecuteScalar<long>(Own["has-state"]) == 0)
                return false;
            var (schema, size, root) = Connection.QuerySingle<(string, long, string)>(Own["state"]);
            return schema == SchemaHash() && size <= ledger.Size && (root.Length == 0 ? size == 0 : ledger.RootAt(size).ToString() == root);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private string SchemaHash()
    {
        var all = new StringBuilder(Own["schema"]);
        foreach (var projection in projections)
            all.Append('\n').Append(projection.GetType().FullName).Append('\n').Append(projection.Sql["schema"]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
