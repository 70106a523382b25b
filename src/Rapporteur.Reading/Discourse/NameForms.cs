using Rapporteur.Names.Russian;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>The case in which a sentence has a name, where how it stands to the act tells it.</summary>
internal enum NameCase : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>It is the subject.</summary>
    Subject,

    /// <summary>It is the object of a verb.</summary>
    Object,

    /// <summary>It belongs to a noun.</summary>
    Belonging,
}

/// <summary>Brings names to the nominative where the language has cases and a morphology that knows them.</summary>
internal static class NameForms
{
    private const string Russian = "russian";
    private const int MostReadings = 4;

    /// <summary>The name in the nominative, given name or initials first; unchanged where no morphology is named.</summary>
    public static string Nominative(string name, LanguageSettings settings, NameCase stands) =>
        settings.Morphology != Russian ? name : RussianName.ToNominative(name, stands switch
        {
            NameCase.Subject => GrammaticalCase.Nominative,
            NameCase.Object => GrammaticalCase.Accusative,
            NameCase.Belonging => GrammaticalCase.Genitive,
            _ => null,
        });

    /// <summary>The nominatives that the name of a place in any case can stand for, itself first.</summary>
    public static IEnumerable<string> Candidates(string name, string? morphology)
    {
        yield return name;
        if (name.StartsWith("St ", StringComparison.Ordinal) || name.StartsWith("St. ", StringComparison.Ordinal))
        {
            yield return "Saint" + name[name.IndexOf(' ')..];
        }
        if (morphology != Russian)
        {
            yield break;
        }
        var words = name.Split(' ');
        foreach (var reading in RussianMorphology.Shared.Read(words[^1]).Where(r => r.Nominative is not null).Take(MostReadings))
        {
            yield return string.Join(' ', words[..^1].Select(w => Agreeing(w, reading)).Append(Capital(reading.Nominative!, words[^1])));
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

    /// <summary>Whether a word can only be a verb ("Выступила Ольга"); false where no morphology is named.</summary>
    public static bool IsVerb(string word, LanguageSettings settings)
    {
        if (settings.Morphology != Russian)
        {
            return false;
        }
        var readings = RussianMorphology.Shared.Read(word);
        return readings.Length > 0 && readings.All(r => !r.IsGuess && r.Tag.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.ShortParticiple);
    }

    /// <summary>Whether a word can only be a noun of persons, and of many; null where it is none or no morphology is named.</summary>
    public static bool? IsManyPersons(string word, LanguageSettings settings)
    {
        if (settings.Morphology != Russian)
        {
            return null;
        }
        var readings = RussianMorphology.Shared.Read(word);
        var persons = readings.Length > 0 && readings.All(r => !r.IsGuess && r.Tag is { PartOfSpeech: PartOfSpeech.Noun, IsAnimate: true, IsGivenName: false, IsSurname: false });
        return persons ? readings.All(r => r.Tag.Number == GrammaticalNumber.Plural) : null;
    }

    /// <summary>Whether a word is a given name in some case; false where no morphology is named.</summary>
    public static bool IsGivenName(string word, LanguageSettings settings) =>
        settings.Morphology == Russian && RussianName.IsGivenName(word);

    /// <summary>Whether a word is an adjective made of the name of a town ("омской тюрьме"); false where no morphology is named.</summary>
    public static bool IsTownAdjective(string word, LanguageSettings settings) =>
        settings.Morphology == Russian && TownStem(word) is { } stem && RussianMorphology.Shared.Read(Capital(stem, "А")).Any(r => !r.IsGuess && r.Tag.IsPlace);

    // "омской" is of Омск, "харьковской" of Харьков.
    private static string? TownStem(string word)
    {
        var at = word.LastIndexOf("ск", StringComparison.Ordinal);
        if (at < 2 || word.Length - at is < 4 or > 5 || !RussianMorphology.Shared.Read(word).Any(r => r.Tag.PartOfSpeech == PartOfSpeech.Adjective))
        {
            return null;
        }
        var town = word[..(at + 2)];
        return RussianMorphology.Shared.Read(Capital(town, "А")).Any(r => !r.IsGuess && r.Tag.IsPlace) ? town : word[..at];
    }

    /// <summary>Whether an unknown name behind "in" or "on" can be that of a place: its case must be one of place, not of a person
    /// ("на Лаврова"). True where no morphology is named.</summary>
    public static bool CanBePlace(string word, LanguageSettings settings)
    {
        if (settings.Morphology != Russian)
        {
            return true;
        }
        var readings = RussianMorphology.Shared.Read(word);
        return readings.Length == 0 || readings.Any(r => r.Tag.IsPlace || r.Tag.IsIndeclinable || r.Tag.Case == GrammaticalCase.Prepositional
            || (r.Tag.Case == GrammaticalCase.Accusative && !r.Tag.IsAnimate && !r.Tag.IsSurname));
    }

    /// <summary>Whether a word is an adjective that the word behind it, by its ending, does not agree with: so that it stands for a person
    /// ("Навальный", "Томского").</summary>
    public static bool IsAdjectiveAlone(string word, string? next, LanguageSettings settings)
    {
        if (settings.Morphology != Russian)
        {
            return false;
        }
        var adjectives = RussianMorphology.Shared.Read(word).Where(r => r.Tag.PartOfSpeech == PartOfSpeech.Adjective
            && r.Tag.Number == GrammaticalNumber.Singular && r.Tag.Gender != GrammaticalGender.Neuter).ToList();
        return adjectives.Count > 0 && !(next is not null && RussianMorphology.Shared.Read(next).Any(n =>
            n.Tag.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective
            && adjectives.Exists(a => a.Tag.Case == n.Tag.Case && (n.Tag.Number == GrammaticalNumber.Plural || a.Tag.Gender == n.Tag.Gender))));
    }

    // "Нижнем" of "Нижнем Новгороде".
    private static string Agreeing(string word, WordReading with)
    {
        if (word.Contains('.') || word.Length < 3 || !char.IsUpper(word[0]))
        {
            return word;
        }
        var readings = RussianMorphology.Shared.Read(word);
        var fitting = readings.FirstOrDefault(r => r.Nominative is not null && r.Tag.Case == with.Tag.Case && r.Tag.Gender == with.Tag.Gender)
            ?? readings.FirstOrDefault(r => r.Nominative is not null);
        return fitting?.Nominative is { } nominative ? Capital(nominative, word) : word;
    }

    private static string Capital(string word, string like) =>
        word.Length > 0 && char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
