using System.Text;

namespace Rapporteur.Archive.Texts;

/// <summary>An encoding as found in bytes.</summary>
/// <param name="Name">WHATWG name.</param>
/// <param name="Encoding">The decoder; bytes that it cannot decode become U+FFFD.</param>
/// <param name="MarkLength">Length of the byte order mark, in bytes.</param>
internal readonly record struct FoundEncoding(string Name, Encoding Encoding, int MarkLength)
{
    /// <summary>The text of the bytes, without the byte order mark.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => Encoding.GetString(bytes[MarkLength..]);
}

/// <summary>
/// Finds the encoding of text: by a byte order mark, by the zeros of UTF-16, by the form of UTF-8, and else by which of the old encodings
/// makes words of the bytes.
/// What a document claims of its own encoding counts only among encodings that fit alike.
/// </summary>
internal static class TextEncodings
{
    private const int SampleBytes = 64 << 10;
    private const double WeightOfClaim = 0.02;
    private const double WeightOfCommonness = 0.02;
    private const double WeightOfAlphabet = 0.3;

    /// <summary>
    /// In English often the only characters beyond ASCII; in a text of another alphabet many of them are a sign of the wrong encoding.
    /// </summary>
    private const string Typography = "“”‘„«»–—…";

    /// <summary>Old encodings, those first that win a tie.</summary>
    private static readonly string[] OldNames =
    [
        "windows-1252", "windows-1251", "koi8-r", "koi8-u", "ibm866", "x-mac-cyrillic", "iso-8859-5", "windows-1250", "iso-8859-2",
        "windows-1255", "windows-1256",
        "windows-1253", "windows-1254", "windows-1257", "macintosh", "ibm850",
    ];

    private static readonly HashSet<string> OfLatin =
        ["windows-1252", "windows-1250", "iso-8859-2", "windows-1254", "windows-1257", "macintosh", "ibm850"];

