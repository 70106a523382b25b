namespace Rapporteur.Register;

/// <summary>What a threshold would join, and what of it is to be expected wrong.</summary>
/// <param name="Threshold">In bits.</param>
/// <param name="Joins">Joins that the machine would make, without what members decided.</param>
/// <param name="Persons">Persons that would be left.</param>
/// <param name="FalseInAThousand">Joins of two persons into one to be expected in a thousand persons.</param>
public sealed record ThresholdEffect(double Threshold, int Joins, int Persons, double FalseInAThousand);

/// <summary>
/// How many wrong joins are to be expected. A join of w bits among n persons is wrong with the chance 1 / (1 + 2^w / n): each name has the
/// other n persons as rivals, one of whom at most is the same (Fellegi and Sunter's prior of 1/n). The chances of all joins are added up.
/// It is an estimate by the weights' own word, not a count.
/// </summary>
public static class FalseJoins
{
    /// <summary>The effect of each threshold.</summary>
    /// <param name="mentions">The mentions, in the order of the ledger.</param>
    /// <param name="thresholds">In bits.</param>
    public static IReadOnlyList<ThresholdEffect> Of(IReadOnlyList<Mention> mentions, IEnumerable<double> thresholds) => [.. thresholds.Select(threshold => At(mentions, threshold))];

    private static ThresholdEffect At(IReadOnlyList<Mention> mentions, double threshold)
    {
        var joins = MachineJoins.Of(mentions, threshold).ToList();
        var persons = mentions.Count - joins.Count;
        var wrong = joins.Sum(join => 1 / (1 + Math.Pow(2, join.Bits) / Math.Max(1, persons)));
        return new ThresholdEffect(threshold, joins.Count, persons, persons == 0 ? 0 : wrong / persons * 1000);
    }
}
