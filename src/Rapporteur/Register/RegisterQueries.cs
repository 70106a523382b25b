using Dapper;
using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Register.Spells;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>What can be asked of the register.</summary>
public static class RegisterQueries
{
    private static Sql Sql => RegisterView.RegisterView.Statements;

    /// <summary>All mentions of persons, in the order of the ledger: named victims of claims, and whom coded conduct names.</summary>
    public static IEnumerable<Mention> Mentions(Inquiry inquiry) => Mentions(inquiry, CodingQueries.Conducts(inquiry));

    /// <summary>The mentions of persons in some claims and in some conduct, by their numbers.</summary>
    internal static IEnumerable<Mention> MentionsOf(Inquiry inquiry, IReadOnlySet<int> numbers) => inquiry.Views.Connection
        .Query<Naming>(Sql["naming"] + " AND c.number IN (SELECT value FROM json_each(@numbers)) ORDER BY c.number", new { numbers = Numbers.AsJson(numbers) }).SelectMany(MentionsIn)
        .Concat(CodingQueries.Conducts(inquiry).Where(conduct => numbers.Contains(conduct.Number)).SelectMany(ConductMentions.Of));

    /// <summary>All decisions of members, in the order of the ledger.</summary>
    public static IReadOnlyList<IdentityDecision> Decisions(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<IdentityDecision>(Sql["decisions"])];

    /// <summary>Indexes of the decisions that are in force: the others were overruled, taken back, or are contradicted.</summary>
    public static IReadOnlySet<long> InForce(Inquiry inquiry, IReadOnlyList<IdentityDecision> decisions) =>
        HeldPairs.Of(decisions, Rule(inquiry)).SelectMany(pair => pair.Decisions).ToHashSet();

    /// <summary>How the commission has the register kept.</summary>
    public static RegisterRule Rule(Inquiry inquiry) =>
        inquiry.Views.Connection.QuerySingleOrDefault<(int Threshold, string Contradictions)?>(Sql["rule"]) is var (threshold, contradictions)
            ? new RegisterRule(threshold / 10.0, contradictions == RegisterRule.Both)
            : RegisterRule.Default;

    /// <summary>The decisions, and those that members took when they coded conduct of somebody whom the register knew.</summary>
    internal static IReadOnlyList<IdentityDecision> AllDecisions(Inquiry inquiry) => AllDecisions(inquiry, CodingQueries.Conducts(inquiry));

    private static IEnumerable<Mention> Mentions(Inquiry inquiry, IReadOnlyList<Conduct> conducts) =>
        inquiry.Views.Connection.Query<Naming>(Sql["naming"] + " ORDER BY c.number", buffered: false).SelectMany(MentionsIn).Concat(conducts.SelectMany(ConductMentions.Of));

    private static IReadOnlyList<IdentityDecision> AllDecisions(Inquiry inquiry, IReadOnlyList<Conduct> conducts)
    {
        var implied = conducts.SelectMany(ConductMentions.DecisionsOf).ToList();
        return implied.Count == 0 ? Decisions(inquiry) : [.. Decisions(inquiry).Concat(implied).OrderBy(decision => decision.Index)];
    }

    /// <summary>The persons, by their founding mention.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="onlyPublic">Whether only mentions count that were coded by a person and may be seen by everybody.</param>
    public static IReadOnlyList<Person> Persons(Inquiry inquiry, bool onlyPublic = false)
    {
        if (!onlyPublic)
            return Persons(inquiry, static _ => true);
        var seen = CodingQueries.Claims(inquiry, new ClaimFilter())
            .Where(claim => claim is { Coded: true, Access: AccessLevels.Public, ExhibitAccess: AccessLevels.Public }).Select(claim => claim.Number).ToHashSet();
        return Persons(inquiry, mention => seen.Contains(mention.Claim));
    }

    /// <summary>The persons of some mentions, by their founding mention, called as members chose.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="admitted">Which mentions count.</param>
    public static IReadOnlyList<Person> Persons(Inquiry inquiry, Func<Mention, bool> admitted)
    {
        var conducts = CodingQueries.Conducts(inquiry);
        var persons = Identities.Of(Mentions(inquiry, conducts).Where(admitted), AllDecisions(inquiry, conducts), Rule(inquiry));
        var choices = Choices(inquiry);
        return choices.Count == 0 ? persons : [.. persons.Select(person => CalledAsChosen(person, choices))];
    }

