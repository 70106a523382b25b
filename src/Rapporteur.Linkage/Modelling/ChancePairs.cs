using Rapporteur.Linkage.Comparing;

namespace Rapporteur.Linkage.Modelling;

/// <summary>What pairs drawn at random look like: nearly all are of two persons.</summary>
internal static class ChancePairs
{
    public const int Sample = 400_000;
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const double Unseen = 0.3;

    /// <summary>A field's levels among pairs drawn at random.</summary>
    /// <param name="Share">The share of each level in its mode.</param>
    /// <param name="Centre">The harmonic mean of the frequencies of what pairs agree in.</param>
    public sealed record Levels(double[] Share, double[] Centre);

    public static IReadOnlyList<Levels> Of(RecordComparison comparison, ulong seed, CancellationToken cancellation)
    {
        var partitions = Environment.ProcessorCount;
        var fields = comparison.Fields;
        var tallies = new Tally[16];
        Parallel.For(0, tallies.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = partitions }, part =>
        {
            var tally = tallies[part] = new Tally(fields);
            for (var i = part; i < Sample; i += tallies.Length)
            {
                var (a, b) = Pair(seed, (ulong)i, comparison.Count);
                if (a != b)
                    tally.Add(comparison, a, b);
            }
        });
        var total = tallies[0];
        foreach (var tally in tallies.Skip(1))
            total.Add(tally);
        return [.. Enumerable.Range(0, fields.Count).Select(f => total.LevelsOf(fields[f], f))];
    }

    /// <summary>The i-th pair of a stream that the seed fixes (SplitMix64).</summary>
    private static (int A, int B) Pair(ulong seed, ulong i, int count) =>
        ((int)(Mix(seed + (2 * i + 1) * Step) % (ulong)count), (int)(Mix(seed + (2 * i + 2) * Step) % (ulong)count));

    public static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }

    private sealed class Tally(IReadOnlyList<Field> fields)
    {
        private readonly double[][] counts = [.. fields.Select(field => new double[field.Levels.Count])];
        private readonly double[][] valued = [.. fields.Select(field => new double[field.Levels.Count])];
        private readonly double[][] inverse = [.. fields.Select(field => new double[field.Levels.Count])];

        public void Add(RecordComparison comparison, int a, int b)
        {
            var pattern = comparison.Compare(a, b);
            ReadOnlySpan<int> rowA = comparison.Row(a), rowB = comparison.Row(b);
            for (var f = 0; f < counts.Length; f++)
            {
                var level = RecordComparison.LevelOf(pattern, f);
                counts[f][level]++;
                if (level == Field.Missing || fields[f].Rarity(rowA[f], rowB[f], level) is not (> 0 and var rarity))
                    continue;
                valued[f][level]++;
                inverse[f][level] += Math.Pow(2, rarity);
            }
        }

        public void Add(Tally other)
        {
            for (var f = 0; f < counts.Length; f++)
            {
                for (var level = 0; level < counts[f].Length; level++)
                {
                    counts[f][level] += other.counts[f][level];
                    valued[f][level] += other.valued[f][level];
                    inverse[f][level] += other.inverse[f][level];
                }
            }
        }

        public Levels LevelsOf(Field field, int f)
        {
            var size = field.Levels.Count;
            double[] share = new double[size], centre = new double[size];
            foreach (var mode in Enumerable.Range(1, size - 1).GroupBy(level => field.Levels[level].Mode))
            {
                var total = mode.Sum(level => counts[f][level] + Unseen);
                foreach (var level in mode)
                    share[level] = (counts[f][level] + Unseen) / total;
            }
            for (var level = 1; level < size; level++)
                centre[level] = valued[f][level] > 0 ? valued[f][level] / inverse[f][level] : 0;
            if (field.ChanceOfEquality is { } equality)
                CountEquality(field, f, equality, share, centre);
            return new Levels(share, centre);
        }

        /// <summary>Exact agreement is rare for many fields: its chance is counted, not sampled.</summary>
        private void CountEquality(Field field, int f, double equality, double[] share, double[] centre)
        {
            equality = Math.Max(equality, 1e-12);
            var levels = field.EqualityLevels;
            var sampled = levels.Sum(level => counts[f][level] + Unseen);
            foreach (var level in levels)
            {
                share[level] = equality * (counts[f][level] + Unseen) / sampled;
                centre[level] = equality;
            }
        }
    }
}
