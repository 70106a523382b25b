using System.Text.RegularExpressions;

namespace Rapporteur.Archive.Texts;

/// <summary>A part that a text shows of itself.</summary>
/// <param name="Label">What it is: the words of its heading, or <c>article</c>.</param>
/// <param name="Start">Offset of its first character, in code points.</param>
/// <param name="End">Offset after its last.</param>
/// <param name="Author">Its author, where it names one.</param>
/// <param name="Written">When it was written, EDTF, where it is signed with a place and a date.</param>
public sealed record FoundPart(string Label, int Start, int End, string? Author, string? Written)
{
    /// <summary>The label of a message of a chat.</summary>
    /// <param name="forwardedFrom">Whose words it passes on, as shown, or null.</param>
    public static string LabelOf(string? forwardedFrom) => forwardedFrom is null ? ExhibitPart.Message : ExhibitPart.ForwardedFrom + forwardedFrom;
}

/// <summary>
/// Proposes parts of a text: an article and the note of an editor or a translator under it. Only a heading at the beginning of a line parts
/// a text; dates alone do not, since
/// they head the entries of one diary as often as they sign an article.
/// </summary>
public static partial class PartFinder
{
    /// <summary>Name and version of what proposes.</summary>
    public const string Tool = "parts 1";

    private const int MostParts = 1_000;
    private const int LinesOfSignature = 5;
    private const int LinesOfByline = 6;

    /// <summary>
    /// The parts of a text in their order, covering it but for white space between them; empty where it shows no more than one.
    /// </summary>
    /// <param name="text">A text layer.</param>
    public static IReadOnlyList<FoundPart> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var starts = Heading().Matches(text).Take(MostParts)
            .Select(match => (At: match.Index, Label: Folded(match.Groups["label"].Value))).ToList();
        if (starts.Count == 0)
            return [];
        if (!string.IsNullOrWhiteSpace(text[..starts[0].At]))
            starts.Insert(0, (0, "article"));
        if (starts.Count == 1)
            return [];
        var ends = starts.Skip(1).Select(start => start.At).Append(text.Length);
        return Placed(text, starts.Zip(ends, (start, end) => (start.Label, start.At, end)));
    }

    /// <summary>The same with offsets in code points, white space at both ends left out; counted on from part to part.</summary>
    private static List<FoundPart> Placed(string text, IEnumerable<(string Label, int Start, int End)> spans)
    {
        var parts = new List<FoundPart>();
        var (counted, codePoints) = (0, 0);
        foreach (var (label, start, end) in spans)
        {
            var body = text.AsSpan(start, end - start);
            var first = start + (body.Length - body.TrimStart().Length);
            body = body.Trim();
            codePoints += CodePoints.In(text.AsSpan(counted, first - counted));
            var length = CodePoints.In(body);
            parts.Add(new FoundPart(label, codePoints, codePoints + length, Author(body), Signature(body)));
            (counted, codePoints) = (first + body.Length, codePoints + length);
        }
        return parts;
    }

    private static string? Author(ReadOnlySpan<char> part)
    {
        var lines = 0;
        foreach (var line in part[..Math.Min(part.Length, 2_000)].EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            if (Byline().Match(line.Trim().ToString()) is { Success: true } match)
                return match.Groups["name"].Value;
            if (++lines == LinesOfByline)
                break;
        }
        return null;
    }

    private static string? Signature(ReadOnlySpan<char> part)
    {
        var last = new List<string>();
        foreach (var line in part[^Math.Min(part.Length, 2_000)..].EnumerateLines())
        {
            if (!line.IsWhiteSpace())
                last.Add(line.Trim().ToString());
        }
        return last.TakeLast(LinesOfSignature).Where(DateLine.IsPlaceAndDate).Select(DateLine.OwnDate).LastOrDefault()?.ToString();
    }

    private static string Folded(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(
        @"^[ \t>*_#(\[]{0,8}(?<label>editor(?:s['’]|['’]s|ial)?\s+note|note\s+(?:by|of|from)\s+the\s+(?:editors?|translator)"
        + @"|translator['’]s\s+note|publisher['’]s\s+note|postscript"
        + @"|note\s+de\s+la\s+r[ée]daction|note\s+de\s+l['’][ée]diteur|note\s+du\s+traducteur|n\.\s?d\.\s?l\.\s?r\.?|post-scriptum"
        + @"|от\s+редакции|примечани[ея]\s+(?:редакции|редактора|переводчика)|послесловие|від\s+редакції"
        + @"|anmerkung\s+der\s+redaktion|od\s+redakcji)[*_)\]]{0,3}\s*(?:[:.—–-]|$)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>"By Name", "Par Name", "Автор: Name", or a name with a year alone on a line.</summary>
    [GeneratedRegex(
        @"^(?:(?:by|par|von|автор:?)\s+(?<name>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,4})\.?"
        + @"|(?<name>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})\s+\(?(?:1[89]|20)\d\d\)?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Byline();
}
