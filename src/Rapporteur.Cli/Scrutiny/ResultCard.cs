using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapporteur.Chronology;
using Rapporteur.Scrutiny;

namespace Rapporteur.Cli.Scrutiny;

/// <summary>Results of scrutiny for people and for machines.</summary>
internal static class ResultCard
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The results over an inquiry, each with its rule in words and the claims under it.</summary>
    public static void Write(IEnumerable<(InquiryResult Result, IReadOnlyList<CitedStatement> Claims)> results, Terminal terminal)
    {
        var count = 0;
        foreach (var (result, claims) in results)
        {
            count++;
            terminal.Out.WriteLine($"{result.Handle}  {Word(result.Result.Certainty)}");
            WriteWords(result.Result.Rule, terminal);
            if (result.RestsOnMachine)
                terminal.Out.WriteLine("  Its claims are held together by a join that only the machine made.");
            if (result.RestsOnProposals)
                terminal.Out.WriteLine("  Nobody has coded all of its claims.");
            if (result.SetAside is { } aside)
                terminal.Out.WriteLine(Plain.Text($"  Set aside by {aside.Member}: {aside.Reason}"));
            foreach (var claim in claims)
                terminal.Out.WriteLine(Plain.Text($"    {claim.Handle} in E{claim.Exhibit}: {claim.Act}{Part(claim.Edtf)}{Part(claim.PlaceName)}: “{claim.Exact}”"));
            foreach (var against in result.Against)
                terminal.Out.WriteLine(Plain.Text($"    against it {against.Handle}: {against.Kind}, {against.When}{Part(against.What)}, {string.Join(' ', against.Exhibits.Select(exhibit => $"E{exhibit}"))}"));
        }
        terminal.Error.WriteLine(count == 1 ? "1 result." : $"{count} results.");
    }

    /// <summary>A result over an inquiry.</summary>
    public static JsonObject ToJson(InquiryResult result, IReadOnlyList<CitedStatement> claims, string language)
    {
        var json = ToJson(result.Result, language);
        json["result"] = result.Handle;
        json["rests_on_machine"] = result.RestsOnMachine;
        json["rests_on_proposals"] = result.RestsOnProposals;
        json["set_aside"] = result.SetAside is { } aside ? new JsonObject { ["member"] = aside.Member, ["reason"] = aside.Reason } : null;
        json["against"] = new JsonArray([.. result.Against.Select(against => (JsonNode)new JsonObject
        {
            ["record"] = against.Handle, ["kind"] = against.Kind, ["when"] = against.When, ["what"] = against.What, ["exhibits"] = JsonAnswer.Words(against.Exhibits.Select(exhibit => $"E{exhibit}")),
        })]);
        json["passages"] = new JsonArray([.. claims.Select(claim => (JsonNode)new JsonObject
        {
            ["claim"] = claim.Handle,
            ["exhibit"] = $"E{claim.Exhibit}",
            ["act"] = claim.Act,
            ["when"] = claim.Edtf,
            ["place"] = claim.PlaceName,
            ["exact"] = claim.Exact,
        })]);
        return json;
    }

    /// <summary>A case and its results in one line, the form in which results are exchanged.</summary>
    public static void WriteLine(ScrutinisedCase scrutinised, Terminal terminal) => terminal.Out.WriteLine(new JsonObject
    {
        ["id"] = scrutinised.Id,
        ["results"] = new JsonArray([.. scrutinised.Results.Select(result => (JsonNode)ToJson(result, terminal.Language))]),
    }.ToJsonString(OneLine));

    /// <summary>A case and its results for people.</summary>
    public static void Write(ScrutinisedCase scrutinised, Terminal terminal)
    {
        terminal.Out.WriteLine(Plain.Text(scrutinised.Results.Count == 0 ? $"{scrutinised.Id}  nothing" : scrutinised.Id));
        foreach (var result in scrutinised.Results)
        {
            terminal.Out.WriteLine(Plain.Text($"  {result.Rule}, {Word(result.Certainty)}: {string.Join(", ", result.Claims)}"));
            WriteWords(result.Rule, terminal);
        }
    }

    private static JsonObject ToJson(ScrutinyResult result, string language)
    {
        var words = RuleBook.Of(result.Rule, language);
        return new()
        {
            ["rule"] = result.Rule,
            ["certainty"] = Word(result.Certainty),
            ["claims"] = JsonAnswer.Words(result.Claims),
            ["explanation"] = words.Explanation,
            ["settled_by"] = words.Settles,
        };
    }

    private static void WriteWords(string rule, Terminal terminal)
    {
        var words = RuleBook.Of(rule, terminal.Language);
        terminal.Out.WriteLine($"  {words.Explanation}");
        terminal.Out.WriteLine($"  ? {words.Settles}");
    }

    private static string Part(string? word) => word is null ? "" : $", {word}";

    private static string Word(Certainty certainty) => certainty == Certainty.Certainly ? "certain" : "possible";
}
