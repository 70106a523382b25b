using System.Collections.Immutable;

namespace Rapporteur.Names.Russian;

/// <summary>
/// Brings the name of a person in any case to the nominative, given name or initials first: "Лаврова Петра Ильича" is Пётр Ильич
/// Лавров. Case and gender are told by the patronymic and the given name; a surname alone by its ending, and where that leaves it
/// open ("Орлова" is a woman, or a man in the genitive) by the case that the sentence expects.
/// </summary>
public static class RussianName
{
    private const int ShortestWord = 3;

    private enum Part
    {
        Initials,
        Given,
        Patronymic,
        Surname,
    }

    /// <summary>The name in the nominative.</summary>
    /// <param name="name">One name, its words parted by single spaces.</param>
    /// <param name="expected">The case in which the sentence has it, or null when that is not known.</param>
    public static string ToNominative(string name, GrammaticalCase? expected = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = PartsOf(words);
        var (inCase, gender) = CaseOf(words, parts, expected);
        var nominative = words.Select((word, i) => parts[i] switch
        {
            Part.Initials => word,
            Part.Surname => SurnameEndings.Nominative(word, inCase, gender),
            _ => Nominative(word, parts[i], inCase, gender),
        }).ToArray();
        return string.Join(' ', Ordered(nominative, parts));
    }

    /// <summary>Whether a word is a given name in some case.</summary>
    public static bool IsGivenName(string word) => IsWord(word) && Readings(word, Part.Given).Any();

    // "Лавров Пётр Ильич", "Лавров П.И.": the surname goes last.
    private static IEnumerable<string> Ordered(string[] words, Part[] parts)
    {
        var isSurnameFirst = parts.Length > 1 && parts[0] == Part.Surname && !parts.Skip(1).Contains(Part.Surname)
            && parts[1] is Part.Initials or Part.Given;
        return isSurnameFirst ? words.Skip(1).Append(words[0]) : words;
    }

    private static Part[] PartsOf(string[] words)
    {
        var parts = words.Select(word =>
            word.Length == 1 || word.EndsWith('.') ? Part.Initials
            : !IsWord(word) ? Part.Surname
            : Readings(word, Part.Patronymic).Any() ? Part.Patronymic
            : Readings(word, Part.Given).Any() ? Part.Given
            : Part.Surname).ToArray();
        // One given name is enough; the last of two, or one behind it, is a surname that looks like one ("Фриц Давид").
        var seen = false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == Part.Given && (seen || parts.Contains(Part.Initials)))
                parts[i] = Part.Surname;
            seen |= parts[i] == Part.Given;
        }
        // "Ильич" alone, "Абрамович" behind a given name: a surname that looks like a patronymic.
        if (parts.Length > 0 && parts[^1] == Part.Patronymic && !parts.Contains(Part.Surname) && parts.Length < 3 && !parts.Contains(Part.Given))
            parts[^1] = Part.Surname;
        return parts;
    }

    private static bool IsWord(string word) => word.Length >= ShortestWord - 1 && char.IsUpper(word[0]) && !word.Contains('.');

    private static IEnumerable<WordReading> Readings(string word, Part part) => RussianMorphology.Shared.Read(word).Where(r =>
        r.Tag.Number != GrammaticalNumber.Plural && !(r.IsGuess && part == Part.Given)
        && (part == Part.Given ? r.Tag.IsGivenName && !r.Tag.IsPatronymic : r.Tag.IsPatronymic));

    /// <summary>The case and gender on which all words of the name agree, the expected case before others.</summary>
    private static (GrammaticalCase?, GrammaticalGender) CaseOf(string[] words, Part[] parts, GrammaticalCase? expected)
    {
        List<(GrammaticalCase Case, GrammaticalGender Gender, double Score)>? agreed = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (parts[i] is not (Part.Given or Part.Patronymic))
                continue;
            var readings = Readings(words[i], parts[i]).Select(r => (r.Tag.Case, r.Tag.Gender, r.Score)).ToList();
            var common = agreed?.Where(a => readings.Exists(r => r.Case == a.Case && r.Gender == a.Gender)).ToList();
            agreed = common is { Count: > 0 } ? common : agreed ?? readings;
        }
        var surname = Array.FindLastIndex(parts, p => p == Part.Surname);
        if (agreed is null or [])
            return surname < 0 ? (expected, GrammaticalGender.None) : SurnameEndings.CaseOf(words[surname], expected);
        var fitting = surname < 0 ? agreed : agreed.Where(a => SurnameEndings.CanBe(words[surname], a.Case, a.Gender)).ToList();
        fitting = fitting.Count > 0 ? fitting : agreed;
        var best = fitting.Where(a => a.Case == expected).Concat(fitting.OrderByDescending(a => a.Score)).First();
        return (best.Case, best.Gender);
    }

    private static string Nominative(string word, Part part, GrammaticalCase? inCase, GrammaticalGender gender)
    {
        var readings = Readings(word, part).ToImmutableArray();
        var fitting = readings.FirstOrDefault(r => r.Tag.Case == inCase && r.Tag.Gender == gender)
            ?? readings.FirstOrDefault(r => r.Tag.Case == inCase) ?? readings.FirstOrDefault();
        if (fitting is null || fitting.Tag.Case == GrammaticalCase.Nominative)
            return word;
        // By its ending: the dictionary has Никитич and Никитович in one paradigm.
        if (part == Part.Patronymic && word.LastIndexOf(gender == GrammaticalGender.Feminine ? 'н' : 'ч') is var stem and > 0)
            return word[..(stem + 1)] + (gender == GrammaticalGender.Feminine ? "а" : "");
        if (fitting.Nominative is not { Length: > 0 } nominative)
            return word;
        return char.ToUpperInvariant(nominative[0]) + nominative[1..];
    }
}
