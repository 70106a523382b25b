using System.Globalization;
using Rapporteur.Chronology;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>A date made of words: the EDTF value, and whether a year or month was supplied.</summary>
internal sealed record ResolvedDate(UncertainDate Date, bool Supplied);

/// <summary>
/// Turns date words into dates. What the words leave out (year, month, day) is supplied from the date last told in the text, else from the
/// document's own date; a date that would lie after the document is put a year or a month earlier.
/// </summary>
internal sealed class DateResolver
{
    private readonly (int Year, int Month, int Day)? published;
    private readonly bool publishedOnDay;
    private (int Year, int Month, int Day)? told;
    private readonly bool isRetrospect;
    private bool isStale;
    private int yearOfSentence = -1;

    /// <param name="published">When the document was published.</param>
    /// <param name="isRetrospect">The text tells of a time long before it was published: then that time goes on over paragraphs.</param>
    public DateResolver(UncertainDate? published, bool isRetrospect)
    {
        this.isRetrospect = isRetrospect;
        if (published?.Latest is { } latest)
        {
            this.published = (latest.Year, latest.Month, latest.Day);
            publishedOnDay = published.Value.Precision is DatePrecision.Day;
        }
    }

    /// <summary>A new paragraph begins: the date last told supplies years no more, unless the whole text tells of a time long
    /// past.</summary>
    public void NewParagraph() => isStale = !isRetrospect;

    /// <summary>A new sentence begins: a year that stood alone in the last one now supplies what dates leave out.</summary>
    public void NewSentence()
    {
        if (yearOfSentence > 0)
        {
            Note(told is { } t && t.Year == yearOfSentence ? t : (yearOfSentence, 0, 0));
            yearOfSentence = -1;
        }
    }

    private (int Year, int Month, int Day)? Near =>
        told is { } t && !(isStale && published is { } p && p.Year != t.Year) ? told : published ?? told;

    /// <summary>The date, or null when it cannot be told or cannot be (31 February).</summary>
    public ResolvedDate? Resolve(DateCue cue)
    {
        if (cue.EventFrom >= 0)
        {
            return null;
        }
        var before = (told, isStale, yearOfSentence);
        var first = Parts(cue.Match, out var supplied);
        if (first is null)
        {
            return null;
        }
        if (cue.Opening is DateOpening.Since or DateOpening.Until or DateOpening.Before)
        {
            // "since 1932" looks away from the time that is told of.
            (told, isStale, yearOfSentence) = before;
        }
        var text = first;
        if (cue.Second is not null && Parts(cue.Second, out var suppliedSecond) is { } second)
        {
            text = $"{StartOf(first)}/{EndOf(second)}";
            supplied |= suppliedSecond;
        }
        text = Opened(text, cue.Opening);
        return UncertainDate.TryParse(text, out var date) ? new ResolvedDate(date, supplied) : null;
    }

    /// <summary>A date with the open end that the word before it makes.</summary>
    internal static string Opened(string text, DateOpening opening) => opening switch
    {
        DateOpening.Since or DateOpening.After => $"{StartOf(text)}/..",
        DateOpening.Until or DateOpening.Before => $"../{EndOf(text)}",
        _ => text,
    };

    /// <summary>Some time up to the date.</summary>
    internal static UncertainDate ToLatest(UncertainDate date) =>
        UncertainDate.TryParse($"../{EndOf(date.ToString())}", out var open) ? open : date;

    private static string StartOf(string text) => text.Split('/')[0];

    private static string EndOf(string text) => text.Split('/')[^1];

    private string? Parts(PhraseMatch match, out bool supplied)
    {
        supplied = false;
        switch (match.Phrase.Section)
        {
            case "day":
                return Day(match, ref supplied);
            case "day-of-month":
                return DayOfMonth(match.Value(Slot.Day), ref supplied) is { } d ? Remember(d) : null;
            case "days":
                return Days(match, ref supplied);
            case "month":
                return Month(match.Value(Slot.Month), YearOf(match, match.Value(Slot.Month), 1, ref supplied));
            case "month-last":
                supplied = true;
                return published is { } now ? Month(match.Value(Slot.Month), match.Value(Slot.Month) < now.Month ? now.Year : now.Year - 1)
                    : null;
            case "months":
                return Range(Month(match.Value(Slot.Month), match.Value(Slot.Year)),
                    Month(match.Value(Slot.Month, 1), match.Value(Slot.Year)));
            case "month-of-this-year":
            case "month-of-last-year":
                supplied = true;
                return Month(match.Value(Slot.Month), published is { } p ? p.Year - (match.Phrase.Section == "month-of-last-year" ? 1 : 0)
                    : -1);
            case "year":
                return Year(match.Value(Slot.Year));
            case "years":
                return Range(Year(match.Value(Slot.Year)), Year(match.Value(Slot.Year, 1)));
            case "decade":
                return match.Value(Slot.Decade) is var decade and > 0 ? $"{decade / 10:000}X" : null;
            case "part-of-month":
                return PartOfMonth(match, ref supplied);
            case "part-of-year":
                return PartOfYear(match, ref supplied);
            default:
                return Relative(match, ref supplied);
        }
    }

    private string? Day(PhraseMatch match, ref bool supplied)
    {
        var month = match.Value(Slot.Month);
        var day = match.Value(Slot.Day);
        return Remember(((int)YearOf(match, month, day, ref supplied), (int)month, (int)day));
    }

