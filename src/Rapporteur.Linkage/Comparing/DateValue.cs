using System.Globalization;
using Rapporteur.Chronology;

namespace Rapporteur.Linkage.Comparing;

/// <summary>
/// A date as a list writes it, for comparison: a year, or the years between which it lies, with month and day where they are given. What
/// is no date of the calendar (the 73rd of a month) is kept as it is written, since slips make such.
/// </summary>
/// <param name="FirstYear">The earliest year; 0 where nothing is known.</param>
/// <param name="LastYear">The latest year.</param>
/// <param name="Month">The month as written; 0 where it is not given.</param>
/// <param name="Day">The day as written; 0 where it is not given.</param>
/// <param name="IsAbout">Whether it is given as approximate or uncertain.</param>
public readonly record struct DateValue(int FirstYear, int LastYear, int Month, int Day, bool IsAbout)
{
    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => FirstYear != 0;

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => Day != 0;

    /// <summary>Whether it is one year, or a part of one.</summary>
    public bool IsOneYear => FirstYear != 0 && FirstYear == LastYear;

    /// <summary>
    /// Reads EDTF, and the numeric forms of lists: 18970312, 1897/03/12, 12.03.1897, 12/3/1897 (day first, unless the second number can be no
    /// month).
    /// </summary>
    /// <param name="text">What is written; anything else gives a value that is not known.</param>
    public static DateValue Read(string text)
    {
        Span<int> numbers = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var count = Numbers(text, numbers, lengths);
        return count switch
        {
            1 when lengths[0] == 4 && text.Length == 4 => OfYear(numbers[0]),
            1 when lengths[0] == 8 && text.Length == 8 => Of(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100),
            3 when lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2 => Of(numbers[0], numbers[1], numbers[2]),
            3 when lengths[2] == 4 && lengths[0] <= 2 && lengths[1] <= 2 =>
                numbers[1] > 12 ? Of(numbers[2], numbers[0], numbers[1]) : Of(numbers[2], numbers[1], numbers[0]),
            2 when lengths[0] == 4 && lengths[1] == 2 && text.Length == 7 && text[4] == '-' => Of(numbers[0], numbers[1], 0),
            _ => OfEdtf(text),
        };
    }

    /// <summary>A date of three parts, each 0 where it is not known.</summary>
    public static DateValue Of(int year, int month, int day) =>
        year == 0 ? default : new DateValue(year, year, month, month == 0 ? 0 : day, false);

    /// <summary>A date whose year, month and day stand in three cells; what is no number is not known.</summary>
    internal static DateValue OfParts(string year, string month, string day) => Of(NumberOf(year), NumberOf(month), NumberOf(day));

    private static int NumberOf(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateValue OfYear(int year) => new(year, year, 0, 0, false);

    private static DateValue OfEdtf(string text)
    {
        if (!UncertainDate.TryParse(text, out var date) || date.Earliest is not { } earliest || date.Latest is not { } latest)
            return default;
        var isAbout = date.IsApproximate || date.IsUncertain;
        if (earliest == latest)
            return new DateValue(earliest.Year, latest.Year, earliest.Month, earliest.Day, isAbout);
        return earliest.Year == latest.Year && earliest.Month == latest.Month
            ? new DateValue(earliest.Year, latest.Year, earliest.Month, 0, isAbout)
            : new DateValue(earliest.Year, latest.Year, 0, 0, isAbout);
    }

    /// <summary>The runs of digits of a text with one separator between each; -1 where there is anything else.</summary>
    private static int Numbers(string text, Span<int> numbers, Span<int> lengths)
    {
        var count = 0;
        var isInside = false;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (!isInside && count++ == 3 || isInside && lengths[count - 1] == 8)
                    return -1;
                if (!isInside)
                    (numbers[count - 1], lengths[count - 1], isInside) = (0, 0, true);
                numbers[count - 1] = numbers[count - 1] * 10 + (c - '0');
                lengths[count - 1]++;
            }
            else if (isInside && c is '-' or '/' or '.' or ' ')
                isInside = false;
            else
                return -1;
        }
        return count;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{FirstYear}{(LastYear == FirstYear ? "" : $"/{LastYear}")}{(Month == 0 ? "" : $"-{Month:00}")}{(Day == 0 ? "" : $"-{Day:00}")}");
}
