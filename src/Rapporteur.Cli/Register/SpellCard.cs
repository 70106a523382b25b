using System.Text.Json.Nodes;
using Rapporteur.Register;

namespace Rapporteur.Cli.Register;

/// <summary>What held of a person, by account, with conflicts and choices.</summary>
internal static class SpellCard
{
    public static JsonArray ToJson(IReadOnlyList<Spell> spells) => new([.. spells.Select(spell => (JsonNode)new JsonObject
    {
        ["record"] = spell.Handle, ["kind"] = spell.Kind, ["when"] = spell.When.ToString(), ["what"] = spell.What, ["place"] = spell.PlaceName, ["group"] = spell.Group + 1,
        ["claims"] = JsonAnswer.Words(spell.Claims), ["exhibits"] = JsonAnswer.Words(spell.Exhibits.Select(exhibit => $"E{exhibit}")), ["modality"] = spell.Modality,
        ["machine"] = spell.IsMachines, ["coded"] = spell.Coded, ["hangs_on_machine_join"] = spell.HangsOnMachineJoin, ["member"] = spell.Member, ["reason"] = spell.Reason,
    })]);

    public static JsonArray ToJson(Person person, IReadOnlyList<Choice> choices) => new([.. Chosen(person, choices).Select(choice => (JsonNode)new JsonObject
    {
        ["what"] = choice.What, ["account"] = choice.Account, ["reason"] = choice.Reason, ["member"] = choice.Member, ["recorded"] = Plain.Instant(choice.RecordedSeconds),
    })]);

    public static void Write(Terminal terminal, Person person, IReadOnlyList<Spell> spells, IReadOnlyList<Choice> choices)
    {
        if (spells.Count > 0)
            terminal.Out.WriteLine("  held of this person, by account (m: made of claims by the machine; ~: of claims that no member joined):");
        foreach (var spell in spells)
            terminal.Out.WriteLine(Plain.Text(Line(spell)));
        foreach (var kind in Conflicts.Of(spells))
            terminal.Out.WriteLine($"  conflicting {kind} records");
        foreach (var choice in Chosen(person, choices))
        {
            var account = spells.FirstOrDefault(spell => spell.Reference == choice.Account)?.Handle ?? person.Mentions.FirstOrDefault(mention => mention.Reference == choice.Account)?.Handle;
            terminal.Out.WriteLine(Plain.Text($"  chosen       {choice.What}: {account ?? "(no more)"}, by {choice.Member}, {Plain.Instant(choice.RecordedSeconds)}: {choice.Reason.ReplaceLineEndings(" ")}"));
        }
    }

    private static IEnumerable<Choice> Chosen(Person person, IReadOnlyList<Choice> choices) =>
        ChooseValue.Values.Select(what => Choice.Of(person, what, choices)).OfType<Choice>();

    private static string Line(Spell spell)
    {
        var when = spell.When.ToString() is { Length: > 0 } told ? told : "undated";
        var said = new[] { when, spell.What, spell.PlaceName, spell.Modality == "asserted" ? null : spell.Modality, spell.Reason }.Where(word => !string.IsNullOrEmpty(word));
        return $"    {spell.Handle,-8} {spell.Kind,-10} {string.Join(", ", said)}  {string.Join(' ', spell.Exhibits.Select(exhibit => $"E{exhibit}"))}{(spell.HangsOnMachineJoin ? "  ~" : spell.IsMachines ? "  m" : "")}";
    }
}
