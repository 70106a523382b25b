using Rapporteur.Linkage.Comparing;

namespace Rapporteur.Linkage.Modelling;

/// <summary>
/// Learns from pairs without labels, by expectation and maximisation (Dempster, Laird, Rubin 1977; Fellegi and Sunter 1969): what chance
/// pairs look like is known from pairs drawn at random, so only true pairs and their number are to be learned.
/// </summary>
internal sealed class Training(RecordComparison comparison, IReadOnlyList<ChancePairs.Levels> chance)
{
    private const int MostRounds = 25, ManyRecords = 200_000;
    private const double Settled = 1e-3, Trust = 20, TrustBesideLabels = 50, LeastShare = 1e-5, Likely = 0.5, LeastOfCodes = 0.02, SureOfFew = 0.6, SureOfMany = 0.75;

    private readonly IReadOnlyList<Field> fields = comparison.Fields;
    private readonly double[][] matches = [.. comparison.Fields.Select(field => field.Levels.Select(level => Math.Max(level.Start, LeastShare)).ToArray())];
    private readonly double[][] chances = [.. chance.Select(levels => (double[])levels.Share.Clone())];

    /// <summary>The weights as learned so far.</summary>
    public IReadOnlyList<FieldWeights> Weights =>
        [.. fields.Select((compared, f) => new FieldWeights(compared.Name, [.. matches[f]], [.. chances[f]], [.. chance[f].Centre]) { Levels = [.. compared.Levels.Select(level => level.Name)] })];

    /// <summary>
    /// Pairs below this probability teach nothing: chance pairs that look alike outnumber true ones, the more the larger the table, and would
    /// draw what is learned towards themselves.
    /// </summary>
    private readonly double sure = comparison.Count > ManyRecords ? SureOfMany : SureOfFew;

    /// <summary>
    /// Where nothing but codes and dates is compared, hardly a pair that differs in one of them is sure: learned from sure pairs alone, true
    /// pairs would seem to agree in everything. What is learned of a field is learned then from the pairs that the others make sure.
    /// </summary>
    private readonly bool hasNoWords = comparison.Fields.All(field => field is not WordField);

    private bool IsSureWithout(int f, PairSample sample, int pair, double probability, double[] weights)
    {
        var level = RecordComparison.LevelOf(sample.Patterns[pair], f);
        var without = Probability.LogOdds(Math.Min(probability, 1 - 1e-12)) - Dependence.Bounded(sample.Patterns[pair], f, weights[level] + sample.Rarities(pair)[f]);
        return level != Field.Missing && without >= Probability.LogOdds(sure);
    }

    /// <summary>What agreements say less together.</summary>
    public Dependence Dependence { get; set; } = Dependence.None(comparison.Fields);

    /// <summary>Expected true pairs among all pairs, by stratum.</summary>
    public double[] Expected { get; private set; } = [];

    /// <summary>Learns from a sample.</summary>
    /// <param name="sample">Pairs with their patterns.</param>
    /// <param name="allPairs">How many pairs there are at all, by stratum (within a list, between lists).</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The probability of each pair of the sample.</returns>
    public double[] Learn(PairSample sample, IReadOnlyList<double> allPairs, CancellationToken cancellation)
    {
        var probabilities = new double[sample.Count];
        if (Expected.Length == 0)
            Expected = [.. allPairs.Select(pairs => Math.Max(1, pairs * 1e-5))];
        for (var round = 0; round < MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Expect(sample, allPairs, probabilities);
            if (Maximise(sample, allPairs, probabilities) < Settled)
                break;
        }
        return probabilities;
    }

