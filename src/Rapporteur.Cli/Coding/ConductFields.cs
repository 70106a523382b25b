using System.CommandLine;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Coding;

/// <summary>The fields of a conduct as options.</summary>
internal sealed class ConductFields
{
    private readonly Option<string?> act = new("--act") { Description = string.Join(", ", ConductWords.Acts) + "." };
    private readonly Option<string?> modality = new("--modality") { Description = "asserted (else), confessed, alleged, denied, hearsay ..." };
    private readonly (string Part, Option<string[]> Option)[] parts =
    [
        (ConductWords.Speaker, new("--said-by") { Description = "The person who says so: P12, M12 or a name." }),
        (ConductWords.Did, new("--did") { Description = "Who is said to have done it; may be repeated." }),
        (ConductWords.With, new("--with") { Description = "With whom; may be repeated." }),
        (ConductWords.Against, new("--against") { Description = "Whom it incriminates; may be repeated." }),
        (ConductWords.HeardFrom, new("--heard-from") { Description = "From whom the speaker had it." }),
    ];

    private readonly Option<string[]> offices = new("--as") { Description = "The office in which somebody is said to have acted: P12=secretary.", HelpName = "PERSON=OFFICE" };
    private readonly Option<string?> date = new("--date") { Description = "When it is said to have been done.", HelpName = "EDTF" };
    private readonly Option<bool> throughout = new("--throughout") { Description = "It is said to have gone on throughout that time." };
    private readonly Option<string?> place = new("--place") { Description = "The town, or the wider place." };
    private readonly Option<string?> site = new("--site") { Description = "The building in it, as written." };
    private readonly Option<string?> how = new("--how") { Description = "Without presence: " + string.Join(", ", ConductWords.Hows) + "." };
    private readonly Option<string?> thing = new("--object") { Description = "What was written, carried, ordered, attacked." };
    private readonly Option<string[]> involves = new("--involves") { Description = "An organisation, document or service that took part; may be repeated." };
    private readonly Option<string[]> attribution = new("--attribution") { Description = "Who says so beside persons, nearest first; may be repeated." };
    private readonly Option<string?> said = new("--said") { Description = "When it was said.", HelpName = "EDTF" };
    private readonly Option<string?> liberty = new("--liberty") { Description = string.Join(", ", ConductWords.Liberties) + "." };
    private readonly Option<string?> heldBy = new("--held-by") { Description = "In whose custody it was said." };
    private readonly Option<string?> charge = new("--under-charge") { Description = "The charge under which the speaker stood." };
    private readonly Option<bool> accuser = new("--by-accuser") { Description = "The accuser speaks: the prosecution or the court." };
    private readonly Option<string?> sameAs = new("--same-as") { Description = "Another account of this conduct.", HelpName = "C345" };
    private readonly Option<string?> retracts = new("--retracts") { Description = "The speaker takes back what this says.", HelpName = "C345" };

    public ConductFields(Command command)
    {
        Option[] others = [offices, date, throughout, place, site, how, thing, involves, attribution, said, liberty, heldBy, charge, accuser, sameAs, retracts];
        foreach (var option in new Option[] { act, modality }.Concat(parts.Select(part => part.Option)).Concat(others))
            command.Add(option);
    }

    public string? SameAs(ParseResult line) => line.GetValue(sameAs);

    public string? Retracts(ParseResult line) => line.GetValue(retracts);

    /// <summary>The persons as typed, each once with all the parts that were given to them.</summary>
    public Outcome<ConductPerson[]> Persons(ParseResult line, Inquiry inquiry)
    {
        var held = (line.GetValue(offices) ?? []).Select(typed => typed.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var typed = parts.SelectMany(part => (line.GetValue(part.Option) ?? []).Select(name => (Name: name.Trim(), part.Part))).ToList();
        var named = new List<ConductPerson>();
        foreach (var person in typed.GroupBy(item => item.Name, item => item.Part, StringComparer.OrdinalIgnoreCase))
        {
            var found = RegisterQueries.Named(inquiry, person.Key);
            if (found.Refusal is { } refusal)
                return refusal;
            named.Add(new ConductPerson(found.Value.Name, found.Value.Mention, [.. person.Distinct()], held[person.Key].FirstOrDefault()));
        }
        return named.ToArray();
    }

    public ConductBody Make(ParseResult line, PassageBody passage, ConductPerson[] persons) => new()
    {
        Act = line.GetValue(act) ?? "other",
        Modality = line.GetValue(modality) ?? "asserted",
        Passage = passage,
        Persons = persons,
        When = line.GetValue(date) is { } edtf ? new DateBody(edtf, null, "coded", null, line.GetValue(throughout) ? true : null) : null,
        Where = line.GetValue(place) is { } name ? ClaimFields.Locate(name) : null,
        Site = line.GetValue(site),
        How = line.GetValue(how),
        Object = line.GetValue(thing),
        Involves = NullIfEmpty(line.GetValue(involves)),
        Speech = Speech(line),
        Attribution = NullIfEmpty(line.GetValue(attribution)),
    };

    private SpeechBody? Speech(ParseResult line)
    {
        var speech = new SpeechBody(line.GetValue(said), line.GetValue(liberty), line.GetValue(heldBy), line.GetValue(charge), line.GetValue(accuser) ? true : null);
        return speech == new SpeechBody(null, null) ? null : speech;
    }

    private static string[]? NullIfEmpty(string[]? words) => words is { Length: > 0 } ? words : null;
}
