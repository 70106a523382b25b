using System.Text.Json.Nodes;
using Rapporteur.Tests.Cli;
using Rapporteur.Tests.Samples;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>
/// The sample inquiry of the trial of 1936, with what <c>samples/trial-of-1936.commands</c> has members enter by hand, and what scrutiny says
/// on the way.
/// </summary>
public sealed class SampleTrial : IDisposable
{
    public SampleTrial()
    {
        var script = new SampleScript(Desk);
        var lines = SampleScript.Lines("trial-of-1936.commands");
        var contrary = lines.Index().First(line => line.Item.Contains("café Bristol", StringComparison.Ordinal)).Index;
        script.Play(lines.Take(contrary));
        BeforeTheCafe = Results();
        script.Play(lines.Skip(contrary));
        Whole = Results();
        CodeAll("Kotsiubynsky");
        Coded = Results();
    }

    public Desk Desk { get; } = new();

    /// <summary>The results before the contrary evidence was entered.</summary>
    public IReadOnlyList<JsonNode> BeforeTheCafe { get; }

    /// <summary>The results after all commands.</summary>
    public IReadOnlyList<JsonNode> Whole { get; }

    /// <summary>The results after members coded and joined what is told of one of the persons.</summary>
    public IReadOnlyList<JsonNode> Coded { get; }

    public void Dispose() => Desk.Dispose();

    private List<JsonNode> Results() => [.. Desk.Done("scrutinise", "--json").List("scrutinise").Select(result => result!)];

    private void CodeAll(string name)
    {
        var claims = Desk.Done("claims", "--json").List("claims").Where(claim => claim!["victims"]!.AsArray().Any(victim => ((string?)victim!["name"] ?? "").Contains(name, StringComparison.Ordinal)))
            .Select(claim => (string)claim!["claim"]!).ToList();
        Desk.Done(["claims", "code", .. claims]);
        foreach (var claim in claims.Skip(1))
            Desk.Run("person", "same", claims[0].Replace('C', 'M'), claim.Replace('C', 'M'), "--reason", "one man of that name in this folder");
    }
}
