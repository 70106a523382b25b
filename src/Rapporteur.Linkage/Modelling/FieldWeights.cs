namespace Rapporteur.Linkage.Modelling;

/// <summary>What is learned of a field: how often true pairs and chance pairs agree at each level.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Matches">For each level, the share of true pairs of its mode (m).</param>
/// <param name="Chance">For each level, the share of pairs drawn at random of its mode (u).</param>
/// <param name="Centre">For each level, the frequency of values that <paramref name="Chance"/> is for; 0 where values are not weighed.</param>
public sealed record FieldWeights(string Name, double[] Matches, double[] Chance, double[] Centre)
{
    /// <summary>What each level says, for people; empty in models that were kept before it was.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>log2(m/u) of a level; 0 for "missing".</summary>
    public double Weight(int level) => level == 0 ? 0 : Math.Log2(Matches[level] / Chance[level]);
}
