using NodaTime;
using Rapporteur.Archive;
using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>What an edition may hold of persons.</summary>
/// <param name="Claims">The claims, number by reference.</param>
/// <param name="Exhibits">Numbers of the exhibits.</param>
/// <param name="IsInternal">Whether members are named and what hangs on the machine's joins is shown.</param>
internal sealed record PersonAdmission(IReadOnlyDictionary<string, int> Claims, IReadOnlySet<int> Exhibits, bool IsInternal);

/// <summary>The register of an edition: persons gathered from those claims only that the edition may hold.</summary>
internal sealed class PersonPrinter
{
    private readonly Inquiry inquiry;
    private readonly PersonAdmission admission;
    private readonly Func<IReadOnlyCollection<int>, IReadOnlyList<PrintedOccurrence>> occurrencesOf;
    private readonly IReadOnlyList<IdentityDecision> decisions;
    private readonly IReadOnlySet<long> inForce;
    private readonly IReadOnlyList<Choice> choices;
    private readonly Dictionary<string, Person> persons;

    /// <summary>Gathers the persons.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="admission">What the edition may hold.</param>
    /// <param name="occurrencesOf">The occurrences that claims stand in, printed, in chronicle order.</param>
    public PersonPrinter(Inquiry inquiry, PersonAdmission admission, Func<IReadOnlyCollection<int>, IReadOnlyList<PrintedOccurrence>> occurrencesOf)
    {
        (this.inquiry, this.admission, this.occurrencesOf) = (inquiry, admission, occurrencesOf);
        decisions = RegisterQueries.Decisions(inquiry);
        inForce = RegisterQueries.InForce(inquiry, decisions);
        choices = RegisterQueries.Choices(inquiry);
        persons = RegisterQueries.Persons(inquiry, mention => admission.Claims.ContainsKey(mention.ClaimReference))
            .Where(person => person.Mentions.Count > 1).ToDictionary(person => person.Handle, StringComparer.Ordinal);
    }

