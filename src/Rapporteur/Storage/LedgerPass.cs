using Rapporteur.Ledger;

namespace Rapporteur.Storage;

/// <summary>
/// One pass over a ledger for many transactions. Read from its first entry to its last, the entries are checked against the root:
/// so read models that are made anew rest on the whole log, not only on bodies that fit their entries.
/// </summary>
internal sealed class LedgerPass(LedgerReader ledger) : IDisposable
{
    private IEnumerator<LoggedEntry>? entries;
    private long next = -1;

    /// <summary>The entry at an index: the pass goes on, or begins anew where another process has taken in what lay between.</summary>
    /// <exception cref="LedgerException">The ledger is damaged there.</exception>
    public LoggedEntry At(long index)
    {
        if (entries is null || index != next)
        {
            entries?.Dispose();
            entries = ledger.Read(index).GetEnumerator();
        }
        if (!entries.MoveNext())
            throw new ArgumentOutOfRangeException(nameof(index));
        next = index + 1;
        return entries.Current;
    }

    /// <summary>Ends the pass where it has reached the end of the ledger: a reading of the whole is now held against the root.</summary>
    /// <exception cref="LedgerException">The entries do not lead to the root.</exception>
    public void End()
    {
        if (next == ledger.Size)
            entries?.MoveNext();
    }

    public void Dispose() => entries?.Dispose();
}
