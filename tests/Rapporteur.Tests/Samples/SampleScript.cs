using System.Text.RegularExpressions;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Samples;

/// <summary>
/// Plays files of commands of <c>samples/</c> on a desk that holds the documents of the sample: <c>NAME = VERB</c> remembers the handle that is
/// printed, <c>{CODE}</c> is an exhibit, <c>@KEYS VERB</c> is run with the keys of another member, <c>! CODE VERB</c> must be refused.
/// </summary>
public sealed partial class SampleScript
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["IND"] = "indictment", ["CRT"] = "court", ["VER"] = "prosecutor", ["CUS"] = "custody", ["JOU"] = "journeys", ["REH"] = "справка", ["FRA"] = "procès",
        ["SOC"] = "Copenhagen paper", ["BLD"] = "building", ["KJE"] = "aerodrome", ["CON"] = "contrary", ["HRG"] = "hearings", ["LET"] = "letter of", ["FAT"] = "note on three",
        ["TEL"] = "telegram", ["BLO"] = "note de recherche", ["SER"] = "notes on Russia", ["NOR"] = "Northern",
    };

    private readonly Desk desk;
    private readonly Dictionary<string, string> exhibits;
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);

    /// <summary>The sample of the trial of 1936, its documents taken in.</summary>
    public SampleScript(Desk desk)
    {
        this.desk = desk;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples/trial-of-1936")))
            File.Copy(file, Path.Combine(desk.Papers, Path.GetFileName(file)));
        desk.Done("inquire", "papers", "--no-report");
        var found = desk.Done("exhibits", "--json").List("exhibits");
        exhibits = Files.ToDictionary(file => file.Key, file => (string)Assert.Single(found, exhibit => ((string?)exhibit!["path"] ?? "").StartsWith(file.Value, StringComparison.Ordinal))!["exhibit"]!, StringComparer.Ordinal);
    }

    /// <summary>The commands of a file.</summary>
    public static IReadOnlyList<string> Lines(string file) => [.. File.ReadLines(Repository.PathOf($"samples/{file}")).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>Plays commands in their order.</summary>
    public void Play(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var told = Command().Match(line);
            string[] words = [.. Words(told.Groups["verb"].Value).Select(Filled)];
            if (told.Groups["keys"].Success)
                words = [.. words, "--keys", desk.Of(told.Groups["keys"].Value)];
            if (told.Groups["code"].Success)
                desk.Refused(told.Groups["code"].Value, words);
            else if (desk.Done(words) is var said && told.Groups["name"].Success)
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

    [GeneratedRegex("^(! (?<code>[A-Z]{2}[0-9]{3}) )?((?<name>[a-z]+) = )?(@(?<keys>[a-z]+) )?(?<verb>.*)$")]
    private static partial Regex Command();

    [GeneratedRegex(@"^\$(?<name>[a-z]+)(\.(?<place>[0-9]+))?$")]
    private static partial Regex Named();

    [GeneratedRegex("\"(?<quoted>(\\\\\"|[^\"])*)\"|[^ ]+")]
    private static partial Regex Word();
}
