namespace Rapporteur.Ledger;

/// <summary>What was found and put right when a log was opened for writing.</summary>
/// <param name="CompletedEntries">Acknowledged entries that only the journal held: they were folded into tiles now.</param>
/// <param name="DiscardedBytes">Bytes at the journal's end that were no whole record, so never acknowledged: cut off.</param>
/// <param name="FinishedFold">Whether a fold that had been cut off after its checkpoint was cleaned up.</param>
public sealed record OpeningReport(long CompletedEntries, long DiscardedBytes, bool FinishedFold)
{
    /// <summary>Whether the log had been closed properly.</summary>
    public bool WasClean => CompletedEntries == 0 && DiscardedBytes == 0 && !FinishedFold;
}
