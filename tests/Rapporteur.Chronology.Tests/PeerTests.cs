using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Rapporteur.Chronology.Tests;

/// <summary>
/// Compares with the npm package edtf (4.11.1), an independent implementation, on generated texts, where Node and the package are present:
/// <c>npm install edtf@4.11.1</c> anywhere and NODE_PATH set to its node_modules. Each difference must be one of those explained below.
/// </summary>
public partial class PeerTests(ITestOutputHelper output)
{
    private const int Texts = 6_000;

    private const string Peer = """
        const { default: edtf } = require('edtf')
        const day = t => {
          const d = new Date(t)
          const year = d.getUTCFullYear()
          if (t == null || !isFinite(t) || Number.isNaN(d.getTime()) || Math.abs(year) > 9998) return null
          const two = n => String(n).padStart(2, '0')
          return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0') + '-' + two(d.getUTCMonth() + 1) + '-'
              + two(d.getUTCDate())
        }
        for (const text of require('fs').readFileSync(0, 'utf8').split('\n')) {
          let answer = [false, null, null]
          try { const e = edtf(text); answer = [true, day(e.min), day(e.max)] } catch { }
          console.log(JSON.stringify(answer))
        }
        """;

    [Fact]
    public void Differences_from_another_implementation_are_explained()
    {
        var texts = Generate().ToList();
        var answers = Ask(texts);
        var (same, explained, open) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var (text, (accepts, min, max)) in texts.Zip(answers))
        {
            var ours = UncertainDate.TryParse(text, out var date, out _);
            if (ours == accepts && (!ours || Iso(date.Earliest) == min && Iso(date.Latest) == max))
                same++;
            else if ((ours == accepts ? BoundsDifferBecause(text) : ours ? OnlyOursBecause(text) : OnlyTheirsBecause(text)) is { } reason)
                explained[reason] = explained.GetValueOrDefault(reason) + 1;
            else
                open.Add($"{text}: ours {ours} {Iso(date.Earliest)}..{Iso(date.Latest)}, theirs {accepts} {min}..{max}");
        }
        var reasons = explained.Select(pair => $"{pair.Value} {pair.Key}");
        output.WriteLine($"{texts.Count} texts, {same} the same; {string.Join("; ", reasons)}");
        Assert.True(open.Count == 0, string.Join('\n', open.Take(20)));
    }

    private static string? OnlyOursBecause(string text)
    {
        string[] features =
        [
            text.Contains('X') ? "unspecified" : "", text.IndexOfAny(['?', '~', '%']) >= 0 ? "sign" : "", SubYear().IsMatch(text)
                ? "season" : "",
            text.IndexOfAny(['Y', 'S']) >= 0 ? "long or significant" : "", text.IndexOfAny(['[', '{']) >= 0 ? "set"
                : "", text.Contains('/') ? "interval" : "",
        ];
        return features.Count(feature => feature.Length > 0) > 1
            ? "combine features of the standard, which the other does not read together"
            : Signs().Count(text) > 1 ? "have several signs (8.4.2, 8.4.3)"
            : text.Contains('/') ? "are intervals that end within their start, which may be in order"
            : text.Contains('X') ? "have unspecified digits in other places (8.2)"
            : text.Contains("..", StringComparison.Ordinal) ? "are ranges in sets from a date of one precision to one of another (8.7.1)"
            : null;
    }

    private static string? OnlyTheirsBecause(string text) =>
        text.Contains("-02-29") ? "are a 29 February of a common year, which is no day"
        : text.Contains('E') ? "are years of more than 16 digits"
        : text.IndexOfAny(['/', '[', '{']) >= 0 ? "are intervals or ranges that end before they start"
        : null;

    private static string? BoundsDifferBecause(string text) =>
        text.Contains('T') ? "are times of day, whose date is kept as written and not moved to UTC"
        : text.Contains('S') ? "have significant digits, which widen the year (4.4.3)"
        : text.IndexOfAny(['[', '{']) >= 0 ? "are sets, whose bounds are those of all members in whatever order"
        : SubYear().IsMatch(text) ? "are parts of a year, whose months the standard leaves open (4.8)"
        : text.Contains('X') ? "have unspecified digits, where the other does not search for the first and the last day that fit"
        : null;

    private static List<(bool Accepts, string? Min, string? Max)> Ask(List<string> texts)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["-e", Peer])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var reading = node.StandardOutput.ReadToEndAsync();
            node.StandardInput.Write(string.Join('\n', texts));
            node.StandardInput.Close();
            var lines = reading.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            node.WaitForExit();
            if (node.ExitCode == 0)
                return [.. lines.Select(line => JsonSerializer.Deserialize<JsonElement[]>(line)!)
                    .Select(a => (a[0].GetBoolean(), a[1].GetString(), a[2].GetString()))];
        }
        catch (Exception absent) when (absent is System.ComponentModel.Win32Exception or IOException)
        {
            // No Node here: said below.
        }
        Assert.Skip("Node with the package edtf is not here: npm install edtf@4.11.1, and NODE_PATH to its node_modules");
        return [];
    }

    private static IEnumerable<string> Generate()
    {
        var random = new Random(1936);
        for (var i = 0; i < Texts; i++)
        {
            yield return random.Next(6) switch
            {
                0 or 1 => Single(random),
                2 => $"{End(random)}/{End(random)}",
                3 => $"{Plain(random)}/{Plain(random)}",
                4 => Set(random),
                _ => random.Next(2) == 0 ? Plain(random)
                    : $"{Plain(random)}T{random.Next(25):00}:{random.Next(60):00}:{random.Next(60):00}{Any(random, "", "Z", "+04:30")}",
            };
        }
    }

    private static string Plain(Random random)
    {
        var year = $"{random.Next(1500, 2100)}";
        return random.Next(3) switch { 0 =>
            year, 1 => $"{year}-{random.Next(1, 13):00}", _ => $"{year}-{random.Next(1, 13):00}-{random.Next(1, 32):00}" };
    }

    private static string Single(Random random)
    {
        var year = Sign(random)
            + Any(random, $"{random.Next(1500, 2100)}", $"{random.Next(150, 210)}X", $"{random.Next(15, 21)}XX",
            $"-{random.Next(1, 9999):0000}", "XXXX") + Sign(random);
        var month = Sign(random)
            + Any(random, $"{random.Next(1, 13):00}", $"{random.Next(1, 13):00}", "XX", "0X", "1X", $"{random.Next(20, 43)}")
            + Sign(random);
        var day = Sign(random) + Any(random, $"{random.Next(32):00}", $"{random.Next(32):00}", "XX", "1X", "3X", "X1") + Sign(random);
        return random.Next(5) switch
        {
            0 => year,
            1 => $"{year}-{month}",
            2 => Any(random, "Y", "Y-") + Any(random, "17", "171010000", "12345", "1936") + Any(random, "", "E2", "E7", "S3"),
            3 => $"{random.Next(1500, 2100)}S{random.Next(1, 5)}",
            _ => $"{year}-{month}-{day}",
        };
    }

    private static string End(Random random) => random.Next(5) == 0 ? Any(random, "", "..") : Single(random);

    private static string Set(Random random)
    {
        var members = Enumerable.Range(0, random.Next(1, 4))
            .Select(_ => random.Next(3) == 0 ? $"{Plain(random)}..{Plain(random)}" : Single(random));
        var inner = Any(random, "", "", "..") + string.Join(',', members) + Any(random, "", "", "..");
        return random.Next(2) == 0 ? $"[{inner}]" : $"{{{inner}}}";
    }

    private static string Sign(Random random) => random.Next(6) == 0 ? Any(random, "?", "~", "%") : "";

    private static string Any(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    [GeneratedRegex(@"(?:^|[/\[{,.])[?~%]?-?[\dX]{4}[?~%]?-[?~%]?(?:2[1-9]|3\d|4[01])[?~%]?(?![\d?~%]*-)")]
    private static partial Regex SubYear();

    [GeneratedRegex("[?~%]")]
    private static partial Regex Signs();
}
