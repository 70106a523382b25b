using System.Text.Json.Nodes;
using Rapporteur.Coding;

namespace Rapporteur.Cli.Coding;

/// <summary>Conduct and statements of existence, for people and for machines.</summary>
internal static class StatementCard
{
    public static string Line(Conduct conduct) => $"{conduct.Handle,-6} E{conduct.Exhibit}  {Says(conduct)}{Joined(Words(conduct))[2..]}: “{conduct.Said.Passage.Exact}”";

    public static string Line(Existence existence) => $"{existence.Handle,-6} E{existence.Exhibit}  {Joined(Words(existence))[2..]}: “{existence.Said.Passage.Exact}”";

    public static void Write(Terminal terminal, CodedStatement statement)
    {
        terminal.Out.WriteLine(Plain.Text(statement is Conduct conduct ? Line(conduct) : Line((Existence)statement)));
        terminal.Out.WriteLine(Plain.Text($"  coded by {statement.Member}, {Plain.Instant(statement.RecordedSeconds)}"));
        if (statement.Withdrawn is { } reason)
            terminal.Out.WriteLine(Plain.Text($"  taken back: {reason}"));
    }

    public static JsonObject ToJson(CodedStatement statement)
    {
        var json = new JsonObject
        {
            ["statement"] = statement.Handle, ["identity"] = statement.Reference, ["exhibit"] = $"E{statement.Exhibit}", ["coded_by"] = statement.Member,
            ["recorded"] = Plain.Instant(statement.RecordedSeconds), ["withdrawn"] = statement.Withdrawn,
        };
        foreach (var (name, value) in statement is Conduct conduct ? Fields(conduct.Said) : Fields(((Existence)statement).Said))
            json[name] = value;
        return json;
    }

    private static (string, JsonNode?)[] Fields(ConductBody said) =>
    [
        ("act", said.Act), ("modality", said.Modality), ("exact", said.Passage.Exact),
        ("persons", new JsonArray([.. said.Persons.Select(person => (JsonNode)new JsonObject
        {
            ["name"] = person.Name, ["mention"] = person.Mention, ["parts"] = JsonAnswer.Words(person.Parts), ["office"] = person.Office,
        })])),
        ("when", said.When?.Edtf), ("throughout", said.When?.Throughout == true), ("place", said.Where?.Name ?? said.Where?.Written), ("site", said.Site), ("how", said.How),
        ("object", said.Object), ("involves", JsonAnswer.Words(said.Involves ?? [])), ("attribution", JsonAnswer.Words(said.Attribution ?? [])),
        ("said", said.Speech?.Said), ("liberty", said.Speech?.Liberty), ("held_by", said.Speech?.HeldBy), ("under_charge", said.Speech?.UnderCharge),
        ("by_accuser", said.Speech?.ByAccuser == true), ("same_as", said.SameAs), ("retracts", said.Retracts),
    ];

    private static (string, JsonNode?)[] Fields(ExistenceBody said) =>
    [
        ("thing", said.Thing), ("name", said.Name), ("exact", said.Passage.Exact), ("place", said.Where?.Name ?? said.Where?.Written),
        ("existed", JsonAnswer.Words(said.Existed ?? [])), ("absent", JsonAnswer.Words(said.Absent ?? [])), ("meant_by", JsonAnswer.Words(said.MeantBy ?? [])),
    ];

    private static string Says(Conduct conduct) => Named(conduct, ConductWords.Speaker) is { Length: > 0 } speaker
        ? $"{speaker}{(conduct.Said.Speech?.Liberty is { } liberty ? $" ({liberty})" : "")} says: "
        : conduct.Source is { } source ? $"{source} says: " : "";

    private static IEnumerable<string?> Words(Conduct conduct) =>
    [
        Named(conduct, ConductWords.Did), conduct.Said.Act, Named(conduct, ConductWords.With) is { Length: > 0 } with ? $"with {with}" : null, conduct.Said.Site,
        conduct.Said.Where?.Written, conduct.Said.When?.Edtf, conduct.Said.How, conduct.Said.Modality == "asserted" ? null : conduct.Said.Modality,
    ];

    private static IEnumerable<string?> Words(Existence existence) =>
    [
        existence.Said.Name, existence.Said.Where?.Written, existence.Said.Existed is { } times ? "existed " + string.Join(" and ", times) : null,
        existence.Said.Absent is { } gaps ? "was not there " + string.Join(" and ", gaps) : null, existence.Said.MeantBy is { } names ? "may be meant by " + string.Join(", ", names) : null,
    ];

    private static string Named(Conduct conduct, string part) => string.Join(", ", conduct.Said.Persons.Where(person => person.Parts.Contains(part)).Select(person => person.Name));

    private static string Joined(IEnumerable<string?> words) => ", " + string.Join(", ", words.Where(word => !string.IsNullOrEmpty(word)));
}
