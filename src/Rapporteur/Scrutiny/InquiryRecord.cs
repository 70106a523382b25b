using System.Globalization;
using Dapper;
using NodaTime;
using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Scrutiny.Times;
using Rapporteur.Storage;

namespace Rapporteur.Scrutiny;

/// <summary>
/// The claims of an inquiry as scrutiny sees them. Persons are those of the register, occurrences those of the chronicle: both joined by
/// the machine where no member did, and a result says whether it rests on that.
/// </summary>
internal sealed class InquiryRecord
{
    private readonly Dictionary<string, PlaceOnRecord> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExhibitOnRecord> exhibits = new(StringComparer.Ordinal);
    private readonly HashSet<string> proposed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(string Person, int Group)>> named = [];
    private readonly List<PersonOnRecord> persons = [];
    private readonly List<Statement> statements = [];
    private readonly HashSet<(int, int)> joined;
    private readonly InquiryPlaces sites;
    private readonly Dictionary<string, CitedStatement> conduct;
    private readonly Lazy<Dossier> dossier;

    private InquiryRecord(Inquiry inquiry)
    {
        var conducts = CodingQueries.Conducts(inquiry);
        conduct = conducts.ToDictionary(found => found.Handle, CitedStatement.Of, StringComparer.Ordinal);
        sites = new InquiryPlaces(CodingQueries.Existences(inquiry));
        dossier = new(() => new Dossier(persons, places.Values.Concat(sites.Places).DistinctBy(place => place.Id), sites.Bodies, exhibits.Values));
        joined = [.. inquiry.Views.Connection.Query<(int A, int B)>(ScrutinyView.ScrutinyView.Statements["joined"])];
        var register = RegisterQueries.Persons(inquiry);
        foreach (var person in register)
            Add(person);
        foreach (var told in inquiry.Views.Connection.Query<Told>(ScrutinyView.ScrutinyView.Statements["told"], buffered: false))
            statements.Add(StatementOf(told));
        if (conducts.Count > 0)
            Add(inquiry, conducts, register);
        Note(TrialQueries.Notes(inquiry), conducts, inquiry);
    }

    public static InquiryRecord Of(Inquiry inquiry) => new(inquiry);

    public IReadOnlyList<Statement> Statements => statements;

    public Dossier Dossier => dossier.Value;

    /// <summary>The conduct of a handle, or null where it is a claim's.</summary>
    public CitedStatement? ConductOf(string id) => conduct.GetValueOrDefault(id);

    /// <summary>What is on record against the statements of a result: spells that touch its time, and when what it names existed.</summary>
    public IReadOnlyList<AgainstIt> Against(ScrutinyResult result)
    {
        if (result.Rule is not ("alibi" or "anachronism"))
            return [];
        var under = statements.Where(statement => result.Claims.Contains(statement.Id)).ToList();
        return [.. (result.Rule == "alibi" ? under.SelectMany(Spells) : under.SelectMany(Existences).Select(AgainstIt.Of)).DistinctBy(against => against.Handle + against.Kind)];
    }

    private IEnumerable<AgainstIt> Spells(Statement statement) => statement.Persons.SelectMany(person => Dossier.MayBe(person).Append(person)).Select(Dossier.Person).OfType<PersonOnRecord>()
        .SelectMany(person => person.Spells).Where(spell => spell.Record is not null && statement.When is { } when && spell.When.Widened.Hull.Meets(when.Widened.Hull))
        .Select(spell => AgainstIt.Of(spell.Record!));

    private IEnumerable<Existence> Existences(Statement statement) => statement.Involves
        .Concat(Dossier.Place(statement.Where) is { } place ? place.MayBe.Append(place.Id) : []).SelectMany(sites.Of);

    private void Add(Inquiry inquiry, IReadOnlyList<Conduct> conducts, IReadOnlyList<Person> register)
    {
        var numbers = conducts.Select(found => found.Number).ToHashSet();
        var concerned = register.Where(person => person.Mentions.Any(mention => numbers.Contains(mention.Claim))).ToList();
        var record = new ConductRecord(conducts, concerned, RegisterQueries.Spells(inquiry, concerned), sites, TrialQueries.ChargesByTestimony(inquiry));
        statements.AddRange(record.Statements());
        var known = record.Persons.ToDictionary(person => person.Id, StringComparer.Ordinal);
        persons.RemoveAll(person => known.ContainsKey(person.Id));
        persons.AddRange(known.Values);
        foreach (var exhibit in record.Exhibits)
            exhibits.TryAdd(exhibit.Id, exhibit);
    }

    /// <summary>The number of a claim by its id in the statements.</summary>
    public static int NumberOf(string id) => int.Parse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Whether one of the claims is a proposal that nobody coded.</summary>
    public bool RestsOnProposals(ScrutinyResult result) => result.Claims.Any(proposed.Contains);

    /// <summary>
    /// Whether its claims are held together by the machine alone: they share a person whose mentions no member joined, or an occurrence.
    /// </summary>
    public bool RestsOnMachine(ScrutinyResult result)
    {
        var numbers = result.Claims.Select(NumberOf).ToList();
        // Parts hang on their whole by what the passage says, not by a join.
        if (result.Claims.Any(claim => parts.TryGetValue(claim, out var whole) && result.Claims.Contains(whole)))
            return false;
        var shared = numbers.SelectMany(number => named.GetValueOrDefault(number) ?? []).GroupBy(mention => mention.Person)
            .Where(person => person.Count() > 1).ToList();
        return RuleBook.Meets(result.Rule) switch
        {
            Rules.Meeting.Alone when result.Rule == "alibi" => OthersAlone(result),
            Rules.Meeting.Person => shared.Count > 0 && shared.TrueForAll(person => person.Select(mention => mention.Group).Distinct().Count() > 1),
            // What conduct is of one act, or under one charge, members said.
            Rules.Meeting.Occurrence when result.Claims.All(conduct.ContainsKey) => false,
            Rules.Meeting.Occurrence => numbers.Count > 1 && !numbers.Zip(numbers.Skip(1)).All(pair => joined.Contains(pair) || joined.Contains((pair.Second, pair.First))),
            _ => false,
        };
    }

