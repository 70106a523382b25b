using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>The wiring of this room.</summary>
public static class PublishingRoom
{
    /// <summary>Its kinds and read models.</summary>
    public static Room Room { get; } = new("Publishing", [JudgmentDelivered.Kind], [new JudgmentView.JudgmentView()]);
}
