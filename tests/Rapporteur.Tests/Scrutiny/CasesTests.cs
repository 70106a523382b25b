using System.Text.Json.Nodes;
using Rapporteur.Cli;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>Cases of contradiction from a file, on the command line.</summary>
public class CasesTests
{
    private const string Prisoner = """
        {"id": "X1", "era": "1936", "persons": [{"id": "p1", "name": "A", "custody": [{"kind": "prison", "from": "1933-01-01", "to": "..", "place": "l1"}]}],
         "places": [{"id": "l1", "name": "a prison"}, {"id": "l2", "name": "a town"}], "organisations": [], "things": [], "exhibits": [{"id": "e1", "source": "a court", "published": "1936"}],
         "claims": [{"id": "c1", "exhibit": "e1", "quote": "they met", "act": "meeting", "persons": ["p1"], "where": "l2", "when": "1934-05-05T09:30", "modality": "alleged"}]}
        """;

    [Fact]
    public void A_case_is_answered_in_a_line_of_JSON_or_in_words()
    {
        using var desk = new Desk();
        File.WriteAllText(Path.Combine(desk.Here, "cases.jsonl"), OneLine(Prisoner) + "\n\n");
        var result = desk.Done("scrutinise", "--cases", "cases.jsonl", "--json").Json["results"]![0]!;
        Assert.Equal(("alibi", "certain", "c1"), ((string)result["rule"]!, (string)result["certainty"]!, (string)result["claims"]![0]!));
        Assert.Contains("alibi, certain: c1", desk.Done("scrutinise", "--cases", "cases.jsonl").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\": \"X2\", \"persons\": 5}")]
    [InlineData("{\"id\": \"X2\", \"claims\": [{\"id\": \"c1\", \"when\": \"1936-13\"}]}")]
    [InlineData("{\"id\": \"X2\", \"claims\": [{\"id\": \"c1\"}, {\"id\": \"c1\"}]}")]
    [InlineData("{\"id\": \"X2\", \"era\": \"soon\"}")]
    [InlineData("{\"claims\": []}")]
    [InlineData("[1]")]
    [InlineData("{")]
    public void A_line_that_is_no_case_is_refused_and_the_others_are_answered(string line)
    {
        using var desk = new Desk();
        File.WriteAllText(Path.Combine(desk.Here, "cases.jsonl"), $"{line}\n{OneLine(Prisoner)}\n");
        var said = desk.Run("scrutinise", "--cases", "cases.jsonl", "--json");
        Assert.Equal(ExitCodes.Refused, said.Code);
        Assert.StartsWith("SC001: Line 1 ", said.Error, StringComparison.Ordinal);
        Assert.Equal("X1", (string)said.Json["id"]!);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        using var desk = new Desk();
        Assert.StartsWith("SC002", desk.Run("scrutinise", "--cases", "nowhere.jsonl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shared_cases_are_found_and_their_controls_left_alone()
    {
        var cases = Path.Combine(Repository.Root, "..", "shared", "cases", "contradictions.jsonl");
        if (!File.Exists(cases))
            Assert.Skip("the shared cases are not here");
        using var desk = new Desk();
        var answers = desk.Done("scrutinise", "--cases", cases, "--json").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!).ToDictionary(answer => (string)answer["id"]!, answer => answer["results"]!.AsArray());
        var (due, found, right, given) = (0, 0, 0, 0);
        foreach (var posed in File.ReadLines(cases).Select(line => JsonNode.Parse(line)!))
        {
            var expected = posed["expected"]!.AsArray();
            var results = answers[(string)posed["id"]!];
            given += results.Count(result => !expected.Any(entry => Answers(result!, entry!) && (bool?)entry!["optional"] == true));
            foreach (var entry in expected.Where(entry => (bool?)entry!["optional"] != true))
            {
                due++;
                if (results.FirstOrDefault(result => Answers(result!, entry!)) is not { } answer)
                    continue;
                found++;
                right += (string)answer["certainty"]! == (string)entry!["certainty"]! ? 1 : 0;
            }
        }
        Assert.InRange(found / (double)due, 0.95, 1);
        Assert.InRange(found / (double)given, 0.95, 1);
        Assert.InRange(right / (double)found, 0.95, 1);
    }

    private static bool Answers(JsonNode result, JsonNode entry)
    {
        if ((string)result["rule"]! != (string)entry["rule"]! && !Texts(entry["or"]).Contains((string)result["rule"]!))
            return false;
        var (given, due) = (Texts(result["claims"]), Texts(entry["claims"]));
        return given.Intersect(due).Count() * 2 >= given.Union(due).Count();
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(text => (string)text!)];

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
