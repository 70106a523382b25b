using Rapporteur.Storage;

namespace Rapporteur.Scrutiny;

/// <summary>The wiring of this room.</summary>
public static class ScrutinyRoom
{
    /// <summary>Its kinds and read models.</summary>
    public static Room Room { get; } = new(
        "Scrutiny",
        [
            ResultSetAside.Kind, ResultTakenUp.Kind, StatementNoted.Kind, TrialOpened.Kind, AccusedCharged.Kind, ChargeAnswered.Kind, TestimonyBrought.Kind, TrialDecided.Kind,
            TrialEntryWithdrawn.Kind,
        ],
        [new ScrutinyView.ScrutinyView(), new TrialView.TrialView()]);
}
