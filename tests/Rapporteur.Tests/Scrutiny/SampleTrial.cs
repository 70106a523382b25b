using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>
/// The sample inquiry of the trial of 1936, with what <c>samples/trial-of-1936.commands</c> has members enter by hand, and what scrutiny says
/// on the way.
/// </summary>
public sealed partial class SampleTrial : IDisposable
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["IND"] = "indictment", ["CRT"] = "court", ["VER"] = "prosecutor", ["CUS"] = "custody", ["JOU"] = "journeys", ["REH"] = "справка", ["FRA"] = "procès",
        ["SOC"] = "Copenhagen paper", ["BLD"] = "building", ["KJE"] = "aerodrome", ["CON"] = "contrary",
    };

    private readonly Dictionary<string, string> exhibits;
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);

    public SampleTrial()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples/trial-of-1936")))
            File.Copy(file, Path.Combine(Desk.Papers, Path.GetFileName(file)));
        Desk.Done("inquire", "papers", "--no-report");
        var found = Desk.Done("exhibits", "--json").List("exhibits");
        exhibits = Files.ToDictionary(file => file.Key, file => (string)Assert.Single(found, exhibit => ((string?)exhibit!["path"] ?? "").StartsWith(file.Value, StringComparison.Ordinal))!["exhibit"]!, StringComparer.Ordinal);
        var lines = File.ReadLines(Repository.PathOf("samples/trial-of-1936.commands")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var contrary = lines.FindIndex(line => line.Contains("café Bristol", StringComparison.Ordinal));
        Play(lines[..contrary]);
        BeforeTheCafe = Results();
        Play(lines[contrary..]);
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

    private void Play(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var told = Assigned().Match(line);
            var said = Desk.Done([.. Words(told.Success ? told.Groups["verb"].Value : line).Select(Filled)]);
            if (told.Success)
                named[told.Groups["name"].Value] = said.Out.Trim();
        }
    }

    /// <summary>A word with the handles that stand for its codes and names.</summary>
    private string Filled(string word) =>
        word.Length > 2 && word[0] == '{' && word[^1] == '}' ? exhibits[word[1..^1]]
        : Named().Match(word) is not { Success: true } match ? word
        : !match.Groups["place"].Success ? named[match.Groups["name"].Value]
        : 'M' + named[match.Groups["name"].Value][1..] + (match.Groups["place"].Value == "1" ? "" : "." + match.Groups["place"].Value);

    private static IEnumerable<string> Words(string line) => Word().Matches(line).Select(word => word.Groups["quoted"].Success ? word.Groups["quoted"].Value.Replace("\\\"", "\"", StringComparison.Ordinal) : word.Value);

    [GeneratedRegex("^(?<name>[a-z]+) = (?<verb>.*)$")]
    private static partial Regex Assigned();

    [GeneratedRegex(@"^\$(?<name>[a-z]+)(\.(?<place>[0-9]+))?$")]
    private static partial Regex Named();

    [GeneratedRegex("\"(?<quoted>(\\\\\"|[^\"])*)\"|[^ ]+")]
    private static partial Regex Word();
}
