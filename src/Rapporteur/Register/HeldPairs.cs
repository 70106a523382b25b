namespace Rapporteur.Register;

/// <summary>What is held of two mentions, by the decisions that are in force on them.</summary>
/// <param name="A">A mention; the lesser of the two references.</param>
/// <param name="B">The other.</param>
/// <param name="Relation">Same or different.</param>
/// <param name="Decisions">Indexes of the decisions that say so.</param>
internal readonly record struct HeldPair(string A, string B, string Relation, IReadOnlyList<long> Decisions);

/// <summary>
/// Which decisions are in force. Of one member's on a pair the last; of several members' by the commission's rule. A pure function: what
/// is decided on other pairs, and when, changes nothing.
/// </summary>
internal static class HeldPairs
{
    /// <summary>The pairs on which something is held, by their mentions.</summary>
    /// <param name="decisions">All decisions, in the order of the ledger.</param>
    /// <param name="rule">The commission's rule.</param>
    public static IReadOnlyList<HeldPair> Of(IReadOnlyList<IdentityDecision> decisions, RegisterRule rule)
    {
        var last = new SortedDictionary<(string A, string B), List<IdentityDecision>>(Comparer<(string A, string B)>.Create((x, y) =>
            string.CompareOrdinal(x.A, y.A) is not 0 and var first ? first : string.CompareOrdinal(x.B, y.B)));
        foreach (var decision in decisions.Where(decision => !IsTakenBack(decision, decisions, rule)))
        {
            foreach (var (a, b) in decision.Pairs)
            {
                var pair = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
                if (!last.TryGetValue(pair, out var said))
                    last[pair] = said = [];
                said.RemoveAll(earlier => !rule.BothMustAgree || earlier.Member == decision.Member);
                said.Add(decision);
            }
        }
        return [.. last.Where(pair => pair.Key.A != pair.Key.B).Select(pair => Held(pair.Key, pair.Value)).OfType<HeldPair>()];
    }

    /// <summary>Members who do not agree hold a pair apart as soon as one does; else they leave it open.</summary>
    private static HeldPair? Held((string A, string B) pair, List<IdentityDecision> said)
    {
        var different = said.Where(decision => decision.Relation is Relations.Different or Relations.Split).ToList();
        var held = different.Count > 0 ? different : said.TrueForAll(decision => decision.Relation == Relations.Same) ? said : [];
        return held.Count == 0 ? null : new HeldPair(pair.A, pair.B, different.Count > 0 ? Relations.Different : Relations.Same, [.. held.Select(decision => decision.Index)]);
    }

    /// <summary>
    /// A split is one decision on many pairs: it is taken back whole by a later one that holds a mention of either side to be of one
    /// person, or the two to be open. What it had overruled then holds again.
    /// </summary>
    private static bool IsTakenBack(IdentityDecision split, IReadOnlyList<IdentityDecision> decisions, RegisterRule rule) => split.Relation == Relations.Split
        && decisions.Any(later => later.Index > split.Index && later.Relation is (Relations.Same or Relations.Unsure)
            && (!rule.BothMustAgree || later.Member == split.Member) && split.Crosses(later.A, later.B));
}
