namespace Rapporteur.Ledger.Tests;

/// <summary>
/// A life of a ledger in which everything happens that changes the disk: batches small and large, folds on the way and at the
/// end, tiles that fill, a destroyed body, a second opening. It keeps what was acknowledged.
/// </summary>
internal sealed class Workload(TestLedger ledger)
{
    private static readonly SignedEntry[] Prepared = Prepare();

    private int _next;

    /// <summary>The leaves that were acknowledged, in order.</summary>
    internal List<LeafHash> Acknowledged { get; } = [];

    /// <summary>The largest batch: a crash can leave that much more than what was acknowledged.</summary>
    internal const int LargestBatch = 150;

    internal bool Destroyed { get; private set; }

    /// <summary>Runs it; <paramref name="retries"/> is how often a failed step is tried again.</summary>
    internal void Run(int retries)
    {
        using (var log = Try(retries, () => File.Exists(Path.Combine(ledger.Folder, "checkpoint")) ? ledger.Open() : ledger.Create()))
        {
            Append(log, 1, retries);
            Append(log, 3, retries);
            Try(retries, () => Fold(log));
            Append(log, LargestBatch, retries);
            Append(log, LargestBatch, retries);
        }

        using (var log = Try(retries, ledger.Open))
        {
            Append(log, 2, retries);
            var withdrawal = ledger.Entry("{}", "archive.withdraw/1", log.Size > 3 ? ledger.Read().Get(2).Leaf : default);
            Try(retries, () => log.Append([withdrawal], TestLedger.Start.AddSeconds(_next)));
            Acknowledged.Add(withdrawal.Leaf);
            Try(retries, () => Destroy(log));
            Destroyed = true;
            Append(log, 1, retries);
        }
    }

    private static LedgerLog Fold(LedgerLog log)
    {
        log.Fold();
        return log;
    }

    private static LedgerLog Destroy(LedgerLog log)
    {
        log.DestroyBody(2, log.Size - 1);
        return log;
    }

    private void Append(LedgerLog log, int count, int retries)
    {
        var batch = Prepared.AsSpan(_next, count).ToArray();
        Try(retries, () => log.Append(batch, TestLedger.Start.AddSeconds(_next)));
        Acknowledged.AddRange(batch.Select(entry => entry.Leaf));
        _next += count;
    }

    private static T Try<T>(int retries, Func<T> step)
    {
        while (true)
        {
            try
            {
                return step();
            }
            catch (IOException) when (retries-- > 0)
            {
            }
        }
    }

    private static SignedEntry[] Prepare()
    {
        using var ledger = new TestLedger();
        return [ledger.MemberEntry(), .. ledger.Entries(400)];
    }
}
