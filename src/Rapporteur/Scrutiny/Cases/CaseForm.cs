using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Chronology;
using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Cases;

/// <summary>
/// The form in which cases of contradiction are exchanged: a dossier with persons, places, organisations and things, exhibits and coded
/// claims, one JSON object a case. What a case says of the results that are expected is never read.
/// </summary>
internal static partial class CaseForm
{
    /// <summary>The dossier and the statements of a case.</summary>
    /// <exception cref="FormatException">A field is missing, of another kind than it should be, or no date.</exception>
    public static (Dossier Dossier, List<Statement> Statements) Read(JsonElement form)
    {
        var era = form.Text("era") is { } year ? int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) : (int?)null;
        var dossier = new Dossier(
            form.List("persons").Select(Person), form.List("places").Select(Place),
            form.List("organisations").Concat(form.List("things")).Select(Body), form.List("exhibits").Select(Exhibit), era);
        return (dossier, Statement.WithWithdrawals([.. form.List("claims").Select(Claim)]));
    }

    private static PersonOnRecord Person(JsonElement person)
    {
        var death = person.Part("death");
        return new(person.Id(), person.Text("name") ?? "")
        {
            Forms = person.Texts("forms"),
            Spells = [.. person.List("custody").Select(CustodySpell)],
            Died = Date(death?.Text("when")),
            Manner = death?.Text("manner"),
            Offices = [.. person.List("offices").Select(office => (office.Text("office") ?? "", Lasting(office.Text("from"), office.Text("to"))))],
            MayBe = person.Texts("may_be"),
        };
    }

    private static Spell CustodySpell(JsonElement spell)
    {
        var (from, to) = (spell.Text("from"), spell.Text("to"));
        return new(spell.Text("kind") ?? "", Lasting(from, to), spell.Text("place"), from is not null, to is not null);
    }

    private static PlaceOnRecord Place(JsonElement place) => new(place.Id(), place.Text("name") ?? "")
    {
        Latitude = place.Number("lat"),
        Longitude = place.Number("lon"),
        Existed = Existed(place),
        Within = place.Text("within"),
        MayBe = place.Texts("may_be"),
    };

    private static BodyOnRecord Body(JsonElement body) => new(body.Id(), body.Text("name") ?? "") { Forms = body.Texts("forms"), Existed = Existed(body) };

    private static ExhibitOnRecord Exhibit(JsonElement exhibit) =>
        new(exhibit.Id(), exhibit.Text("source") ?? exhibit.Id(), Date(exhibit.Text("published")), exhibit.Text("copies"), exhibit.Text("corrects"));

    private static Statement Claim(JsonElement claim) => new()
    {
        Id = claim.Id(),
        Exhibit = claim.Text("exhibit") ?? "",
        Passage = claim.Text("quote") ?? "",
        Act = claim.Text("act") ?? "",
        Victims = claim.Texts("victims"),
        Persons = claim.Texts("persons"),
        Where = claim.Text("where"),
        When = Date(claim.Text("when"), claim.Text("calendar") == "julian"),
        How = claim.Text("how"),
        Count = claim.Part("quantity") is { } count
            ? new CountTold((long)(count.Number("low") ?? 0), (long?)count.Number("high"), count.Text("reading") == "about")
            : null,
        Attribution = claim.Texts("attribution"),
        Modality = claim.Text("modality") ?? "asserted",
        InCustody = claim.Flag("in_custody"),
        SaysOf = claim.Texts("says_of"),
        Hurts = claim.Texts("hurts"),
        Involves = claim.Texts("involves"),
        Offices = [.. claim.List("offices").Select(office => (office.Text("person") ?? "", office.Text("office") ?? ""))],
        Occurrence = claim.Text("occurrence"),
        PartOf = claim.Text("part_of"),
        Retracts = claim.Text("retracts"),
    };

    private static TimeTold[] Existed(JsonElement thing) => thing.Field("existed") is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(text => Date(text.GetString())!)]
        : Date(thing.Text("existed")) is { } one ? [one] : [];

    private static TimeTold Lasting(string? from, string? to) => TimeTold.Lasting(Edge(from), Edge(to));

    private static UncertainDate? Edge(string? text) => text is null or ".." ? null : Parse(text);

    /// <summary>In this form an interval says that something lasted from the one to the other.</summary>
    private static TimeTold? Date(string? text, bool isJulian = false) => text is null ? null : TimeTold.Of(Parse(text).With(Extent.Throughout), isJulian);

    /// <summary>Times of day are written without seconds in this form, which EDTF demands.</summary>
    private static UncertainDate Parse(string text) => UncertainDate.TryParse(MinuteOnly().Replace(text, "$0:00"), out var date, out var error)
        ? date
        : throw new FormatException($"{text}: {error.Message}");

    [GeneratedRegex(@"T[0-9]{2}:[0-9]{2}(?![0-9:])")]
    private static partial Regex MinuteOnly();
}
