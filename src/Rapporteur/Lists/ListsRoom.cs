using Rapporteur.Storage;

namespace Rapporteur.Lists;

/// <summary>The wiring of this room: it says nothing itself, and keeps nothing.</summary>
public static class ListsRoom
{
    /// <summary>Its kinds and read models: none.</summary>
    public static Room Room { get; } = new("Lists", [], []);
}