    /// <summary>Marks the statements of which a member noted something.</summary>
    private void Note(IReadOnlyList<StatementNoted> notes, IReadOnlyList<Conduct> conducts, Inquiry inquiry)
    {
        if (notes.Count == 0)
            return;
        var handles = conducts.ToDictionary(found => found.Reference, found => found.Handle, StringComparer.Ordinal);
        foreach (var (reference, rule) in notes.SelectMany(note => note.Claims.Select(claim => (claim, note.Rule))))
        {
            var id = handles.GetValueOrDefault(reference) ?? inquiry.Views.Connection.ExecuteScalar<string?>(ScrutinyView.ScrutinyView.Statements["claim-handle"], new { leaf = ClaimReference.Split(reference).Leaf, ordinal = ClaimReference.Split(reference).Ordinal });
            if (statements.FindIndex(statement => statement.Id == id) is >= 0 and var place)
                statements[place] = statements[place] with { Noted = [.. statements[place].Noted, rule] };
        }
    }

    /// <summary>Whether what stands against it is recorded only of mentions that no member joined to those of the conduct.</summary>
    private bool OthersAlone(ScrutinyResult result) => statements.Where(statement => result.Claims.Contains(statement.Id)).SelectMany(statement => statement.Persons)
        .Select(Dossier.Person).OfType<PersonOnRecord>().All(person => person.Spells.Length == 0 && person.Died is null);

    private void Add(Person person)
    {
        persons.Add(new PersonOnRecord(person.Handle, person.Name));
        foreach (var (group, mentions) in person.Groups.Index())
        {
            foreach (var mention in mentions)
            {
                if (!named.TryGetValue(mention.Claim, out var names))
                    named[mention.Claim] = names = [];
                names.Add((person.Handle, group));
            }
        }
    }

    private Statement StatementOf(Told told)
    {
        var id = Handle('C', told.Number);
        if (!ClaimStates.IsCoded(told.State))
            proposed.Add(id);
        if (told.PartOf is { } wholeNumber)
            parts[id] = Handle('C', wholeNumber);
        var attribution = Claim.From<string>(told.AttributionJson);
        var isKnownBy = told is { Edtf: null, KnownDay: not null } && Tables.IsDeath(told.Act);
        return new Statement
        {
            Id = id,
            Exhibit = ExhibitOf(told),
            Passage = told.Exact,
            Act = told.Act,
            Victims = named.TryGetValue(told.Number, out var names) ? [.. names.Select(name => name.Person).Distinct()] : [],
            Where = PlaceOf(told),
            When = told.Edtf is { } edtf && UncertainDate.TryParse(edtf, out var date) ? TimeTold.Of(date.With(told.Throughout ? Extent.Throughout : Extent.Within)) : isKnownBy ? KnownBy(told.KnownDay!.Value) : null,
            IsKnownBy = isKnownBy,
            Count = told.Low is { } low ? new CountTold(low, told.High, told.Reading is "about" or "approximate") : null,
            Attribution = attribution.Length == 0 && told.Author is { } author ? [author] : attribution,
            Modality = told.Modality,
            Occurrence = told.Occurrence is { } occurrence ? Handle('C', occurrence) : null,
            PartOf = parts.GetValueOrDefault(id),
        };
    }

    /// <summary>A death without a date had come when it was written of.</summary>
    private static TimeTold KnownBy(int day) => TimeTold.Of(UncertainDate.Parse($"[..{UncertainDate.OfDay(Archive.DayNumber.ToDay(day))}]"));

    private string ExhibitOf(Told told)
    {
        var id = Handle('E', told.Exhibit);
        if (!exhibits.ContainsKey(id))
        {
            var known = told.KnownDay is { } day ? TimeTold.Of(UncertainDate.OfDay(new LocalDate(1970, 1, 1).PlusDays(day))) : null;
            exhibits[id] = new(id, told.Source ?? id, known);
        }
        return id;
    }

    /// <summary>Only a town or a site lies where its coordinates say; a province or a country does not.</summary>
    private string? PlaceOf(Told told)
    {
        if (told.Place is { } id && !places.ContainsKey(id))
        {
            var first = Claim.From<PlaceBody>(told.PlacesJson)[0];
            var isPoint = told.Precision is "town" or "site";
            places[id] = new(id, first.Name ?? first.Written) { Latitude = isPoint ? first.Latitude / 1e5 : null, Longitude = isPoint ? first.Longitude / 1e5 : null };
        }
        return told.Place;
    }

    private static string Handle(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    /// <summary>A claim as the read models hold it, with who speaks in its exhibit.</summary>
    private sealed record Told
    {
        public int Number { get; init; }

        public int Exhibit { get; init; }

        public string State { get; init; } = "";

        public string Act { get; init; } = "";

        public string Modality { get; init; } = "";

        public string Exact { get; init; } = "";

        public string? Edtf { get; init; }

        public bool Throughout { get; init; }

        public string? Place { get; init; }

        public string? Precision { get; init; }

        public string? PlacesJson { get; init; }

        public long? Low { get; init; }

        public long? High { get; init; }

        public string? Reading { get; init; }

        public int? PartOf { get; init; }

        public string? AttributionJson { get; init; }

        public string? Author { get; init; }

        public string? Source { get; init; }

        public int? KnownDay { get; init; }

        public int? Occurrence { get; init; }
    }
}
