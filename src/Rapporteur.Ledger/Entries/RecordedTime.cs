namespace Rapporteur.Ledger;

/// <summary>
/// The log's own clock. Leaf hashes cannot depend on it (members sign offline and link to each other's entries), so it
/// is an entry of its own: <c>log.time/1</c>, signed by the log's key, its instant in whole seconds, its body <c>{}</c>
/// under a salt of zeros. It stands first in the log and wherever the recorded second has changed, and holds for all
/// entries up to the next one.
/// </summary>
public static class RecordedTime
{
    /// <summary>The kind of these entries.</summary>
    public const string Kind = "log.time/1";

    /// <summary>The prefix of kinds that only the ledger itself writes.</summary>
    public const string ReservedPrefix = "log.";

    internal static SignedEntry Entry(string origin, MemberKey logKey, DateTimeOffset second) =>
        EntrySigner.Sign(new EntryDraft(Kind, "{}"u8.ToArray(), []), origin, logKey, second, new byte[BodyCommitment.SaltLength]);

    internal static DateTimeOffset CutToSecond(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
