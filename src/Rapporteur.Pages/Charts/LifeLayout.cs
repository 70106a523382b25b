using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A spell on a line of time: a soft beginning, what it certainly lasted, a soft end; lengths in pixels.</summary>
/// <param name="Spell">The spell.</param>
/// <param name="Row">Its row, from 0.</param>
/// <param name="X">Where it may have begun.</param>
/// <param name="Firm">Where it had certainly begun.</param>
/// <param name="Fade">Where it may have ended.</param>
/// <param name="End">Where it had certainly ended, or where what is not known fades out.</param>
public sealed record LifeBar(PrintedSpell Spell, int Row, double X, double Firm, double Fade, double End);

/// <summary>Places spells on a line of time, each in a row of its own: offices above, custody under them, deaths last.</summary>
internal static class LifeLayout
{
    /// <summary>The most spells that are drawn; the table under the drawing has them all.</summary>
    public const int Most = 24;

    private const double Shortest = 3, Fading = 46;
    private const int LeastRoom = 20;

    /// <summary>One axis without a break over all that is dated, so wide; null where nothing is.</summary>
    public static TimeAxis? Axis(IEnumerable<PrintedSpell> spells, double width)
    {
        var days = spells.SelectMany(spell => new[] { spell.Begin.First, spell.Begin.Last, spell.End.First, spell.End.Last }).OfType<LocalDate>().ToList();
        if (days.Count == 0)
            return null;
        // What has no end that is told needs room to fade out.
        var room = Math.Max(LeastRoom, Period.DaysBetween(days.Min(), days.Max()) / 12);
        return TimeAxis.For([new TimeExtent(days.Min(), days.Max().PlusDays(room))], TimeUnit.Day, (int)(width / 8));
    }

    /// <summary>The bars of those spells that the axis shows.</summary>
    public static IReadOnlyList<LifeBar> Bars(IEnumerable<PrintedSpell> spells, TimeAxis axis, double width) =>
    [
        .. spells.Where(spell => (spell.Begin.First ?? spell.Begin.Last ?? spell.End.First ?? spell.End.Last) is not null).Take(Most)
            .Select((spell, row) => Bar(spell, row, axis, width)),
    ];

    private static LifeBar Bar(PrintedSpell spell, int row, TimeAxis axis, double width)
    {
        if (spell.IsMoment)
        {
            var (from, to) = SpanOf(spell.Begin, axis, width)!.Value;
            return new LifeBar(spell, row, from, from, to, Math.Max(to, from + Shortest));
        }
        var (begin, end) = (SpanOf(spell.Begin, axis, width), SpanOf(spell.End, axis, width));
        var x = begin?.From ?? Math.Max(0, end!.Value.From - Fading);
        var firm = begin?.To ?? end!.Value.From;
        var fade = Math.Max(firm, end?.From ?? (spell.GoesOn ? width : firm));
        return new LifeBar(spell, row, x, Math.Min(firm, fade), fade, Math.Max(end?.To ?? (spell.GoesOn ? width : Math.Min(width, firm + Fading)), x + Shortest));
    }

    private static (double From, double To)? SpanOf(PrintedDate date, TimeAxis axis, double width)
    {
        if ((date.First ?? date.Last) is not { } first)
            return null;
        var (from, to) = axis.Position(first, date.Last ?? first);
        return (from * width, Math.Max(from, to) * width);
    }
}