    /// <summary>
    /// Learns from pairs that a person has judged to be of one person: what was learned without them counts for as much as a few.
    /// </summary>
    /// <param name="patterns">Their patterns.</param>
    public void LearnFromLabels(IReadOnlyList<ulong> patterns)
    {
        for (var f = 0; f < fields.Count; f++)
        {
            var counts = new double[fields[f].Levels.Count];
            foreach (var pattern in patterns)
                counts[RecordComparison.LevelOf(pattern, f)]++;
            foreach (var mode in ModesOf(fields[f]))
            {
                var total = mode.Sum(level => counts[level]);
                foreach (var level in mode)
                    matches[f][level] = Math.Max(LeastShare, (counts[level] + TrustBesideLabels * matches[f][level]) / (total + TrustBesideLabels));
            }
        }
    }

    private void Expect(PairSample sample, IReadOnlyList<double> allPairs, double[] probabilities)
    {
        var weights = Weights.Select(field => Enumerable.Range(0, field.Matches.Length).Select(field.Weight).ToArray()).ToArray();
        var priors = Expected.Select((expected, stratum) => Probability.LogOdds(Math.Min(0.5, expected / Math.Max(1, allPairs[stratum])))).ToArray();
        Parallel.For(0, (sample.Count >> 12) + 1, chunk =>
        {
            var end = Math.Min(sample.Count, (chunk + 1) << 12);
            for (var i = chunk << 12; i < end; i++)
            {
                double bounded = 0, apart = sample.Together[i];
                var rarities = sample.Rarities(i);
                for (var f = 0; f < weights.Length; f++)
                {
                    var weight = weights[f][RecordComparison.LevelOf(sample.Patterns[i], f)] + rarities[f];
                    apart += weight;
                    bounded += Dependence.Bounded(sample.Patterns[i], f, weight);
                }
                probabilities[i] = Probability.OfLogOdds(priors[sample.Stratum[i]] + Math.Min(bounded, apart));
            }
        });
    }

    /// <summary>The greatest change of a share of true pairs.</summary>
    private double Maximise(PairSample sample, IReadOnlyList<double> allPairs, double[] probabilities)
    {
        var weights = Weights.Select(field => Enumerable.Range(0, field.Matches.Length).Select(field.Weight).ToArray()).ToArray();
        var least = hasNoWords ? LeastOfCodes : Likely;
        var sums = fields.Select(field => new double[field.Levels.Count]).ToArray();
        var expected = new double[allPairs.Count];
        for (var i = 0; i < sample.Count; i++)
        {
            if (probabilities[i] < least)
                continue;
            var p = probabilities[i] * sample.Stands[i];
            if (probabilities[i] >= Likely)
                expected[sample.Stratum[i]] += p;
            for (var f = 0; f < sums.Length; f++)
            {
                if (hasNoWords ? IsSureWithout(f, sample, i, probabilities[i], weights[f]) : probabilities[i] >= sure)
                    sums[f][RecordComparison.LevelOf(sample.Patterns[i], f)] += p;
            }
        }
        double all = allPairs.Sum(), share = Math.Min(0.5, expected.Sum() / Math.Max(1, all)), change = 0;
        for (var f = 0; f < sums.Length; f++)
        {
            foreach (var mode in ModesOf(fields[f]))
                change = Math.Max(change, Maximise(f, mode, sums[f], share));
        }
        Expected = expected;
        return change;
    }

    private static IEnumerable<int[]> ModesOf(Field field) =>
        Enumerable.Range(1, field.Levels.Count - 1).GroupBy(level => field.Levels[level].Mode).Select(mode => mode.ToArray());

    private double Maximise(int f, int[] mode, double[] sums, double share)
    {
        var total = mode.Sum(level => sums[level]);
        double change = 0;
        foreach (var level in mode)
        {
            var learned = Math.Max(LeastShare, (sums[level] + Trust * fields[f].Levels[level].Start) / (total + Trust));
            change = Math.Max(change, Math.Abs(learned - matches[f][level]));
            matches[f][level] = learned;
            // Pairs drawn at random hold true pairs too, which small lists notice.
            var drawn = chance[f].Share[level];
            chances[f][level] = Math.Max(0.1 * drawn, (drawn - share * learned) / (1 - share));
        }
        return change;
    }
}
