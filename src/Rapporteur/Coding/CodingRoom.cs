using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>The wiring of this room.</summary>
public static class CodingRoom
{
    /// <summary>Its kinds and read models.</summary>
    public static Room Room { get; } = new(
        "Coding", [ReadingDone.Kind, ClaimDecided.Kind, ClaimAdded.Kind, ListImported.Kind, ConductCoded.Kind, ExistenceCoded.Kind, StatementWithdrawn.Kind],
        [new ClaimView.ClaimView(), new ConductView.ConductView()]);
}
