using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>What the strips of a report draw: held only where there are few enough to be drawn one by one.</summary>
/// <param name="Occurrences">All occurrences, or empty where there are more than <see cref="Most"/>.</param>
/// <param name="Measures">The first so many measures.</param>
/// <param name="Tallies">Claims counted by extent.</param>
public sealed record StripContent(
    IReadOnlyList<PrintedOccurrence> Occurrences, IReadOnlyList<PrintedMeasure> Measures, IReadOnlyList<Tally> Tallies)
{
    /// <summary>The most occurrences that are drawn one by one.</summary>
    public const int Most = 1_000;

    /// <summary>Whether occurrences are drawn one by one; else claims are counted.</summary>
    public bool AreDrawn => Occurrences.Count > 0;

    /// <summary>Reads what the strips of an edition draw.</summary>
    public static StripContent Of(Edition edition) => new(
        edition.Totals.Occurrences is > 0 and <= Most ? edition.Occurrences(edition.Days[0].Key, edition.Days[^1].Key).ToList() : [],
        edition.Measures().Take(Most).ToList(),
        edition.Tallies().ToList());

    /// <summary>The mark of an occurrence on a strip.</summary>
    public static StripItem Item(PrintedOccurrence occurrence, PageContext page) => new(
        occurrence.Mark, occurrence.Coded, occurrence.When.First, occurrence.When.Last,
        page.Link(occurrence.Reference), $"{Title(occurrence, page.Report)}. {MarkOf(occurrence, page.Words)}");

    /// <summary>A measure on a strip.</summary>
    public static StripMeasure Measure(PrintedMeasure measure, PageContext page) => new(
        measure.When.First, measure.When.Last, PlainText.Beginning(measure.Title, 40),
        page.Link($"measures.html#{measure.Handle}"), measure.Coded);

    /// <summary>An axis over the occurrences: in days where these are few, else in weeks, and coarser where weeks are too many.</summary>
    /// <param name="occurrences">What it shows.</param>
    /// <param name="width">Width of the strip, in pixels.</param>
    public static TimeAxis? Axis(IEnumerable<PrintedOccurrence> occurrences, double width)
    {
        var extents = occurrences.Select(occurrence => new TimeExtent(occurrence.When.First, occurrence.When.Last)).ToList();
        var days = TimeAxis.For(extents, TimeUnit.Day, (int)(width / 14));
        return days?.Unit == TimeUnit.Day ? days : TimeAxis.For(extents, TimeUnit.Week, (int)(width / (width > 600 ? 10 : 6)));
    }

    private static string MarkOf(PrintedOccurrence occurrence, Words words) =>
        words[occurrence.Coded ? "mark.coded" : "mark.machine", words[$"mark.{occurrence.Mark}"]];

    /// <summary>An occurrence in one line: act, who, where, when.</summary>
    public static string Title(PrintedOccurrence occurrence, ReportContext report)
    {
        var who = occurrence.Victims.Select(victim => victim.Written).FirstOrDefault(written => written.Length > 0);
        var place = occurrence.Where.Count > 0 ? occurrence.Where[0].Name : null;
        var parts = new[] { report.Act(occurrence.Act), who, place, report.Words.Date(occurrence.When) };
        return PlainText.Visible(Words.Capital(string.Join(", ", parts.OfType<string>())));
    }
}
