namespace Rapporteur.Ledger;

/// <summary>Why the ledger could not do what it was asked. A host maps each to its own message once.</summary>
public enum LedgerFailure
{
    /// <summary>Another process or task writes to this ledger, and did not finish within the time allowed.</summary>
    Busy,

    /// <summary>There is no ledger in the folder.</summary>
    NotALedger,

    /// <summary>There is a ledger in the folder already.</summary>
    AlreadyALedger,

    /// <summary>The bytes on disk contradict each other or their signatures; <c>verify</c> says more.</summary>
    Damaged,

    /// <summary>The key given is not the one that signs this log.</summary>
    WrongLogKey,

    /// <summary>An entry is longer than 65,535 bytes, or a batch or body longer than one record can hold.</summary>
    TooLarge,
}

/// <summary>A failure of the ledger that is no bug of the caller.</summary>
public sealed class LedgerException(LedgerFailure failure, string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>Why.</summary>
    public LedgerFailure Failure { get; } = failure;
}
