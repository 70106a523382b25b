using Rapporteur.Linkage.Comparing;

namespace Rapporteur.Linkage.Modelling;

/// <summary>The weight of evidence of a pair, log2 of the Bayes factor: a pure function of the two records and the model.</summary>
internal sealed class PairWeights
{
    private readonly RecordComparison comparison;
    private readonly Field[] fields;
    private readonly double[][] weights, centres;

    private readonly Dependence? dependence;
    private readonly Communities? communities;

    public PairWeights(RecordComparison comparison, IReadOnlyList<FieldWeights> model, Dependence? dependence = null, Communities? communities = null)
    {
        (this.comparison, this.dependence, this.communities) = (comparison, dependence, communities);
        fields = [.. comparison.Fields];
        weights = [.. model.Select(field => Enumerable.Range(0, field.Matches.Length).Select(field.Weight).ToArray())];
        centres = [.. model.Select(field => field.Centre.Select(centre => centre > 0 ? Math.Log2(centre) : double.NaN).ToArray())];
    }

    /// <summary>Whether the records are parted into communities, so that the parts of a weight are those of the fields and one more.</summary>
    public bool KnowsCommunities => communities is { Any: true };

    /// <summary>The weight of a pair.</summary>
    public double Of(int a, int b) => Of(comparison.Row(a), comparison.Row(b));

    /// <summary>The weight of a pair of records, given by the codes of their values.</summary>
    public double Of(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => Of(comparison.Compare(a, b), a, b);

    /// <summary>
    /// The weight of a pair whose pattern is known: the lesser of two accounts of what its agreements say less together than apart, by
    /// fields that settle each other and by communities.
    /// </summary>
    public double Of(ulong pattern, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        double bounded = 0, apart = 0;
        for (var f = 0; f < fields.Length; f++)
        {
            var level = RecordComparison.LevelOf(pattern, f);
            var weight = weights[f][level] + Rarity(f, level, a[f], b[f]);
            apart += weight;
            bounded += dependence is null ? weight : dependence.Bounded(pattern, f, weight);
        }
        return communities is null ? bounded : Math.Min(bounded, apart + communities.Together(pattern, a, b));
    }

    /// <summary>What one field adds to the weight of a pair.</summary>
    public double OfField(ulong pattern, int field, int a, int b) =>
        OfField(pattern, field, comparison.Row(a)[field], comparison.Row(b)[field], RecordComparison.LevelOf(pattern, field));

    private double OfField(ulong pattern, int field, int valueA, int valueB, int level)
    {
        var weight = weights[field][level] + Rarity(field, level, valueA, valueB);
        return dependence is null ? weight : dependence.Bounded(pattern, field, weight);
    }

    /// <summary>What the pair's own values add to the weight of each field: agreement in what is rare says more.</summary>
    public void Rarities(ulong pattern, int a, int b, Span<float> rarities)
    {
        ReadOnlySpan<int> rowA = comparison.Row(a), rowB = comparison.Row(b);
        for (var f = 0; f < fields.Length; f++)
            rarities[f] = (float)Rarity(f, RecordComparison.LevelOf(pattern, f), rowA[f], rowB[f]);
    }

    /// <summary>What the values of one field add.</summary>
    public double Rarity(int field, int level, int a, int b)
    {
        var centre = centres[field][level];
        if (double.IsNaN(centre))
            return 0;
        var rarity = fields[field].Rarity(a, b, level);
        return rarity > 0 ? centre + rarity : 0;
    }
}
