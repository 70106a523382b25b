namespace Rapporteur.Linkage.Streaming;

/// <summary>A record that a new one may be of one person with.</summary>
/// <param name="Record">Its number in the index.</param>
/// <param name="Weight">The weight of the evidence, log2 of the Bayes factor.</param>
/// <param name="Probability">The probability that both are of one person.</param>
public readonly record struct RecordMatch(int Record, double Weight, double Probability);

/// <summary>What linking one new record found.</summary>
/// <param name="Cluster">The first record of the cluster that it belongs to; null where it stands alone.</param>
/// <param name="Matches">The records that it may be of one person with, most probable first, then in the order of the records.</param>
/// <param name="Compared">How many records it was compared with.</param>
public sealed record NewLink(int? Cluster, IReadOnlyList<RecordMatch> Matches, int Compared);
