using NodaTime;
using Rapporteur.Archive;
using Rapporteur.Coding;

namespace Rapporteur.Publishing;

/// <summary>What an edition counts of its claims, in one pass over them; memory is that of the counts, not of the claims.</summary>
internal sealed class ClaimCounts
{
    private readonly Dictionary<(string Act, Mark Mark, bool Coded, int? First, int? Last), int> tallies = [];
    private readonly Dictionary<int, (int All, int Coded)> byExhibit = [];

    /// <summary>All of them.</summary>
    public int All { get; private set; }

    /// <summary>Those that a person coded.</summary>
    public int Coded { get; private set; }

    /// <summary>The first day that any of them names, days since 1970.</summary>
    public int? First { get; private set; }

    /// <summary>The last day.</summary>
    public int? Last { get; private set; }

    /// <summary>Counts by act, mark, coder and extent of time, in the order in which the claims show them.</summary>
    public IEnumerable<Tally> Tallies => tallies.Select(tally =>
        new Tally(tally.Key.Act, tally.Key.Mark, tally.Key.Coded, Day(tally.Key.First), Day(tally.Key.Last), tally.Value));

    /// <summary>Counts claims.</summary>
    public static ClaimCounts Of(IEnumerable<Claim> claims)
    {
        var counts = new ClaimCounts();
        foreach (var claim in claims)
            counts.Add(claim);
        return counts;
    }

    /// <summary>How many claims some exhibits have, and how many of them a person coded.</summary>
    public (int All, int Coded) OfExhibits(IEnumerable<int> exhibits) =>
        exhibits.Select(exhibit => byExhibit.GetValueOrDefault(exhibit)).Aggregate((All: 0, Coded: 0), (sum, own) => (sum.All + own.All, sum.Coded + own.Coded));

    private void Add(Claim claim)
    {
        var coded = claim.Coded ? 1 : 0;
        All++;
        Coded += coded;
        First = First is { } first && !(claim.FirstDay < first) ? first : claim.FirstDay;
        Last = Last is { } last && !(claim.LastDay > last) ? last : claim.LastDay;
        var key = (claim.Act, Marks.Of(claim.Modality, claim.Basis), claim.Coded, claim.FirstDay, claim.LastDay);
        tallies[key] = tallies.GetValueOrDefault(key) + 1;
        var own = byExhibit.GetValueOrDefault(claim.Exhibit);
        byExhibit[claim.Exhibit] = (own.All + 1, own.Coded + coded);
    }

    private static LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;
}