    /// <summary>Persons with two mentions or more, by name.</summary>
    public IReadOnlyList<PersonLine> Lines =>
        [.. persons.Values.Select(Line).OrderBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.Handle, StringComparer.Ordinal)];

    /// <summary>One of them.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="knownOn">Only what was known on this day; null for all.</param>
    public PrintedPerson Print(string handle, LocalDate? knownOn)
    {
        var whole = persons[handle];
        var person = knownOn is { } day ? whole.KnownOn(DayNumber.Of(day)) : whole;
        var occurrences = occurrencesOf([.. person.Mentions.Select(mention => mention.Claim).Distinct()]);
        var claims = occurrences.SelectMany(occurrence => occurrence.Accounts).DistinctBy(claim => claim.Number).ToDictionary(claim => claim.Number);
        var spells = RegisterQueries.Spells(inquiry, [person]).Where(spell => IsAdmitted(spell) && IsKnown(spell, knownOn)).ToList();
        return new PrintedPerson
        {
            Line = Line(person),
            Groups = [.. person.Groups.Select(group => (IReadOnlyList<PrintedClaim>)[.. group.Where(mention => claims.ContainsKey(mention.Claim)).Select(mention => claims[mention.Claim])
                .DistinctBy(claim => claim.Number).OrderBy(claim => claim.When.First ?? LocalDate.MaxIsoValue).ThenBy(claim => claim.Number)]).Where(group => group.Count > 0)],
            Occurrences = occurrences,
            Spells = [.. spells.Select(spell => Print(spell, claims, Choice.Of(person, spell.Kind, choices)))],
            Conflicts = Conflicts.Of(spells),
            Scripts = NameScripts.Of(person.Forms),
            KnownDays = [.. whole.Mentions.Select(mention => mention.KnownDay).OfType<int>().Distinct().Order().Select(known => DayNumber.ToDay(known))],
            KnownOn = knownOn,
            Decisions = [.. DecisionsOn(whole)],
        };
    }

    private static bool IsKnown(Spell spell, LocalDate? knownOn) => knownOn is not { } day || spell.KnownDay <= DayNumber.Of(day);

    /// <summary>A spell that rests on something that the edition does not hold is not told; nor, to the public, one that only the machine joined.</summary>
    private bool IsAdmitted(Spell spell) => spell.Claims.All(admission.Claims.ContainsKey) && spell.Exhibits.All(admission.Exhibits.Contains)
        && (admission.IsInternal || spell.Coded && !spell.HangsOnMachineJoin);

    private PrintedSpell Print(Spell spell, Dictionary<int, PrintedClaim> claims, Choice? choice) => new()
    {
        Handle = spell.Handle,
        Kind = spell.Kind,
        Begin = Print(spell.When.From),
        End = Print(spell.When.To),
        IsMoment = SpellKinds.IsMoment(spell.Kind) || spell.When.From == spell.When.To,
        GoesOn = spell.When.GoesOn,
        What = spell.What,
        Place = spell.PlaceName,
        Claims = [.. spell.Claims.Select(claim => claims.GetValueOrDefault(admission.Claims[claim])).OfType<PrintedClaim>()],
        Exhibits = spell.Exhibits,
        Mark = Marks.Of(spell.Modality, null),
        Coded = spell.Coded,
        RecordedBy = spell.Member is null ? null : admission.IsInternal ? spell.Member : "a member",
        HangsOnMachineJoin = spell.HangsOnMachineJoin,
        IsChosen = choice?.Account == spell.Reference,
        Known = spell.KnownDay is { } known ? DayNumber.ToDay(known) : null,
    };

    private static PrintedDate Print(UncertainDate? date) => date is { } known ? new PrintedDate(known.ToString(), known.Earliest, known.Latest) : PrintedDate.Unknown;

    private static PersonLine Line(Person person) => new(person.Handle, person.Name, person.Forms, person.Mentions.Count, person.IsProvisional);

    private IEnumerable<PrintedDecision> DecisionsOn(Person person)
    {
        var own = person.Mentions.ToDictionary(mention => mention.Reference, mention => mention.Handle, StringComparer.Ordinal);
        foreach (var decision in decisions.Where(decision => decision.Pairs.Any(pair => own.ContainsKey(pair.A) || own.ContainsKey(pair.B))))
        {
            var holds = decision.Relation == Relations.Unsure || inForce.Contains(decision.Index) ? "" : " (does not hold: overruled or contradicted)";
            yield return Printed($"{own.GetValueOrDefault(decision.A, "another mention")} and {own.GetValueOrDefault(decision.B, "another mention")}: {decision.Relation}{holds}",
                decision.Reason, decision.Member, decision.RecordedSeconds);
        }
        foreach (var choice in ChooseValue.Values.Select(what => Choice.Of(person, what, choices)).OfType<Choice>())
            yield return Printed($"{choice.What}: one account chosen", choice.Reason, choice.Member, choice.RecordedSeconds);
    }

    private PrintedDecision Printed(string what, string reason, string member, long seconds) =>
        new(what, reason, admission.IsInternal ? member : "a member", Instant.FromUnixTimeSeconds(seconds));
}

/// <summary>Names by the script that they are written in.</summary>
internal static class NameScripts
{
    private static readonly (string Script, char First, char Last)[] Ranges =
        [("Cyrillic", 'Ѐ', 'ԯ'), ("Armenian", '\u0530', '\u058F'), ("Hebrew", '\u0590', '\u05FF'), ("Arabic", '\u0600', '\u06FF'), ("Georgian", 'Ⴀ', 'ჿ'), ("Han", '\u4E00', '\u9FFF')];

    /// <summary>The forms by script, the script of most mentions first.</summary>
    public static IReadOnlyList<(string Script, IReadOnlyList<(string Written, int Times)> Forms)> Of(IReadOnlyList<(string Name, int Times)> forms) =>
    [
        .. forms.GroupBy(form => ScriptOf(form.Name), StringComparer.Ordinal).OrderByDescending(script => script.Sum(form => form.Times)).ThenBy(script => script.Key, StringComparer.Ordinal)
            .Select(script => (script.Key, (IReadOnlyList<(string, int)>)[.. script])),
    ];

    private static string ScriptOf(string name) =>
        Ranges.FirstOrDefault(range => name.Any(letter => letter >= range.First && letter <= range.Last)).Script ?? (name.Any(char.IsLetter) ? "Latin" : "Other");
}
