using System.Buffers;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// Reads files that are text already: decoded unaltered, but for the byte order mark and the end mark of DOS, which are no text.
/// </summary>
internal static class PlainText
{
    public const string Tool = "text 1";

    private const char EndMarkOfDos = '\u001A';

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r' or '\f' or '\v' or 0x1A or 0x1B))
            .Select(code => (byte)code)]);

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && !char.IsWhiteSpace(c))]);

    private static readonly SearchValues<char> DirectionOverrides =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Whether so many bytes are controls that no text can be meant; two in a hundred are too many.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="unicode">The encoding of Unicode that they are in, or null.</param>
    public static bool IsBinary(ReadOnlySpan<byte> bytes, FoundEncoding? unicode)
    {
        if (unicode?.Name is "utf-16le" or "utf-16be" or "utf-32le" or "utf-32be")
            return false;
        var sample = bytes[..Math.Min(bytes.Length, 1 << 20)];
        var controls = 0;
        for (var rest = sample; rest.IndexOfAny(Controls) is var at and >= 0; rest = rest[(at + 1)..])
            controls++;
        return controls * 50L > sample.Length;
    }

    /// <summary>The text of a file, and what is odd in it.</summary>
    public static (string Text, List<Refusal> Problems) Read(ReadOnlySpan<byte> bytes, FoundEncoding encoding)
    {
        var text = encoding.Decode(bytes);
        if (text.EndsWith(EndMarkOfDos))
            text = text[..^1];
        return (text, Oddities(text));
    }

    /// <summary>Undecodable bytes, control characters and overrides of direction are kept, and said.</summary>
    public static List<Refusal> Oddities(string text)
    {
        var problems = new List<Refusal>();
        if (text.AsSpan().Count('\uFFFD') is var lost and > 0)
            problems.Add(ArchiveTextRefusals.Undecodable.With(("count", lost)));
        var controls = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(ControlCharacters) is var at and >= 0; rest = rest[(at + 1)..])
            controls++;
        if (controls > 0)
            problems.Add(ArchiveTextRefusals.ControlCharacters.With(("count", controls)));
        if (text.AsSpan().ContainsAny(DirectionOverrides))
            problems.Add(ArchiveTextRefusals.DirectionOverrides.With());
        return problems;
    }
}
