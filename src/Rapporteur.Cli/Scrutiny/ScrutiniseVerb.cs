using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Chronology;
using Rapporteur.Scrutiny;

namespace Rapporteur.Cli.Scrutiny;

/// <summary>Sets claims against each other and against the record.</summary>
internal static class ScrutiniseVerb
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    public static Verb Verb { get; } = new("scrutinise", "which claims collide with each other or the record", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("scrutinise", """
            Sets claims against each other and against the record: alibis, travel, anachronisms, fates, orders of acts, circular
            reports, confessions, rings of denunciation, statements taken back or against interest, contradictions, numbers.

            Examples:
              rapporteur scrutinise --cases cases.jsonl
              rapporteur scrutinise --cases cases.jsonl --json > results.jsonl
            """);
        var cases = new Option<string>("--cases") { Description = "A file of cases, one JSON object a line; no inquiry is needed.", HelpName = "FILE", Required = true };
        command.Add(cases);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => Cases(Path.Combine(terminal.Here, line.GetValue(cases)!), line.GetValue(options.Json), terminal, options));
        return command;
    }

    private static int Cases(string file, bool json, Terminal terminal, InquiryOptions options)
    {
        if (!File.Exists(file))
            return options.Refuse(ScrutinyRefusals.NoSuchFile.With(("file", file)));
        var code = ExitCodes.Done;
        foreach (var scrutinised in ScrutiniseCases.Run(File.ReadLines(file)))
        {
            if (scrutinised.Refusal is { } refusal)
                code = options.Refuse(refusal);
            else if (json)
                terminal.Out.WriteLine(Json(scrutinised.Value, terminal.Language).ToJsonString(OneLine));
            else
                Write(scrutinised.Value, terminal);
        }
        return code;
    }

    private static JsonObject Json(ScrutinisedCase scrutinised, string language) => new()
    {
        ["id"] = scrutinised.Id,
        ["results"] = new JsonArray([.. scrutinised.Results.Select(result => (JsonNode)new JsonObject
        {
            ["rule"] = result.Rule,
            ["certainty"] = Word(result.Certainty),
            ["claims"] = JsonAnswer.Words(result.Claims),
            ["explanation"] = RuleBook.Of(result.Rule, language).Explanation,
            ["settled_by"] = RuleBook.Of(result.Rule, language).Settles,
        })]),
    };

    private static void Write(ScrutinisedCase scrutinised, Terminal terminal)
    {
        terminal.Out.WriteLine(Plain.Text(scrutinised.Results.Count == 0 ? $"{scrutinised.Id}  nothing" : scrutinised.Id));
        foreach (var result in scrutinised.Results)
        {
            var words = RuleBook.Of(result.Rule, terminal.Language);
            terminal.Out.WriteLine(Plain.Text($"  {result.Rule}, {Word(result.Certainty)}: {string.Join(", ", result.Claims)}"));
            terminal.Out.WriteLine($"    {words.Explanation}");
            terminal.Out.WriteLine($"    {words.Settles}");
        }
    }

    private static string Word(Certainty certainty) => certainty == Certainty.Certainly ? "certain" : "possible";
}
