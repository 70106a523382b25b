namespace Rapporteur.Chronology;

/// <summary>Reads EDTF, levels 0 to 2, from left to right in one pass; stops at the first character that cannot stand.</summary>
internal ref struct EdtfParser(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private EdtfError? error;

    /// <summary>Reads the whole text; false with the reason when it is not EDTF.</summary>
    public bool TryRead(Extent extent, DateCalendar calendar, out UncertainDate date, out EdtfError reason)
    {
        var read = Peek is '[' or '{' ? TryReadSet(out date) : TryReadSingleOrInterval(out date);
        if (read && position < text.Length)
            read = Fail(EdtfExpectation.End);
        reason = error ?? default;
        if (!read)
            date = default;
        else if (extent != date.Extent || calendar != date.Calendar)
            date = date.With(extent).With(calendar);
        return read;
    }

    private readonly char Peek => position < text.Length ? text[position] : '\0';

    private bool Fail(EdtfExpectation expected) => FailAt(position, expected);

    private bool FailAt(int at, EdtfExpectation expected)
    {
        error ??= new EdtfError(at, expected);
        return false;
    }

    private bool Take(char wanted)
    {
        if (Peek != wanted || position >= text.Length)
            return false;
        position++;
        return true;
    }

    private bool TakeDots()
    {
        if (Peek != '.' || !text[position..].StartsWith(".."))
            return false;
        position += 2;
        return true;
    }

    // A single date, a date with a time of day, or an interval.

    private bool TryReadSingleOrInterval(out UncertainDate date)
    {
        date = default;
        if (!TryReadEnd(out var start))
            return false;
        if (start.Kind == IntervalEndKind.Date && Peek == 'T')
            return TryReadTime(start.Date, out date);
        if (!Take('/'))
        {
            date = UncertainDate.Single(start.Date);
            return start.Kind == IntervalEndKind.Date || Fail(position == 0 ? EdtfExpectation.Year : EdtfExpectation.End);
        }
        var at = position;
        if (!TryReadEnd(out var end))
            return false;
        date = UncertainDate.Between(start, end);
        return date.IsInOrder() || FailAt(at, EdtfExpectation.LaterEnd);
    }

    /// <summary>An end of an interval: a date, <c>..</c>, or nothing (ISO 8601-2, 9.2).</summary>
    private bool TryReadEnd(out IntervalEnd end)
    {
        end = default;
        if (Peek is 'u' or 'U' && text[position..].StartsWith("unknown", StringComparison.OrdinalIgnoreCase))
            return Fail(EdtfExpectation.UnknownIsEmpty);
        if (Peek is 'o' or 'O' && text[position..].StartsWith("open", StringComparison.OrdinalIgnoreCase))
            return Fail(EdtfExpectation.OpenIsTwoDots);
        if (TakeDots())
            end = IntervalEnd.Open;
        else if (position == text.Length && text.Length > 0 || Peek == '/')
            end = IntervalEnd.Unknown;
        else if (TryReadDate(out var date))
            end = new IntervalEnd(date);
        else
            return false;
        return true;
    }

    // Sets: [one of], {all of}.

    private bool TryReadSet(out UncertainDate set)
    {
        set = default;
        var form = Take('[') ? DateForm.OneOf : DateForm.AllOf;
        position = 1;
        var closing = form == DateForm.OneOf ? ']' : '}';
        var members = new List<UncertainDate>();
        do
        {
            while (Take(' ')) { }
            if (!TryReadMember(closing, isFirst: members.Count == 0, out var member))
                return false;
            members.Add(member);
        }
        while (Take(','));
        if (!Take(closing))
            return Fail(EdtfExpectation.ClosingBracket);
        set = UncertainDate.SetOf(form, [.. members]);
        return true;
    }

    /// <summary>A member: a date or a range; only the first may lack a start, only the last an end.</summary>
    private bool TryReadMember(char closing, bool isFirst, out UncertainDate member)
    {
        member = default;
        var at = position;
        if (isFirst && TakeDots())
        {
            if (!TryReadDate(out var until))
                return false;
            member = UncertainDate.Between(IntervalEnd.Open, new IntervalEnd(until));
            return true;
        }
        if (Peek is '.' or ']' or '}' or ',' or '\0')
            return Fail(EdtfExpectation.SetMember);
        if (!TryReadDate(out var date))
            return false;
        member = UncertainDate.Single(date);
        if (!TakeDots())
            return true;
        if (Peek == closing)
        {
            member = UncertainDate.Between(new IntervalEnd(date), IntervalEnd.Open);
            return true;
        }
        if (!TryReadDate(out var last))
            return false;
        member = UncertainDate.Between(new IntervalEnd(date), new IntervalEnd(last));
        return member.IsInOrder() || FailAt(at, EdtfExpectation.LaterEnd);
    }

    // One date: year, month or season, day, each with its signs.

    private bool TryReadDate(out PartialDate date)
    {
        date = default;
        var before = ReadSign();
        if (!TryReadYear(ref date))
            return false;
        var sign = before | ReadSign();
        if (sign != Qualification.None)
            date = date with { YearIs = sign };
        if (Peek != '-' || date.SignificantDigits > 0 || Math.Abs(date.Year) > 9999)
            return true;
        return TryReadMonth(ref date) && (Peek != '-' || TryReadDay(ref date));
    }

    private Qualification ReadSign()
    {
        var sign = Peek switch
        {
            '?' => Qualification.Uncertain,
            '~' => Qualification.Approximate,
            '%' => Qualification.UncertainAndApproximate,
            _ => Qualification.None,
        };
        if (sign != Qualification.None)
            position++;
        return sign;
    }

    private bool TryReadYear(ref PartialDate date)
    {
        if (Peek == 'Y')
            return TryReadLongYear(ref date);
        if (Peek == 'y')
            return Fail(EdtfExpectation.LongYear);
        var at = position;
        var isNegative = Take('-');
        if (!TryReadDigit(out var a, out var knowsA) || !TryReadDigit(out var b, out var knowsB))
            return FailAt(at, EdtfExpectation.Year);
        if (position == text.Length)
            return FailAt(at, EdtfExpectation.CenturyIsXX);
        if (!TryReadDigit(out var c, out var knowsC))
            return FailAt(at, EdtfExpectation.Year);
        if (position == text.Length)
            return FailAt(at, EdtfExpectation.CenturyIsXX);
        if (!TryReadDigit(out var d, out var knowsD))
            return FailAt(at, EdtfExpectation.Year);
        var size = a * 1000 + b * 100 + c * 10 + d;
        var known = knowsA | knowsB << 1 | knowsC << 2 | knowsD << 3;
        if (Peek is >= '0' and <= '9')
            return FailAt(at, EdtfExpectation.LongYear);
        if (isNegative && size == 0 && known == PartialDate.AllYearDigits)
            return FailAt(at, EdtfExpectation.Year);
        date = date with { Year = isNegative ? -size : size, IsNegative = isNegative, KnownDigits = (byte)known };
        return Peek != 'S' || known == PartialDate.AllYearDigits && TryReadSignificantDigits(ref date) || Fail(EdtfExpectation.End);
    }

    private bool TryReadDigit(out int digit, out int isKnown)
    {
        var read = Peek;
        digit = read is >= '0' and <= '9' ? read - '0' : 0;
        isKnown = read == 'X' ? 0 : 1;
        if (read is 'u' or 'x')
            return Fail(EdtfExpectation.UnspecifiedIsX);
        if (read != 'X' && read is < '0' or > '9')
            return false;
        position++;
        return true;
    }

    /// <summary>A year of more than four digits, perhaps with an exponent, multiplied out (ISO 8601-2, 4.4.1 and 4.4.2).</summary>
    private bool TryReadLongYear(ref PartialDate date)
    {
        var at = position++;
        var isNegative = Take('-');
        if (!TryReadNumber(DayCount.GreatestYear, out var size))
            return FailAt(at, EdtfExpectation.LongYear);
        var hasExponent = Take('E');
        if (hasExponent)
        {
            if (!TryReadNumber(16, out var exponent) || size > DayCount.GreatestYear / PartialDate.PowerOfTen((int)exponent))
                return FailAt(at, EdtfExpectation.LongYear);
            size *= PartialDate.PowerOfTen((int)exponent);
        }
        if (size <= 9999 && !(hasExponent && size > 0))
            return FailAt(at, EdtfExpectation.LongYear);
        date = date with { Year = isNegative ? -size : size, IsNegative = isNegative, KnownDigits = PartialDate.AllYearDigits };
        return Peek != 'S' || TryReadSignificantDigits(ref date);
    }

    private bool TryReadSignificantDigits(ref PartialDate date)
    {
        var at = position++;
        var digits = Math.Max(4, PartialDate.DigitsOf(date.Year));
        if (!TryReadNumber(digits, out var significant) || significant == 0)
            return FailAt(at, EdtfExpectation.SignificantDigits);
        date = date with { SignificantDigits = (byte)significant };
        return true;
    }

    /// <summary>A whole number without a leading zero, up to the greatest one.</summary>
    private bool TryReadNumber(long greatest, out long number)
    {
        var start = position;
        number = 0;
        while (Peek is >= '0' and <= '9' && number <= greatest)
            number = number * 10 + text[position++] - '0';
        return position > start && number <= greatest && (text[start] != '0' || position == start + 1);
    }

    private bool TryReadMonth(ref PartialDate date)
    {
        position++;
        var before = ReadSign();
        var at = position;
        if (!TryReadDigit(out var tens, out var knowsTens) || !TryReadDigit(out var units, out var knowsUnits))
            return FailAt(at, EdtfExpectation.Month);
        var month = tens * 10 + units;
        var known = knowsTens | knowsUnits << 1;
        var after = ReadSign();
        date = date with
        {
            Month = (byte)month,
            KnownDigits = (byte)(date.KnownDigits | known << 4),
            Precision = known == 3 && month is >= 21 and <= 41 ? DatePrecision.Season : DatePrecision.Month,
            YearIs = date.YearIs | after,
            MonthIs = before | after,
        };
        return known == 3 && month is (>= 1 and <= 12) or (>= 21 and <= 41) || known != 3 && date.CanBe
            || FailAt(at, EdtfExpectation.Month);
    }

    private bool TryReadDay(ref PartialDate date)
    {
        if (date.Precision == DatePrecision.Season)
            return Fail(EdtfExpectation.End);
        position++;
        var before = ReadSign();
        var at = position;
        if (!TryReadDigit(out var tens, out var knowsTens) || !TryReadDigit(out var units, out var knowsUnits))
            return FailAt(at, EdtfExpectation.Day);
        var after = ReadSign();
        date = date with
        {
            Day = (byte)(tens * 10 + units),
            KnownDigits = (byte)(date.KnownDigits | knowsTens << 6 | knowsUnits << 7),
            Precision = DatePrecision.Day,
            YearIs = date.YearIs | after,
            MonthIs = date.MonthIs | after,
            DayIs = before | after,
        };
        return date.CanBe || FailAt(at, EdtfExpectation.Day);
    }

    // Time of day and difference from UTC, after a full date only (level 0).

    private bool TryReadTime(PartialDate date, out UncertainDate dated)
    {
        dated = default;
        if (date.Precision != DatePrecision.Day || date.KnownDigits != byte.MaxValue || date.AnyQualification != Qualification.None)
            return Fail(EdtfExpectation.End);
        var at = ++position;
        if (!TryReadUpTo(23, out var hour) || !Take(':') || !TryReadUpTo(59, out var minute) || !Take(':')
            || !TryReadUpTo(59, out var second))
            return FailAt(at, EdtfExpectation.Time);
        if (!TryReadOffset(out var offsetMinutes))
            return false;
        dated = UncertainDate.AtTime(date, hour * 3600 + minute * 60 + second, offsetMinutes);
        return true;
    }

    private bool TryReadOffset(out int? minutes)
    {
        minutes = null;
        if (Take('Z'))
            minutes = 0;
        if (Peek is not ('+' or '-'))
            return true;
        var at = position;
        var direction = text[position++] == '-' ? -1 : 1;
        if (minutes is not null || !TryReadUpTo(18, out var hour))
            return FailAt(at, EdtfExpectation.Offset);
        var minute = 0;
        if (Take(':') && !TryReadUpTo(59, out minute) || hour * 60 + minute > 18 * 60)
            return FailAt(at, EdtfExpectation.Offset);
        minutes = direction * (hour * 60 + minute);
        return true;
    }

    /// <summary>Two digits that make a number up to the greatest one.</summary>
    private bool TryReadUpTo(int greatest, out int number)
    {
        number = 0;
        if (position + 2 > text.Length || text[position] is < '0' or > '9' || text[position + 1] is < '0' or > '9')
            return false;
        number = (text[position] - '0') * 10 + text[position + 1] - '0';
        if (number > greatest)
            return false;
        position += 2;
        return true;
    }
}
