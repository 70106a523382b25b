namespace Rapporteur.Chronicle;

/// <summary>Whether two claims can report one act, and what speaks for it.</summary>
public static class Compatibility
{
    private const int Name = 100, SamePlace = 10, SameDays = 5, SameGroup = 3;

    /// <summary>
    /// Whether nothing that they say excludes that they report one act. Symmetric. One document speaks of an act without names once:
    /// two claims of one exhibit are of one act only where both name a victim.
    /// </summary>
    public static bool Of(Account a, Account b) => OfContent(a, b) && ((a.Who.Count > 0 && b.Who.Count > 0) || a.Exhibit != b.Exhibit);

    /// <summary>The same, whichever exhibits they stand in.</summary>
    public static bool OfContent(Account a, Account b) =>
        a.Family == b.Family
        && Overlap(a, b)
        && (a.Where is null || b.Where is null || a.Where.MayBe(b.Where))
        && (a.Who.Count == 0 || b.Who.Count == 0 || ShareName(a, b))
        && SameKindOfGroup(a, b);

    /// <summary>What they have in common, as a weight; null where nothing would join them. Symmetric.</summary>
    public static int? Evidence(Account a, Account b)
    {
        var named = a.Who.Count > 0 && b.Who.Count > 0;
        if (named != (a.Who.Count > 0 || b.Who.Count > 0))
            return null;
        var shared = named ? a.Who.Count(b.Who.Contains) : 0;
        var samePlace = a.Where is { } place && place.Id == b.Where?.Id;
        if (shared == 0 && (named || !samePlace))
            return null;
        return (shared * Name) + (samePlace ? SamePlace : 0) + (a.First == b.First && a.Last == b.Last ? SameDays : 0)
            + (a.Group.Any(b.Group.Contains) ? SameGroup : 0);
    }

    /// <summary>Whether a victim of the same folded name stands in both.</summary>
    public static bool ShareName(Account a, Account b) => a.Who.Any(b.Who.Contains);

    private static bool Overlap(Account a, Account b) =>
        (a.First ?? int.MinValue) <= (b.Last ?? int.MaxValue) && (b.First ?? int.MinValue) <= (a.Last ?? int.MaxValue);

    /// <summary>Two groups described in one language must share a word; across languages that cannot be told.</summary>
    private static bool SameKindOfGroup(Account a, Account b) =>
        a.Who.Count > 0 || b.Who.Count > 0 || a.Group.Count == 0 || b.Group.Count == 0 || a.Language != b.Language || a.Group.Any(b.Group.Contains);
}
