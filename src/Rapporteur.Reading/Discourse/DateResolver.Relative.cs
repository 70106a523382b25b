using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

// What the words leave out, and dates told by their distance from another.
internal sealed partial class DateResolver
{
    private const int DaysOfWeek = 7;

    // The month of a day alone is the month last told; a day before the one last told in the same list may belong to the next month.
    private (int Year, int Month, int Day)? DayOfMonth(long day, ref bool supplied)
    {
        supplied = true;
        var near = Near;
        if (near is not { Month: > 0 } n)
        {
            near = published;
        }
        if (near is not { Month: > 0 } known)
        {
            return null;
        }
        var (year, month) = (known.Year, known.Month);
        if (near == published && publishedOnDay && day > known.Day)
        {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
        }
        return (year, month, (int)day);
    }

    /// <summary>The year as written, as the phrase relates it to another ("of the same year"), or as supplied; -1 when none can be
    /// told.</summary>
    private long YearOf(PhraseMatch match, long month, long day, ref bool supplied)
    {
        var year = match.Value(Slot.Year);
        if (year > 0)
        {
            return year;
        }
        supplied = true;
        if (match.Value(Slot.ShortYear) is var twoDigits and >= 0)
        {
            return Century(twoDigits);
        }
        if (yearOfSecond > 0)
        {
            return yearOfSecond;
        }
        if (match.Phrase.Option("year") is { } relation)
        {
            return RelatedYear(relation, month, day);
        }
        return Near is { } n ? LikelyYear(n.Year, month, day) : -1;
    }

    private long RelatedYear(string relation, long month, long day) => (relation, ToldYear, published) switch
    {
        ("same", > 0 and var t, _) => t,
        ("next", > 0 and var t, _) => t + 1,
        ("previous", > 0 and var t, _) => t - 1,
        ("this", _, { } p) => p.Year,
        ("last", _, { } p) => p.Year - 1,
        ("recent", _, { } p) => IsAfterPublication(p.Year, month, day) ? p.Year - 1 : p.Year,
        _ => -1,
    };

    private int ToldYear => yearOfSentence > 0 ? yearOfSentence : told?.Year ?? -1;

    // What is told of the document's own days lies in the last year before it; what is told of older times stays in theirs.
    private int LikelyYear(int near, long month, long day)
    {
        if (published is not { } p)
        {
            return near;
        }
        if (isAhead)
        {
            return IsAfterPublication(p.Year, month, DateTime.DaysInMonth(p.Year, (int)Math.Clamp(month, 1, 12))) ? p.Year : p.Year + 1;
        }
        if (IsAfterPublication(near, month, day))
        {
            return near - 1;
        }
        // A month before the one last told of, without a year, has passed New Year.
        var goesBack = told is not { } t || (t.Month > 0 && ((int)month, (int)day).CompareTo((t.Month, t.Day)) < 0);
        var isOfItsDays = !isRetrospect && goesBack && near == p.Year - 1 && yearOfSentence < 0 && yearOfSection < 0;
        return isOfItsDays && !IsAfterPublication(p.Year, month, day) ? p.Year : near;
    }

    private bool IsAfterPublication(int year, long month, long day) =>
        published is { } p && (year, (int)month, (int)day).CompareTo((p.Year, p.Month, p.Day)) > 0;

    // "5.12.37": of the century before the document, or of the time told of.
    private long Century(long twoDigits)
    {
        if ((published ?? told) is not { } near)
        {
            return -1;
        }
        var year = (near.Year / 100 * 100) + twoDigits;
        return year > near.Year ? year - 100 : year;
    }

