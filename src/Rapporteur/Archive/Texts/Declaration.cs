namespace Rapporteur.Archive.Texts;

/// <summary>What a row of the manifest declares of a file; null where its cell is empty, missing or refused.</summary>
public sealed record Declaration
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its author.</summary>
    public string? Author { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>When it was written, canonical EDTF.</summary>
    public string? Written { get; init; }

    /// <summary>When it was first published, canonical EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>Its language, BCP 47, lower case.</summary>
    public string? Language { get; init; }

    /// <summary>The language that it was translated from, BCP 47, lower case.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Who translated it.</summary>
    public string? Translator { get; init; }

    /// <summary>The reference of the archive that holds it.</summary>
    public string? ArchivalReference { get; init; }

    /// <summary>The place where it was written or published.</summary>
    public string? Place { get; init; }

    /// <summary>Whom it was received from.</summary>
    public string? ReceivedFrom { get; init; }

    /// <summary>Who may see it: an access level.</summary>
    public string? Access { get; init; }

    /// <summary>A note.</summary>
    public string? Note { get; init; }
}
