using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>The wiring of this room.</summary>
public static class CountingRoom
{
    /// <summary>It has no entries and no read model of its own: it counts what the chronicle shows.</summary>
    public static Room Room { get; } = new("Counting", [], []);
}
