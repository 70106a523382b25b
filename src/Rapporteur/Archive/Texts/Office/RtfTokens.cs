using System.Globalization;
using System.Text;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>What RTF is made of.</summary>
internal enum RtfToken
{
    /// <summary>An opening brace.</summary>
    Open,

    /// <summary>A closing brace.</summary>
    Close,

    /// <summary>A control word or symbol.</summary>
    Word,

    /// <summary>A byte of text, written out or as an escape.</summary>
    Byte,
}

/// <summary>Tells RTF apart into braces, control words and bytes of text; binary data is passed over.</summary>
internal sealed class RtfTokens(ReadOnlyMemory<byte> bytes)
{
    private const int LongestWord = 32;

    private int at;

    /// <summary>What stands here.</summary>
    public RtfToken Kind { get; private set; }

    /// <summary>The control word, without its number.</summary>
    public string Word { get; private set; } = "";

    /// <summary>The number behind the word, or null.</summary>
    public int? Number { get; private set; }

    /// <summary>The byte of text.</summary>
    public byte Value { get; private set; }

    /// <summary>Goes on; false at the end.</summary>
    public bool Next()
    {
        var all = bytes.Span;
        while (at < all.Length && all[at] is (byte)'\r' or (byte)'\n' or 0)
            at++;
        if (at >= all.Length)
            return false;
        var value = all[at++];
        switch (value)
        {
            case (byte)'{':
                Kind = RtfToken.Open;
                break;
            case (byte)'}':
                Kind = RtfToken.Close;
                break;
            case (byte)'\\' when at < all.Length:
                ReadControl(all);
                break;
            default:
                (Kind, Value) = (RtfToken.Byte, value);
                break;
        }
        return true;
    }

    /// <summary>Whether the next control word is this one.</summary>
    public bool NextIsWord(string word)
    {
        var rest = bytes.Span[at..].TrimStart("\r\n "u8);
        return rest.StartsWith("\\"u8) && rest[1..].StartsWith(Encoding.ASCII.GetBytes(word)) && (rest.Length <= word.Length + 1 || !char.IsAsciiLetter((char)rest[word.Length + 1]));
    }

    private void ReadControl(ReadOnlySpan<byte> all)
    {
        if (all[at] == '\'' && at + 2 < all.Length
            && byte.TryParse(all.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
        {
            (Kind, Value) = (RtfToken.Byte, escaped);
            at += 3;
            return;
        }
        (Kind, Number) = (RtfToken.Word, null);
        if (!char.IsAsciiLetter((char)all[at]))
        {
            // A line end behind a backslash is a paragraph.
            Word = all[at] is (byte)'\r' or (byte)'\n' ? "par" : ((char)all[at]).ToString();
            at++;
            return;
        }
        var start = at;
        while (at < all.Length && at - start < LongestWord && char.IsAsciiLetter((char)all[at]))
            at++;
        Word = Encoding.ASCII.GetString(all[start..at]);
        ReadNumber(all);
        if (at < all.Length && all[at] == ' ')
            at++;
        if (Word == "bin" && Number is > 0 and var length)
            at = (int)Math.Min(all.Length, at + (long)length);
    }

    private void ReadNumber(ReadOnlySpan<byte> all)
    {
        var start = at;
        if (at < all.Length && all[at] == '-')
            at++;
        while (at < all.Length && at - start < 11 && char.IsAsciiDigit((char)all[at]))
            at++;
        if (int.TryParse(all[start..at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            Number = number;
        else
            at = start;
    }
}
