using System.CommandLine;
using Rapporteur.Coding;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Coding;

/// <summary>The fields of a claim as options, for amending and adding.</summary>
internal sealed class ClaimFields
{
    private readonly Option<string?> act = new("--act") { Description = "The act, a code of the code book." };
    private readonly Option<string?> detail = new("--detail") { Description = "A detail of the act." };
    private readonly Option<string?> modality = new("--modality") { Description = "asserted, reported, official, unverified, hearsay, inferred, alleged, confessed, denied, expected." };
    private readonly Option<string?> basis = new("--basis") { Description = "own-experience, document-seen, named-source, unnamed-source, inference." };
    private readonly Option<string?> date = new("--date") { Description = "When it happened; empty for not known.", HelpName = "EDTF" };
    private readonly Option<string?> place = new("--place") { Description = "Where; empty for not known." };
    private readonly Option<string[]> victims = new("--victim") { Description = "A named person; may be repeated." };
    private readonly Option<string?> group = new("--group") { Description = "A group as described." };
    private readonly Option<string?> count = new("--count") { Description = "How many: 12, 3..9, 131..", HelpName = "LOW..HIGH" };
    private readonly Option<string[]> charges = new("--charge") { Description = "An accusation as written; may be repeated." };
    private readonly Option<string[]> attribution = new("--attribution") { Description = "Who says so, nearest first; may be repeated." };

    public ClaimFields(Command command)
    {
        foreach (var option in All)
            command.Add(option);
    }

    private Option[] All => [act, detail, modality, basis, date, place, victims, group, count, charges, attribution];

    public bool Any(ParseResult line) => All.Any(option => line.GetResult(option) is { Implicit: false });

    public ClaimBody Change(ParseResult line, ClaimBody claim) => claim with
    {
        Act = line.GetValue(act) ?? claim.Act,
        Detail = line.GetValue(detail) ?? claim.Detail,
        Modality = line.GetValue(modality) ?? claim.Modality,
        Basis = line.GetValue(basis) ?? claim.Basis,
        When = line.GetValue(date) is { } edtf ? edtf.Length == 0 ? null : new DateBody(edtf, claim.When?.Written, "coded") : claim.When,
        Where = line.GetValue(place) is { } name ? name.Length == 0 ? null : [Locate(name)] : claim.Where,
        Victims = Victims(line) ?? claim.Victims,
        Quantity = line.GetValue(count) is { } typed ? Count(typed) : claim.Quantity,
        Charges = line.GetValue(charges) is { Length: > 0 } accusations ? accusations : claim.Charges,
        Attribution = line.GetValue(attribution) is { Length: > 0 } speakers ? speakers : claim.Attribution,
    };

    private VictimBody[]? Victims(ParseResult line)
    {
        var named = (line.GetValue(victims) ?? []).Select(name => new VictimBody("person", name, name)).ToList();
        if (line.GetValue(group) is { } words)
            named.Add(new VictimBody("group", words));
        return named.Count == 0 ? null : [.. named];
    }

    /// <summary>A place by its name, as the gazetteer knows it.</summary>
    public static PlaceBody Locate(string name) => Gazetteer.BuiltIn.Lookup(name, null, null) is [{ } found, ..]
        ? ReadText.ToBody(new Where(name, found, []))
        : new PlaceBody(name);

    /// <summary>An interval as typed; a text that is none becomes one that the room refuses.</summary>
    private static QuantityBody Count(string typed)
    {
        var ends = typed.Split("..", 2);
        return long.TryParse(ends[0], out var low)
            ? new QuantityBody(typed, low, ends.Length == 1 ? low : long.TryParse(ends[1], out var high) ? high : null)
            : new QuantityBody(typed, -1, null);
    }
}
