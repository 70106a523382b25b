using System.Diagnostics.CodeAnalysis;
using System.Text;
using NodaTime.Text;

namespace Rapporteur.Chronology;

// EDTF in and out.
public readonly partial struct UncertainDate
{
    /// <summary>Reads EDTF, levels 0 to 2. Level 0 is read without allocation.</summary>
    /// <param name="edtf">The text; white space around it is not taken.</param>
    /// <param name="date">The date, or the default where the text is no EDTF.</param>
    /// <param name="error">Where and why it is none; without meaning on success.</param>
    /// <param name="extent">What the date will say of the thing that it dates.</param>
    /// <param name="calendar">The calendar of the source; it does not change how the digits are read.</param>
    /// <returns>Whether the whole text is EDTF and a date that can be.</returns>
    public static bool TryParse(
        ReadOnlySpan<char> edtf, out UncertainDate date, out EdtfError error,
        Extent extent = Extent.Within, DateCalendar calendar = DateCalendar.Gregorian) =>
        new EdtfParser(edtf).TryRead(extent, calendar, out date, out error);

    /// <summary>Reads EDTF, levels 0 to 2.</summary>
    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out UncertainDate, out EdtfError, Extent, DateCalendar)"/>
    public static bool TryParse([NotNullWhen(true)] string? edtf, out UncertainDate date) => TryParse(edtf.AsSpan(), out date, out _);

    /// <summary>Reads EDTF, levels 0 to 2.</summary>
    /// <exception cref="FormatException">The text is no EDTF; the message says where and why.</exception>
    public static UncertainDate Parse(
        ReadOnlySpan<char> edtf, Extent extent = Extent.Within, DateCalendar calendar = DateCalendar.Gregorian) =>
        TryParse(edtf, out var date, out var error, extent, calendar) ? date : throw new FormatException(error.Message);

    static UncertainDate IParsable<UncertainDate>.Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan());

    static bool IParsable<UncertainDate>.TryParse(string? s, IFormatProvider? provider, out UncertainDate result) =>
        TryParse(s, out result);

    static UncertainDate ISpanParsable<UncertainDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<UncertainDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UncertainDate result) =>
        TryParse(s, out result, out _);

    /// <summary>
    /// Canonical EDTF, which <see cref="Parse"/> reads back as an equal date of the same extent and calendar: exponents multiplied out,
    /// signs
    /// merged, no white space in sets, a time that is UTC as <c>Z</c>.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text, between: "/");
        return text.ToString();
    }

    private void Print(StringBuilder text, string between)
    {
        if (members is not null)
        {
            PrintSet(text, members);
            return;
        }
        PrintEnd(text, start, isInSet: between != "/");
        if (Form == DateForm.Interval)
        {
            text.Append(between);
            PrintEnd(text, end, isInSet: between != "/");
        }
        PrintTime(text);
    }

    private void PrintSet(StringBuilder text, UncertainDate[] dates)
    {
        text.Append(Form == DateForm.OneOf ? '[' : '{');
        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            dates[i].Print(text, between: "..");
        }
        text.Append(Form == DateForm.OneOf ? ']' : '}');
    }

    /// <summary>In a set, the dots between the ends are the dots of an open end.</summary>
    private static void PrintEnd(StringBuilder text, IntervalEnd end, bool isInSet)
    {
        if (end.Kind == IntervalEndKind.Date)
            end.Date.Print(text);
        else if (end.Kind == IntervalEndKind.Open && !isInSet)
            text.Append("..");
    }

    private void PrintTime(StringBuilder text)
    {
        if (TimeOfDay is { } time)
            text.Append('T').Append(LocalTimePattern.GeneralIso.Format(time));
        if (OffsetFromUtc is not { } offset)
            return;
        var minutes = Math.Abs(offset.Seconds / 60);
        if (minutes == 0)
            text.Append('Z');
        else
            text.Append(offset.Seconds < 0 ? '-' : '+').Append($"{minutes / 60:00}:{minutes % 60:00}");
    }
}
