using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Lists;

/// <summary>Two records that may be one person.</summary>
/// <param name="Record">The one, by its place.</param>
/// <param name="Other">The other.</param>
/// <param name="Probability">That they are one person, from 0 to 1.</param>
public readonly record struct UncertainLink(int Record, int Other, double Probability);

/// <summary>
/// What errors of identification do to an estimate: links are drawn by their probability, persons and table made of them anew, and the estimates combined. A link missed makes the figure
/// too high, a false one too low; the interval of a single table holds neither.
/// </summary>
public static class LinkageSensitivity
{
    /// <summary>Draws tables and combines their estimates.</summary>
    /// <param name="lists">The names of the lists.</param>
    /// <param name="listOf">For each record its list, from 0.</param>
    /// <param name="links">Links, each drawn independently of the others; certain ones have probability 1.</param>
    /// <param name="method">How a table is estimated.</param>
    /// <param name="replicates">How many tables, at least 2.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The combined estimate, which says how many tables carried none; or why there is none.</returns>
    public static Answer<Replicates> Of(
        IReadOnlyList<string> lists, IReadOnlyList<int> listOf, IReadOnlyList<UncertainLink> links, Func<CaptureTable, Answer<Estimate>> method,
        int replicates = 50, long seed = 1, CancellationToken cancellation = default)
    {
        if (listOf.Any(list => list < 0 || list >= lists.Count) || links.Any(link => !(link.Probability is >= 0 and <= 1) || link.Record >= listOf.Count || link.Other >= listOf.Count))
            return Reason.Of(ReasonKind.Mismatch, ("what", "a record without a list, or a link without records or probability"));
        var random = new Xoshiro256(seed);
        var found = new List<(double, Estimate)>();
        Reason? last = null;
        for (var i = 0; i < replicates; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var table = Draw(lists, listOf, links, random);
            var answer = method(table);
            if (answer.Reason is { } reason)
                last = reason;
            else
                found.Add((table.Persons, answer.Value));
        }
        if (found.Count < 2)
            return last ?? Reason.Of(ReasonKind.Mismatch, ("what", "fewer than two tables"));
        return Replicates.OfEstimates(found).Then<Replicates>(combined => combined with
        {
            Estimate = combined.Estimate with
            {
                Method = $"{found[0].Item2.Method}; identities drawn {replicates} times",
                Diagnostics = [.. combined.Estimate.Diagnostics, Diagnostic.Of("tables_without_estimate", replicates - found.Count)],
            },
        });
    }

    /// <summary>The table of one draw: persons are what the drawn links hold together.</summary>
    internal static CaptureTable Draw(IReadOnlyList<string> lists, IReadOnlyList<int> listOf, IReadOnlyList<UncertainLink> links, Xoshiro256 random)
    {
        var first = Enumerable.Range(0, listOf.Count).ToArray();
        int Root(int record)
        {
            while (first[record] != record)
                record = first[record] = first[first[record]];
            return record;
        }
        foreach (var link in links)
        {
            if (random.NextUnit() < link.Probability)
                first[Root(link.Record)] = Root(link.Other);
        }
        var histories = new Dictionary<int, ulong>();
        for (var record = 0; record < listOf.Count; record++)
            histories[Root(record)] = histories.GetValueOrDefault(Root(record)) | 1UL << listOf[record];
        return CaptureTable.Of(lists, histories.Values.GroupBy(history => history).Select(same => (same.Key, (double)same.Count()))).Value;
    }
}
