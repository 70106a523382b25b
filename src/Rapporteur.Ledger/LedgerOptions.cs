namespace Rapporteur.Ledger;

/// <summary>How a log is to be written.</summary>
public sealed record LedgerOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static LedgerOptions Default { get; } = new();

    /// <summary>
    /// Which kinds of entries may withdraw the body of an entry that they link to. The ledger knows no rooms, so it has to be
    /// told; by default none may.
    /// </summary>
    public Func<string, bool> WithdrawsBodies { get; init; } = static _ => false;

    /// <summary>The length of the journal, in bytes, at which an append also folds it. At least 1.</summary>
    public long FoldAt { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long a second writer waits for the first before it is refused.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    internal LedgerDisk Disk { get; init; } = new PhysicalDisk();
}
