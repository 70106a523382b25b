using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny;

/// <summary>
/// One claim as scrutiny sees it, whoever coded it: what is said to have been done, to whom, by whom, where and when, and who says so.
/// Ids are those of the <see cref="Dossier"/>; what it does not know stands there in words.
/// </summary>
internal sealed record Statement
{
    public required string Id { get; init; }

    /// <summary>The exhibit that holds it.</summary>
    public required string Exhibit { get; init; }

    /// <summary>The passage, word for word.</summary>
    public string Passage { get; init; } = "";

    /// <summary>The act (arrest, execution, ...) or the conduct (meeting, presence, plot, ...).</summary>
    public required string Act { get; init; }

    /// <summary>To whom it was done.</summary>
    public string[] Victims { get; init; } = [];

    /// <summary>Who is said to have acted, and to have been there if <see cref="How"/> does not say otherwise.</summary>
    public string[] Persons { get; init; } = [];

    /// <summary>The place, or null where none is told.</summary>
    public string? Where { get; init; }

    public TimeTold? When { get; init; }

    /// <summary>Without presence (letter, telephone, ...), or a circumstance that explains an order of acts (posthumous, provisional).</summary>
    public string? How { get; init; }

    public CountTold? Count { get; init; }

    /// <summary>From the nearest speaker to the root; empty where the exhibit's source speaks.</summary>
    public string[] Attribution { get; init; } = [];

    /// <summary>How it is put (asserted, denied, expected, ...).</summary>
    public string Modality { get; init; } = "asserted";

    /// <summary>Whether the root was held when it spoke; null where that is not known.</summary>
    public bool? InCustody { get; init; }

    /// <summary>The persons whom it incriminates.</summary>
    public string[] SaysOf { get; init; } = [];

    /// <summary>For whom it is bad that this is known.</summary>
    public string[] Hurts { get; init; } = [];

    /// <summary>The rules for which a member noted it: against-interest, silence.</summary>
    public string[] Noted { get; init; } = [];

    /// <summary>Organisations and things that are said to have taken part.</summary>
    public string[] Involves { get; init; } = [];

    /// <summary>Offices that persons are said to have held then.</summary>
    public (string Person, string Office)[] Offices { get; init; } = [];

    /// <summary>Statements with the same value report the same act.</summary>
    public string? Occurrence { get; init; }

    /// <summary>The statement that counts the whole of which this counts a part.</summary>
    public string? PartOf { get; init; }

    /// <summary>The statement of the same speaker that this takes back.</summary>
    public string? Retracts { get; init; }

    /// <summary>Whether the accuser says so: the prosecution or the court.</summary>
    public bool IsAccusers { get; init; }

    /// <summary>The charges of trials under which it was brought forward.</summary>
    public string[] Charges { get; init; } = [];

    /// <summary>Whether <see cref="When"/> is only that it had happened when it was written of.</summary>
    public bool IsKnownBy { get; init; }

    /// <summary>Whether it takes back what its speaker had asserted; who fills a record knows (<see cref="WithWithdrawals"/>).</summary>
    public bool IsWithdrawal { get; init; }

    public bool IsDenied => Modality == "denied";

    /// <summary>Whether it says that the thing happened: no denial, no prediction, no withdrawal.</summary>
    public bool Asserts => Modality is not ("denied" or "expected") && !IsWithdrawal;

    /// <summary>Whether it reached us by others' mouths or by inference.</summary>
    public bool IsSecondHand => Modality is "hearsay" or "unverified" or "inferred";

    /// <summary>The same statements, those marked that take back an assertion. Who takes a denial back asserts again.</summary>
    public static List<Statement> WithWithdrawals(IReadOnlyList<Statement> statements)
    {
        var byId = statements.ToLookup(statement => statement.Id, StringComparer.Ordinal);
        return [.. statements.Select(statement => statement with { IsWithdrawal = TakesBackAssertion(statement, []) })];

        bool TakesBackAssertion(Statement statement, HashSet<string> seen) => statement.Retracts is { } id && seen.Add(id)
            && !(byId[id].FirstOrDefault() is { } earlier && (earlier.Modality is "denied" or "expected" || TakesBackAssertion(earlier, seen)));
    }

    /// <summary>Whether it says that somebody acted without being there.</summary>
    public bool IsFromAfar => How is "letter" or "telephone" or "radio" or "through-another" or "in-absentia" or "posthumous";
}

/// <summary>A count as told: least, greatest (null where it is open), and whether it is put with an "about".</summary>
internal readonly record struct CountTold(long Low, long? High, bool IsAbout)
{
    public bool Excludes(CountTold other) => Low > other.High || other.Low > High;
}
