using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Rapporteur.Statistics.LogLinear;

/// <summary>
/// A hierarchical log-linear model of up to nine lists: which lists interact. Main effects are always in it, and with an interaction all that lie
/// within it (Fienberg 1972, Biometrika 59:591). It is written by its generators: <c>[12,13,4]</c> lets list 1 interact with 2 and
/// with 3, and list 4 with none.
/// </summary>
public sealed class HierarchicalModel
{
    private HierarchicalModel(int lists, IEnumerable<uint> terms)
    {
        Lists = lists;
        Terms = [.. terms.Append(0u).Concat(Enumerable.Range(0, lists).Select(list => 1u << list)).Distinct().OrderBy(BitOperations.PopCount).ThenBy(term => term)];
        Name = NameOf(Terms);
    }

    /// <summary>How many lists it is for.</summary>
    public int Lists { get; }

    /// <summary>Its generators, as in <c>[123,14,34]</c>.</summary>
    public string Name { get; }

    /// <summary>Its parameters as sets of lists: the empty set (the intercept) first, then the lists, then interactions.</summary>
    internal ImmutableArray<uint> Terms { get; }

    /// <summary>The interactions of two lists, each with the two lists counted from 0.</summary>
    public IEnumerable<(int List, int Other)> Pairs =>
        Terms.Where(term => BitOperations.PopCount(term) == 2).Select(term => (BitOperations.TrailingZeroCount(term), BitOperations.Log2(term)));

    /// <summary>The model in which no list depends on another.</summary>
    public static HierarchicalModel Independence(int lists) => new(lists, []);

    /// <summary>The model with these interactions of two lists, counted from 0.</summary>
    public static HierarchicalModel OfPairs(int lists, IEnumerable<(int List, int Other)> pairs) =>
        new(lists, pairs.Select(pair => 1u << pair.List | 1u << pair.Other));

    /// <summary>Reads <c>[12,13,4]</c>.</summary>
    /// <param name="name">The generators, lists numbered from 1.</param>
    /// <param name="lists">How many lists there are, at most 9.</param>
    public static Answer<HierarchicalModel> Parse(string name, int lists)
    {
        var terms = new List<uint>();
        foreach (var generator in name.Trim().TrimStart('[').TrimEnd(']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            uint whole = 0;
            foreach (var digit in generator)
            {
                if (digit < '1' || digit - '0' > lists)
                    return Reason.Of(ReasonKind.NotAModel, ("model", name));
                whole |= 1u << (digit - '1');
            }
            terms.AddRange(Within(whole));
        }
        return new HierarchicalModel(lists, terms);
    }

    /// <summary>All hierarchical models of a number of lists with interactions of at most so many lists.</summary>
    public static IEnumerable<HierarchicalModel> All(int lists, int order)
    {
        var singles = Enumerable.Range(0, lists).Select(list => 1u << list).ToHashSet();
        return Grow(lists, 2, order, singles, []).Select(terms => new HierarchicalModel(lists, terms));
    }

    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>Adds interactions of one size in every way that the smaller ones allow, then those of the next size.</summary>
    private static IEnumerable<List<uint>> Grow(int lists, int size, int order, HashSet<uint> smaller, List<uint> terms)
    {
        if (size > order)
            return [terms];
        var possible = Enumerable.Range(1, (1 << lists) - 1).Select(set => (uint)set)
            .Where(set => BitOperations.PopCount(set) == size && Faces(set).All(smaller.Contains)).ToArray();
        return possible.Length == 0
            ? [terms]
            : Enumerable.Range(0, 1 << possible.Length).SelectMany(choice =>
            {
                var chosen = possible.Where((_, i) => (choice >> i & 1) != 0).ToList();
                return Grow(lists, size + 1, order, [.. chosen], [.. terms, .. chosen]);
            });
    }

    private static IEnumerable<uint> Faces(uint set)
    {
        for (var left = set; left != 0; left &= left - 1)
            yield return set & ~(left & (~left + 1));
    }

    private static IEnumerable<uint> Within(uint set)
    {
        for (var part = set; part != 0; part = (part - 1) & set)
            yield return part;
    }

    private static string NameOf(ImmutableArray<uint> terms)
    {
        var generators = terms.Where(term => term != 0 && !terms.Any(other => other != term && (other & term) == term)).Select(Digits);
        return $"[{string.Join(',', generators.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))}]";
    }

    private static string Digits(uint term) =>
        string.Concat(Enumerable.Range(0, 32).Where(list => (term >> list & 1) != 0).Select(list => (list + 1).ToString(CultureInfo.InvariantCulture)));
}
