using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Lists;

/// <summary>Whether a table can carry an estimate at all, and what must be said of it.</summary>
public static class Fitness
{
    /// <summary>Below this many persons nothing is estimated.</summary>
    public const int LeastPersons = 10;

    /// <summary>A list with fewer persons may lie within another one by chance.</summary>
    private const int SmallList = 10;

    private const double Unlikely = 0.005;

    /// <summary>Looks for what forbids an estimate: no persons, empty lists, no overlap, lists that are copies of each other.</summary>
    /// <param name="table">The table.</param>
    /// <param name="leastLists">The fewest lists that the method can use.</param>
    /// <param name="mostLists">The most lists that the method can use.</param>
    /// <returns>The reason, or null where an estimate may be tried.</returns>
    public static Reason? Check(CaptureTable table, int leastLists = 3, int mostLists = CaptureTable.MostLists)
    {
        if (table.Persons == 0)
            return Reason.Of(ReasonKind.Empty);
        for (var list = 0; list < table.Lists.Length; list++)
        {
            if (table.OnList(list) == 0)
                return Reason.Of(ReasonKind.EmptyList, ("list", table.Lists[list]));
        }
        if (table.Lists.Length < leastLists)
            return Reason.Of(ReasonKind.TooFewLists, ("lists", table.Lists.Length), ("least", leastLists));
        if (table.Lists.Length > mostLists)
            return Reason.Of(ReasonKind.TooManyLists, ("lists", table.Lists.Length), ("most", mostLists));
        if (table.Persons < LeastPersons)
            return Reason.Of(ReasonKind.TooFewPersons, ("persons", table.Persons), ("least", LeastPersons));
        if (table.Histories.All(history => (history & (history - 1)) == 0))
            return Reason.Of(ReasonKind.NoOverlap);
        return Copies(table);
    }

    /// <summary>What a reader must be told of a table, whatever the method.</summary>
    public static IReadOnlyList<Caution> Cautions(CaptureTable table)
    {
        var cautions = new List<Caution>();
        if (table.Lists.Length == 2)
            cautions.Add(new Caution(CautionKind.TwoLists));
        var frequencies = table.CaptureFrequencies();
        if (table.Persons < 100 || frequencies.Skip(1).Sum() < 20)
            cautions.Add(new Caution(CautionKind.Sparse));
        foreach (var pair in ListPair.All(table))
        {
            var names = $"{pair.List} and {pair.Other}";
            if (pair.Both == 0)
                cautions.Add(new Caution(CautionKind.EmptyOverlap, names));
            else if (pair.Both == Math.Min(pair.OnList, pair.OnOther))
                cautions.Add(new Caution(CautionKind.SmallListInside, names));
        }
        if (table.Lists.Length > 2 && Dependent(table).ToList() is { Count: > 0 } dependent)
            cautions.Add(new Caution(CautionKind.DependentLists, string.Join(", ", dependent)));
        cautions.Add(new Caution(CautionKind.HiddenPersons));
        return cautions;
    }

    /// <summary>The pairs that share more or fewer persons than independent lists over one population would (one-sided Poisson p below 0.005).</summary>
    private static IEnumerable<string> Dependent(CaptureTable table)
    {
        var population = SampleCoverage.Compute(table).Independent;
        foreach (var pair in ListPair.All(table))
        {
            var expected = pair.OnList * pair.OnOther / population;
            if (Special.PoissonAtLeast(expected, pair.Both) < Unlikely)
                yield return $"{pair.List} and {pair.Other} share more persons than chance";
            else if (Special.PoissonAtMost(expected, pair.Both) < Unlikely)
                yield return $"{pair.List} and {pair.Other} share fewer";
        }
    }

    private static Reason? Copies(CaptureTable table)
    {
        foreach (var pair in ListPair.All(table))
        {
            var smaller = Math.Min(pair.OnList, pair.OnOther);
            if (pair.Both < smaller || (smaller < SmallList && pair.OnList != pair.OnOther))
                continue;
            if (pair.OnList == pair.OnOther)
                return Reason.Of(ReasonKind.IdenticalLists, ("list", pair.List), ("other", pair.Other));
            var (inside, around) = pair.OnList < pair.OnOther ? (pair.List, pair.Other) : (pair.Other, pair.List);
            return Reason.Of(ReasonKind.ListInsideAnother, ("list", inside), ("other", around), ("persons", smaller));
        }
        return null;
    }
}
