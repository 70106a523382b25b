using Rapporteur.Register;
using Rapporteur.Statistics.Lists;

namespace Rapporteur.Counting;

/// <summary>Who is on which of some lists, by the register.</summary>
/// <param name="Lists">The lists.</param>
/// <param name="ListOf">For each mention its list, by its place among them.</param>
/// <param name="Handles">The mentions, as people call them.</param>
/// <param name="Links">Pairs of mentions that are of one person: certain where a member joined them, else with the share of the machine's joins that a check found right.</param>
/// <param name="MachineJoins">The pairs among them that only the machine joined.</param>
/// <param name="Drawn">How many of the machine's joins a person looked at; 0 where there is nothing to look at.</param>
/// <param name="Wrong">How many of those join two persons.</param>
public sealed record Captures(
    IReadOnlyList<PersonList> Lists, IReadOnlyList<int> ListOf, IReadOnlyList<string> Handles, IReadOnlyList<UncertainLink> Links, IReadOnlyList<(int A, int B)> MachineJoins, int Drawn, int Wrong)
{
    /// <summary>The names of the lists, as estimates call them.</summary>
    public IReadOnlyList<string> Names => [.. Lists.Select(list => list.Handle)];

    /// <summary>The table of capture histories, all joins taken as they stand.</summary>
    public CaptureTable Table()
    {
        var root = Enumerable.Range(0, ListOf.Count).ToArray();
        foreach (var link in Links)
            root[link.Other] = root[link.Record];
        var histories = Enumerable.Range(0, ListOf.Count).GroupBy(mention => root[mention]).Select(person => person.Aggregate(0UL, (history, mention) => history | 1UL << ListOf[mention]));
        return CaptureTable.Of(Names, histories.GroupBy(history => history).Select(same => (same.Key, (double)same.Count()))).Value;
    }

    /// <summary>A sample of the machine's joins to look at, the same for the same seed.</summary>
    public IReadOnlyList<(string A, string B)> Sample(int size, long seed)
    {
        var random = new Random(unchecked((int)(seed ^ (seed >> 32))));
        var shuffled = MachineJoins.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled.Take(size).Select(join => (Handles[join.A], Handles[join.B]))];
    }
}
