namespace Rapporteur.Statistics.Survival;

/// <summary>
/// Spells under observation: from an entry (0 where it is not given) to an exit, which is an event of some cause or the end of observation. A person is at
/// risk at time t where entry &lt; t &lt;= exit: whoever enters late is not counted before.
/// </summary>
public sealed class Spells
{
    private Spells(double[] exits, int[] causes, double[]? entries) => (Exits, Causes, Entries) = (exits, causes, entries);

    /// <summary>How many there are.</summary>
    public int Count => Exits.Length;

    /// <summary>When each ends.</summary>
    internal double[] Exits { get; }

    /// <summary>What ended each: 0 the end of observation, 1 and up an event of that cause.</summary>
    internal int[] Causes { get; }

    /// <summary>When each was entered; null where all are seen from 0 on.</summary>
    internal double[]? Entries { get; }

    /// <summary>Spells from their columns.</summary>
    /// <param name="exits">When each ends, at least 0.</param>
    /// <param name="causes">0 for the end of observation, 1 and up for an event.</param>
    /// <param name="entries">When each is entered, before its end; null for 0.</param>
    /// <returns>Them, or the first that cannot be.</returns>
    public static Answer<Spells> Of(IReadOnlyList<double> exits, IReadOnlyList<int> causes, IReadOnlyList<double>? entries = null)
    {
        if (exits.Count == 0)
            return Reason.Of(ReasonKind.Empty);
        if (exits.Count != causes.Count || (entries is not null && entries.Count != exits.Count))
            return Reason.Of(ReasonKind.Mismatch, ("what", "columns of different length"));
        for (var i = 0; i < exits.Count; i++)
        {
            if (!double.IsFinite(exits[i]) || exits[i] < 0 || (entries is not null && !(entries[i] < exits[i])))
                return Reason.Of(ReasonKind.TimesReversed, ("index", i));
            if (causes[i] < 0)
                return Reason.Of(ReasonKind.Mismatch, ("what", $"cause {causes[i]} of spell {i}"));
        }
        return new Spells(exits as double[] ?? [.. exits], causes as int[] ?? [.. causes], entries is null ? null : entries as double[] ?? [.. entries]);
    }

    /// <summary>Only some of them.</summary>
    /// <param name="condition">Is told the place of a spell.</param>
    public Answer<Spells> Where(Func<int, bool> condition)
    {
        var kept = Enumerable.Range(0, Count).Where(condition).ToArray();
        return Of([.. kept.Select(i => Exits[i])], [.. kept.Select(i => Causes[i])], Entries is null ? null : [.. kept.Select(i => Entries[i])]);
    }

    /// <summary>The distinct times of events with persons at risk and events, ascending.</summary>
    internal EventTimes EventsOfAnyCause()
    {
        var events = new double[Exits.Length];
        var others = new double[Exits.Length];
        var (happened, censored) = (0, 0);
        for (var i = 0; i < Exits.Length; i++)
        {
            if (Causes[i] > 0)
                events[happened++] = Exits[i];
            else
                others[censored++] = Exits[i];
        }
        Array.Sort(events, 0, happened);
        Array.Sort(others, 0, censored);
        return EventTimes.Merge(events.AsSpan(0, happened), others.AsSpan(0, censored), Sorted(Entries));
    }

    private static double[] Sorted(double[]? values)
    {
        if (values is null)
            return [];
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return sorted;
    }
}

/// <summary>Distinct times of events, with what happened at each.</summary>
/// <param name="Times">Ascending.</param>
/// <param name="AtRisk">Persons at risk just before each.</param>
/// <param name="Events">Events at each.</param>
internal sealed record EventTimes(double[] Times, int[] AtRisk, int[] Events)
{
    /// <summary>Runs through sorted events, ends of observation and entries at once.</summary>
    internal static EventTimes Merge(ReadOnlySpan<double> events, ReadOnlySpan<double> others, ReadOnlySpan<double> entries)
    {
        var times = new double[events.Length];
        var (atRisk, happened) = (new int[events.Length], new int[events.Length]);
        var all = events.Length + others.Length;
        var (count, gone, entered, i) = (0, 0, 0, 0);
        while (i < events.Length)
        {
            var time = events[i];
            var first = i;
            while (i < events.Length && events[i] == time)
                i++;
            while (gone < others.Length && others[gone] < time)
                gone++;
            while (entered < entries.Length && entries[entered] < time)
                entered++;
            (times[count], happened[count]) = (time, i - first);
            atRisk[count++] = (entries.Length == 0 ? all : entered) - first - gone;
        }
        return new EventTimes(times[..count], atRisk[..count], happened[..count]);
    }
}
