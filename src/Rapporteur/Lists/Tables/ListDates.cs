using System.Globalization;
using Rapporteur.Chronology;
using Rapporteur.Reading;

namespace Rapporteur.Lists.Tables;

/// <summary>
/// Dates as lists have them: numbers with the day or the month first, years, months by a word or a number, "middle of May 1976", words.
/// Values repeat in a list, so each is read once.
/// </summary>
internal sealed class ListDates(bool monthFirst)
{
    private const int MostKept = 200_000, FirstYear = 1000, LastYear = 2200;

    private static readonly char[] Signs = ['.', '/', '-', ' ', '\u2013', '\u2014'];

    private static readonly Dictionary<string, int> Months = MonthsByWord(
        "ene jan janv янв січ gen sty ocak", "feb febr fev févr fevr фев лют lut şub", "mar mars märz мар марта march бер març", "abr apr avr апр кві kwi nis",
        "may mai mayo mag май мая тра maj maig", "jun juin giu июн чер cze juny haz", "jul juil lug июл лип lip juliol tem", "ago aug août aout авг сер sie agost ağu",
        "sep set sept сен вер wrz setembre eyl", "oct okt ott out окт жов paź paz eki", "nov ноя лис lis kas", "dic dec déc dez дек гру gru des ara");

    private static readonly Dictionary<string, (int First, int Last)> Thirds = new(StringComparer.Ordinal)
    {
        ["princ"] = (1, 10), ["principios"] = (1, 10), ["early"] = (1, 10), ["début"] = (1, 10), ["debut"] = (1, 10), ["нач"] = (1, 10), ["начало"] = (1, 10),
        ["med"] = (11, 20), ["mediados"] = (11, 20), ["mid"] = (11, 20), ["mi"] = (11, 20), ["сер"] = (11, 20), ["середина"] = (11, 20),
        ["fines"] = (21, 31), ["fin"] = (21, 31), ["late"] = (21, 31), ["end"] = (21, 31), ["кон"] = (21, 31), ["конец"] = (21, 31),
    };

    private readonly Dictionary<string, UncertainDate?> known = new(StringComparer.Ordinal);

    /// <summary>A date, or null where what is written is none that can be.</summary>
    public UncertainDate? Read(string written)
    {
        if (known.TryGetValue(written, out var date))
            return date;
        date = Parse(written.Trim().TrimEnd('.', ','));
        if (known.Count < MostKept)
            known.Add(written, date);
        return date;
    }

