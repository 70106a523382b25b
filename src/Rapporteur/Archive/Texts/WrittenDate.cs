using System.Globalization;
using NodaTime;
using Rapporteur.Chronology;

namespace Rapporteur.Archive.Texts;

/// <summary>A date as a line of text writes it.</summary>
/// <param name="Date">The date: a day, a month or a year.</param>
/// <param name="Start">Index of its first character in the line.</param>
/// <param name="End">Index after its last, with the word for "year" that follows it.</param>
internal readonly record struct WrittenDate(UncertainDate Date, int Start, int End)
{
    private readonly record struct Token(string Text, int Start, int End, int Number);

    private static readonly HashSet<string> WordsBetween = new(StringComparer.OrdinalIgnoreCase)
        { "of", "de", "du", "st", "nd", "rd", "th", "er", "re", "го", "-го", "წლის", "года", "г", "року", "del" };

    private static readonly HashSet<string> WordsForYear = new(StringComparer.OrdinalIgnoreCase) 
        { "года", "году", "г", "гг", "року", "р", "roku", "r" };

    /// <summary>
    /// All dates of a line that have a year, in their order: a month in letters with a day or without, or digits (1937-03-14, 14.03.1937).
    /// </summary>
    public static List<WrittenDate> AllIn(string line)
    {
        var tokens = Tokens(line);
        var dates = new List<WrittenDate>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((ByMonthName(line, tokens, i) ?? ByDigits(line, tokens, i)) is { } date
                && (dates.Count == 0 || dates[^1].End <= date.Start))
                dates.Add(date);
        }
        return dates;
    }

    private static WrittenDate? ByMonthName(string line, List<Token> tokens, int at)
    {
        var month = MonthNames.Of(tokens[at].Text);
        if (month == 0)
            return null;
        var before = Neighbour(tokens, at, -1);
        var after = Neighbour(tokens, at, +1);
        if (IsYear(after))
        {
            var hasDay = IsDay(before) && IsClose(line, tokens[before!.Value], tokens[at]);
            var first = hasDay ? before!.Value : at;
            return Dated(line, tokens, first, after!.Value, tokens[after.Value].Number, month, hasDay ? tokens[first].Number : 0);
        }
        var afterDay = after is null ? null : Neighbour(tokens, after.Value, +1);
        if (IsDay(after) && IsYear(afterDay))
            return Dated(line, tokens, at, afterDay!.Value, tokens[afterDay.Value].Number, month, tokens[after!.Value].Number);
        var beforeDay = before is null ? null : Neighbour(tokens, before.Value, -1);
        if (IsDay(before) && IsYear(beforeDay))
            return Dated(line, tokens, beforeDay!.Value, at, tokens[beforeDay.Value].Number, month, tokens[before!.Value].Number);
        return null;

        bool IsDay(int? index) => index is { } i && tokens[i].Number is >= 1 and <= 31 && tokens[i].Text.Length <= 2;
        bool IsYear(int? index) => index is { } i && tokens[i].Text.Length == 4 && tokens[i].Number is >= 1000 and <= 2199;
    }

    /// <summary>Year-month-day, or day and month before a year; where both could be months, Europe's order.</summary>
    private static WrittenDate? ByDigits(string line, List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count)
            return null;
        var (a, b, c) = (tokens[at], tokens[at + 1], tokens[at + 2]);
        if (a.Number < 0 || b.Number < 0 || c.Number < 0 || b.Start - a.End != 1 || c.Start - b.End != 1 || line[a.End] != line[b.End]
            || !".-/".Contains(line[a.End]))
            return null;
        if (a.Text.Length == 4 && b.Text.Length == 2 && c.Text.Length == 2)
            return Dated(line, tokens, at, at + 2, a.Number, b.Number, c.Number);
        return c.Text.Length == 4 && a.Text.Length <= 2 && b.Text.Length <= 2
            ? Dated(line, tokens, at, at + 2, c.Number, b.Number, a.Number) : null;
    }

    private static WrittenDate? Dated(string line, List<Token> tokens, int first, int last, int year, int month, int day)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}{(day > 0 ? $"-{day:00}" : "")}");
        if (month > 12 || !UncertainDate.TryParse(text, out var date))
            return null;
        if (last + 1 < tokens.Count && WordsForYear.Contains(tokens[last + 1].Text))
            last++;
        var end = tokens[last].End;
        if (end < line.Length && line[end] == '.' && tokens[last].Number < 0 && tokens[last].Text.Length <= 2)
            end++;
        return new WrittenDate(date, tokens[first].Start, end);
    }

    /// <summary>The next token on that side, words like "of" and "года" passed over.</summary>
    private static int? Neighbour(List<Token> tokens, int at, int step)
    {
        var next = at + step;
        if (next >= 0 && next < tokens.Count && WordsBetween.Contains(tokens[next].Text))
            next += step;
        return next >= 0 && next < tokens.Count ? next : null;
    }

    private static bool IsClose(string line, Token before, Token after) =>
        after.Start - before.End <= 6 && line.AsSpan(before.End..after.Start).IndexOfAny(";()") < 0;

    /// <summary>Words and numbers; digits of every script count; the two-word months of Arabic are one token.</summary>
    private static List<Token> Tokens(string line)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            if (char.IsDigit(line[i]))
            {
                while (i < line.Length && char.IsDigit(line[i]))
                    i++;
                tokens.Add(new Token(line[start..i], start, i, Number(line.AsSpan(start..i))));
            }
            else if (char.IsLetter(line[i]))
            {
                while (i < line.Length && (char.IsLetter(line[i]) || char.GetUnicodeCategory(line[i]) == UnicodeCategory.NonSpacingMark))
                    i++;
                AddWord(tokens, new Token(line[start..i], start, i, -1));
            }
            else
                i++;
        }
        return tokens;
    }

    private static void AddWord(List<Token> tokens, Token word)
    {
        if (tokens.Count > 0 && tokens[^1].Text is "كانون" or "تشرين" && word.Start - tokens[^1].End == 1)
            tokens[^1] = new Token($"{tokens[^1].Text}-{word.Text}", tokens[^1].Start, word.End, -1);
        else
            tokens.Add(word);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 4)
            return -1;
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + (int)char.GetNumericValue(digit);
        return number;
    }
}
