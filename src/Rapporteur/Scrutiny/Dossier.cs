using System.Collections.Frozen;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny;

/// <summary>What is on record beside the statements: persons, places, organisations and things, and the exhibits that speak.</summary>
internal sealed class Dossier
{
    private readonly FrozenDictionary<string, PersonOnRecord> persons;
    private readonly FrozenDictionary<string, PlaceOnRecord> places;
    private readonly FrozenDictionary<string, BodyOnRecord> bodies;
    private readonly FrozenDictionary<string, ExhibitOnRecord> exhibits;
    private readonly FrozenDictionary<string, string> idsByName;
    private readonly ILookup<string, string> linked;

    /// <param name="persons">The persons.</param>
    /// <param name="places">The places.</param>
    /// <param name="bodies">Organisations and things.</param>
    /// <param name="exhibits">The exhibits.</param>
    /// <param name="era">The year that chooses the speed of travel; null to take that of each statement.</param>
    public Dossier(
        IEnumerable<PersonOnRecord> persons, IEnumerable<PlaceOnRecord> places, IEnumerable<BodyOnRecord> bodies,
        IEnumerable<ExhibitOnRecord> exhibits, int? era = null)
    {
        this.persons = persons.ToFrozenDictionary(person => person.Id, StringComparer.Ordinal);
        this.places = places.ToFrozenDictionary(place => place.Id, StringComparer.Ordinal);
        this.bodies = bodies.ToFrozenDictionary(body => body.Id, StringComparer.Ordinal);
        this.exhibits = exhibits.ToFrozenDictionary(exhibit => exhibit.Id, StringComparer.Ordinal);
        Era = era;
        idsByName = this.persons.Values.SelectMany(person => person.Forms.Append(person.Name).Select(name => (Key: Words.Key(name), person.Id)))
            .Concat(this.bodies.Values.SelectMany(body => body.Forms.Append(body.Name).Select(name => (Key: Words.Key(name), body.Id))))
            .Where(name => name.Key.Length > 0).GroupBy(name => name.Key, name => name.Id, StringComparer.Ordinal)
            // A name that two have names neither.
            .Where(named => named.Distinct().Count() == 1)
            .ToFrozenDictionary(named => named.Key, named => named.First(), StringComparer.Ordinal);
        linked = this.persons.Values.SelectMany(person => person.MayBe.SelectMany(other => new[] { (One: person.Id, Other: other), (One: other, Other: person.Id) }))
            .Distinct().ToLookup(pair => pair.One, pair => pair.Other, StringComparer.Ordinal);
    }

    public int? Era { get; }

    public PersonOnRecord? Person(string id) => persons.GetValueOrDefault(id);

    public PlaceOnRecord? Place(string? id) => id is null ? null : places.GetValueOrDefault(id);

    public BodyOnRecord? Body(string id) => bodies.GetValueOrDefault(id);

    public ExhibitOnRecord? Exhibit(string id) => exhibits.GetValueOrDefault(id);

    /// <summary>Persons of whom nobody has yet decided whether they are this one.</summary>
    public IEnumerable<string> MayBe(string person) => linked[person];

    /// <summary>Who is meant: the id where the dossier knows the words, else a key of the words.</summary>
    public string Who(string idOrWords) => persons.ContainsKey(idOrWords) || bodies.ContainsKey(idOrWords)
        ? idOrWords
        : idsByName.GetValueOrDefault(Words.Key(idOrWords)) ?? "\"" + Words.Key(idOrWords);

    public bool IsPerson(string who) => persons.ContainsKey(who);

    public bool IsBody(string who) => bodies.ContainsKey(who);

    /// <summary>Who speaks in the exhibit of a statement.</summary>
    public string SourceOf(Statement statement) => Who(Exhibit(statement.Exhibit)?.Source ?? statement.Exhibit);

    /// <summary>The last link of the chain of who says so, or else the source.</summary>
    public string RootOf(Statement statement) => statement.Attribution is [.., var root] ? Who(root) : SourceOf(statement);

    /// <summary>Whether one exhibit openly corrects the other, itself or by way of a third.</summary>
    public bool Corrects(string later, string earlier)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = Exhibit(later)?.Corrects; at is not null && seen.Add(at); at = Exhibit(at)?.Corrects)
        {
            if (at == earlier)
                return true;
        }
        return false;
    }
}

/// <summary>A person with what held of them.</summary>
internal sealed record PersonOnRecord(string Id, string Name)
{
    public string[] Forms { get; init; } = [];

    public Spell[] Spells { get; init; } = [];

    public TimeTold? Died { get; init; }

    /// <summary>How they died: execution, suicide, death-in-custody, killing, death.</summary>
    public string? Manner { get; init; }

    public (string Office, TimeTold Held)[] Offices { get; init; } = [];

    public string[] MayBe { get; init; } = [];
}

/// <summary>A time for which it is on record where somebody was or was held.</summary>
/// <param name="Kind">Of the table of spells.</param>
/// <param name="When">From its first day to its last, both whole; open on a side that is not known.</param>
/// <param name="Place">Where; null where that is not known.</param>
/// <param name="IsBeginKnown">Whether its beginning is stated, or that it had none.</param>
/// <param name="IsEndKnown">Whether its end is stated, or that it still lasts.</param>
/// <param name="IsSettled">Whether a person stands behind it: no reading, and no join, is the machine's alone.</param>
/// <param name="Record">The record of the register that it is, or null.</param>
internal sealed record Spell(string Kind, TimeTold When, string? Place, bool IsBeginKnown = true, bool IsEndKnown = true, bool IsSettled = true, Register.Spell? Record = null);

/// <summary>A place, where it lies, and when it was there.</summary>
internal sealed record PlaceOnRecord(string Id, string Name)
{
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>The times in which it existed; empty where nothing is known.</summary>
    public TimeTold[] Existed { get; init; } = [];

    /// <summary>The times in which it is said not to have been there.</summary>
    public TimeTold[] Absent { get; init; } = [];

    /// <summary>The place of which it is a part.</summary>
    public string? Within { get; init; }

    /// <summary>Places that may be meant instead.</summary>
    public string[] MayBe { get; init; } = [];
}

/// <summary>An organisation, a document, a service: what can take part in an act and has a time of its own.</summary>
internal sealed record BodyOnRecord(string Id, string Name)
{
    public string[] Forms { get; init; } = [];

    /// <summary>The times in which it existed; empty where nothing is known.</summary>
    public TimeTold[] Existed { get; init; } = [];

    /// <summary>The times in which it is said not to have existed.</summary>
    public TimeTold[] Absent { get; init; } = [];
}

/// <summary>A document that speaks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Who speaks in it: an id of the dossier, or words.</param>
/// <param name="Published">When it was published; of a statement, the day on which it was made.</param>
/// <param name="Copies">The exhibit that it was taken from, as it says itself.</param>
/// <param name="Corrects">The exhibit that it openly corrects.</param>
internal sealed record ExhibitOnRecord(string Id, string Source, TimeTold? Published, string? Copies = null, string? Corrects = null);
