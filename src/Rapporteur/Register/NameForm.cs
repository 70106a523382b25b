using Rapporteur.Names;
using Rapporteur.Search;

namespace Rapporteur.Register;

/// <summary>
/// A written name as far as it tells persons apart: the surname's folded key, which brings alphabets together, and what stands for given
/// name and patronymic, whole or as an initial.
/// </summary>
/// <param name="Surname">Folded key of the surname.</param>
/// <param name="Given">The given name.</param>
/// <param name="Second">The patronymic or second name.</param>
internal readonly record struct NameForm(string Surname, NamePart Given, NamePart Second)
{
    private static readonly char[] Between = [' ', '\t', '\n', '\r', '.', ',', '\u00A0'];

    /// <summary>How much it tells: whole names before initials, two before one.</summary>
    public int Fullness => Given.Weight * 3 + Second.Weight;

    /// <summary>The form of a name; a word that is neither surname nor one of the first two others tells nothing.</summary>
    public static NameForm Of(string name)
    {
        var surname = Search.Surname.Of(name);
        var others = name.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(word => word != surname).Take(2).Select(NamePart.Of).ToList();
        return new NameForm(Search.Surname.KeyOf(name), others.ElementAtOrDefault(0), others.ElementAtOrDefault(1));
    }

    /// <summary>Whether both can be names of one person. Symmetric, and not transitive: a bare surname fits all who have it.</summary>
    public bool Fits(NameForm other) => Surname == other.Surname && Given.Fits(other.Given) && Second.Fits(other.Second);
}

/// <summary>A given name or patronymic: whole, an initial, or nothing.</summary>
/// <param name="Key">Its folded key; empty for an initial.</param>
/// <param name="Initial">The first sound, as far as alphabets agree on it; 0 where there is nothing.</param>
internal readonly record struct NamePart(string Key, char Initial)
{
    private const string Soft = "eéèyjiеёюяийіїєэ";

    /// <summary>Two for a whole name, one for an initial, none for nothing.</summary>
    public int Weight => Initial == 0 ? 0 : string.IsNullOrEmpty(Key) ? 1 : 2;

    /// <summary>A word of a name.</summary>
    public static NamePart Of(string word)
    {
        var key = FoldedKey.Of(word);
        return key.Length == 0 ? default : new NamePart(word.Length > 2 ? key : "", SoundOf(char.ToLowerInvariant(word[0]), key));
    }

    /// <summary>Whether both can stand for one name: nothing and an initial fit what begins so.</summary>
    public bool Fits(NamePart other) => Initial == 0 || other.Initial == 0
        || Initial == other.Initial && (Weight < 2 || other.Weight < 2 || Key == other.Key);

    /// <summary>Е, И, Й, Ю and Я are written with one another's letters: Evgeny and Yevgeny, Yuri and Iouri, Jakow and Yakov begin alike.</summary>
    private static char SoundOf(char first, string key) => Soft.Contains(first, StringComparison.Ordinal) ? 'i' : key[0];
}
