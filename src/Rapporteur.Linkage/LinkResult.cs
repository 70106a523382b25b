using Rapporteur.Linkage.Blocking;
using Rapporteur.Linkage.Comparing;
using Rapporteur.Linkage.Modelling;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage;

/// <summary>What one field adds to the weight of a pair.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Level">The grade of agreement.</param>
/// <param name="Weight">What it adds, log2; all parts together are the weight of the pair.</param>
public readonly record struct WeightPart(string Field, string Level, double Weight)
{
    /// <summary>The name of the part that is of no one field: what agreements prove less together than apart.</summary>
    public const string Together = "(together)";
}

/// <summary>What linking found. The clusters are what the library stands by; the pairs show why.</summary>
/// <param name="Table">The records.</param>
/// <param name="Clusters">For each record, the first record of its cluster.</param>
/// <param name="Pairs">Pairs at or above the least probability listed, in the order of the records.</param>
/// <param name="Model">What was learned, or what was given.</param>
/// <param name="Rules">The blocking rules.</param>
/// <param name="LargeBlocks">Blocks that were too large for their rule.</param>
/// <param name="Candidates">How many pairs were compared.</param>
public sealed record LinkResult(
    RecordTable Table, int[] Clusters, IReadOnlyList<ScoredPair> Pairs, LinkModel Model,
    IReadOnlyList<ChosenRule> Rules, IReadOnlyList<LargeBlock> LargeBlocks, long Candidates)
{
    /// <summary>The probability from which a pair was taken as a link.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>For each cluster of several records, by its first record, the weakest of the links that joined it.</summary>
    public IReadOnlyDictionary<int, ScoredPair> WeakestLinks { get; init; } = new Dictionary<int, ScoredPair>();

    /// <summary>
    /// The records that were compared with none, because too little is known of them or because everything they have in common with others
    /// is too common.
    /// </summary>
    public IReadOnlyList<int> Unreached { get; init; } = [];

    /// <summary>The pairs that a person has judged.</summary>
    public IReadOnlyList<JudgedPair> Labels { get; init; } = [];

    internal IReadOnlyList<BlockingRule> Blocking { get; init; } = [];

    internal int MostInBlock { get; init; }

    /// <summary>log2 of the odds that two records are of one person before anything is known of them, lists apart.</summary>
    internal double Prior { get; init; }

    internal RecordComparison Comparison { get; init; } = null!;

    internal PairWeights Weights { get; init; } = null!;

    /// <summary>For each field, the names of its levels; the first is "missing".</summary>
    public IReadOnlyList<IReadOnlyList<string>> LevelNames => [.. Comparison.Fields.Select(compared => compared.Levels.Select(level => level.Name).ToArray())];

    /// <summary>
    /// How the weight of a pair comes about, field by field, and at the end what is taken off because the agreements are common together in
    /// one community of the list, if it holds several.
    /// </summary>
    /// <param name="a">The number of a record.</param>
    /// <param name="b">The number of another.</param>
    public IReadOnlyList<WeightPart> Explain(int a, int b)
    {
        var pattern = Comparison.Compare(a, b);
        var parts = Enumerable.Range(0, Comparison.Fields.Count).Select(f => new WeightPart(
            Comparison.Fields[f].Name, Comparison.Fields[f].Levels[RecordComparison.LevelOf(pattern, f)].Name, Weights.OfField(pattern, f, a, b))).ToList();
        if (Weights.KnowsCommunities)
            parts.Add(new WeightPart(WeightPart.Together, "common in a community", Weights.Of(a, b) - parts.Sum(part => part.Weight)));
        return parts;
    }

    /// <summary>The weight of the evidence of any pair, log2: a pure function of the two records and the model.</summary>
    /// <param name="a">The number of a record.</param>
    /// <param name="b">The number of another.</param>
    public double WeightOf(int a, int b) => Weights.Of(a, b);

    /// <summary>How links at a threshold stand to the labels: pairs that the blocking rules did not reach are no links.</summary>
    /// <param name="threshold">The least probability of a link.</param>
    public LabelCount ByLabels(double threshold)
    {
        var links = Pairs.Where(pair => pair.Probability >= threshold).Select(pair => (pair.A, pair.B)).ToHashSet();
        var judged = Labels.Where(pair => links.Contains((pair.A, pair.B))).ToList();
        return new LabelCount(judged.Count, judged.Count(pair => pair.IsSame), Labels.Count(pair => pair.IsSame));
    }
}

/// <summary>Links against labels.</summary>
/// <param name="Judged">How many links were judged.</param>
/// <param name="Right">How many of these are of one person.</param>
/// <param name="Same">How many pairs were judged to be of one person, linked or not.</param>
public readonly record struct LabelCount(int Judged, int Right, int Same)
{
    /// <summary>The share of judged links that are right; 1 where there are none.</summary>
    public double Precision => Judged == 0 ? 1 : (double)Right / Judged;

    /// <summary>The share of pairs of one person that are linked; 1 where there are none.</summary>
    public double Recall => Same == 0 ? 1 : (double)Right / Same;
}
