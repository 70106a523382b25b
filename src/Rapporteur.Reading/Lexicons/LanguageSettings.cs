namespace Rapporteur.Reading.Lexicons;

/// <summary>How a language writes: what <c>language.txt</c> says besides its name.</summary>
internal sealed class LanguageSettings
{
    /// <summary>Endings that begin with an apostrophe and are words of their own (<c>'s</c>), folded.</summary>
    public required IReadOnlyCollection<string> Clitics { get; init; }

    /// <summary>Beginnings that end with an apostrophe and are words of their own (<c>l'</c>), folded.</summary>
    public required IReadOnlyCollection<string> Elisions { get; init; }

    /// <summary>The marks that part thousands in numbers.</summary>
    public required string ThousandMarks { get; init; }

    /// <summary>Endings by which an unknown word in small letters is taken for a plural noun of persons.</summary>
    public required IReadOnlyCollection<string> PersonPluralEndings { get; init; }

    /// <summary>Endings by which an unknown word in small letters is taken for a noun of one person.</summary>
    public required IReadOnlyCollection<string> PersonEndings { get; init; }

    /// <summary>Endings of adverbs, which may stand between the parts of a verb.</summary>
    public required IReadOnlyCollection<string> SkipEndings { get; init; }

    /// <summary>Endings of adjectives, which may stand between a count and its noun.</summary>
    public required IReadOnlyCollection<string> AdjectiveEndings { get; init; }

    /// <summary>The name of a morphology that knows the cases of names (<c>russian</c>), or empty.</summary>
    public required string Morphology { get; init; }

    /// <summary>The base form of a verb is an infinitive, which tells nothing as done.</summary>
    public required bool BaseIsInfinitive { get; init; }

    /// <summary>A passive without a subject speaks of the person told of before.</summary>
    public required bool DropsSubject { get; init; }

    /// <summary>Frequent words by which the language is told.</summary>
    public required IReadOnlyCollection<string> Telling { get; init; }
}

/// <summary>The weights of the confidence: one number a feature, in log-odds.</summary>
internal sealed class Weights(IReadOnlyDictionary<string, double> values)
{
    public double this[string feature] => values.GetValueOrDefault(feature);

    /// <summary>The chance for a sum of weights.</summary>
    public static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
