using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Register;

/// <summary>A person for people and for machines: every account by itself, never a silent winner.</summary>
internal static class PersonCard
{
    public static JsonObject ToJson(Person person) => new()
    {
        ["person"] = person.Handle,
        ["name"] = person.Name,
        ["provisional"] = person.IsProvisional,
        ["forms"] = new JsonArray([.. person.Forms.Select(form => (JsonNode)new JsonObject { ["name"] = form.Name, ["times"] = form.Times })]),
        ["groups"] = new JsonArray([.. person.Groups.Select(group => (JsonNode)new JsonArray([.. group.Select(ToJson)]))]),
    };

    public static JsonObject ToJson(Mention mention) => new()
    {
        ["mention"] = mention.Handle, ["claim"] = mention.List == 0 ? mention.Account : null, ["row"] = mention.List == 0 ? null : mention.Account, ["exhibit"] = $"E{mention.Exhibit}", ["written"] = mention.Written, ["name"] = mention.Name,
        ["roles"] = JsonAnswer.Words(mention.Roles), ["act"] = mention.Act, ["modality"] = mention.Modality, ["edtf"] = mention.Edtf, ["place"] = mention.PlaceName, ["coded"] = mention.Coded,
    };

    public static void Write(Terminal terminal, Person person, IReadOnlyList<IdentityDecision> decisions, IReadOnlySet<long> inForce)
    {
        terminal.Out.WriteLine(Plain.Text($"{person.Handle}  {person.Name}"));
        terminal.Out.WriteLine(Plain.Text("  written      " + string.Join(", ", person.Forms.Select(form => form.Times == 1 ? form.Name : string.Create(CultureInfo.InvariantCulture, $"{form.Name} ({form.Times})")))));
        foreach (var (place, group) in person.Groups.Index())
        {
            if (place < 2 || group.Count > 1)
                terminal.Out.WriteLine(HeadingOf(person, place));
            foreach (var mention in group.OrderBy(mention => mention.FirstDay ?? int.MaxValue).ThenBy(mention => mention.Claim))
                terminal.Out.WriteLine(Plain.Text(Line(mention)));
        }
        var own = person.Mentions.Select(mention => mention.Reference).ToHashSet(StringComparer.Ordinal);
        foreach (var decision in decisions.Where(decision => decision.Pairs.Any(pair => own.Contains(pair.A) || own.Contains(pair.B))))
            terminal.Out.WriteLine(Plain.Text($"  decided      {Said(decision, inForce)}"));
    }

    public static JsonObject ToJson(IdentityDecision decision, bool isInForce) => new()
    {
        ["a"] = decision.A, ["b"] = decision.B, ["relation"] = decision.Relation, ["reason"] = decision.Reason, ["member"] = decision.Member, ["recorded"] = Plain.Instant(decision.RecordedSeconds), ["in_force"] = isInForce,
    };

    /// <summary>How far the register stands, and what members decided.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<Person> persons, IReadOnlyList<IdentityDecision> decisions, IReadOnlySet<long> inForce)
    {
        var handles = persons.SelectMany(person => person.Mentions).ToDictionary(mention => mention.Reference, mention => mention.Handle, StringComparer.Ordinal);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{persons.Count} persons of {handles.Count} mentions; {persons.Count(person => person.IsProvisional)} joined by the machine alone, and provisional."));
        foreach (var decision in decisions)
        {
            var pair = $"{handles.GetValueOrDefault(decision.A, "(no more)")} and {handles.GetValueOrDefault(decision.B, "(no more)")}";
            terminal.Out.WriteLine(Plain.Text($"  {pair}: {Said(decision, inForce)}"));
        }
    }

    /// <summary>A decision that another overruled or contradicts is shown as one that does not hold: nothing that was decided is hidden.</summary>
    private static string Said(IdentityDecision decision, IReadOnlySet<long> inForce) =>
        $"{decision.Relation}, by {decision.Member}, {Plain.Instant(decision.RecordedSeconds)}: {decision.Reason.ReplaceLineEndings(" ")}"
        + (decision.Relation == Relations.Unsure || inForce.Contains(decision.Index) ? "" : " (does not hold: overruled or contradicted)");

    private static string HeadingOf(Person person, int place) => !person.IsProvisional ? "  one mention, or joined by a member:"
        : place == 0 ? "  the mention that names this person, with what a member joined to it:"
        : "  taken for the same by the machine, by the name and what stands beside it:";

    private static string Line(Mention mention)
    {
        var said = new[] { mention.Edtf ?? "undated", mention.Act + (mention.Modality == "asserted" ? "" : $" ({mention.Modality})"), mention.PlaceName, $"\"{mention.Written.ReplaceLineEndings(" ")}\"", string.Join("; ", mention.Roles) }
            .Where(word => !string.IsNullOrEmpty(word));
        return $"    {mention.Handle,-8} E{mention.Exhibit}  {string.Join(", ", said)}{(mention.Coded ? "" : "  m")}";
    }
}
