using Rapporteur.Storage;

namespace Rapporteur.Search;

/// <summary>The wiring of this room.</summary>
public static class SearchRoom
{
    /// <summary>Its read model; it has no entries of its own.</summary>
    public static Room Room { get; } = new("Search", [], [new TextIndex.TextIndex()]);
}
