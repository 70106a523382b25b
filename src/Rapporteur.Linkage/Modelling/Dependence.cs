using Rapporteur.Linkage.Blocking;
using Rapporteur.Linkage.Comparing;

namespace Rapporteur.Linkage.Modelling;

/// <summary>A field that is in part settled by another: a country by a surname, a postal code by a street.</summary>
/// <param name="Field">The number of the field.</param>
/// <param name="Settling">The number of the field that settles it.</param>
/// <param name="Share">In what share of pairs of two persons that agree in the one, the other follows from it, 0 to 1.</param>
/// <param name="ShareOrNear">The same with values that are only like each other.</param>
public readonly record struct SettledField(int Field, int Settling, double Share, double ShareOrNear);

/// <summary>
/// What agreements say less together than apart. Pairs of two persons who agree in one field (a surname) agree in some others (the place,
/// the people) more often than chance would have it, whatever the value: among pairs that share the one, all fields but the other tell how
/// many are of two persons. The weight of the second agreement is then bounded by log2(m/share).
/// </summary>
internal sealed class Dependence
{
    private const double LeastWeight = 1, NearlyAsStrong = 0.6, LeastShare = 0.002, LeastPairs = 20, Mistaken = 0.07;
    private const int Rounds = 12, PairsOfField = 6_000;

    private readonly Grade[][] grades;
    private readonly (int Field, double Strong, double Weak)[][] bounds;

    private Dependence(Grade[][] grades, IReadOnlyList<SettledField> settled)
    {
        (this.grades, Settled) = (grades, settled);
        bounds = [.. Enumerable.Range(0, grades.Length).Select(g => settled.Where(edge => edge.Field == g)
            .Select(edge => (edge.Settling, BoundOf(edge.Share), BoundOf(edge.ShareOrNear))).ToArray())];
    }

    /// <summary>The dependence that a model holds.</summary>
    public Dependence(LinkModel model) : this([.. model.Fields.Select(GradesOf)], model.Settled)
    {
    }

    /// <summary>How much a level says.</summary>
    internal enum Grade
    {
        None,
        Weak,
        Strong,
    }

    private static double BoundOf(double share) => share < LeastShare ? double.MaxValue : -Math.Log2(Math.Min(1, share));

    /// <summary>No dependence.</summary>
    public static Dependence None(IReadOnlyList<Field> fields) => new([.. fields.Select(field => new Grade[field.Levels.Count])], []);

    /// <summary>The fields that are settled by others.</summary>
    public IReadOnlyList<SettledField> Settled { get; }

    /// <summary>The weight of an agreement, bounded by what the other agreements of the pair leave to it.</summary>
    public double Bounded(ulong pattern, int field, double weight)
    {
        var grade = grades[field][RecordComparison.LevelOf(pattern, field)];
        if (weight <= 0 || grade == Grade.None)
            return weight;
        foreach (var (settling, strong, weak) in bounds[field])
        {
            var bound = grade == Grade.Strong ? strong : weak;
            if (bound < weight && grades[settling][RecordComparison.LevelOf(pattern, settling)] != Grade.None)
                weight = bound;
        }
        return weight;
    }

    /// <summary>Measures dependence.</summary>
    /// <param name="comparison">What compares.</param>
    /// <param name="keys">The keys of all records.</param>
    /// <param name="weights">What is known of the fields so far.</param>
    /// <param name="seed">Fixes the pairs that are drawn.</param>
    public static Dependence Measure(RecordComparison comparison, BlockingKeys keys, IReadOnlyList<FieldWeights> weights, ulong seed)
    {
        var grades = weights.Select(GradesOf).ToArray();
        var strength = weights.Select(field => Enumerable.Range(1, field.Matches.Length - 1).Max(field.Weight)).ToArray();
        var order = Enumerable.Range(0, strength.Length).OrderByDescending(f => strength[f]).ThenBy(f => f).ToArray();
        var measure = new Measuring(comparison, keys, weights, grades, seed);
        var found = new List<SettledField>[order.Length];
        Parallel.For(0, order.Length, i => found[i] = measure.SettledBy(order[i], order[(i + 1)..]));
        return new Dependence(grades, [.. found.SelectMany(list => list)]);
    }

    /// <summary>Strong are the levels that say nearly as much as the one that says most.</summary>
    private static Grade[] GradesOf(FieldWeights field)
    {
        var levels = Enumerable.Range(0, field.Matches.Length).Select(field.Weight).ToArray();
        var least = Math.Min(levels.Max(), Math.Max(LeastWeight, NearlyAsStrong * levels.Max()));
        return [.. levels.Select((weight, level) => level == 0 || weight <= 0 ? Grade.None : weight >= least ? Grade.Strong : weight >= LeastWeight ? Grade.Weak : Grade.None)];
    }

