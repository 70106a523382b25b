using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Lexicons;

/// <summary>Reads the slots of phrases: numbers in digits and in words, days, months, years, decades.</summary>
internal sealed class NumberReader(WordTable words)
{
    private static readonly ulong InWords = WordClasses.AnyOf(WordClass.Number, WordClass.Multiplier);

    public bool TryRead(Slot slot, List<Token> tokens, int at, out int next, out long value)
    {
        next = at + 1;
        var token = tokens[at];
        value = token.Value;
        switch (slot)
        {
            case Slot.Year:
                return token.IsNumber && value is >= 1000 and <= 2199 && token.End - token.Start == 4 && !Suffixed(tokens, next);
            case Slot.Month or Slot.Weekday or Slot.Decade when !token.IsNumber:
                value = words.Value(token.Word);
                return token.Kind == TokenKind.Word && words.Is(token.Word, ClassOf(slot));
            case Slot.Decade:
                var end = SuffixLength(tokens, at + 1, WordClass.DecadeSuffix);
                next = at + 1 + end;
                return end > 0 && value % 10 == 0 && value is >= 1000 and <= 2190 or (>= 10 and <= 90);
            case Slot.Day or Slot.Ordinal when !token.IsNumber:
                value = words.Value(token.Word);
                if (words.Is(token.Word, WordClass.Number) && value is 20 or 30)
                {
                    return IsCompound(tokens, at, ref next, ref value);
                }
                return token.Kind == TokenKind.Word && words.Is(token.Word, WordClass.Ordinal)
                    && (slot != Slot.Day || value is >= 1 and <= 31);
            case Slot.Day or Slot.Ordinal:
                var suffix = SuffixLength(tokens, at + 1, WordClass.OrdinalSuffix);
                next += suffix;
                return slot == Slot.Day ? value is >= 1 and <= 31 && token.End - token.Start <= 2 : suffix > 0;
            case Slot.MonthNumber:
                value = token.IsNumber ? value : RomanMonth(tokens[at]);
                return value is >= 1 and <= 12 && token.End - token.Start <= 4;
            case Slot.ShortYear:
                return token.IsNumber ? value >= 0 && token.End - token.Start == 2 && !Suffixed(tokens, next) : IsYearInWords(tokens, at, ref next, ref value);
            case Slot.Number:
                return TryNumber(tokens, at, out next, out value);
            default:
                return false;
        }
    }

    private static WordClass ClassOf(Slot slot) => slot switch
    {
        Slot.Month => WordClass.Month,
        Slot.Weekday => WordClass.Weekday,
        _ => WordClass.Decade,
    };

    // "двадцать первого": tens and an ordinal make the day.
    private bool IsCompound(List<Token> tokens, int at, ref int next, ref long value)
    {
        if (at + 1 >= tokens.Count || !words.Is(tokens[at + 1].Word, WordClass.Ordinal) || words.Value(tokens[at + 1].Word) > 9)
        {
            return false;
        }
        value += words.Value(tokens[at + 1].Word);
        next = at + 2;
        return value <= 31;
    }

    // "сорок второго": the year of a century that is not said.
    private bool IsYearInWords(List<Token> tokens, int at, ref int next, ref long value)
    {
        value = words.Value(tokens[at].Word);
        if (words.Is(tokens[at].Word, WordClass.Ordinal))
        {
            return value >= 10;
        }
        return words.Is(tokens[at].Word, WordClass.Number) && value is >= 20 and <= 90 && value % 10 == 0
            && at + 1 < tokens.Count && words.Is(tokens[at + 1].Word, WordClass.Ordinal) && words.Value(tokens[at + 1].Word) is var unit and < 10
            && (next = at + 2) > 0 && (value += unit) > 0;
    }

    private long RomanMonth(Token token) =>
        token.Kind == TokenKind.Word && token.Is(Shape.AllCapitals | Shape.Initial) && words.Is(token.Word, WordClass.RomanMonth) ? words.Value(token.Word) : -1;

    // "5th", "1er", "5-го": the suffix stands close, a hyphen may stand between.
    private int SuffixLength(List<Token> tokens, int at, WordClass c)
    {
        if (at >= tokens.Count || tokens[at].Is(Shape.SpaceBefore))
        {
            return 0;
        }
        var hyphen = tokens[at].Is('-') && at + 1 < tokens.Count && !tokens[at + 1].Is(Shape.SpaceBefore) ? 1 : 0;
        return words.Is(tokens[at + hyphen].Word, c) ? hyphen + 1 : 0;
    }

    private static bool Suffixed(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && !tokens[at].Is(Shape.SpaceBefore);

    // "two hundred and fifty thousand": units add to what is open, multipliers multiply it, from a thousand on they close it.
    private bool TryNumber(List<Token> tokens, int at, out int next, out long value)
    {
        long closed = 0, open = -1;
        next = at;
        for (var i = at; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var afterDigits = i > at && tokens[at].IsNumber && !words.Is(token.Word, WordClass.Multiplier);
            if (afterDigits || (token.IsNumber ? i > at || token.Value < 0 || Suffixed(tokens, i + 1) : !words.IsAny(token.Word, InWords)))
            {
                var bridge = i > at && words.Is(token.Word, WordClass.And) && i + 1 < tokens.Count && open >= 100
                    && words.Is(tokens[i + 1].Word, WordClass.Number)
                    && !(i + 2 < tokens.Count && words.Is(tokens[i + 2].Word, WordClass.Multiplier)
                        && words.Value(tokens[i + 2].Word) <= 100);
                if (bridge)
                {
                    continue;
                }
                break;
            }
            var n = token.IsNumber ? token.Value : words.Value(token.Word);
            if (!token.IsNumber && words.Is(token.Word, WordClass.Multiplier))
            {
                open = Math.Max(open, 1) * n;
                (closed, open) = n >= 1000 ? (closed + open, -1) : (closed, open);
            }
            else
            {
                open = Math.Max(open, 0) + n;
            }
            next = i + 1;
            if (closed + open > 10_000_000_000)
            {
                break;
            }
        }
        value = closed + Math.Max(open, 0);
        return next > at;
    }
}
