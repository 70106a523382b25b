using NodaTime;

namespace Rapporteur.Publishing;

/// <summary>For whom an edition is.</summary>
public enum EditionKind
{
    /// <summary>Internal: everything, proposals of the machine included, with who deposited what from where.</summary>
    WorkingPapers,

    /// <summary>For everybody: public exhibits, and claims coded by a person only.</summary>
    Public,
}

/// <summary>What stands on every page of an edition.</summary>
public sealed record Imprint
{
    /// <summary>The name of the inquiry.</summary>
    public required string Inquiry { get; init; }

    /// <summary>For whom it is.</summary>
    public required EditionKind Kind { get; init; }

    /// <summary>The state of the ledger that it is made from.</summary>
    public required LedgerState Ledger { get; init; }

    /// <summary>Program and version that made it (<c>rapporteur 0.1.0</c>).</summary>
    public required string Program { get; init; }

    /// <summary>Language of the interface: <c>en</c>, <c>fr</c> or <c>ru</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Readers whose proposals are in it, with versions (<c>rapporteur-reading 0.1.0, lexicon en@3</c>).</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>The commands by which anybody can verify the whole, with the actual size and root in them.</summary>
    public IReadOnlyList<CheckCommand> Checks { get; init; } = [];
}

/// <summary>A state of the ledger: what a reader writes down to be able to prove later that nothing was rewritten.</summary>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the tree, standard base64 as in the checkpoint.</param>
/// <param name="Recorded">Recorded time of the last entry.</param>
/// <param name="Origin">The log's origin, a random id.</param>
/// <param name="KeyFingerprint">Fingerprint of the log's key, as printed by <c>inquire</c>.</param>
/// <param name="VerifierKey">The log's verifier key in signed-note form, one line.</param>
public sealed record LedgerState(long Size, string Root, Instant Recorded, string Origin, string KeyFingerprint, string VerifierKey);

/// <summary>A command line by which a reader can check something.</summary>
/// <param name="Purpose">What it shows, a sentence in the edition's language.</param>
/// <param name="Command">The very command line.</param>
/// <param name="Expect">What it must print, or null where its exit code says it.</param>
public sealed record CheckCommand(string Purpose, string Command, string? Expect = null);

/// <summary>What an edition counts beforehand. All numbers are of this edition, not of the inquiry.</summary>
public sealed record EditionTotals
{
    /// <summary>Exhibits.</summary>
    public required int Exhibits { get; init; }

    /// <summary>Sources that at least one exhibit comes from.</summary>
    public required int Sources { get; init; }

    /// <summary>Incidents as reported.</summary>
    public required int Occurrences { get; init; }

    /// <summary>Occurrences that have two accounts or more, or a decision: those that have an account page.</summary>
    public required int OccurrencesWithAccounts { get; init; }

    /// <summary>Claims about acts: coded and proposed.</summary>
    public required int Claims { get; init; }

    /// <summary>Claims coded by a person.</summary>
    public required int CodedClaims { get; init; }

    /// <summary>Claims set aside by a person; not among <see cref="Claims"/>.</summary>
    public int SetAsideClaims { get; init; }

    /// <summary>Measures.</summary>
    public int Measures { get; init; }

    /// <summary>Distinct origins of all claims that count as such.</summary>
    public required int DistinctOrigins { get; init; }

    /// <summary>Files that a depositor gave.</summary>
    public int Files { get; init; }

    /// <summary>Files deposited.</summary>
    public int FilesDeposited { get; init; }

    /// <summary>Files that were there already.</summary>
    public int FilesAlreadyThere { get; init; }

    /// <summary>Files refused.</summary>
    public int FilesRefused { get; init; }

    /// <summary>Files passed over (systems' own files, manifests).</summary>
    public int FilesSkipped { get; init; }

    /// <summary>Days of the press held, and days missing between the first and last held; null where it is not counted.</summary>
    public PressDays? PressDays { get; init; }

    /// <summary>First day that any dated claim can fall on, or null where nothing is dated.</summary>
    public LocalDate? First { get; init; }

    /// <summary>Last day that any dated claim can fall on, or null where nothing is dated.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>Proposals of the machine that await review.</summary>
    public int Proposals => Claims - CodedClaims;
}

/// <summary>How many days of the press are held between the first and the last, and how many are missing.</summary>
/// <param name="Held">Days with at least one exhibit of a newspaper or agency.</param>
/// <param name="Missing">Days between without one.</param>
public sealed record PressDays(int Held, int Missing);

/// <summary>One of the newest entries of the ledger.</summary>
/// <param name="Index">Its index in the log.</param>
/// <param name="What">What it says, a short sentence in the edition's language.</param>
/// <param name="By">The member who signed it.</param>
/// <param name="Recorded">When it was recorded.</param>
public sealed record PrintedEntry(long Index, string What, string By, Instant Recorded);

/// <summary>What an edition leaves out.</summary>
/// <param name="What">The kind of item (<c>exhibits</c>, <c>claims not coded by a person</c>), in the edition's language.</param>
/// <param name="Count">How many.</param>
/// <param name="Reason">Why.</param>
public sealed record Withheld(string What, int Count, string Reason);
