using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>The wiring of this room.</summary>
public static class ArchiveRoom
{
    /// <summary>Its kinds and read models.</summary>
    public static Room Room { get; } = new(
        "Archive",
        [Deposit.Kind, TextLayer.Kind, Recognition.Kind, NoTextFound.Kind, PartsOf.Kind, Withdrawal.Kind, SourceDescribed.Kind, SourceRated.Kind, IngestRun.Kind, Contents.Kind],
        [new ArchiveView.ArchiveView()],
        Withdraws: [Withdrawal.Kind]);
}
