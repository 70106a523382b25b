using Rapporteur.Linkage.Blocking;
using Rapporteur.Linkage.Modelling;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage;

/// <summary>What linking found. The clusters are what the library stands by; the pairs show why.</summary>
/// <param name="Table">The records.</param>
/// <param name="Clusters">For each record, the first record of its cluster.</param>
/// <param name="Pairs">Pairs at or above the least probability listed, in the order of the records.</param>
/// <param name="Weights">What was learned of each field.</param>
/// <param name="Dependence">Fields that are in part settled by others.</param>
/// <param name="Rules">The blocking rules.</param>
/// <param name="LargeBlocks">Blocks that were too large for their rule.</param>
/// <param name="Candidates">How many pairs were compared.</param>
public sealed record LinkResult(
    RecordTable Table, int[] Clusters, IReadOnlyList<ScoredPair> Pairs, IReadOnlyList<FieldWeights> Weights, IReadOnlyList<SettledField> Dependence,
    IReadOnlyList<ChosenRule> Rules, IReadOnlyList<LargeBlock> LargeBlocks, long Candidates);
