using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Coding;
using Rapporteur.Names;
using Rapporteur.Register;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Register;

/// <summary>The organisations and the places that claims name, each under all its spellings.</summary>
internal static class NamedBodyVerbs
{
    private const int Spellings = 4;

    public static Verb Organisations { get; } = new("organisations", "which bodies are named, each under all spellings", terminal => Create(terminal, "organisations", """
        The organisations that claims name as perpetrators or as victims, each with its spellings across alphabets; an acronym stands with
        the only name whose capitals it has. The machine gathers them: it serves to find.

        Examples:
          rapporteur organisations
          rapporteur organisations --name NKVD                # НКВД too
          rapporteur organisations --json
        """, NamedBodies.Organisations));

    public static Verb Places { get; } = new("places", "where: each place under all spellings", terminal => Create(terminal, "places", """
        The places that claims name, each with its spellings across alphabets, by their identity in the gazetteer.

        Examples:
          rapporteur places
          rapporteur places --name Kiev
          rapporteur places --json
        """, NamedBodies.Places));

    private static Command Create(Terminal terminal, string verb, string description, Func<IEnumerable<Claim>, IReadOnlyList<NamedBody>> gather)
    {
        var command = new Command(verb, description);
        var name = new Option<string?>("--name") { Description = "Only those of whose spellings a word sounds so, in any alphabet." };
        var isPublic = new Option<bool>("--public") { Description = "Only what the public edition may hold: coded by a person, in a public exhibit." };
        command.Add(name);
        command.Add(isPublic);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var bodies = gather(Claims(inquiry, line.GetValue(isPublic))).Where(body => IsAsked(body, line.GetValue(name)));
            if (line.GetValue(options.Json))
                JsonAnswer.WriteList(terminal.Out, verb, bodies.Select(ToJson));
            else
                Write(terminal, verb, [.. bodies]);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static IEnumerable<Claim> Claims(Inquiry inquiry, bool onlyPublic) => CodingQueries.Claims(inquiry, new ClaimFilter())
        .Where(claim => ClaimStates.Stands(claim.State) && (!onlyPublic || claim is { Coded: true, Access: Rapporteur.Charter.AccessLevels.Public, ExhibitAccess: Rapporteur.Charter.AccessLevels.Public }));

    private static bool IsAsked(NamedBody body, string? name)
    {
        if (name is null)
            return true;
        var asked = FoldedKey.Of(name).Split(' ');
        return body.Forms.Select(form => form.Name).Append(body.Name).Any(form => FoldedKey.Of(form).Split(' ') is var words && asked.All(words.Contains));
    }

    private static JsonObject ToJson(NamedBody body) => new()
    {
        ["handle"] = body.Handle,
        ["name"] = body.Name,
        ["forms"] = new JsonArray([.. body.Forms.Select(form => (JsonNode)new JsonObject { ["name"] = form.Name, ["times"] = form.Times })]),
        ["as"] = JsonAnswer.Words(body.As),
        ["claims"] = JsonAnswer.Words(body.Claims.Select(claim => $"C{claim}")),
        ["exhibits"] = body.Exhibits,
    };

    private static void Write(Terminal terminal, string verb, List<NamedBody> bodies)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("name").AddColumn("also written").AddColumn("as")
            .AddColumn(new TableColumn("claims").RightAligned().NoWrap()).AddColumn(new TableColumn("exhibits").RightAligned().NoWrap());
        foreach (var body in bodies)
        {
            var others = body.Forms.Select(form => form.Name).Where(form => form != body.Name).ToList();
            table.AddRow(Plain.Of(body.Name), Plain.Of(string.Join(", ", others.Take(Spellings)) + (others.Count > Spellings ? " …" : "")), Plain.Of(string.Join(", ", body.As)),
                body.Claims.Count.ToString(CultureInfo.InvariantCulture), body.Exhibits.ToString(CultureInfo.InvariantCulture));
        }
        terminal.Draw().Write(table);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bodies.Count} {verb}, gathered by the machine."));
    }
}
