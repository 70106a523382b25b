using Rapporteur.Archive;

namespace Rapporteur.Publishing;

/// <summary>Exhibits and passages, as far as they are named wherever they are cited.</summary>
internal static class References
{
    /// <summary>Enough of an exhibit to name it; a public edition shows no names of files.</summary>
    public static ExhibitReference Of(Exhibit exhibit, EditionKind kind) => new(
        exhibit.Number,
        kind == EditionKind.Public ? exhibit.Title ?? exhibit.Handle : exhibit.Name,
        exhibit.Source ?? ExhibitReference.SourceNotStated,
        $"S{exhibit.SourceNumber ?? 0}",
        exhibit.Language ?? "und",
        exhibit.Published is not null ? PrintedDates.OfDocument(exhibit.Published, exhibit.PublishedBasis) : PrintedDates.OfDocument(exhibit.Written, exhibit.PublishedBasis));

    /// <summary>The words with whole words around them: what is stored of the context is cut by length.</summary>
    public static PrintedPassage Of(string exact, int start, int end, string prefix, string suffix)
    {
        var first = prefix.AsSpan().IndexOfAny(' ', '\n');
        var last = suffix.AsSpan().LastIndexOfAny(' ', '\n');
        return new PrintedPassage(exact, start, end)
        {
            Prefix = first < 0 ? prefix : prefix[(first + 1)..],
            Suffix = last < 0 ? suffix : suffix[..last],
        };
    }
}
