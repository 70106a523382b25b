using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>
/// Every word that the pages say by themselves, in one language: an embedded file <c>Words/LANGUAGE.json</c> from key to text with
/// numbered <c>{0}</c> holes, plurals by a suffix (<c>.one</c>, <c>.few</c>, <c>.other</c>). Numbers and dates are written here too.
/// </summary>
public sealed class Words
{
    private static readonly ConcurrentDictionary<string, Words> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> texts;
    private readonly NumberFormatInfo numbers;

    private Words(string language, Dictionary<string, string> texts)
    {
        Language = language;
        this.texts = texts;
        numbers = new NumberFormatInfo
        {
            NumberGroupSeparator = texts["number.group"],
            NumberDecimalSeparator = texts["number.decimal"],
        };
    }

    /// <summary>BCP 47 code of the language.</summary>
    public string Language { get; }

    /// <summary>The words of a language, or of English where there are none of that language yet.</summary>
    public static Words In(string language) => Loaded.GetOrAdd(language, Load);

    /// <summary>The words of judgments in a language: <c>en</c>, <c>fr</c> or <c>ru</c>.</summary>
    public static Words OfJudgments(string language) => In($"judgment-{language}");

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key: a page asks for words that nobody wrote.</exception>
    public string this[string key] => texts[key];

    /// <summary>The text of a key with its holes filled; whole numbers are grouped.</summary>
    public string this[string key, params object?[] holes] =>
        string.Format(CultureInfo.InvariantCulture, texts[key], holes.Select(Written).ToArray());

    /// <summary>A counted noun: <c>Count("exhibit", 2)</c> is "2 exhibits".</summary>
    public string Count(string noun, long number) => this[$"{noun}.{PluralForm(number)}", number];

    /// <summary>A text with its first letter in upper case, for the beginning of a heading.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text of a code of the vocabulary (<c>modality.reported</c>), or the code itself where it is an inquiry's own.</summary>
    public string Code(string group, string code) => texts.GetValueOrDefault($"{group}.{code}", code);

    /// <summary>A whole number, grouped.</summary>
    public string Number(long number) => number.ToString("N0", numbers);

    /// <summary>A share in percent, never rounded to all or nothing where it is not; an en dash where there is no whole.</summary>
    public string Percent(long part, long whole) => (part, whole) switch
    {
        (_, 0) => "–",
        (0, _) => "0%",
        _ when part == whole => "100%",
        _ => $"{Math.Clamp((int)Math.Round(100.0 * part / whole), 1, 99)}%",
    };

    /// <summary>A number with at most one digit after the point.</summary>
    public string Fraction(double number) =>
        number.ToString(number == Math.Floor(number) ? "N0" : "N1", numbers);

    /// <summary>A size of bytes.</summary>
    public string Bytes(long size) => size switch
    {
        < 1_000 => this["bytes", size],
        < 1_000_000 => this["kilobytes", Fraction(size / 1e3)],
        _ => this["megabytes", Fraction(size / 1e6)],
    };

    /// <summary>An interval of persons: "3,000–9,999", "131 or more", "up to 400".</summary>
    public string Interval(long? low, long? high) => (low, high) switch
    {
        (null, null) => this["interval.unknown"],
        ({ } from, null) => this["interval.least", from],
        (null, { } to) => this["interval.most", to],
        ({ } from, { } to) when from == to => Number(from),
        ({ } from, { } to) => $"{Number(from)}–{Number(to)}",
    };

    /// <summary>A day: "16 August 1936".</summary>
    public string Day(LocalDate day) =>
        this[day.Day == 1 && texts.ContainsKey("date.first") ? "date.first" : "date.day", day.Day, texts[$"month.{day.Month}"], Year(day.Year)];

    /// <summary>An instant, to the minute, in UTC: "16 August 1936, 09:20 UTC".</summary>
    public string Time(Instant instant)
    {
        var utc = instant.InUtc();
        return $"{Day(utc.Date)}, {utc.Hour:D2}:{utc.Minute:D2} UTC";
    }

    /// <summary>A date as read, in words; what is vague is said to be.</summary>
    public string Date(PrintedDate date) => (date.First, date.Last) switch
    {
        (null, null) => this["date.unknown"],
        ({ } from, null) => this["date.from", Day(from)],
        (null, { } to) => this["date.until", Day(to)],
        ({ } from, { } to) when from == to => Day(from),
        ({ } from, { } to) when IsMonth(from, to) => this["date.month", Month(from.Month), Year(from.Year)],
        ({ } from, { } to) when IsYears(from, to) && from.Year == to.Year => Year(from.Year),
        ({ } from, { } to) when IsYears(from, to) => this["date.range", Year(from.Year), Year(to.Year)],
        ({ } from, { } to) when from.Year == to.Year && from.Month == to.Month => $"{from.Day}–{Day(to)}",
        ({ } from, { } to) when from.Year == to.Year =>
            this["date.range", this["date.daymonth", from.Day, texts[$"month.{from.Month}"]], Day(to)],
        ({ } from, { } to) => this["date.range", Day(from), Day(to)],
    };

    /// <summary>The heading of a key of the chronicle: "Sunday, 16 August 1936"; "August 1936, day not known".</summary>
    public string Heading(string key) => ChronicleKeyParts.Of(key) switch
    {
        { Undated: true } => this["date.undated"],
        { Spans: true, From: { } from, To: { } to } => this["date.range", from, to],
        { Spans: true, From: { } from } => this["date.yearfrom", from],
        { Spans: true, To: { } to } => this["date.yearuntil", to],
        { Day: { } day } => this["date.weekday", texts[$"weekday.{(int)day.DayOfWeek}"], Day(day)],
        { Month: { } month, From: { } year } => this["date.dayunknown", this["date.month", texts[$"month.{month}"], year]],
        { From: { } year } => this["date.monthunknown", year],
        _ => key,
    };

    /// <summary>The name of a page of the chronicle: "16 August 1936", "August 1936", "1936".</summary>
    public string PageName(string key) => ChronicleKeyParts.Of(key) switch
    {
        { Day: { } day } => Day(day),
        { Spans: false, Month: { } month, From: { } year } => this["date.month", texts[$"month.{month}"], year],
        { Spans: false, Undated: false, From: { } year } => year,
        _ => Heading(key),
    };

    /// <summary>A month without a day: some languages have another form for it.</summary>
    private string Month(int month) => texts.GetValueOrDefault($"month.alone.{month}") ?? texts[$"month.{month}"];

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static bool IsMonth(LocalDate from, LocalDate to) =>
        from.Day == 1 && to == from.PlusMonths(1).PlusDays(-1);

    private static bool IsYears(LocalDate from, LocalDate to) =>
        (from.Month, from.Day, to.Month, to.Day) == (1, 1, 12, 31);

    private string PluralForm(long number) => Language switch
    {
        "fr" => number is 0 or 1 ? "one" : "other",
        "ru" when number % 10 == 1 && number % 100 != 11 => "one",
        "ru" when number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14 => "few",
        "ru" => "other",
        _ => number == 1 ? "one" : "other",
    };

    private object? Written(object? value) => value is int or long ? Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)) : value;

    private static Words Load(string language)
    {
        var assembly = typeof(Words).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Words/{language}.json")
            ?? assembly.GetManifestResourceStream("Words/en.json")!;
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return new Words(texts["language"], texts);
    }
}
