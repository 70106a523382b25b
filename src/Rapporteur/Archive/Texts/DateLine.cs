using System.Text.RegularExpressions;
using Rapporteur.Chronology;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// What a text states of its own date and source, in the lines at its head and foot where such things stand; never a date that it tells of.
/// </summary>
/// <param name="Published">When it appeared or was sent, EDTF; null where no line says so.</param>
/// <param name="Written">When it was written, where a line of place and date stands alone (letters, signatures); EDTF.</param>
/// <param name="Source">What a line "Source: ..." names, without its numbers and date.</param>
internal sealed partial record DateLine(string? Published, string? Written, string? Source)
{
    private const int LinesAtHead = 15;
    private const int LinesAtFoot = 12;
    private const int LongestLineOfDate = 100;
    private const int LongestPlace = 48;
    private const int MostWordsOfPlace = 6;

    /// <summary>Nothing stated.</summary>
    public static readonly DateLine None = new(null, null, null);

    /// <summary>Reads the head and the foot of a text.</summary>
    public static DateLine Of(string text)
    {
        var head = Head(text);
        var foot = Foot(text);
        var labelled = head.Concat(foot).Select(Labelled).FirstOrDefault(label => label.Date is not null);
        var dated = head.Where(line => !Label().IsMatch(line)).Select(line => (Line: line, Date: OwnDate(line)))
            .FirstOrDefault(line => line.Date is not null);
        var signed = foot.Select(line => IsPlaceAndDate(line) ? OwnDate(line) : DateBeforeName(line))
            .LastOrDefault(date => date is not null);
        var written = dated.Line is not null && IsPlaceAndDate(dated.Line) ? dated.Date : signed;
        return new DateLine((labelled.Date ?? dated.Date ?? signed)?.ToString(), written?.ToString(), labelled.Source);
    }

    /// <summary>Whether a line is nothing but a place and a date: "Brussels, August 25, 1936".</summary>
    internal static bool IsPlaceAndDate(string line) =>
        WrittenDate.AllIn(line) is [{ Date.Precision: DatePrecision.Day } date] && IsEnd(line[date.End..]) && IsPlace(line[..date.Start]);

    /// <summary>The date of a short line that ends with it, or of a dispatch that begins with place and date.</summary>
    internal static UncertainDate? OwnDate(string line)
    {
        var dates = WrittenDate.AllIn(line.Length > 2 * LongestLineOfDate ? line[..(2 * LongestLineOfDate)] : line);
        if (dates is not [var date, ..])
            return null;
        var before = line[..date.Start];
        var standsAtEnd = dates.Count == 1 && line.Length <= LongestLineOfDate && IsEnd(line[date.End..])
            && (date.Date.Precision == DatePrecision.Day ? !EndOfRange().IsMatch(before) : IsPlace(before));
        var beginsDispatch = date.Date.Precision == DatePrecision.Day && IsPlace(before) && EndsDateline(line, date.End);
        return standsAtEnd || beginsDispatch ? date.Date : null;
    }

    /// <summary>A signature: a day at the beginning of a line, and nothing but a name behind it.</summary>
    private static UncertainDate? DateBeforeName(string line)
    {
        if (line.Length > LongestPlace + 24 || WrittenDate.AllIn(line) is not [{ Date.Precision: DatePrecision.Day } date]
            || date.Start > 0)
            return null;
        var words = line[date.End..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWordsOfPlace && words.All(word => char.IsUpper(word[0])) ? date.Date : null;
    }

    private static (UncertainDate? Date, string? Source) Labelled(string line)
    {
        if (line.Length > 2 * LongestLineOfDate || !Label().Match(line).Success)
            return default;
        var label = Label().Match(line);
        var rest = line[label.Length..];
        var isSource = label.Groups["source"].Success;
        var date = WrittenDate.AllIn(rest) is [var written, ..] ? written.Date : YearAlone(rest);
        return date is null ? default : (date, isSource ? SourceName(rest) : null);
    }

    private static UncertainDate? YearAlone(string text) =>
        Year().Match(text) is { Success: true } year
            ? UncertainDate.OfYear(int.Parse(year.Value, System.Globalization.CultureInfo.InvariantCulture)) : null;

    /// <summary>The name before the first full stop, comma or number.</summary>
    private static string? SourceName(string text)
    {
        var name = NameBeforeNumbers().Match(text).Value.Trim(' ', ',', '.', ';', ':', '«', '»', '“', '”', '"');
        return name.Length is > 1 and < 80 ? name : null;
    }

    /// <summary>A full stop, a dash or the like stands behind the date: "Brenmoor, 1 May 1937. Nobody ..."</summary>
    private static bool EndsDateline(string line, int end) =>
        line[end - 1] == '.' || line[end..].TrimStart() is [var next, ..] && ".:;—–-)]".Contains(next);

    private static bool IsEnd(string after) => after.AsSpan().Trim().Trim(".,;:)»”\"*_").IsEmpty;

    /// <summary>
    /// Nothing, or a few words of a place, a paper or a number, with a comma or the like behind; longer words with capitals, as in no
    /// sentence.
    /// </summary>
    private static bool IsPlace(string before)
    {
        var place = Article().Replace(before.Trim(), "").TrimEnd();
        if (place.Length == 0)
            return true;
        var words = place.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return place.Length <= LongestPlace && words.Length <= MostWordsOfPlace
            && place[^1] is ',' or '،' or '.' or ':' or '(' or '—' or '–'
            && words.All(word => word.Length <= 3 || !char.IsLower(word[0]));
    }

    private static List<string> Head(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, 20_000)).EnumerateLines())
        {
            if (!line.IsWhiteSpace())
                lines.Add(Plain(line));
            if (lines.Count == LinesAtHead)
                break;
        }
        return lines;
    }

    private static List<string> Foot(string text)
    {
        var lines = new List<string>();
        var tail = text.AsSpan(Math.Max(0, text.Length - 20_000));
        while (!tail.IsEmpty && lines.Count < LinesAtFoot)
        {
            var start = tail.TrimEnd("\r\n").LastIndexOfAny('\r', '\n') + 1;
            if (!tail[start..].IsWhiteSpace())
                lines.Insert(0, Plain(tail[start..]));
            tail = tail[..start];
        }
        return lines;
    }

    /// <summary>A line without the marks of Markdown around it; of a very long one its beginning.</summary>
    private static string Plain(ReadOnlySpan<char> line) => line[..Math.Min(line.Length, 400)].Trim().Trim("#*_>").Trim().ToString();

    [GeneratedRegex(
        @"^(?:(?<source>source|quelle|źródło|fuente|источник|джерело|крыніца"
        + @"|опубликовано|напечатано|впервые опубликовано|опубліковано|надруковано)"
        + @"|published|first published|publication date|date|publié|paru|date de publication|veröffentlicht|datum"
        + @"|opublikowano|publicado|дата)"
        + @"\s*(?:in|dans|le|on|в|у)?\s*[:：]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>What stands before the end of a period: "1 January - ", "from 3 to ".</summary>
    [GeneratedRegex(
        @"\d\P{L}*(?:\p{L}+\s*)?[-–—]\s*$|(?<!\p{L})(?:to|and|au|по|до|bis|do)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndOfRange();

    [GeneratedRegex(@"(?<!\d)(?:1[89]|20)\d\d(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^[^.,;#№\d(]+")]
    private static partial Regex NameBeforeNumbers();

    [GeneratedRegex(@"(?:^|(?<=[\s,]))(?:le|the|den|el|dnia|on|il)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
