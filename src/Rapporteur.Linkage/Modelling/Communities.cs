using Rapporteur.Linkage.Comparing;

namespace Rapporteur.Linkage.Modelling;

/// <summary>
/// What names, places and nationalities have in common beyond pairs. A list holds several peoples, each with its own stock of names: what is
/// rare among all is common in one of them, so that two persons who agree in it agree in the rest more often than chance would have it.
/// Records are parted into communities, within which values are taken to be independent (latent classes: Lazarsfeld and Henry 1968,
/// Goodman 1974); where these do not foretell records that they were not learned from, there are none.
/// </summary>
internal sealed class Communities
{
    private const int Classes = 12, MostRecords = 60_000, Rounds = 30, Chunk = 4_096;

    /// <summary>Shares are drawn towards those of all records as if by so many records, and values that fewer have tell nothing.</summary>
    private const double Trust = 10, TrustInShares = 30, LeastSeen = 6;

    /// <summary>The bits by which communities must foretell a record better than its values apart.</summary>
    private const double LeastForetold = 0.25;

    /// <summary>Classes are begun from the field whose values are neither too many nor too few: two records agree in it once in a hundred.</summary>
    private const double EqualityOfFirst = 0.01;

    private readonly RecordComparison comparison;
    private readonly int[] fields;

    /// <summary>For each field, group of values and class: how many times more common the group is in the class than among all.</summary>
    private readonly float[][] lifts;

    private double[] shares = [];

    private Communities(RecordComparison comparison)
    {
        this.comparison = comparison;
        fields = [.. Enumerable.Range(0, comparison.Fields.Count).Where(f => comparison.Fields[f].Groups > 1)];
        lifts = new float[fields.Length][];
    }

    /// <summary>Whether there are any.</summary>
    public bool Any { get; private set; }

    /// <summary>Parts the records of a table into communities.</summary>
    /// <param name="comparison">What compares.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Communities Learn(RecordComparison comparison, CancellationToken cancellation)
    {
        var communities = new Communities(comparison);
        if (communities.fields.Length < 2)
            return communities;
        var step = (comparison.Count - 1) / MostRecords + 1;
        var records = Enumerable.Range(0, (comparison.Count - 1) / step + 1).Select(i => i * step).ToArray();
        communities.Learn([.. records.Where((_, i) => i % 2 == 0)], cancellation);
        communities.Any = communities.Foretold([.. records.Where((_, i) => i % 2 == 1)]) >= LeastForetold;
        if (communities.Any)
            communities.Learn(records, cancellation);
        return communities;
    }

    /// <summary>What the agreements of a pair prove less together than apart, log2; 0 or less.</summary>
    public double Together(ulong pattern, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (!Any)
            return 0;
        Span<double> odds = stackalloc double[Classes];
        shares.CopyTo(odds);
        for (var i = 0; i < fields.Length; i++)
        {
            var f = fields[i];
            Multiply(odds, lifts[i], comparison.Fields[f].SharedGroup(a[f], b[f], RecordComparison.LevelOf(pattern, f)));
        }
        return -Math.Max(0, Math.Log2(Sum(odds)));
    }

    /// <summary>Expectation and maximisation over the classes of records.</summary>
    private void Learn(int[] records, CancellationToken cancellation)
    {
        var classes = Start(records);
        for (var round = 0; round < Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Maximise(records, classes);
            Foretold(records, classes);
        }
    }

    /// <summary>For each record the probabilities of its classes, to begin with: by the values of one field.</summary>
    private float[] Start(int[] records)
    {
        const float Chosen = 0.6f;
        var classes = new float[records.Length * Classes];
        var first = fields.MinBy(f => Math.Abs(Math.Log2((comparison.Fields[f].ChanceOfEquality ?? 1) / EqualityOfFirst)));
        for (var i = 0; i < records.Length; i++)
        {
            var group = comparison.Fields[first].GroupOf(comparison.Row(records[i])[first]);
            var of = classes.AsSpan(i * Classes, Classes);
            of.Fill((1 - Chosen) / (Classes - 1));
            of[(int)(ChancePairs.Mix((ulong)(group == 0 ? records[i] : group)) % Classes)] = Chosen;
        }
        return classes;
    }

    private void Maximise(int[] records, float[] classes)
    {
        var totals = SumsByClass(classes);
        shares = [.. totals.Select(total => (total + TrustInShares) / (records.Length + TrustInShares * Classes))];
        Parallel.For(0, fields.Length, i => lifts[i] = LiftsOf(fields[i], records, classes));
    }

    private float[] LiftsOf(int f, int[] records, float[] classes)
    {
        var field = comparison.Fields[f];
        var counts = new float[field.Groups * Classes];
        for (var i = 0; i < records.Length; i++)
        {
            if (field.GroupOf(comparison.Row(records[i])[f]) is not 0 and var group)
                Add(counts.AsSpan(group * Classes, Classes), classes.AsSpan(i * Classes, Classes));
        }
        var known = SumsByClass(counts);
        var all = known.Sum();
        for (var group = 0; group < field.Groups; group++)
        {
            var of = counts.AsSpan(group * Classes, Classes);
            double total = 0;
            foreach (var count in of)
                total += count;
            for (var k = 0; k < Classes; k++)
            {
                var share = (known[k] + 1) / (all + Classes);
                of[k] = total < LeastSeen ? 1 : (float)((of[k] + Trust * share) / ((total + Trust) * share));
            }
        }
        return counts;
    }

    private static double[] SumsByClass(float[] values)
    {
        var sums = new double[Classes];
        for (var i = 0; i < values.Length; i++)
            sums[i % Classes] += values[i];
        return sums;
    }

    private static void Add(Span<float> to, ReadOnlySpan<float> values)
    {
        for (var k = 0; k < Classes; k++)
            to[k] += values[k];
    }

    /// <summary>By how many bits the classes foretell a record better than its values apart, on the average.</summary>
    /// <param name="records">The records.</param>
    /// <param name="classes">Takes the probabilities of their classes, if given.</param>
    private double Foretold(int[] records, float[]? classes = null)
    {
        var bits = new double[records.Length / Chunk + 1];
        Parallel.For(0, bits.Length, chunk =>
        {
            Span<double> odds = stackalloc double[Classes];
            for (var i = chunk * Chunk; i < Math.Min(records.Length, (chunk + 1) * Chunk); i++)
            {
                shares.CopyTo(odds);
                var row = comparison.Row(records[i]);
                for (var f = 0; f < fields.Length; f++)
                    Multiply(odds, lifts[f], comparison.Fields[fields[f]].GroupOf(row[fields[f]]));
                var total = Sum(odds);
                bits[chunk] += Math.Log2(total);
                for (var k = 0; k < Classes && classes is not null; k++)
                    classes[i * Classes + k] = (float)(odds[k] / total);
            }
        });
        return bits.Sum() / Math.Max(1, records.Length);
    }

    /// <summary>Takes in what the value of a field says; values that came later than the classes say nothing.</summary>
    private static void Multiply(Span<double> odds, float[] lifts, int group)
    {
        if (group == 0 || (group + 1) * Classes > lifts.Length)
            return;
        for (var k = 0; k < Classes; k++)
            odds[k] *= lifts[group * Classes + k];
    }

    private static double Sum(ReadOnlySpan<double> odds)
    {
        double sum = 0;
        foreach (var odd in odds)
            sum += odd;
        return sum;
    }
}
