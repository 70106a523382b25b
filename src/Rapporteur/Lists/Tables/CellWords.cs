using System.Text;

namespace Rapporteur.Lists.Tables;

/// <summary>What single cells say, whatever column they stand in.</summary>
internal static class CellWords
{
    private static readonly Dictionary<string, string> Sexes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["m"] = "m", ["male"] = "m", ["man"] = "m", ["м"] = "m", ["муж"] = "m", ["мужской"] = "m", ["чол"] = "m", ["homme"] = "m", ["h"] = "m", ["masculin"] = "m", ["hombre"] = "m", ["masculino"] = "m",
        ["home"] = "m", ["männlich"] = "m", ["男"] = "m", ["f"] = "f", ["female"] = "f", ["woman"] = "f", ["ж"] = "f", ["жен"] = "f", ["женский"] = "f", ["femme"] = "f", ["féminin"] = "f",
        ["mujer"] = "f", ["femenino"] = "f", ["dona"] = "f", ["weiblich"] = "f", ["w"] = "f", ["k"] = "f", ["女"] = "f",
    };

    /// <summary>m or f, or null.</summary>
    public static string? SexOf(string cell) => Sexes.GetValueOrDefault(cell.Trim(' ', '.'));

    /// <summary>A name with its white space folded, and its capitals put right where it has nothing else.</summary>
    public static string NameOf(string written)
    {
        var words = Folded(written);
        return IsInCapitals(words) ? InSmall(words) : words;
    }

    /// <summary>A cell in one line, with one space between words.</summary>
    public static string Folded(string cell)
    {
        for (var i = 0; i < cell.Length; i++)
        {
            if (char.IsWhiteSpace(cell[i]) && (cell[i] != ' ' || i + 1 < cell.Length && char.IsWhiteSpace(cell[i + 1])))
                return string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        return cell;
    }

    /// <summary>Whether every letter is a capital, and there are so many that they are no initials.</summary>
    private static bool IsInCapitals(string words)
    {
        var (capitals, run, longest) = (0, 0, 0);
        foreach (var c in words)
        {
            if (char.IsLower(c))
                return false;
            run = char.IsUpper(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
            capitals += char.IsUpper(c) ? 1 : 0;
        }
        return capitals > 2 && longest > 2;
    }

    private static string InSmall(string words)
    {
        var small = new StringBuilder(words.Length);
        foreach (var c in words)
            small.Append(small.Length == 0 || small[^1] is ' ' or '-' or '(' or '.' || small[^1] is '\'' or '’' && small.Length is var at && (at < 3 || small[at - 3] is ' ' or '-') ? c : char.ToLowerInvariant(c));
        return small.ToString();
    }
}
