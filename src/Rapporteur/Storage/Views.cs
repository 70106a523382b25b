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
    private const int EntriesPerTransaction = 20_000, ManyEntries = 100_000, BusySeconds = 10;

    /// <summary>SQLITE_BUSY: another process is writing.</summary>
    internal const int Busy = 5;

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20), LockPatience = TimeSpan.FromSeconds(30);

    private static readonly Sql Own = Sql.Load("Storage/views.sql");

    private readonly string path;
    private readonly IReadOnlyList<Projection> projections;
    private readonly ContentStore? texts, exhibits;
    private SqliteConnection? connection;

    /// <summary>Views at a path, of the given read models; nothing is opened yet.</summary>
    public Views(string path, IReadOnlyList<Projection> projections, ContentStore? texts = null, ContentStore? exhibits = null) =>
        (this.path, this.projections, this.texts, this.exhibits) = (path, projections, texts, exhibits);

    /// <summary>The open database, for queries.</summary>
    public SqliteConnection Connection => connection ?? throw new InvalidOperationException("the views are not open");

    /// <summary>Opens the database if it shows this ledger, else makes it anew.</summary>
    /// <param name="openLedger">Opens the ledger that is to be followed: after the state of the views was read, so that they are never ahead of it.</param>
    /// <param name="anew">Whether they are made anew in any case.</param>
    /// <returns>The ledger.</returns>
    public LedgerReader Open(Func<LedgerReader> openLedger, bool anew = false)
    {
        using var alone = Alone();
        var shown = anew ? null : ReadState();
        var ledger = openLedger();
        if (shown is not { } state || !Fits(state, ledger))
            MakeAnew();
        return ledger;
    }

    /// <summary>Deletes the database and begins an empty one.</summary>
    public void Discard()
    {
        using var alone = Alone();
        MakeAnew();
    }

    /// <summary>Takes in what the ledger holds beyond what the views show. Two processes may do so at once: each entry is taken in once.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="size">How many entries of it are shown at the end.</param>
    /// <param name="progress">Told how many entries of how many are in.</param>
    /// <param name="cancellation">Stops between transactions; what is in stays.</param>
    public void Follow(LedgerReader ledger, long size, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        if (size - Connection.ExecuteScalar<long>(Own["size"]) > ManyEntries)
            Connection.Execute(Own["widen"]); // Pages of large tables are written again and again.
        using var entries = new LedgerPass(ledger);
        while (Connection.ExecuteScalar<long>(Own["size"]) < size)
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = Connection.BeginTransaction();
            // Asked again within the transaction: another process may have followed in between.
            var next = Connection.ExecuteScalar<long>(Own["size"], transaction: transaction);
            if (next >= size)
                return;
            using var writer = new ViewWriter(Connection, ledger, texts, exhibits);
            next = TakeIn(entries, next, size, writer);
            Connection.Execute(Own["show"], new { size = next, root = ledger.RootAt(next).ToString() }, transaction);
            transaction.Commit();
            progress?.Invoke(next, size);
        }
    }

    private long TakeIn(LedgerPass entries, long next, long size, ViewWriter writer)
    {
        for (var end = Math.Min(size, next + EntriesPerTransaction); next < end; next++)
        {
            var entry = entries.At(next);
            foreach (var projection in projections)
                projection.Apply(entry, writer);
        }
        if (next == size)
        {
            entries.End();
            foreach (var projection in projections)
                projection.Settle(writer);
        }
        return next;
    }

    /// <inheritdoc />
    public void Dispose() => connection?.Dispose();

    private void MakeAnew()
    {
        connection?.Dispose();
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
        connection = Connect();
        using var transaction = connection.BeginTransaction();
        connection.Execute(Own["schema"], transaction: transaction);
        foreach (var projection in projections)
            connection.Execute(projection.Sql["schema"], transaction: transaction);
        connection.Execute(Own["begin"], new { schema = SchemaHash(), root = "" }, transaction);
        transaction.Commit();
    }

    private SqliteConnection Connect()
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        try
        {
            opened.Open();
            opened.Execute(Own["pragmas"]);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>What the database says that it shows; null where there is none, or it cannot be read.</summary>
    private State? ReadState()
    {
        try
        {
            connection = Connect();
            if (Connection.ExecuteScalar<long>(Own["has-state"]) == 0)
                return null;
            // Read by hand: a mapper would be compiled anew by every process, for this one row.
            using var command = Connection.CreateCommand();
            command.CommandText = Own["state"];
            using var row = command.ExecuteReader();
            return row.Read() ? new State(row.GetString(0), row.GetInt64(1), row.GetString(2)) : null;
        }
        catch (SqliteException damage) when (damage.SqliteErrorCode is not Busy)
        {
            return null;
        }
    }

    private bool Fits(State shown, LedgerReader ledger) =>
        shown.Schema == SchemaHash() && shown.Size <= ledger.Size
        && (shown.Root.Length == 0 ? shown.Size == 0 : ledger.RootAt(shown.Size).ToString() == shown.Root);

    /// <summary>Holds off other processes while it is decided whether the database is made anew.</summary>
    private FileStream Alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var waited = TimeSpan.Zero; ; waited += LockPause)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException) when (File.Exists(path + ".lock") && waited < LockPatience)
            {
                Thread.Sleep(LockPause);
            }
        }
    }

    private string SchemaHash()
    {
        var all = new StringBuilder(Own["schema"]);
        foreach (var projection in projections)
            all.Append('\n').Append(projection.GetType().FullName).Append(projection.DependsOn).Append('\n').Append(projection.Sql["schema"]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    private sealed record State(string Schema, long Size, string Root);
}
