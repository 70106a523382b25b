using Rapporteur.Names.Russian;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>Brings a name to the nominative where the language has cases and a morphology that knows them.</summary>
internal static class NameForms
{
    private const string Russian = "russian";

    /// <summary>The name in the nominative; unchanged where no morphology is named or none of its readings is a name.</summary>
    public static string Nominative(string name, LanguageSettings settings) =>
        settings.Morphology == Russian ? InRussian(name.Split(' ')) : name;

    // The given name tells case and gender: "Elena Kokhtareva" is a woman in the nominative, not a man in the genitive.
    private static string InRussian(string[] words)
    {
        var given = words.Select(GivenName).FirstOrDefault(r => r is not null);
        return given?.Tag.Case == GrammaticalCase.Nominative
            ? string.Join(' ', words)
            : string.Join(' ', words.Select(w => NominativeWord(w, given)));
    }

    private static WordReading? GivenName(string word) => word.Length < 3 || word.Contains('.')
        ? null
        : RussianMorphology.Shared.Read(word).FirstOrDefault(r => r.Tag.IsGivenName);

    /// <summary>The nominatives that a name in any case can stand for, itself first.</summary>
    public static IEnumerable<string> Candidates(string name, string? morphology)
    {
        yield return name;
        if (morphology != Russian)
        {
            yield break;
        }
        var words = name.Split(' ');
        foreach (var reading in RussianMorphology.Shared.Read(words[^1]).Where(r => r.Nominative is not null).Take(MostReadings))
        {
            yield return string.Join(' ', words[..^1].Select(NominativeWord).Append(Capital(reading.Nominative!, words[^1])));
        }
    }

    /// <summary>Whether a word that a morphology knows is no name of a person; false where none is named.</summary>
    public static bool IsNoName(string word, LanguageSettings settings)
    {
        if (settings.Morphology != Russian)
        {
            return false;
        }
        var readings = RussianMorphology.Shared.Read(word);
        return readings.Length > 0 && !readings.Any(r => r.IsGuess || r.Tag.IsSurname || r.Tag.IsGivenName || r.Tag.IsPatronymic);
    }

    private const int MostReadings = 4;

    private static string NominativeWord(string word) => NominativeWord(word, null);

    private static string NominativeWord(string word, WordReading? given)
    {
        if (word.Contains('.') || word.Length < 3 || !char.IsUpper(word[0]))
        {
            return word;
        }
        var readings = RussianMorphology.Shared.Read(word);
        bool Agrees(WordReading r) => given is not null && r.Tag.Case == given.Tag.Case && r.Tag.Gender == given.Tag.Gender;
        var named = readings.FirstOrDefault(r => r.Tag.IsProperName && Agrees(r) && r.Nominative is not null)
            ?? readings.FirstOrDefault(r => r.Tag.IsProperName && r.Nominative is not null)
            ?? readings.FirstOrDefault(r => r.Nominative is not null);
        return named?.Nominative is { } nominative ? Capital(nominative, word) : word;
    }

    private static string Capital(string word, string like) =>
        char.IsUpper(like[0]) && word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
