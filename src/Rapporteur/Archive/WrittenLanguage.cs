using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive;

/// <summary>In which language something is written.</summary>
public static class WrittenLanguage
{
    /// <summary>The language of some words, guessed by script and groups of letters.</summary>
    /// <param name="text">The words.</param>
    /// <returns>BCP 47, or null where there are too few words to tell.</returns>
    public static string? Of(string text) => LanguageGuess.Of(text);
}