    private string? Relative(PhraseMatch match)
    {
        switch (match.Phrase.Section)
        {
            case "same":
                return told is { } t ? t.Day > 0 ? Date(t.Year, t.Month, t.Day) : t.Month > 0 ? $"{t.Year:0000}-{t.Month:00}" : null : null;
            case "same-night":
                return told is { Day: > 0 } night ? Range(Date(night.Year, night.Month, night.Day), Next(night)) : null;
            case "same-month":
                return told is { Month: > 0 } m ? $"{m.Year:0000}-{m.Month:00}" : null;
            case "same-year":
                return ToldYear > 0 ? $"{ToldYear:0000}" : null;
            case "days-later":
                return told is { Day: > 0 } d ? Shifted(d, Number(match, "days")) : null;
            case "before-now":
                return publishedOnDay && published is { } p ? Shifted(p, -Number(match, "days")) : null;
            case "later" when told is { } since:
                return Away(match, since, forward: true);
            case "earlier" when told is { } until:
                return Away(match, until, forward: false);
            case "ago" when published is { } now:
                return Ago(match, now);
            case "some-later":
                return told is { Day: > 0 } from ? Some(match, from) : null;
            case "last-weekday":
                return LastWeekday(match.Value(Slot.Weekday));
            case "last-week":
                return LastWeek();
            case "last-month":
                return publishedInMonth && published is { } then ? Moved(then, -1) : null;
            case "this-month":
                return publishedInMonth && published is { } month ? $"{month.Year:0000}-{month.Month:00}" : null;
            case "next-month":
                return told is { Month: > 0 } last ? Moved(last, 1) : null;
            case "this-year":
                return published is { } own ? $"{own.Year:0000}" : null;
            case "last-year":
                return published is { } before ? $"{before.Year - 1:0000}" : null;
            case "next-year":
                return ToldYear > 0 ? Year(ToldYear + 1) : null;
            case "previous-year":
                return ToldYear > 0 ? Year(ToldYear - 1) : null;
            default:
                return null;
        }
    }

    // "three days later", "a year before": counted in days it keeps the day, in months and years the month.
    private string? Away(PhraseMatch match, (int Year, int Month, int Day) from, bool forward)
    {
        var count = match.Phrase.Option("n") is not null ? Number(match, "n") : (int)Math.Clamp(match.Value(Slot.Number), 0, 10_000);
        count = forward ? count : -count;
        return (match.Phrase.Option("unit"), from) switch
        {
            ("day", { Day: > 0 }) => Shifted(from, count),
            ("week", { Day: > 0 }) => Shifted(from, count * DaysOfWeek),
            ("month", { Month: > 0 }) => Moved(from, count),
            ("year", { Month: > 0 }) => Moved(from, count * 12),
            ("year", _) => Year(from.Year + count),
            _ => null,
        };
    }

    private string? Ago(PhraseMatch match, (int Year, int Month, int Day) now) => match.Phrase.Option("unit") switch
    {
        "year" => Away(match, (now.Year, 0, 0), forward: false),
        "month" => publishedInMonth ? Away(match, now, forward: false) : null,
        _ => publishedOnDay ? Away(match, now, forward: false) : null,
    };

    // "a few days later".
    private string? Some(PhraseMatch match, (int Year, int Month, int Day) from)
    {
        var (first, last) = Bounds(match);
        return Shifted(from, last) is { } end && Shifted(from, first) is { } start
            ? $"{start}/{end}{(match.Phrase.Has("about") ? "~" : "")}"
            : null;
    }

    private string? LastWeekday(long weekday)
    {
        if (!publishedOnDay || published is not { } p)
        {
            return null;
        }
        var back = (IsoDayOfWeek(p) - (int)weekday + DaysOfWeek) % DaysOfWeek;
        return Shifted(p, -back);
    }

    private string? LastWeek()
    {
        if (!publishedOnDay || published is not { } p)
        {
            return null;
        }
        var sunday = -IsoDayOfWeek(p);
        return Range(Shifted(p, sunday - DaysOfWeek + 1), Shifted(p, sunday));
    }

    // Monday is 1.
    private static int IsoDayOfWeek((int Year, int Month, int Day) day) =>
        (((int)new DateTime(day.Year, day.Month, day.Day).DayOfWeek + 6) % DaysOfWeek) + 1;

    private string? Moved((int Year, int Month, int Day) from, int months)
    {
        var index = (from.Year * 12) + from.Month - 1 + months;
        return index is < 12 or >= 120_000 ? null : Month((index % 12) + 1, index / 12);
    }

    private string? Next((int Year, int Month, int Day) day) => Shifted(day, 1);

    private string? Shifted((int Year, int Month, int Day) from, int days)
    {
        if (from.Year is < 100 or > 9900 || from.Day < 1 || from.Day > DateTime.DaysInMonth(from.Year, from.Month))
        {
            return null;
        }
        var day = new DateTime(from.Year, from.Month, from.Day).AddDays(days);
        return Remember((day.Year, day.Month, day.Day));
    }
}
