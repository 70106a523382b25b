namespace Rapporteur.Reading;

/// <summary>
/// Reads a text into proposed claims: what was done to whom, when, where, how many, on what charge, according to whom, and how it is put.
/// A pure function of text and options: the same input gives the same output on every machine; safe to call from many threads.
/// Time and memory grow linearly with the length of the text.
/// </summary>
public static class Reader
{
    /// <summary>Name and version, as recorded with every reading.</summary>
    public const string Name = "rapporteur-reading 0.1.0";

    /// <summary>Reads a text.</summary>
    /// <param name="text">The decoded text, unaltered.</param>
    /// <param name="options">What is known besides the words.</param>
    public static ReadingResult Read(string text, ReadingOptions options)
    {
        var lexicon = options.Lexicon ?? LexiconOf(text, options.Language);
        var codePoints = new Text.CodePoints(text);
        return lexicon is null ? WithoutLexicon(options.Language, codePoints.Total) : new ReadingResult
        {
            Language = lexicon.Language,
            Reader = Name,
            Lexicon = lexicon.Name,
            Characters = codePoints.Total,
        };
    }

    private static Lexicon? LexiconOf(string text, string? language) =>
        (language ?? LanguageDetection.Detect(text)) is { } known ? Lexicon.BuiltIn(known) : null;

    private static ReadingResult WithoutLexicon(string? language, int characters) => new()
    {
        Language = language,
        Reader = Name,
        Lexicon = null,
        Characters = characters,
        Refused = [new RefusedReading("no-lexicon", null, null)],
    };
}
