using System.Globalization;
using System.Text;

namespace Rapporteur.Search.Words;

/// <summary>A word of a text, as it is looked up.</summary>
/// <param name="Start">Its first UTF-16 unit in the text.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="IsCapital">Whether it begins with a capital, or its script has none: it may be a name.</param>
internal readonly record struct FoundWord(int Start, int End, bool IsCapital);

/// <summary>
/// Finds the words of a text, one after the other. A word is a run of letters, digits and the marks on them; an apostrophe within is
/// part of it (П'ятаков), but parts what French elides (l'arrestation); a hyphen parts words, except where a line ends in it. Characters of
/// scripts that write no spaces are words of their own.
/// </summary>
internal ref struct WordFinder
{
    private const int LongestWord = 64;

    private readonly ReadOnlySpan<char> text;
    private readonly StringBuilder letters;
    private readonly int end;
    private int at, wordEnd;

    /// <summary>Words of a stretch of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="letters">Where the letters of the word that was found are put, lower case and composed.</param>
    public WordFinder(ReadOnlySpan<char> text, int start, int end, StringBuilder letters)
    {
        this.text = text;
        (at, this.end, this.letters) = (start, end, letters);
    }

    /// <summary>The word that was found.</summary>
    public FoundWord Current { get; private set; }

    /// <summary>Finds the next word.</summary>
    public bool Next()
    {
        letters.Clear();
        while (at < end && Kind(at, out _) is not (Sort.Letter or Sort.Alone))
            at += WidthAt(at);
        if (at >= end)
            return false;
        var start = at;
        var isAlone = Kind(at, out var first) is Sort.Alone;
        TakeLetter(first);
        while (!isAlone && at < end && letters.Length < LongestWord && GoesOn())
        {
        }
        Current = new FoundWord(start, wordEnd, Rune.IsUpper(first) || IsCaseless(first));
        return true;
    }

    /// <summary>Takes what follows into the word, if it belongs to it.</summary>
    private bool GoesOn()
    {
        switch (Kind(at, out var rune))
        {
            case Sort.Letter:
                TakeLetter(rune);
                return true;
            case Sort.Mark:
                if (letters.Length > 0 && rune.IsBmp && PlainLetters.Compose(letters[^1], (char)rune.Value) is { } composed)
                    letters[^1] = composed;
                wordEnd = at += rune.Utf16SequenceLength;
                return true;
            case Sort.Apostrophe when IsPossessive():
                at += 2;
                return false;
            case Sort.Apostrophe when IsLetter(at + 1):
                at++;
                return !IsElision(letters.ToString());
            case Sort.Hyphen when AfterLineEnd() is { } next:
                at = next;
                return true;
            default:
                return false;
        }
    }

    private void TakeLetter(Rune rune)
    {
        wordEnd = at += rune.Utf16SequenceLength;
        if (rune.IsBmp)
            letters.Append(char.ToLowerInvariant((char)rune.Value));
        else
            letters.Append(Rune.ToLowerInvariant(rune));
    }

    /// <summary>Whether a word is what French leaves before an apostrophe.</summary>
    public static bool IsElision(string word) => word is "l" or "d" or "j" or "m" or "n" or "s" or "t" or "c" or "qu" or "jusqu" or "lorsqu" or "puisqu";

    private readonly bool IsPossessive() => at + 1 < end && text[at + 1] is 's' or 'S' && !IsLetter(at + 2);

    private readonly bool IsLetter(int place) => place < end && Kind(place, out _) is Sort.Letter;

    /// <summary>Where a word goes on that a hyphen parts at the end of a line: at a small letter of the next; else null.</summary>
    private readonly int? AfterLineEnd()
    {
        var i = at + 1;
        while (i < end && text[i] is ' ' or '\r')
            i++;
        if (i >= end || text[i] != '\n')
            return null;
        while (i < end && text[i] is ' ' or '\n' or '\r' or '\t')
            i++;
        return i < end && char.IsLower(text[i]) ? i : null;
    }

    private readonly int WidthAt(int place) => Rune.DecodeFromUtf16(text[place..end], out _, out var width) is System.Buffers.OperationStatus.Done ? width : 1;

    private readonly Sort Kind(int place, out Rune rune)
    {
        var c = text[place];
        if (char.IsAscii(c))
        {
            rune = new Rune(c);
            return char.IsAsciiLetterOrDigit(c) ? Sort.Letter : c == '\'' ? Sort.Apostrophe : c == '-' ? Sort.Hyphen : Sort.None;
        }
        if (Rune.DecodeFromUtf16(text[place..end], out rune, out _) is not System.Buffers.OperationStatus.Done)
            return Sort.None;
        if (c is '\u2019' or '\u02BC' or '\u2018')
            return Sort.Apostrophe;
        if (c is '\u2010' or '\u00AD')
            return c == '\u00AD' ? Sort.Mark : Sort.Hyphen;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherLetter when WritesNoSpaces(rune.Value) => Sort.Alone,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => Sort.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Sort.Mark,
            // Marks of direction and joiners within a word.
            UnicodeCategory.Format => Sort.Mark,
            _ => Sort.None,
        };
    }

    /// <summary>Han, kana, Thai, Lao, Khmer, Burmese.</summary>
    private static bool WritesNoSpaces(int value) => value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x323AF) or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);

    /// <summary>Georgian: a script without capitals whose names the folded key knows.</summary>
    private static bool IsCaseless(Rune rune) => rune.Value is >= 0x10D0 and <= 0x10FF;

    private enum Sort
    {
        None,
        Letter,
        Alone,
        Mark,
        Apostrophe,
        Hyphen,
    }
}
