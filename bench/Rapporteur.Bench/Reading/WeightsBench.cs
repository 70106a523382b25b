using System.Globalization;

namespace Rapporteur.Bench.Reading;

/// <summary>
/// Learns the weights of the reading confidence from hand-coded tables, and shows how well the confidence is calibrated by language and
/// decade: as it stands, and learned from all tables but the one that is judged. <c>--gold DIR --texts DIR [--keep]</c>; <c>--keep</c>
/// writes <c>weights.txt</c> of every lexicon.
/// </summary>
internal static class WeightsBench
{
    private const int Bins = 10, Rounds = 4_000;
    private const double Rate = 0.5, Shrinking = 3.0;
    private const string Base = "base";

    public static void Run(Results results, string[] options)
    {
        if (Option(options, "--gold") is not { } gold || Option(options, "--texts") is not { } texts)
        {
            Console.Error.WriteLine("usage: bench weights --gold DIR --texts DIR [--keep] [--write]");
            return;
        }
        var judged = GoldTables.Judge(gold, texts);
        Show(results, "as it stands", judged.Select(j => (j, j.Confidence)).ToList());
        var held = judged.GroupBy(j => j.Table).SelectMany(table =>
        {
            var weights = Learn(judged.Where(j => j.Table != table.Key).ToList());
            return table.Select(j => (j, Chance(weights, j.Features)));
        }).ToList();
        Show(results, "learned from the other tables", held);
        if (options.Contains("--keep"))
        {
            Keep(Learn(judged));
        }
    }

    private static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;

    private static void Show(Results results, string how, List<(Judged Proposal, double Chance)> chances)
    {
        results.Add($"calibration error, all ({how})", Error(chances), "under 0.08");
        foreach (var part in chances.GroupBy(c => c.Proposal.Language).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            results.Add($"calibration error, {part.Key} ({how})", Error([.. part]), "-");
        }
        foreach (var part in chances.GroupBy(c => c.Proposal.Decade).OrderBy(g => g.Key))
        {
            results.Add(string.Create(CultureInfo.InvariantCulture, $"calibration error, {part.Key}s ({how})"), Error([.. part]), "-");
        }
    }

    // The expected calibration error over ten bins, with the number of proposals.
    private static string Error(List<(Judged Proposal, double Chance)> chances)
    {
        var error = chances.GroupBy(c => Math.Min(Bins - 1, (int)(c.Chance * Bins)))
            .Sum(bin => Math.Abs(bin.Sum(c => c.Chance - (c.Proposal.IsCoded ? 1 : 0)))) / chances.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{error:0.000} of {chances.Count}");
    }

    private static double Chance(Dictionary<string, double> weights, IEnumerable<string> features) =>
        1 / (1 + Math.Exp(-(weights[Base] + features.Sum(f => weights.GetValueOrDefault(f)))));

    // Logistic regression by plain gradient descent; every weight but the base is drawn towards nothing.
    private static Dictionary<string, double> Learn(List<Judged> judged)
    {
        var names = judged.SelectMany(j => j.Features).Distinct().Order(StringComparer.Ordinal).ToList();
        var weights = names.ToDictionary(n => n, _ => 0.0);
        weights[Base] = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var slopes = weights.Keys.ToDictionary(n => n, n => n == Base ? 0 : Shrinking * weights[n]);
            foreach (var one in judged)
            {
                var off = Chance(weights, one.Features) - (one.IsCoded ? 1 : 0);
                slopes[Base] += off;
                foreach (var feature in one.Features)
                {
                    slopes[feature] += off;
                }
            }
            foreach (var (name, slope) in slopes)
            {
                weights[name] -= Rate * slope / judged.Count;
            }
        }
        return weights;
    }

    private static void Keep(Dictionary<string, double> weights)
    {
        var lines = weights.Where(w => Math.Abs(w.Value) >= 0.05).OrderBy(w => w.Key == Base ? "" : w.Key, StringComparer.Ordinal)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key} ; weight={w.Value:0.00}"));
        foreach (var language in Directory.EnumerateDirectories(Path.Combine(Product.Root, "src", "Rapporteur.Reading", "lexicon")))
        {
            File.WriteAllText(Path.Combine(language, "weights.txt"),
                "# The weights of the reading confidence, in log-odds: the chance that a careful coder would code the proposal so.\n"
                + "# A feature that is not listed weighs nothing. Learned from hand-coded tables by: bench/run weights --gold DIR --texts DIR --keep\n"
                + "[weights]\n" + string.Join('\n', lines) + "\n");
        }
    }
}
