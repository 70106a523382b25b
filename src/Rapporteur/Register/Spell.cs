using Rapporteur.Chronology;

namespace Rapporteur.Register;

/// <summary>What can be recorded of a person beside what was done to it.</summary>
public static class SpellKinds
{
    /// <summary>Held: from an arrest to a release, a transfer or a death.</summary>
    public const string Custody = "custody";

    /// <summary>Bound to a place by order.</summary>
    public const string InternalExile = "internal-exile";

    /// <summary>Lived somewhere.</summary>
    public const string Residence = "residence";

    /// <summary>Stayed somewhere without a break, by papers or witnesses.</summary>
    public const string Stay = "stay";

    /// <summary>Was out of the country.</summary>
    public const string Abroad = "abroad";

    /// <summary>Was on the way.</summary>
    public const string Journey = "journey";

    /// <summary>Held an office.</summary>
    public const string Office = "office";

    /// <summary>Was a member of an organisation: never by an accuser's label.</summary>
    public const string Membership = "membership";

    /// <summary>Was born.</summary>
    public const string Birth = "birth";

    /// <summary>Died.</summary>
    public const string Death = "death";

    /// <summary>All of them, in the order in which pages show them.</summary>
    public static IReadOnlyList<string> All { get; } = [Birth, Office, Membership, Residence, Stay, Abroad, Journey, Custody, InternalExile, Death];

    /// <summary>Whether it happened once, some time within its date, and did not last.</summary>
    public static bool IsMoment(string kind) => kind is Birth or Death;
}

/// <summary>When something held: from some time within one date to some time within another, throughout what lies between.</summary>
/// <param name="From">When it began; null where that is not known.</param>
/// <param name="To">When it ended; null where that is not known, or where it goes on.</param>
/// <param name="GoesOn">Whether it is said to go on without an end, and not only that its end is not known.</param>
public readonly record struct SpellTime(UncertainDate? From, UncertainDate? To, bool GoesOn = false)
{
    /// <summary>The time of an EDTF date read throughout: its ends where it is an interval, else the date's own first and last day.</summary>
    public static SpellTime Throughout(UncertainDate when) => when.Form == DateForm.Interval
        ? new(when.Start, when.End, when is { IsOpen: true, End: null })
        : new(when.Earliest is { } first ? UncertainDate.OfDay(first) : null, when.Latest is { } last ? UncertainDate.OfDay(last) : null);

    /// <summary>The time of what happened once: some time within a date.</summary>
    public static SpellTime Moment(UncertainDate when) => new(when, when);

    /// <summary>
    /// EDTF where it has a form for it: <c>1936-08-16/1937-01</c>, <c>1936-08-16/</c>, and for a moment its date; an end that is itself an
    /// interval stands in brackets, which EDTF has not: <c>1932-10/(1933-01/1933-04)</c>. Empty where nothing is known.
    /// </summary>
    public override string ToString() => From is null && To is null ? "" : From == To ? From.ToString()! : $"{End(From)}/{(GoesOn ? ".." : End(To))}";

    private static string? End(UncertainDate? date) => date is { Form: DateForm.Interval } ? $"({date})" : date?.ToString();
}

/// <summary>
/// What held of a person over a time, or a birth or death, by one account. Accounts that contradict each other stand side by side.
/// A spell belongs to the mentions that it rests on: it says nothing of a person's other mentions until a member has joined them.
/// </summary>
public sealed record Spell
{
    /// <summary>Its identity: the leaf hash of its entry, or <c>MENTION/KIND</c> (a number behind it where a mention gives several).</summary>
    public required string Reference { get; init; }

    /// <summary><c>H3</c> for the third that members recorded; for the machine's, the handle of its mention.</summary>
    public required string Handle { get; init; }

    /// <summary>Handle of the person.</summary>
    public required string Person { get; init; }

    /// <summary>Index among the person's <see cref="Register.Person.Groups"/>: it carries to the mentions of this group only.</summary>
    public required int Group { get; init; }

    /// <summary>Of <see cref="SpellKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>When.</summary>
    public required SpellTime When { get; init; }

    /// <summary>The office, the organisation, the prison; of a death the act that it was.</summary>
    public string? What { get; init; }

    /// <summary>Gazetteer identity of the place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Name of the place, or null.</summary>
    public string? PlaceName { get; init; }

    /// <summary>The claims that it rests on, <c>LEAF#ORDINAL</c>: for custody the arrest and the release; none where it rests on a passage.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Numbers of the exhibits that it rests on.</summary>
    public IReadOnlyList<int> Exhibits { get; init; } = [];

    /// <summary>How the account puts it.</summary>
    public string Modality { get; init; } = "asserted";

    /// <summary>Whether the machine made it of claims, and no member recorded it.</summary>
    public required bool IsMachines { get; init; }

    /// <summary>Whether a person says that the passages say so: the claims are coded, or a member recorded it.</summary>
    public bool Coded { get; init; }

    /// <summary>
    /// Whether its beginning and its end come from mentions that only the machine took for one person. Such a spell is shown and found, and
    /// carries nothing.
    /// </summary>
    public bool HangsOnMachineJoin { get; init; }

    /// <summary>The day by which the last of the texts that it rests on was known (days since 1970), or null.</summary>
    public int? KnownDay { get; init; }

    /// <summary>Why the member reads it so, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Who recorded it, or null for the machine's.</summary>
    public string? Member { get; init; }
}
