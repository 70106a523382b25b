using System.Diagnostics;
using System.Globalization;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Commission;

namespace Rapporteur.Bench.Commission;

/// <summary>Ten thousand findings rest on one claim, half of them through another finding; the claim is taken back.</summary>
internal static class CommissionBench
{
    private const int Findings = 10_000;
    private const string Claim = "claim#0";

    private static readonly Member Me = new("member 1", "key", string.Join(' ', Roles.OfFirstMember), 0, "me", Standings.Active);
    private static readonly Dictionary<string, CitedClaim> Cited = new() { [Claim] = new CitedClaim("exhibit", ClaimStates.Coded, "arrest") };

    public static void Run(Results results, string[] options)
    {
        var history = History().ToList();
        var watch = Stopwatch.StartNew();
        var proceedings = Proceedings.Of(history);
        results.Add($"fold {history.Count:N0} entries of a commission with {Findings:N0} findings, ms", Milliseconds(watch), "-");
        watch.Restart();
        proceedings.Take(Entry(history.Count, new ClaimDecided(Claim, ClaimStates.SetAside, null, "misread")));
        var marks = Milliseconds(watch);
        if (proceedings.Findings.Any(finding => finding.Adopted?.Marks.Count != 1))
            throw new InvalidOperationException("a finding was not reached");
        results.Add($"marks after a retraction on which {Findings:N0} findings rest, ms", marks, "1000");
    }

    private static IEnumerable<Said> History()
    {
        var index = 0L;
        yield return Entry(index++, new RulesProposed(1, Majorities.Simple, new StandardsBody("balance-of-probabilities", null, null), 0, true));
        yield return Entry(index++, new QuestionPut("Did it happen?"));
        foreach (var state in new[] { QuestionStates.Evidence, QuestionStates.Deliberation })
            yield return Entry(index++, new QuestionMoved("leaf1", state, null));
        for (var i = 0; i < Findings; i++)
        {
            var draft = $"leaf{index}";
            var evidence = i % 2 == 0 ? Claim : $"leaf{index - 3}";
            yield return Entry(index++, new FindingDrafted("leaf1", null, Elements.Act, new SubjectBody("the act", null, null), Answers.Established, "balance-of-probabilities", "It happened.", [evidence], [], "everywhere", "Because.", null, null, null));
            yield return Entry(index++, new VoteCast(draft, Choices.For));
            yield return Entry(index++, new VoteClosed(draft));
        }
    }

    private static Said Entry(long index, object body) => new(index, $"leaf{index}", DateTimeOffset.UnixEpoch, Me, [Me.Handle], Cited, body);

    private static string Milliseconds(Stopwatch watch) => watch.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
