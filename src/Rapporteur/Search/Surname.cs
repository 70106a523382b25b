using Rapporteur.Search.Words;

namespace Rapporteur.Search;

/// <summary>The surname in a written name, and the key that brings its spellings in all scripts together: for an index of names.</summary>
public static class Surname
{
    private static readonly string[] PatronymicEndings = ["вич", "ьич", "вна", "чна", "vich", "vitch", "vna", "wicz"];

    private static readonly char[] Between = [' ', '\t', '\n', '\r', '.', '\u00A0'];

    /// <summary>The surname: what stands before a comma, before a patronymic at the end or before initials; else the last word.</summary>
    public static string Of(string name)
    {
        var comma = name.IndexOf(',');
        var words = (comma > 0 ? name[..comma] : name).Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1).ToList();
        return words switch
        {
            [] => name.Trim(),
            [var first, _, .., var last] when PatronymicEndings.Any(ending => last.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) => first,
            _ => words[^1],
        };
    }

    /// <summary>The key of the surname; of a script whose names have none, the surname itself in lower case.</summary>
    public static string KeyOf(string name)
    {
        var surname = Of(name).ToLowerInvariant();
        return NameKey.Of(surname) is { Length: > 0 } key ? key : surname;
    }
}
