using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Text;

/// <summary>Reads a text token by token; each call looks at the characters of one token and a few beyond.</summary>
internal sealed class Tokenizer(string text, Lexicon lexicon)
{
    private const int LongestClitic = 4;
    private const int LongestDayAndMonth = 7;
    private int at;
    private int lineBreaks;
    private bool spaced = true;

    /// <summary>Line breaks in the white space before the next token.</summary>
    public int LineBreaksAhead => lineBreaks;

    public bool AtEnd => at >= text.Length;

    /// <summary>The place of the next token, once <see cref="SkipSpace"/> was called.</summary>
    public int Position => at;

    public void SkipSpace()
    {
        lineBreaks = 0;
        spaced = at == 0;
        for (; at < text.Length && IsSpace(text[at]); at++)
        {
            spaced = true;
            lineBreaks += text[at] == '\n' ? 1 : text[at] == '\f' ? 2 : 0;
        }
    }

    public Token Next()
    {
        var start = at;
        var c = text[at];
        if (char.IsDigit(c))
        {
            return Number(start);
        }
        if (IsLetter(c) || (IsApostrophe(c) && !spaced && CliticLength(start) > 0))
        {
            return Word(start);
        }
        return Mark(start, c);
    }

    private Token Number(int start)
    {
        long value = 0;
        var whole = true;
        while (at < text.Length && char.IsDigit(text[at]))
        {
            value = value > long.MaxValue / 100 ? value : (value * 10) + (long)char.GetNumericValue(text[at]);
            at++;
            if (IsThousandsMark(start))
            {
                at++;
            }
            else if (at + 1 < text.Length && text[at] is '.' or ',' or ':' && char.IsDigit(text[at + 1]) && !IsDayOfDate(start))
            {
                whole = false;
                at++;
            }
        }
        return Make(start, TokenKind.Number, Shape.None, 0, 0, whole ? value : -1);
    }

    // "12.08.1936", "5.12.37": the numbers of a date are numbers of their own.
    private bool IsDayOfDate(int start)
    {
        if (text[at] != '.')
        {
            return false;
        }
        var first = start;
        while (first > 0 && start - first < LongestDayAndMonth && (char.IsDigit(text[first - 1]) || text[first - 1] == '.'))
        {
            first--;
        }
        return start - first < LongestDayAndMonth && DateLength(first) > 0;
    }

    // The length of "d.m.y" at a place, else 0; looks ahead ten characters at most.
    private int DateLength(int from)
    {
        var i = from;
        foreach (var most in (ReadOnlySpan<int>)[2, 2, 4])
        {
            var begin = i;
            while (i < text.Length && i - begin < most && char.IsAsciiDigit(text[i]))
            {
                i++;
            }
            var isYear = most == 4;
            if (i == begin || (isYear ? i - begin is not (2 or 4) || (i < text.Length && char.IsDigit(text[i])) : i >= text.Length || text[i++] != '.'))
            {
                return 0;
            }
        }
        return i + 1 < text.Length && text[i] == '.' && char.IsDigit(text[i + 1]) ? 0 : i - from;
    }

    private bool IsThousandsMark(int start) =>
        at - start <= 9 && at + 3 < text.Length && (lexicon.Settings.ThousandMarks.Contains(text[at]) || text[at] == '\u00A0')
        && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3])
        && (at + 4 >= text.Length || !char.IsDigit(text[at + 4]));

    private Token Word(int start)
    {
        var capitals = 0;
        var letters = 0;
        at++;
        Count(text[start], ref letters, ref capitals);
        while (at < text.Length)
        {
            var c = text[at];
            if (IsLetter(c) || c == '\u00AD' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                Count(c, ref letters, ref capitals);
                at++;
            }
            else if (IsApostrophe(c) && IsElision(start))
            {
                at++;
                break;
            }
            else if (IsApostrophe(c) ? !Continues(c) || CliticLength(at) > 0 : c is not ('-' or '\u2011') || !Continues(c) || PartsMonths(start))
            {
                break;
            }
            else
            {
                at++;
            }
        }
        var shape = char.IsUpper(text[start]) ? Shape.Capital : Shape.None;
        shape |= letters > 1 && letters == capitals ? Shape.AllCapitals : Shape.None;
        shape |= letters == 1 && capitals == 1 ? Shape.Initial : Shape.None;
        var word = lexicon.Words.Find(text.AsSpan(start, at - start), out var hash);
        return Make(start, TokenKind.Word, shape, word, hash, -1);
    }

    // "January-February": two words.
    private bool PartsMonths(int start)
    {
        if (!lexicon.Words.Is(lexicon.Words.Find(text.AsSpan(start, at - start), out _), WordClass.Month))
        {
            return false;
        }
        var end = at + 1;
        while (end < text.Length && IsLetter(text[end]))
        {
            end++;
        }
        return lexicon.Words.Is(lexicon.Words.Find(text.AsSpan(at + 1, end - at - 1), out _), WordClass.Month);
    }

    private bool Continues(char mark) => at + 1 < text.Length && IsLetter(text[at + 1]) && mark != '\0';

    private bool IsElision(int start)
    {
        if (lexicon.Settings.Elisions.Count == 0 || at - start > 9)
        {
            return false;
        }
        var word = lexicon.Words.Fold(text.AsSpan(start, at + 1 - start));
        return lexicon.Settings.Elisions.Contains(word);
    }

    // The length of the clitic that begins at an apostrophe and ends with its word, else 0.
    private int CliticLength(int start)
    {
        var end = start + 1;
        while (end < text.Length && end - start <= LongestClitic && IsLetter(text[end]))
        {
            end++;
        }
        if (end - start is < 2 or > LongestClitic || (end < text.Length && IsLetter(text[end])))
        {
            return 0;
        }
        foreach (var clitic in lexicon.Settings.Clitics)
        {
            if (clitic.Length == end - start
                && text.AsSpan(start + 1, end - start - 1).Equals(clitic.AsSpan(1), StringComparison.OrdinalIgnoreCase))
            {
                return clitic.Length;
            }
        }
        return 0;
    }

    private Token Mark(int start, char c)
    {
        at++;
        if (c == '.' && at + 1 < text.Length && text[at] == '.' && text[at + 1] == '.')
        {
            at += 2;
            while (at < text.Length && text[at] == '.')
            {
                at++;
            }
            return Make(start, TokenKind.Mark, Shape.None, lexicon.Words.Find("…", out _), Marks.Ellipsis, -1);
        }
        if (char.IsHighSurrogate(c) && at < text.Length && char.IsLowSurrogate(text[at]))
        {
            at++;
        }
        var sign = Marks.Canonical(c, spaced);
        return Make(start, TokenKind.Mark, Shape.None, lexicon.Words.Find([sign], out _), sign, -1);
    }

    private Token Make(int start, TokenKind kind, Shape shape, int word, uint hash, long value)
    {
        shape |= spaced ? Shape.SpaceBefore : Shape.None;
        shape |= lineBreaks > 0 ? Shape.LineBefore : Shape.None;
        return new Token(start, at, kind, shape, word, hash, value);
    }

    private static void Count(char c, ref int letters, ref int capitals)
    {
        letters += char.IsLetter(c) ? 1 : 0;
        capitals += char.IsUpper(c) ? 1 : 0;
    }

    private static bool IsSpace(char c) => c == ' ' || c == '\n' || char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
