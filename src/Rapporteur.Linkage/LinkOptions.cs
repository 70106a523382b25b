using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage;

/// <summary>How to link. The defaults need no knowledge of the data.</summary>
public sealed record LinkOptions
{
    /// <summary>The probability from which a pair is a link; 0.5 makes the fewest errors.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>Fixes the draws of chance pairs; any number will do.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The least probability of a pair that is listed.</summary>
    public double LeastListed { get; init; } = 0.01;

    /// <summary>
    /// Pairs of records that were decided to be of different persons, by number, the lower first: they never come into one cluster.
    /// </summary>
    public IReadOnlySet<(int A, int B)> Different { get; init; } = new HashSet<(int A, int B)>();

    /// <summary>A model learned before, of the same fields; null to learn one from these records.</summary>
    public LinkModel? Model { get; init; }

    /// <summary>
    /// Pairs that a person has judged: they teach how true pairs agree, and the report measures precision and recall by them. They decide
    /// nothing: that is for <see cref="Different"/>.
    /// </summary>
    public IReadOnlyList<JudgedPair> Labels { get; init; } = [];

    /// <summary>How many threads work.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many candidates are compared at most, for each record; null to let the number of records decide.</summary>
    public double? PairsPerRecord { get; init; }

    /// <summary>Told what is being done, how much of it is done, and how much there is.</summary>
    public Action<string, double, double>? Progress { get; init; }
}
