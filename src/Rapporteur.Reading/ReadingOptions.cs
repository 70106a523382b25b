using Rapporteur.Chronology;

namespace Rapporteur.Reading;

/// <summary>What is known of a text besides its words.</summary>
public sealed record ReadingOptions
{
    /// <summary>No knowledge: the language is detected, years are never supplied.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The language (ISO 639-1); null to detect it among those with a lexicon.</summary>
    public string? Language { get; init; }

    /// <summary>When the document was published or written; years and months that the text leaves out are supplied from it.</summary>
    public UncertainDate? Published { get; init; }

    /// <summary>The lexicon to read with; null for the built-in one of the language.</summary>
    public Lexicon? Lexicon { get; init; }

    /// <summary>The gazetteer to resolve places with; null for the built-in one.</summary>
    public Gazetteer? Gazetteer { get; init; }

    /// <summary>Whether to list every cue and every refusal of the reading; costs memory.</summary>
    public bool Explain { get; init; }
}
