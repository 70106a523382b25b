namespace Rapporteur.Linkage;

/// <summary>Two records that may be of one person.</summary>
/// <param name="A">The number of the one that comes first in the table.</param>
/// <param name="B">The number of the other.</param>
/// <param name="Weight">The weight of the evidence, log2 of the Bayes factor.</param>
/// <param name="Probability">The probability that they are of one person.</param>
public readonly record struct ScoredPair(int A, int B, float Weight, float Probability);
