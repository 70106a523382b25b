using Rapporteur.Archive;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>
/// What lies in an exhibit, and what it lies in. A public edition names only exhibits that it holds: paths within archives and what was
/// refused there are internal.
/// </summary>
internal sealed class ContentsOfExhibits(Inquiry inquiry, EditionKind kind, IReadOnlyDictionary<int, ExhibitReference> references, IReadOnlySet<int> admitted)
{
    /// <summary>The documents in an exhibit, in the order in which they lie there.</summary>
    public IReadOnlyList<PrintedContent> In(Exhibit exhibit) =>
        [.. ArchiveQueries.ContentsOf(inquiry, exhibit.Number)
            .Where(item => kind != EditionKind.Public || Admitted(item.Exhibit) is not null)
            .Select(item => new PrintedContent(kind == EditionKind.Public ? null : item.Path, Admitted(item.Exhibit), item.Refusal))];

    /// <summary>The exhibits that an exhibit lies in, first the one that it came out of.</summary>
    public IReadOnlyList<ExhibitReference> Around(Exhibit exhibit) =>
        [.. ArchiveQueries.ContainersOf(inquiry, exhibit.Number).Select(item => Admitted(item.Container)).OfType<ExhibitReference>().Distinct()];

    private ExhibitReference? Admitted(int? exhibit) => exhibit is { } number && admitted.Contains(number) ? references.GetValueOrDefault(number) : null;
}
