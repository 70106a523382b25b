using Rapporteur.Storage;

namespace Rapporteur.Commission;

/// <summary>The wiring of this room.</summary>
public static class CommissionRoom
{
    /// <summary>Its kinds and read models.</summary>
    public static Room Room { get; } = new(
        "Commission", [.. ProceedingsView.ReadKinds.OfThisRoom], [new ProceedingsView.ProceedingsView()]);
}
