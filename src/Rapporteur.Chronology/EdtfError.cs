namespace Rapporteur.Chronology;

/// <summary>What should have stood where a text stops being EDTF.</summary>
public enum EdtfExpectation
{
    /// <summary>A year of four digits, some of which may be <c>X</c>.</summary>
    Year = 1,

    /// <summary>A month 01 to 12 or a season 21 to 41, of two digits.</summary>
    Month,

    /// <summary>A day of two digits that the month has.</summary>
    Day,

    /// <summary>Nothing more, or a sign that may follow here.</summary>
    End,

    /// <summary>A long year is written <c>Y</c> and more than four digits, at most sixteen when multiplied out.</summary>
    LongYear,

    /// <summary>The number of significant digits, from 1 to those that the year has.</summary>
    SignificantDigits,

    /// <summary>A time of day <c>hh:mm:ss</c>, 00:00:00 to 23:59:59.</summary>
    Time,

    /// <summary>A difference from UTC: <c>Z</c>, <c>+hh</c> or <c>+hh:mm</c>, at most 18 hours.</summary>
    Offset,

    /// <summary>The end of an interval that is not before its start.</summary>
    LaterEnd,

    /// <summary>A date of the set, or a range of dates with <c>..</c>.</summary>
    SetMember,

    /// <summary>The bracket that closes the set.</summary>
    ClosingBracket,

    /// <summary><c>X</c>: the drafts before 2019 wrote <c>u</c>.</summary>
    UnspecifiedIsX,

    /// <summary>Nothing at all, for an unknown end: the drafts before 2019 wrote <c>unknown</c>.</summary>
    UnknownIsEmpty,

    /// <summary><c>..</c>, for an open end: the drafts before 2019 wrote <c>open</c>.</summary>
    OpenIsTwoDots,

    /// <summary>A century is written <c>19XX</c> and a decade <c>193X</c>.</summary>
    CenturyIsXX,
}

/// <summary>Why a text is not EDTF: where it goes wrong, and what is expected there.</summary>
/// <param name="Position">Index of the first UTF-16 code unit that cannot stand.</param>
/// <param name="Expected">What could have stood there.</param>
public readonly record struct EdtfError(int Position, EdtfExpectation Expected)
{
    /// <summary>The error as a sentence in English.</summary>
    public string Message => $"At position {Position}: expected {Expectation}.";

    private string Expectation => Expected switch
    {
        EdtfExpectation.Year => "a year of four digits, unspecified ones as X",
        EdtfExpectation.Month => "a month 01 to 12 or a season 21 to 41",
        EdtfExpectation.Day => "a day that this month has",
        EdtfExpectation.LongYear => "a long year: Y and 5 to 16 digits",
        EdtfExpectation.SignificantDigits => "a number of significant digits that the year has",
        EdtfExpectation.Time => "a time hh:mm:ss",
        EdtfExpectation.Offset => "Z or a difference from UTC, +hh or +hh:mm",
        EdtfExpectation.LaterEnd => "an end that is not before the start",
        EdtfExpectation.SetMember => "a date, or a range of dates with '..'",
        EdtfExpectation.ClosingBracket => "',' or the closing bracket",
        EdtfExpectation.UnspecifiedIsX => "X for an unspecified digit ('u' is an old draft)",
        EdtfExpectation.UnknownIsEmpty => "nothing for an unknown end ('unknown' is an old draft)",
        EdtfExpectation.OpenIsTwoDots => "'..' for an open end ('open' is an old draft)",
        EdtfExpectation.CenturyIsXX => "a year; a century is written 19XX, a decade 193X",
        _ => "the end of the text",
    };
}
