namespace Rapporteur.Storage;

/// <summary>Every coded "no" of the storage room.</summary>
public static class StorageRefusals
{
    /// <summary>An inquiry would be laid out where something stands.</summary>
    public static readonly RefusalCode NotEmpty = new("ST001");

    /// <summary>There is no inquiry here or above.</summary>
    public static readonly RefusalCode NoInquiry = new("ST002");

    /// <summary>The card of the inquiry cannot be read, or is of a later version of the program.</summary>
    public static readonly RefusalCode UnreadableCard = new("ST003", "damaged");

    /// <summary>Several inquiries lie here: one must be named.</summary>
    public static readonly RefusalCode SeveralInquiries = new("ST004");

    /// <summary>Another process writes to the inquiry.</summary>
    public static readonly RefusalCode Busy = new("ST005");

    /// <summary>The inquiry cannot be written: a read-only medium or missing rights.</summary>
    public static readonly RefusalCode ReadOnly = new("ST006");

    /// <summary>The ledger is older than what this user has seen, or another history.</summary>
    public static readonly RefusalCode RolledBack = new("ST007", "damaged");

    /// <summary>The ledger cannot be opened.</summary>
    public static readonly RefusalCode LedgerDamaged = new("ST008", "damaged");

    /// <summary>The log was handed over to another key than this one.</summary>
    public static readonly RefusalCode WrongLogKey = new("ST009");
}
