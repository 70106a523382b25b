using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading;

/// <summary>The words of one language that reading needs: made of the plain files of a folder (docs/lexicon.md), immutable, safe to
/// share.</summary>
public sealed class Lexicon
{
    private static readonly Dictionary<string, Lazy<Lexicon?>> BuiltIns =
        LexiconFolder.BuiltInLanguages.ToDictionary(l => l, l => new Lazy<Lexicon?>(() => LexiconFolder.BuiltIn(l).Lexicon));

    internal Lexicon(LexiconParts parts)
    {
        Language = parts.Language;
        Version = parts.Version;
        Words = parts.Words;
        Settings = parts.Settings;
        Phrases = new PhraseTable(parts.Phrases, parts.Words);
        Weights = parts.Weights;
    }

    /// <summary>The languages (ISO 639-1) with a built-in lexicon, in alphabetical order.</summary>
    public static IReadOnlyList<string> Languages => LexiconFolder.BuiltInLanguages;

    /// <summary>The language, ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>The version of the lexicon, from 1.</summary>
    public int Version { get; }

    /// <summary><c>en@3</c>.</summary>
    public string Name => $"{Language}@{Version}";

    internal WordTable Words { get; }

    internal LanguageSettings Settings { get; }

    internal PhraseTable Phrases { get; }

    internal Weights Weights { get; }

    /// <summary>The built-in lexicon of a language, or null when there is none.</summary>
    public static Lexicon? BuiltIn(string language) => BuiltIns.TryGetValue(language, out var lazy) ? lazy.Value : null;
}

/// <summary>What a folder of lexicon files was read into, before it is made ready for matching.</summary>
internal sealed record LexiconParts(
    string Language, int Version, WordTable Words, LanguageSettings Settings, IReadOnlyList<Phrase> Phrases, Weights Weights);
