using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>The wiring of this room.</summary>
public static class CountingRoom
{
    /// <summary>Its kinds and read models; counts have none of their own: they are of what the chronicle shows.</summary>
    public static Room Room { get; } = new(
        "Counting", [ScheduleDeclared.Kind, SignalDeclared.Kind, CohortDefined.Kind, CollectionDeclared.Kind, JoinsChecked.Kind],
        [new CoverageView.CoverageView(), new SignalView.SignalView(), new CohortView.CohortView(), new CaptureView.CaptureView()]);
}
