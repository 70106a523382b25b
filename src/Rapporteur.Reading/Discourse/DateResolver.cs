using System.Globalization;
using NodaTime;
using Rapporteur.Chronology;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>A date made of words: the EDTF value, and whether a year or month was supplied.</summary>
internal sealed record ResolvedDate(UncertainDate Date, bool Supplied);

/// <summary>
/// Turns date words into dates. What the words leave out (year, month, day) is supplied from the date last told in the text, else from
/// the heading of the section, else from the document's own date; a date that would lie after the document is put a year or a month
/// earlier. What no date supplies stays unread.
/// </summary>
internal sealed partial class DateResolver
{
    private readonly (int Year, int Month, int Day)? published;
    private readonly bool publishedOnDay;
    private readonly bool publishedInMonth;
    private readonly bool isRetrospect;
    private (int Year, int Month, int Day)? told;
    private bool isStale;
    private bool isAhead;
    private int yearOfSentence = -1;
    private int yearOfSection = -1;
    private int yearOfSecond = -1;

    /// <param name="published">When the document was published.</param>
    /// <param name="isRetrospect">The text tells of a time long before it was published: then that time goes on over paragraphs.</param>
    public DateResolver(UncertainDate? published, bool isRetrospect)
    {
        this.isRetrospect = isRetrospect;
        if (published?.Latest is { } latest)
        {
            this.published = (latest.Year, latest.Month, latest.Day);
            publishedOnDay = published.Value.Precision is DatePrecision.Day;
            publishedInMonth = publishedOnDay || published.Value.Precision is DatePrecision.Month;
        }
    }

    /// <summary>A date that was told of before the text begins: what "the same day" and "a year later" stand by.</summary>
    public void Tell(UncertainDate date)
    {
        if (date.Latest is { } day)
        {
            Note((day.Year, date.Precision == DatePrecision.Year ? 0 : day.Month, date.Precision == DatePrecision.Day ? day.Day : 0));
            }
    }

    /// <summary>A new paragraph begins: the date last told supplies years no more, unless the whole text tells of a time long
    /// past.</summary>
    public void NewParagraph() => isStale = !isRetrospect;

    /// <summary>A heading names the year of what stands under it.</summary>
    public void NewSection(int year)
    {
        yearOfSection = year;
        told = (year, 0, 0);
    }

    /// <summary>A new sentence begins: a year that stood alone in the last one now supplies what dates leave out.</summary>
    public void NewSentence()
    {
        if (yearOfSentence > 0)
        {
            Note(told is { } t && t.Year == yearOfSentence ? t : (yearOfSentence, 0, 0));
        }
    }

    private (int Year, int Month, int Day)? Near =>
        told is { } t && !(isStale && yearOfSection > 0 && t.Year != yearOfSection)
            && !(isStale && yearOfSection < 0 && published is { } p && p.Year != t.Year) ? told
        : yearOfSection > 0 ? (yearOfSection, 0, 0)
        : published ?? told;

