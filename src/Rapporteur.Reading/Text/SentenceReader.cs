using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Text;

/// <summary>
/// Reads a text sentence by sentence in one pass. It knows abbreviations, initials, numbers with points, quotations, list items, headings
/// and
/// hard-wrapped lines; a sentence of more than <see cref="MostTokens"/> tokens is cut, so that no input makes the later stages slow.
/// </summary>
internal sealed class SentenceReader(string text, Lexicon lexicon)
{
    /// <summary>The greatest number of tokens in a sentence.</summary>
    public const int MostTokens = 400;

    private const int MostHeadingTokens = 16;
    private const int ShortLine = 45;
    private const int LongLine = 160;
    private readonly Tokenizer tokenizer = new(text, lexicon);
    private int paragraph;
    private int quotes;
    private int lineStart;
    private bool atParagraphStart = true;

    /// <summary>The next sentence in <paramref name="tokens"/> (which is cleared first), or null at the end.</summary>
    public Sentence? Next(List<Token> tokens)
    {
        tokens.Clear();
        var depth = quotes;
        var opensParagraph = atParagraphStart;
        var number = paragraph;
        tokenizer.SkipSpace();
        while (!tokenizer.AtEnd)
        {
            if (tokens.Count == 0 || tokenizer.LineBreaksAhead > 0)
            {
                lineStart = tokenizer.Position;
            }
            var token = tokenizer.Next();
            tokens.Add(token);
            CountQuotes(token);
            tokenizer.SkipSpace();
            if (EndsParagraph(token))
            {
                paragraph++;
                quotes = 0;
                atParagraphStart = true;
                return Make(tokens, number, depth, opensParagraph && IsHeading(tokens));
            }
            if (EndsSentence(tokens) || tokens.Count >= MostTokens)
            {
                atParagraphStart = false;
                return Make(tokens, number, depth, false);
            }
        }
        return tokens.Count == 0 ? null : Make(tokens, number, depth, opensParagraph && IsHeading(tokens));
    }

    private static Sentence Make(List<Token> tokens, int paragraph, int depth, bool heading)
    {
        var last = tokens.Count - 1;
        while (last > 0 && (tokens[last].Is(Marks.Close) || tokens[last].Is(')')))
        {
            last--;
        }
        return new Sentence(tokens, paragraph, heading, tokens[last].Is('?'), depth);
    }

    private void CountQuotes(Token token)
    {
        quotes = token.Is(Marks.Open) ? quotes + 1 : token.Is(Marks.Close) ? Math.Max(0, quotes - 1) : quotes;
    }

    private bool EndsParagraph(Token last)
    {
        if (tokenizer.AtEnd || tokenizer.LineBreaksAhead >= 2)
        {
            return true;
        }
        if (tokenizer.LineBreaksAhead == 0)
        {
            return false;
        }
        // One line break: a wrapped line goes on; a long line was a paragraph, a short one a heading, a field or an item.
        var length = last.End - lineStart;
        var next = text[tokenizer.Position];
        return length > LongLine || IsBullet(next) || IsItemNumber() || (length < ShortLine && !char.IsLower(next));
    }

    private bool IsBullet(char c) =>
        c is '•' or '*' or '·' or '-' or '–' or '—' && tokenizer.Position + 1 < text.Length
            && char.IsWhiteSpace(text[tokenizer.Position + 1]);

    private bool IsItemNumber()
    {
        var at = tokenizer.Position;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - tokenizer.Position < 4)
        {
            at++;
        }
        return at > tokenizer.Position && at + 1 < text.Length && text[at] is '.' or ')' && char.IsWhiteSpace(text[at + 1]);
    }

    private bool EndsSentence(List<Token> tokens)
    {
        var last = tokens.Count - 1;
        while (last > 0 && (tokens[last].Is(Marks.Close) || tokens[last].Is(')') || tokens[last].Is(']')))
        {
            last--;
        }
        if (!tokens[last].EndsSentence())
        {
            return false;
        }
        var next = text[tokenizer.Position];
        if (!IsSpaced() || next is '”' or '»' or ')' or ']')
        {
            return false;
        }
        var opens = char.IsUpper(next) || char.IsDigit(next) || next is '“' or '«' or '"' or '(' or '[' or '‘' or '–' or '—' or '•';
        return opens && (!tokens[last].Is('.') || !IsAbbreviated(tokens, last, next));
    }

    private bool IsSpaced() => tokenizer.Position > 0 && char.IsWhiteSpace(text[tokenizer.Position - 1]);

    private bool IsAbbreviated(List<Token> tokens, int stop, char next)
    {
        if (stop == 0 || tokens[stop].Is(Shape.SpaceBefore))
        {
            return false;
        }
        var before = tokens[stop - 1];
        if (before.IsNumber)
        {
            return stop == 1;
        }
        return before.Is(Shape.Initial)
            || lexicon.Words.Is(before.Word, WordClass.Abbreviation)
            || (lexicon.Words.Is(before.Word, WordClass.AbbreviationMaybe) && !EndsAfterAbbreviation(tokens, stop, next));
    }

    // "in 1936 г. The": a short abbreviation ends a sentence after a number, before a capital that is no initial; a long one before any
    // capital.
    private bool EndsAfterAbbreviation(List<Token> tokens, int stop, char next)
    {
        var at = tokenizer.Position;
        var isInitial = at + 1 < text.Length && text[at + 1] == '.';
        return char.IsUpper(next) && !isInitial
            && (tokens[stop - 1].End - tokens[stop - 1].Start > 2 || (stop > 1 && tokens[stop - 2].IsNumber));
    }

    private static bool IsHeading(List<Token> tokens)
    {
        if (tokens.Count > MostHeadingTokens || tokens[0].Is('-') || tokens[0].Is(Marks.Dash) || tokens[0].Is('•'))
        {
            return false;
        }
        var last = tokens[^1];
        return !last.EndsSentence() && !last.Is(';') && !last.Is(',') && !last.Is(':') && !tokens.Exists(t => t.Is(':'));
    }
}
