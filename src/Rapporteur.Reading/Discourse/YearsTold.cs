using Rapporteur.Chronology;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Discourse;

/// <summary>The years that a text writes out, which tell whether it speaks of its own days or of a time long past.</summary>
internal static class YearsTold
{
    private const int LongPast = 4;
    private const int MostHeadingTokens = 5;

    /// <summary>The year that a heading consists of ("1937", "Год 1937"), or null.</summary>
    public static int? OfHeading(Sentence sentence)
    {
        if (!sentence.IsHeading || sentence.Tokens.Count > MostHeadingTokens || sentence.Tokens.Exists(t => t.Kind == TokenKind.Word && t.Word == 0))
        {
            return null;
        }
        var numbers = sentence.Tokens.Where(t => t.IsNumber).ToList();
        return numbers is [{ Value: >= 1700 and <= 2199 } year] && year.End - year.Start == 4 ? (int)year.Value : null;
    }

    /// <summary>Whether most years in the text lie four years or more before its publication.</summary>
    public static bool AreLongPast(string text, UncertainDate? published)
    {
        if (published?.Latest is not { } latest)
        {
            return false;
        }
        var (past, all) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }
            if (i - start == 4 && int.Parse(text.AsSpan(start, 4), provider: null) is >= 1700 and <= 2199 and var year)
            {
                all++;
                past += latest.Year - year >= LongPast ? 1 : 0;
            }
        }
        return past * 2 > all;
    }
}
