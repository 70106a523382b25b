using Rapporteur.Linkage.Modelling;
using static Rapporteur.Linkage.Reporting.LinkReport;

namespace Rapporteur.Linkage.Reporting;

/// <summary>What agreement is worth, with the intervals of what was learned: m from the pairs taken to be true, u from pairs drawn.</summary>
internal static class ReportLevels
{
    public static ReportTable Of(LinkResult result)
    {
        var links = result.Pairs.Sum(pair => (double)pair.Probability);
        return new("levels.csv", "What agreement is worth: shares of true pairs (m) and of chance pairs (u), weight = log2(m/u), with intervals of 95 in 100",
            ["field", "level", "m", "m from", "m to", "u", "u from", "u to", "weight"],
            [.. from f in Enumerable.Range(0, result.Model.Fields.Count)
                let weights = result.Model.Fields[f]
                from level in Enumerable.Range(1, weights.Matches.Length - 1)
                let m = Interval.Of(weights.Matches[level] * links, links)
                let u = Interval.Of(weights.Chance[level] * ChancePairs.Sample, ChancePairs.Sample)
                select new[]
                {
                    weights.Name, result.LevelNames[f][level], Number(weights.Matches[level], "0.0000"), Number(m.From, "0.0000"), Number(m.To, "0.0000"),
                    Number(weights.Chance[level], "0.0000000"), Number(u.From, "0.0000000"), Number(u.To, "0.0000000"), Number(weights.Weight(level), "0.0"),
                }]);
    }
}