    /// <summary>The date, or null when it cannot be told or cannot be (31 February).</summary>
    /// <param name="cue">The words.</param>
    /// <param name="isAhead">They date what is expected: without a year, the next time that comes.</param>
    public ResolvedDate? Resolve(DateCue cue, bool isAhead = false)
    {
        this.isAhead = isAhead;
        if (cue.EventFrom >= 0)
        {
            return null;
        }
        var before = (told, isStale, yearOfSentence);
        yearOfSecond = cue.Second is { } end && YearIn(cue.Match) < 0 ? YearBefore(cue.Match, end) : -1;
        var first = Parts(cue.Match, out var supplied);
        yearOfSecond = -1;
        if (first is null)
        {
            return null;
        }
        var text = first;
        if (cue.Second is not null && Parts(cue.Second, out var suppliedSecond) is { } second)
        {
            text = $"{StartOf(first)}/{EndOf(second)}";
            supplied |= suppliedSecond;
        }
        else if (cue.Opening is DateOpening.Since or DateOpening.Until or DateOpening.Before)
        {
            // "since 1932" looks away from the time that is told of.
            (told, isStale, yearOfSentence) = before;
        }
        text = cue.Second is null ? Opened(text, cue.Opening) : text;
        return UncertainDate.TryParse(text, out var date) ? new ResolvedDate(date.With(CalendarOf(cue.Match, date)), supplied) : null;
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

    private static int YearIn(PhraseMatch match) => (int)match.Value(Slot.Year);

    // "from 20 December to 5 January 1937": the year stands behind the second day only.
    private static int YearBefore(PhraseMatch first, PhraseMatch second)
    {
        var year = YearIn(second);
        return year > 0 && first.Value(Slot.Month) > second.Value(Slot.Month) && second.Value(Slot.Month) > 0 ? year - 1 : year;
    }

    private static DateCalendar CalendarOf(PhraseMatch match, UncertainDate date) => match.Phrase.Section switch
    {
        "old-style" => DateCalendar.Julian,
        "both-styles" => DateCalendar.Both,
        "both-or-days" when date.Form == DateForm.Single => DateCalendar.Both,
        _ => DateCalendar.Gregorian,
    };

    private string? Parts(PhraseMatch match, out bool supplied)
    {
        supplied = false;
        switch (match.Phrase.Section)
        {
            case "day":
                return Day(match, ref supplied);
            case "day-of-month":
                return DayOfMonth(match.Value(Slot.Day), ref supplied) is { } d ? Remember(d) : null;
            case "old-style" or "both-styles" or "both-or-days":
                return Julian(match);
            case "days":
                return Days(match, ref supplied);
            case "night-to":
                return Day(match, ref supplied) is { } day ? $"{Shifted(told!.Value, -1)}/{Again(day)}" : null;
            case "month":
                return Month(match.Value(Slot.Month), YearOf(match, match.Value(Slot.Month), 1, ref supplied));
            case "month-last":
                supplied = true;
                return published is { } now ? Month(match.Value(Slot.Month), match.Value(Slot.Month) < now.Month ? now.Year : now.Year - 1)
                    : null;
            case "months":
                return Months(match, ref supplied);
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
                return Decade(match, ref supplied);
            case "part-of-month":
                return PartOfMonth(match, ref supplied);
            case "part-of-year":
                return PartOfYear(match, ref supplied);
            default:
                supplied = true;
                return Relative(match);
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

    private string? Months(PhraseMatch match, ref bool supplied)
    {
        var (first, last) = (match.Value(Slot.Month), match.Value(Slot.Month, 1));
        var year = YearOf(match, last, 1, ref supplied);
        return Range(Month(first, first > last ? year - 1 : year), Month(last, year));
    }

    // "25 October (7 November) 1917", "5/18 January 1918": both must be one day. "5/6 January" is no such thing but two days.
    private string? Julian(PhraseMatch match)
    {
        var (year, month, day) = ((int)match.Value(Slot.Year), (int)match.Value(Slot.Month), (int)match.Value(Slot.Day));
        if (year < 1 || day < 1 || month < 1 || day > DaysInJulianMonth(year, month))
        {
            return null;
        }
        var gregorian = new LocalDate(year, month, day, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
        var (secondDay, secondMonth) = ((int)match.Value(Slot.Day, 1), (int)match.Value(Slot.Month, 1));
        var agrees = secondDay == gregorian.Day && (secondMonth < 1 || secondMonth == gregorian.Month);
        if (match.Phrase.Section == "both-or-days" && !agrees)
        {
            return secondDay > day ? Range(Remember((year, month, day)), Remember((year, month, secondDay))) : null;
        }
        return match.Phrase.Section == "both-styles" && !agrees ? null : Remember((gregorian.Year, gregorian.Month, gregorian.Day));
    }

    private static int DaysInJulianMonth(int year, int month) => month > 12 ? 0 : CalendarSystem.Julian.GetDaysInMonth(year, month);

    private string? Decade(PhraseMatch match, ref bool supplied)
    {
        var decade = match.Phrase.Option("decade") is not null ? Number(match, "decade") : (int)match.Value(Slot.Decade);
        if (decade is > 0 and < 100)
        {
            supplied = true;
            decade = (Near ?? published) is { } near ? (near.Year / 100 * 100) + decade - (near.Year % 100 < decade ? 100 : 0) : -1;
        }
        var (first, last) = Bounds(match);
        return decade < 1 ? null
            : last > 0 ? $"{decade + first:0000}/{decade + last:0000}{(match.Phrase.Has("about") ? "~" : "")}"
            : $"{decade / 10:000}X";
    }

    private string? PartOfMonth(PhraseMatch match, ref bool supplied)
    {
        var month = (int)match.Value(Slot.Month);
        var (first, last) = Bounds(match);
        var year = (int)YearOf(match, month, first, ref supplied);
        if (month < 1 && told is { } t && match.Phrase.Option("year") == "same")
        {
            (year, month) = (t.Year, t.Month);
        }
        if (year < 1 || month is < 1 or > 12)
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
        var year = (int)YearOf(match, last > 12 ? first : last, 1, ref supplied);
        if (year < 1)
        {
            return null;
        }
        Note((year, first, 0));
        // A winter that begins in December ends in the next year.
        var end = last > 12 ? $"{year + 1:0000}-{last - 12:00}" : $"{year:0000}-{last:00}";
        return $"{year:0000}-{first:00}/{end}{(match.Phrase.Has("about") ? "~" : "")}";
    }

    private string? Month(long month, long year)
    {
        if (year < 1 || month is < 1 or > 12)
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

    private string? Remember((int Year, int Month, int Day) date)
    {
        if (date.Year < 1 || date.Month is < 1 or > 12 || date.Day < 1 || date.Day > DateTime.DaysInMonth(date.Year, date.Month))
        {
            return null;
        }
        Note(date);
        return Date(date.Year, date.Month, date.Day);
    }

    private void Note((int Year, int Month, int Day) date)
    {
        told = date;
        isStale = false;
        yearOfSentence = -1;
    }

    // The last day of a range is what is told of next.
    private string Again(string day)
    {
        Note((int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(day.AsSpan(5, 2), CultureInfo.InvariantCulture),
            int.Parse(day.AsSpan(8, 2), CultureInfo.InvariantCulture)));
        return day;
    }

    private static string? Range(string? first, string? last) => first is null || last is null ? null : $"{first}/{last}";

    private static (int First, int Last) Bounds(PhraseMatch match) => (Number(match, "first"), Number(match, "last"));

    private static int Number(PhraseMatch match, string option) =>
        int.TryParse(match.Phrase.Option(option), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static string Date(int year, int month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
}