    private string? Days(PhraseMatch match, ref bool supplied)
    {
        var (first, last) = ((int)match.Value(Slot.Day), (int)match.Value(Slot.Day, 1));
        var month = (int)match.Value(Slot.Month);
        if (month < 0)
        {
            var from = DayOfMonth(first, ref supplied);
            return from is { } f ? Range(Remember(f), Remember((f.Year, f.Month, last))) : null;
        }
        var year = (int)YearOf(match, month, first, ref supplied);
        var start = last < first ? (month == 1 ? (year - 1, 12, first) : (year, month - 1, first)) : (year, month, first);
        return Range(Remember(start), Remember((year, month, last)));
    }

    // The month of a day alone is the month last told; a day before the one last told in the same list may belong to the next month.
    private (int Year, int Month, int Day)? DayOfMonth(long day, ref bool supplied)
    {
        supplied = true;
        var near = Near;
        if (near is not { } n)
        {
            return null;
        }
        var (year, month) = (n.Year, n.Month);
        if (near == published && publishedOnDay && day > n.Day)
        {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
        }
        return (year, month, (int)day);
    }

    private long YearOf(PhraseMatch match, long month, long day, ref bool supplied)
    {
        var year = match.Value(Slot.Year);
        if (year > 0)
        {
            return year;
        }
        supplied = true;
        var near = Near;
        if (near is not { } n)
        {
            return -1;
        }
        var after = published is { } p && (n.Year, (int)month, (int)day).CompareTo((p.Year, p.Month, p.Day)) > 0;
        return after ? n.Year - 1 : n.Year;
    }

    private string? PartOfMonth(PhraseMatch match, ref bool supplied)
    {
        var month = (int)match.Value(Slot.Month);
        var (first, last) = Bounds(match);
        var year = (int)YearOf(match, month, first, ref supplied);
        if (year < 1)
        {
            return null;
        }
        Note((year, month, first));
        var end = Math.Min(last, DateTime.DaysInMonth(year, month));
        return $"{Date(year, month, first)}/{Date(year, month, end)}{(match.Phrase.Has("about") ? "~" : "")}";
    }

    private string? PartOfYear(PhraseMatch match, ref bool supplied)
    {
        var (first, last) = Bounds(match);
        var year = (int)YearOf(match, last, 1, ref supplied);
        if (year < 1)
        {
            return null;
        }
        Note((year, first, 1));
        return $"{year:0000}-{first:00}/{year:0000}-{last:00}{(match.Phrase.Has("about") ? "~" : "")}";
    }

    private string? Relative(PhraseMatch match, ref bool supplied)
    {
        supplied = true;
        switch (match.Phrase.Section)
        {
            case "same":
                return told is { } t ? Date(t.Year, t.Month, t.Day) : null;
            case "same-month":
                return told is { } m ? $"{m.Year:0000}-{m.Month:00}" : null;
            case "same-year":
                return told is { } y ? $"{y.Year:0000}" : null;
            case "days-later":
                return told is { Day: > 0 } d ? Shifted(d, DaysOf(match)) : null;
            case "before-now":
                return publishedOnDay && published is { } p ? Shifted(p, -DaysOf(match)) : null;
            case "last-weekday":
                return LastWeekday(match.Value(Slot.Weekday));
            case "this-year":
                return published is { } now ? $"{now.Year:0000}" : null;
            case "last-year":
                return published is { } then ? $"{then.Year - 1:0000}" : null;
            default:
                return null;
        }
    }

    private string? LastWeekday(long weekday)
    {
        if (!publishedOnDay || published is not { } p)
        {
            return null;
        }
        var day = new DateTime(p.Year, p.Month, p.Day);
        var back = ((((int)day.DayOfWeek + 6) % 7) + 1 - (int)weekday + 7) % 7;
        return Shifted(p, -back);
    }

    private string? Shifted((int Year, int Month, int Day) from, int days)
    {
        if (from.Year is < 1 or > 9998 || from.Day > DateTime.DaysInMonth(from.Year, from.Month))
        {
            return null;
        }
        var day = new DateTime(from.Year, from.Month, from.Day).AddDays(days);
        return Remember((day.Year, day.Month, day.Day));
    }

    private string? Remember((int Year, int Month, int Day) date)
    {
        if (date.Year < 1 || date.Month is < 1 or > 12 || date.Day < 1 || date.Day > DateTime.DaysInMonth(date.Year, date.Month))
        {
            return null;
        }
        Note(date);
        return Date(date.Year, date.Month, date.Day);
    }

    private string? Month(long month, long year)
    {
        if (year < 1 || month < 1)
        {
            return null;
        }
        Note(((int)year, (int)month, told is { } t && t.Year == year && t.Month == month ? t.Day : 0));
        return $"{year:0000}-{month:00}";
    }

    private string? Year(long year)
    {
        if (year < 1)
        {
            return null;
        }
        yearOfSentence = (int)year;
        return $"{year:0000}";
    }

    private void Note((int Year, int Month, int Day) date)
    {
        told = date;
        isStale = false;
    }

    private static string? Range(string? first, string? last) => first is null || last is null ? null : $"{first}/{last}";

    private static (int First, int Last) Bounds(PhraseMatch match) => (Number(match, "first"), Number(match, "last"));

    private static int DaysOf(PhraseMatch match) => Number(match, "days");

    private static int Number(PhraseMatch match, string option) =>
        int.TryParse(match.Phrase.Option(option), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static string Date(int year, int month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
}
