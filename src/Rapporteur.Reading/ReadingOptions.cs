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

    /// <summary>
    /// The most words for acts that are looked at, whether proposed or not; beyond it reading ends with the refusal <c>cut-off</c>. No bound
    /// by default; memory grows with it by some two kilobytes each.
    /// </summary>
    public int MostActs { get; init; } = int.MaxValue;

    /// <summary>Whether to list every cue and every refusal of the reading; costs memory.</summary>
    public bool Explain { get; init; }
}
