using Rapporteur.Storage;

namespace Rapporteur.Chronicle;

/// <summary>The wiring of this room.</summary>
public static class ChronicleRoom
{
    /// <summary>Its kinds and read models.</summary>
    public static Room Room { get; } = new(
        "Chronicle", [ClaimsJoined.Kind, ClaimsSplit.Kind, OriginDecided.Kind], [new ChronicleView.ChronicleView()]);
}
