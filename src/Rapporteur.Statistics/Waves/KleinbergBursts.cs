namespace Rapporteur.Statistics.Waves;

/// <summary>A time in which events came faster than the level below.</summary>
/// <param name="Level">1 for the whole series, higher ones for faster events; a burst lies within one of the level below.</param>
/// <param name="Start">Its first event.</param>
/// <param name="End">Its last event.</param>
public readonly record struct Burst(int Level, double Start, double End);

/// <summary>
/// Bursts of events by the automaton of Kleinberg (2003, Data Mining and Knowledge Discovery 7:373): each level expects gaps shorter by a factor, and going up a level has a
/// price. They are bursts of what the events are: of acts if dated by the act, of reports if dated by publication.
/// </summary>
public static class KleinbergBursts
{
    /// <summary>Finds them.</summary>
    /// <param name="times">When events were, in any order. Several at one time count once: the automaton knows no gap of zero.</param>
    /// <param name="factor">How much shorter gaps are on the next level; above 1.</param>
    /// <param name="price">Gamma: how much going up costs, at least 0.</param>
    /// <returns>The bursts by their start, levels ascending.</returns>
    public static Answer<IReadOnlyList<Burst>> Of(IEnumerable<double> times, double factor = 2, double price = 1)
    {
        var events = times.Distinct().Order().ToArray();
        if (events.Any(time => !double.IsFinite(time)) || !(factor > 1) || !(price >= 0))
            return Reason.Of(ReasonKind.Mismatch, ("what", "times that are no numbers, a factor of at most 1 or a negative price"));
        if (events.Length < 2)
            return Reason.Of(ReasonKind.Empty);
        var gaps = events.Zip(events.Skip(1), (one, next) => next - one).ToArray();
        return Nested(events, States(gaps, factor, price * Math.Log(gaps.Length)));
    }

    /// <summary>The cheapest way through the levels (Viterbi 1967).</summary>
    private static int[] States(double[] gaps, double factor, double price)
    {
        var whole = gaps.Sum();
        var levels = Math.Max(1, (int)Math.Ceiling(1 + Math.Log(whole, factor) + Math.Log(1 / gaps.Min(), factor)));
        var rates = Enumerable.Range(0, levels).Select(level => Math.Pow(factor, level) * gaps.Length / whole).ToArray();
        var costs = Enumerable.Repeat(double.PositiveInfinity, levels).ToArray();
        costs[0] = 0;
        var from = new int[gaps.Length, levels];
        for (var t = 0; t < gaps.Length; t++)
        {
            var next = new double[levels];
            for (var level = 0; level < levels; level++)
            {
                var best = Enumerable.Range(0, levels).MinBy(before => costs[before] + price * Math.Max(0, level - before));
                from[t, level] = best;
                next[level] = costs[best] + price * Math.Max(0, level - best) - Math.Log(rates[level]) + rates[level] * gaps[t];
            }
            costs = next;
        }
        var states = new int[gaps.Length];
        for (int t = gaps.Length - 1, level = Array.IndexOf(costs, costs.Min()); t >= 0; level = from[t, level], t--)
            states[t] = level;
        return states;
    }

    private static List<Burst> Nested(double[] events, int[] states)
    {
        var bursts = new List<Burst>();
        var open = new Stack<int>();
        for (var t = 0; t <= states.Length; t++)
        {
            // The whole series is the first level; after the last gap everything ends.
            var wanted = t < states.Length ? states[t] + 1 : 0;
            for (; open.Count > wanted; open.Pop())
                bursts[open.Peek()] = bursts[open.Peek()] with { End = events[t] };
            while (open.Count < wanted)
            {
                open.Push(bursts.Count);
                bursts.Add(new Burst(open.Count, events[t], events[^1]));
            }
        }
        return bursts;
    }
}
