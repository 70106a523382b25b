using Rapporteur.Chronology;
using Rapporteur.Scrutiny;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>A record written in a few words: who is known, what is told, and what the rules say of it.</summary>
internal sealed class OnRecord
{
    private readonly List<PersonOnRecord> persons = [];
    private readonly List<PlaceOnRecord> places = [];
    private readonly List<BodyOnRecord> bodies = [];
    private readonly List<ExhibitOnRecord> exhibits = [];
    private readonly List<Statement> statements = [];

    public int? Era { get; init; } = 1936;

    public Dossier Dossier => new(persons, places, bodies, exhibits, Era);

    public IReadOnlyList<Statement> Statements => Statement.WithWithdrawals(statements);

    /// <summary>Rule, certainty and claims of every result, one a line.</summary>
    public string[] Found => [.. Scrutineer.Over(Dossier, Statements).Results.Select(Line)];

    public static string Line(ScrutinyResult result) =>
        $"{result.Rule} {(result.Certainty == Certainty.Certainly ? "certain" : "possible")} {string.Join(' ', result.Claims)}";

    public static TimeTold When(string edtf, bool isJulian = false) => TimeTold.Of(UncertainDate.Parse(edtf).With(Extent.Throughout), isJulian);

    /// <summary>A spell: <c>..</c> as an end still lasts, null is not known.</summary>
    public static Spell Spell(string kind, string? from, string? to, string? place) =>
        new(kind, TimeTold.Lasting(Edge(from), Edge(to)), place, from is not null, to is not null);

    public static (string Office, TimeTold Held) Office(string name, string from, string to) => (name, TimeTold.Lasting(Edge(from), Edge(to)));

    public OnRecord Person(string id, params Spell[] spells) => Person(new PersonOnRecord(id, id) { Spells = spells });

    public OnRecord Person(PersonOnRecord person)
    {
        persons.Add(person);
        return this;
    }

    public OnRecord Dead(string id, string when, string manner = "execution") => Person(new PersonOnRecord(id, id) { Died = When(when), Manner = manner });

    public OnRecord Place(string id, double? latitude = null, double? longitude = null, string? within = null, string[]? existed = null, params string[] mayBe)
    {
        places.Add(new(id, id) { Latitude = latitude, Longitude = longitude, Within = within, Existed = [.. (existed ?? []).Select(time => When(time))], MayBe = mayBe });
        return this;
    }

    public OnRecord Body(string id, params string[] existed)
    {
        bodies.Add(new(id, id) { Existed = [.. existed.Select(time => When(time))] });
        return this;
    }

    public OnRecord Exhibit(string id, string source, string? published = null, string? copies = null, string? corrects = null)
    {
        exhibits.Add(new(id, source, published is null ? null : When(published), copies, corrects));
        return this;
    }

    public OnRecord Claim(Statement statement)
    {
        statements.Add(statement);
        return this;
    }

    /// <summary>Somebody is said to have been somewhere.</summary>
    public OnRecord Met(string id, string person, string? where, string when, string? how = null, string modality = "asserted") =>
        Claim(new() { Id = id, Exhibit = "x " + id, Act = "meeting", Persons = [person], Where = where, When = When(when), How = how, Modality = modality });

    /// <summary>Something is said to have been done to somebody.</summary>
    public OnRecord Done(string id, string act, string victim, string when, string? how = null, string? occurrence = null) =>
        Claim(new() { Id = id, Exhibit = "x " + id, Act = act, Victims = [victim], When = When(when), How = how, Occurrence = occurrence });

    private static UncertainDate? Edge(string? text) => text is null or ".." ? null : UncertainDate.Parse(text);
}