    private sealed class Measuring(RecordComparison comparison, BlockingKeys keys, IReadOnlyList<FieldWeights> weights, Grade[][] grades, ulong seed)
    {
        private readonly PairWeights pairWeights = new(comparison, weights);

        /// <summary>What one field settles of others.</summary>
        public List<SettledField> SettledBy(int field, int[] others)
        {
            var settled = new List<SettledField>();
            var pairs = PairsThatShare(field);
            if (pairs.Length == 0)
                return settled;
            var patterns = pairs.Select(pair => comparison.Compare(pair.A, pair.B)).ToArray();
            var evidence = pairs.Select((pair, i) => Evidence(pair, patterns[i])).ToArray();
            foreach (var other in others)
            {
                var (share, orNear) = ShareSettled(patterns, evidence, field, other);
                if (orNear >= LeastShare || share >= LeastShare)
                    settled.Add(new SettledField(other, field, share, orNear));
            }
            return settled;
        }

        /// <summary>For records drawn at random, one of those that share the whole value of a field.</summary>
        private (int A, int B)[] PairsThatShare(int field)
        {
            var part = Enumerable.Range(0, keys.Parts.Count).FirstOrDefault(p => keys.Parts[p].Field == field, -1);
            if (part < 0)
                return [];
            var blocks = new Blocks(keys, new BlockingRule(1u << part));
            var pairs = new List<(int, int)>();
            var step = Math.Max(1, (double)blocks.Count / PairsOfField);
            int start = 0, end = 0;
            for (double next = 0; next < blocks.Count; next += step)
            {
                var at = (int)next;
                while (end <= at)
                    (start, end) = (end, blocks.EndOf(end));
                if (end - start < 2)
                    continue;
                var other = start + (int)(ChancePairs.Mix(seed ^ (ulong)at * 0x9E3779B97F4A7C15) % (ulong)(end - start - 1));
                pairs.Add((blocks.Record(at), blocks.Record(other >= at ? other + 1 : other)));
            }
            return [.. pairs];
        }

        /// <summary>The weight of each field of a pair.</summary>
        private double[] Evidence((int A, int B) pair, ulong pattern)
        {
            ReadOnlySpan<int> a = comparison.Row(pair.A), b = comparison.Row(pair.B);
            var evidence = new double[weights.Count];
            for (var f = 0; f < evidence.Length; f++)
            {
                var level = RecordComparison.LevelOf(pattern, f);
                evidence[f] = weights[f].Weight(level) + pairWeights.Rarity(f, level, a[f], b[f]);
            }
            return evidence;
        }

        /// <summary>
        /// Of pairs of two persons that share a field, in what part the other follows. Which pairs are of two persons, the remaining fields
        /// tell, with a prior learned from these pairs alone.
        /// </summary>
        private (double Share, double OrNear) ShareSettled(ulong[] patterns, double[][] evidence, int field, int other)
        {
            var odds = evidence.Select(pair => pair.Sum() - pair[field] - pair[other]).ToArray();
            var same = 0.3;
            for (var round = 0; round < Rounds; round++)
            {
                var prior = Probability.LogOdds(Math.Clamp(same, 1e-6, 1 - 1e-6));
                same = odds.Average(weight => Probability.OfLogOdds(weight + prior));
            }
            var settledPrior = Probability.LogOdds(Math.Clamp(same, 1e-6, 1 - 1e-6));
            double known = 0, agreeing = 0, near = 0;
            for (var i = 0; i < odds.Length; i++)
            {
                var level = RecordComparison.LevelOf(patterns[i], other);
                if (level == Field.Missing)
                    continue;
                var two = 1 - Probability.OfLogOdds(odds[i] + settledPrior);
                known += two;
                agreeing += grades[other][level] == Grade.Strong ? two : 0;
                near += grades[other][level] != Grade.None ? two : 0;
            }
            // Some pairs of one person are always mistaken for two, and they agree: where most pairs are of one person they would settle all.
            var mistaken = Mistaken * same * odds.Length;
            (known, agreeing, near) = (known - mistaken, Math.Max(0, agreeing - mistaken), Math.Max(0, near - mistaken));
            return known < LeastPairs ? (0, 0) : (BeyondChance(agreeing / known, other, Grade.Strong), BeyondChance(near / known, other, Grade.Weak));
        }

        private double BeyondChance(double share, int field, Grade least)
        {
            var chance = Enumerable.Range(0, grades[field].Length).Sum(level => grades[field][level] >= least ? weights[field].Chance[level] : 0);
            return (share - chance) / Math.Max(0.01, 1 - chance);
        }
    }
}