    private static readonly Lazy<FoundEncoding[]> Old = new(() =>
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [.. OldNames.Select(name => new FoundEncoding(name, Encoding.GetEncoding(name), 0))];
    });

    private static readonly FoundEncoding Utf8 = new("utf-8", new UTF8Encoding(false), 0);
    private static readonly FoundEncoding Utf16Le = new("utf-16le", new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 0);
    private static readonly FoundEncoding Utf16Be = new("utf-16be", new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 0);

    /// <summary>The likeliest encoding of the bytes.</summary>
    /// <param name="bytes">All of them, or a beginning.</param>
    /// <param name="claimed">What the document says of itself, or null.</param>
    public static FoundEncoding Find(ReadOnlySpan<byte> bytes, string? claimed = null) => OfUnicode(bytes) ?? ByWords(bytes, claimed);

    /// <summary>The encoding of Unicode that the bytes are in, or null: what is told at once, and what data has no form of.</summary>
    public static FoundEncoding? OfUnicode(ReadOnlySpan<byte> bytes) =>
        ByMark(bytes) ?? ByZeros(bytes) ?? (IsMostlyUtf8(bytes) ? Utf8 : null);

    /// <summary>Whether a claim names the encoding that was found; ASCII is a part of all of them.</summary>
    public static bool AreAlike(string claimed, string found) =>
        Claims(claimed, found) || claimed is "utf8" && found == "utf-8"
            || claimed.Replace("-", "", StringComparison.Ordinal) == found.Replace("-", "", StringComparison.Ordinal);

    private static FoundEncoding? ByMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Utf8 with { MarkLength = 3 };
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new FoundEncoding("utf-32le", new UTF32Encoding(false, false), 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new FoundEncoding("utf-32be", new UTF32Encoding(true, false), 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Utf16Le with { MarkLength = 2 };
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Utf16Be with { MarkLength = 2 };
        return null;
    }

    /// <summary>Spaces and line ends have a zero byte in UTF-16, in the first or the second place; other text has none.</summary>
    private static FoundEncoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, SampleBytes)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
                zeros[i & 1]++;
        }
        if (zeros[0] + zeros[1] == 0 || (zeros[0] + zeros[1]) * 100 < sample.Length)
            return null;
        var found = zeros[1] >= zeros[0] ? Utf16Le : Utf16Be;
        var text = found.Encoding.GetString(sample);
        var strange = text.Count(c =>
            c == '\uFFFD' || char.IsControl(c) && !char.IsWhiteSpace(c) && c != '\u001A'
            || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherNotAssigned);
        return Math.Min(zeros[0], zeros[1]) * 10 <= Math.Max(zeros[0], zeros[1]) && strange * 50 <= text.Length ? found : null;
    }

    /// <summary>Whether the bytes have the form of UTF-8 but for one broken sequence in fifty; plain ASCII has it too.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done)
                good++;
            else if (status == System.Buffers.OperationStatus.InvalidData)
                bad++;
            bytes = bytes[length..];
        }
        return bad * 50 <= good;
    }

    private static FoundEncoding ByWords(ReadOnlySpan<byte> bytes, string? claimed)
    {
        var sample = WordsWithHighBytes(bytes);
        var isLatin = IsMostlyAscii(bytes);
        var best = Old.Value[0];
        var bestScore = double.MinValue;
        foreach (var candidate in Old.Value)
        {
            var score = Score(candidate.Encoding.GetString(sample), isLatin) + Prior(candidate.Name, isLatin, claimed);
            if (score > bestScore + 1e-9)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }

    /// <summary>
    /// What speaks for an encoding before the words are looked at: commonness, a claim, and whether the rest of the text is of its
    /// alphabet.
    /// </summary>
    private static double Prior(string name, bool isLatin, string? claimed) =>
        (Claims(claimed, name) ? WeightOfClaim : 0)
        + (name is "windows-1252" or "windows-1251" ? WeightOfCommonness : 0)
        - (isLatin && !OfLatin.Contains(name) ? WeightOfAlphabet : 0);

    /// <summary>Whether letters with marks are as few as in texts of the Latin alphabet.</summary>
    private static bool IsMostlyAscii(ReadOnlySpan<byte> bytes)
    {
        var (ascii, high) = (0, 0);
        foreach (var code in bytes[..Math.Min(bytes.Length, SampleBytes)])
        {
            if (code >= 0x80)
                high++;
            else if (char.IsAsciiLetter((char)code))
                ascii++;
        }
        return high * 4 < ascii;
    }

    /// <summary>A page that claims ISO-8859-1 means windows-1252.</summary>
    private static bool Claims(string? claimed, string name) =>
        claimed is not null && (string.Equals(claimed, name, StringComparison.OrdinalIgnoreCase)
        || name == "windows-1252" && (claimed.StartsWith("iso-8859-1", StringComparison.OrdinalIgnoreCase) && claimed.Length == 10
            || claimed.Equals("latin1", StringComparison.OrdinalIgnoreCase)
            || claimed.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Only words with bytes above ASCII tell encodings apart: those, each with a space after it.</summary>
    private static byte[] WordsWithHighBytes(ReadOnlySpan<byte> bytes)
    {
        var sample = new List<byte>();
        var (start, isHigh) = (0, false);
        for (var i = 0; i <= bytes.Length && sample.Count < SampleBytes; i++)
        {
            if (i < bytes.Length && (bytes[i] >= 0x80 || char.IsAsciiLetter((char)bytes[i]) || bytes[i] == '\''))
            {
                isHigh |= bytes[i] >= 0x80;
                continue;
            }
            if (isHigh)
            {
                sample.AddRange(bytes[start..i]);
                sample.Add((byte)' ');
            }
            (start, isHigh) = (i + 1, false);
        }
        return [.. sample];
    }

    /// <summary>
    /// How well a text reads in the language that suits it best, less what no language writes: per group of three letters.
    /// </summary>
    private static double Score(string text, bool isLatin)
    {
        var trigrams = new Trigrams(text);
        if (text.Length == 0)
            return 0;
        var fit = LanguageModel.Fits(trigrams).Max();
        return fit - 2.0 * Oddities(text, isLatin) / text.Length;
    }

    /// <summary>Controls, signs and symbols within words, capitals after small letters, two alphabets in one word.</summary>
    private static double Oddities(string text, bool isLatin)
    {
        var odd = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            char before = i > 0 ? text[i - 1] : ' ', c = text[i], after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (c == '\uFFFD' || char.IsControl(c) && !char.IsWhiteSpace(c))
                odd += 3;
            else if (c != ' ' && !char.IsLetter(c) && !IsInWords(c) && char.IsLetter(before) && char.IsLetter(after))
                odd++;
            else if (char.IsUpper(c) && char.IsLower(before)
                || char.IsLetter(c) && char.IsLetter(before) && IsAscii(c) != IsAscii(before) && (c > '\u024F' || before > '\u024F'))
                odd++;
            else if (c > '\u007F' && char.IsSymbol(c))
                odd++;
            else if (c > '\u007F' && !char.IsLetter(c) && !IsInWords(c) && !(isLatin && Typography.Contains(c)))
                odd += 0.25;
        }
        return odd;
    }

    private static bool IsAscii(char c) => c < '\u0080';

    private static bool IsInWords(char c) =>
        c is '-' or '\'' or '’' or '\u00AD' or '·' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