    /// <summary>In which order day and month stand in the dates of a column: told by a number above twelve; null where nothing tells, and it matters.</summary>
    /// <param name="values">Values of the column.</param>
    public static string? OrderOf(IEnumerable<string> values)
    {
        var (dayFirst, monthFirst, open) = (0, 0, 0);
        foreach (var parts in values.Select(PartsOf).Where(parts => parts.Length == 3 && parts[0].Length <= 2 && parts[1].Length <= 2))
        {
            if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second))
                continue;
            dayFirst += first > 12 ? 1 : 0;
            monthFirst += second > 12 ? 1 : 0;
            open += first <= 12 && second <= 12 && first != second ? 1 : 0;
        }
        return (dayFirst, monthFirst, open) switch
        {
            (_, 0, 0) or ( > 0, 0, _) => DayOrders.DayFirst,
            (0, > 0, _) => DayOrders.MonthFirst,
            ( > 0, > 0, 0) => DayOrders.DayFirst,
            _ => null,
        };
    }

    private UncertainDate? Parse(string written)
    {
        if (written.Length is 0 or > 80)
            return null;
        if (Dated(written) is { } numbers)
            return numbers;
        if (Edtf(written) is { } edtf)
            return edtf;
        return DateWords.Read(written)?.Date;
    }

    /// <summary>Parts of numbers and months, from three to one.</summary>
    private UncertainDate? Dated(string written)
    {
        var isAbout = About(ref written);
        var parts = PartsOf(written);
        // A day or a month that is written as 0 is not known.
        while (parts is [_, .., "0" or "00"] && parts[0].Length == 4)
            parts = parts[..^1];
        while (parts is ["0" or "00", _, ..])
            parts = parts[1..];
        var read = parts switch
        {
            [var year, var month, var day] when year.Length == 4 && Number(year) is { } y && Month(month) is { } m && Number(day) is { } d => Day(y, m, d),
            [var first, var second, var year] when YearOf(year) is { } y => Day(first, second, y),
            [var first, var second, var middle, var year] when YearOf(year) is { } y && Number(first.TrimEnd('º', '°')) is { } from && Number(second.TrimEnd('º', '°')) is { } to && Month(middle) is { } month
                => Between(Day(y, month, from), Day(y, month, to)),
            ["año" or "year" or "год" or "année" or "any", var year] when YearOf(year) is { } y => $"{y:0000}",
            [var third, var year] when YearOf(year) is { } y && Thirds.TryGetValue(third, out var days) => $"{y:0000}-{days.First / 10 * 4 + 1:00}/{y:0000}-{days.First / 10 * 4 + 4:00}",
            [var year, var month] when YearOf(year) is { } y && Month(month) is { } m => $"{y:0000}-{m:00}",
            [var month, var year] when YearOf(year) is { } y && Month(month) is { } m => $"{y:0000}-{m:00}",
            [var first, var last, var year] when YearOf(year) is { } y && Months.ContainsKey(first) && Month(first) is { } from && Month(last) is { } to => $"{y:0000}-{from:00}/{y:0000}-{to:00}",
            [var year] when year.Length == 4 && YearOf(year) is { } y => $"{y:0000}",
            _ => null,
        };
        return read is null ? null : Edtf(read + (isAbout && !read.Contains('/') ? "~" : ""));
    }

    private string? Day(string first, string second, int year)
    {
        if (Thirds.TryGetValue(first, out var third) && Month(second) is { } month)
            return Between(Day(year, month, third.First), Day(year, month, Math.Min(third.Last, DateTime.DaysInMonth(year, month))));
        if (Months.ContainsKey(first) && Month(first) is { } from && Months.ContainsKey(second) && Month(second) is { } to)
            return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{from:00}/{year:0000}-{to:00}");
        if (Number(first.TrimEnd('º', '°')) is not { } one)
            return null;
        if (Month(second) is { } named && !char.IsAsciiDigit(second[0]))
            return Day(year, named, one);
        if (Number(second) is not { } two)
            return null;
        // A number above twelve tells by itself.
        return two > 12 || monthFirst && one <= 12 ? Day(year, one, two) : Day(year, two, one);
    }

    private static string? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : null;

    private static string? Between(string? first, string? last) => first is null || last is null ? null : $"{first}/{last}";

    private static int? YearOf(string part) => part.Length == 4 && Number(part) is >= FirstYear and <= LastYear and var year ? year : null;

    private static int? Month(string part) => Number(part) ?? (Months.TryGetValue(part, out var month) || Months.TryGetValue(part[..Math.Min(3, part.Length)], out month) ? month : null);

    private static int? Number(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The parts between signs, in small letters, without the word for "year" at the end.</summary>
    private static string[] PartsOf(string written)
    {
        var parts = written.ToLowerInvariant().Split(Signs, StringSplitOptions.RemoveEmptyEntries);
        return parts is [.., "г" or "г." or "год" or "года" or "р" or "року"] ? parts[..^1] : parts;
    }

    private static bool About(ref string written)
    {
        foreach (var word in new[] { "c. ", "ca. ", "ca ", "circa ", "около ", "ок. ", "vers ", "hacia ", "approx. ", "~" })
        {
            if (!written.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            written = written[word.Length..];
            return true;
        }
        return false;
    }

    private static UncertainDate? Edtf(string written) => UncertainDate.TryParse(written, out var date) ? date : null;

    private static Dictionary<string, int> MonthsByWord(params string[] words) =>
        words.Index().SelectMany(month => month.Item.Split(' ').Select(word => (word, month.Index + 1))).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
