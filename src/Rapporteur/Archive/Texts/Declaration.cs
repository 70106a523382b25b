using System.Text.RegularExpressions;
using Rapporteur.Charter;
using Rapporteur.Chronology;

namespace Rapporteur.Archive.Texts;

/// <summary>What a row of the manifest, or the flags of a command, declare of a file; null where nothing is, or it was refused.</summary>
public sealed partial record Declaration
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

    /// <summary>
    /// The declaration with its dates, languages and access level brought to their one form, or the refusal of the first that is none.
    /// </summary>
    /// <param name="declared">What flags say.</param>
    public static Outcome<Declaration?> Checked(Declaration declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        foreach (var (cell, isDate) in new[] { (declared.Written, true), (declared.Published, true), (declared.Language, false),
            (declared.OriginalLanguage, false) })
        {
            if (cell is not null && (isDate ? DateOf(cell) : LanguageOf(cell)) is null)
                return (isDate ? ArchiveTextRefusals.DeclaredBadDate : ArchiveTextRefusals.DeclaredBadLanguage).With(("value", cell));
        }
        if (declared.Access is { } level && ManifestColumns.AccessLevel(level) is null)
            return ArchiveTextRefusals.DeclaredBadAccess.With(("value", level), ("levels", string.Join(", ", AccessLevels.All)));
        return declared with
        {
            Written = declared.Written is { } written ? DateOf(written) : null,
            Published = declared.Published is { } published ? DateOf(published) : null,
            Language = declared.Language is { } language ? LanguageOf(language) : null,
            OriginalLanguage = declared.OriginalLanguage is { } original ? LanguageOf(original) : null,
            Access = declared.Access is { } access ? ManifestColumns.AccessLevel(access) : null,
        };
    }

    /// <summary>Canonical EDTF; null for what is none.</summary>
    internal static string? DateOf(string cell) => UncertainDate.TryParse(cell.Trim(), out var date) ? date.ToString() : null;

    /// <summary>A language code in lower case; null for what is none.</summary>
    internal static string? LanguageOf(string cell) => LanguageCode().IsMatch(cell.Trim()) ? cell.Trim().ToLowerInvariant() : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageCode();
}
