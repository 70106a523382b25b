using NodaTime;
using Rapporteur.Chronicle;

namespace Rapporteur.Publishing;

/// <summary>
/// What one edition of an inquiry holds, as known at one size of the ledger. Bounded things are lists; everything that grows with
/// the evidence is yielded one by one, in the order stated, and can be asked for again.
/// </summary>
/// <remarks>
/// "Chronicle order" is by <see cref="ChronicleKey"/> (ordinal), then by number. Pages are planned from <see cref="Days"/> alone,
/// and no page holds more than a few hundred occurrences, so that memory stays bounded.
/// </remarks>
public abstract class Edition
{
    /// <summary>Title, kind and state of the ledger: what stands on every page.</summary>
    public abstract Imprint Imprint { get; }

    /// <summary>Everything that is counted beforehand.</summary>
    public abstract EditionTotals Totals { get; }

    /// <summary>The acts that this edition has, in the order in which lanes are drawn, each with the number of its occurrences.</summary>
    public abstract IReadOnlyList<PrintedAct> Acts { get; }

    /// <summary>All sources, by number.</summary>
    public abstract IReadOnlyList<PrintedSource> Sources { get; }

    /// <summary>At most three occurrences for the front page, each from claims coded by a person; empty if there are none.</summary>
    public abstract IReadOnlyList<PrintedOccurrence> Highlights { get; }

    /// <summary>The latest entries of the ledger, newest first, a dozen at most; empty in a public edition.</summary>
    public abstract IReadOnlyList<PrintedEntry> NewestEntries { get; }

    /// <summary>What this edition leaves out: how many items of a kind, and why. Empty in the working papers.</summary>
    public abstract IReadOnlyList<Withheld> Withheld { get; }

    /// <summary>Every key that the chronicle files occurrences under, in chronicle order, with their number (at least 1).</summary>
    public abstract IReadOnlyList<DayCount> Days { get; }

    /// <summary>The occurrences filed from one key to another, both included, in chronicle order.</summary>
    /// <param name="firstKey">A key of <see cref="Days"/>.</param>
    /// <param name="lastKey">The same key or a later one.</param>
    public abstract IEnumerable<PrintedOccurrence> Occurrences(string firstKey, string lastKey);

    /// <summary>The occurrences of one act, place or source, in chronicle order.</summary>
    public abstract IEnumerable<PrintedOccurrence> Occurrences(ChronicleFilter filter);

    /// <summary>
    /// The occurrences that have two accounts or more, or a member's decision, by number. Their count is
    /// <see cref="EditionTotals.OccurrencesWithAccounts"/>.
    /// </summary>
    public abstract IEnumerable<PrintedOccurrence> OccurrencesWithAccounts();

    /// <summary>All measures, by date and number.</summary>
    public abstract IEnumerable<PrintedMeasure> Measures();

    /// <summary>Claims counted by act, mark, coder and extent of time: what every chart of counts is drawn from. In any order.</summary>
    public abstract IEnumerable<Tally> Tallies();

    /// <summary>Reported victims by act, as bounds; empty in a public edition, whose claims are not all of those that were counted.</summary>
    public virtual IReadOnlyList<PrintedCount> Counts => [];

    /// <summary>All places that claims name, those with most occurrences first.</summary>
    public abstract IEnumerable<PlaceTally> Places();

    /// <summary>The persons or the places that claims name, in the order of the alphabet, each with its spellings and where it stands.</summary>
    public abstract IReadOnlyList<IndexedName> Index(IndexOf what);

    /// <summary>The persons of the register with two mentions or more, by name.</summary>
    public abstract IReadOnlyList<PersonLine> Persons { get; }

    /// <summary>One of <see cref="Persons"/> with every account.</summary>
    /// <param name="handle">Its handle.</param>
    /// <param name="knownOn">Only what was known on this day: in texts written, else first published, by then; null for all.</param>
    public abstract PrintedPerson Person(string handle, LocalDate? knownOn = null);

    /// <summary>What the commission has done; null where it has not begun, and in a public edition.</summary>
    public virtual PrintedCommission? Commission => null;

    /// <summary>All exhibits with their texts and claims, by number. Each is read when it is reached.</summary>
    public abstract IEnumerable<PrintedExhibit> Exhibits();

    /// <summary>Every file of the ingests, refused ones first, then by path (ordinal). Empty in a public edition.</summary>
    public abstract IEnumerable<IngestedFile> Files();
}

/// <summary>A key of the chronicle and how many occurrences are filed under it.</summary>
/// <param name="Key">See <see cref="ChronicleKey"/>.</param>
/// <param name="Occurrences">At least 1.</param>
public sealed record DayCount(string Key, int Occurrences);

/// <summary>What a list of occurrences is narrowed to.</summary>
public enum FilterBy
{
    /// <summary>One act: the value is <see cref="PrintedAct.Code"/>.</summary>
    Act,

    /// <summary>One place: the value is <see cref="PrintedPlace.Key"/>.</summary>
    Place,

    /// <summary>One source, by which any account is given: the value is <see cref="PrintedSource.Handle"/>.</summary>
    Source,
}

/// <summary>A narrowing of the chronicle.</summary>
/// <param name="By">By what.</param>
/// <param name="Value">The code, key or handle.</param>
public sealed record ChronicleFilter(FilterBy By, string Value);