    /// <summary>A person called as members chose.</summary>
    internal static Person CalledAsChosen(Person person, IReadOnlyList<Choice> choices) => Choice.Of(person, ChooseValue.Name, choices)?.Account is { } chosen
        ? person with { ChosenName = person.Mentions.FirstOrDefault(mention => mention.Reference == chosen)?.Name } : person;

    /// <summary>
    /// What held of persons over a time, births and deaths: what members recorded, and what the machine makes of claims, each by the account
    /// that says so, by person, kind and beginning. A spell carries to the mentions of its own group only.
    /// </summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="persons">The persons that are asked about; null for all.</param>
    public static IReadOnlyList<Spell> Spells(Inquiry inquiry, IReadOnlyList<Person>? persons = null) => PersonSpells.Of(persons ?? Persons(inquiry), Recorded(inquiry));

    /// <summary>What members chose among accounts, in the order of the ledger.</summary>
    public static IReadOnlyList<Choice> Choices(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<Choice>(Sql["choices"])];

    /// <summary>All that members recorded of persons, what was taken back too.</summary>
    internal static IReadOnlyList<RecordedSpell> Recorded(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<RecordedSpell>(Sql["spells"])];

    /// <summary>What members are to decide of who is who: first what changes most.</summary>
    public static IReadOnlyList<OpenQuestion> OpenQuestions(Inquiry inquiry)
    {
        var persons = Persons(inquiry);
        return Register.OpenQuestions.Of(persons, AllDecisions(inquiry), PersonSpells.Of(persons, Recorded(inquiry)), Rule(inquiry));
    }

    /// <summary>A person by its handle, or by that of any of its mentions, in claims or in rows of lists.</summary>
    /// <returns>The person and the mention that was named, or <c>RG001</c>.</returns>
    public static Outcome<(Person Person, Mention Mention)> Find(Inquiry inquiry, string handle) => PersonQueries.Find(inquiry, handle);

    /// <summary>A name as typed, or a handle of a person or a mention: the name, and for a handle the mention that it names.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="typed"><c>P12</c>, <c>M12.2</c> or a name.</param>
    /// <returns>The name and the reference of the mention, or <c>RG001</c>.</returns>
    public static Outcome<(string Name, string? Mention)> Named(Inquiry inquiry, string typed) => !IsHandle(typed.Trim())
        ? (typed, null)
        : Find(inquiry, typed).Then<(string, string?)>(found => (found.Person.Name, found.Mention.Reference));

    private static bool IsHandle(string typed) => typed.Length > 1 && typed[0] is 'P' or 'M' or 'p' or 'm' && typed.AsSpan(1).TrimStart("Ll").IndexOfAnyExcept("0123456789.") < 0;

    private static IEnumerable<Mention> MentionsIn(Naming claim) => claim.Victims.Index().Where(victim => victim.Item.Kind == "person").Select(victim => new Mention
    {
        Claim = claim.Number,
        Place = victim.Index,
        Reference = Mention.ReferenceOf(claim.Leaf, claim.Ordinal, victim.Index),
        Exhibit = claim.Exhibit,
        Written = victim.Item.Written,
        Name = victim.Item.Name ?? victim.Item.Written,
        Roles = victim.Item.Roles ?? [],
        Act = claim.Act,
        Modality = claim.Modality,
        Edtf = claim.Edtf,
        FirstDay = claim.FirstDay,
        LastDay = claim.LastDay,
        PlaceName = claim.PlaceName,
        Coded = ClaimStates.IsCoded(claim.State),
        Throughout = claim.Throughout,
        PlaceId = claim.Place,
        KnownDay = KnownDay.Of(claim.Written, claim.Published).Day ?? claim.ExhibitKnownDay,
    });

    /// <summary>A claim that names somebody, and when its text was known.</summary>
    private sealed record Naming
    {
        public int Number { get; init; }

        public string Leaf { get; init; } = "";

        public int Ordinal { get; init; }

        public int Exhibit { get; init; }

        public string State { get; init; } = "";

        public string Act { get; init; } = "";

        public string Modality { get; init; } = "";

        public string? Edtf { get; init; }

        public bool Throughout { get; init; }

        public int? FirstDay { get; init; }

        public int? LastDay { get; init; }

        public string? Place { get; init; }

        public string? PlaceName { get; init; }

        public string? VictimsJson { get; init; }

        public string? Written { get; init; }

        public string? Published { get; init; }

        public int? ExhibitKnownDay { get; init; }

        public VictimBody[] Victims => Claim.From<VictimBody>(VictimsJson);
    }
}
