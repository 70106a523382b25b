using System.Text;

namespace Rapporteur.Ledger;

/// <summary>
/// Verifies a ledger from the bytes up and believes nothing: key and checkpoint, every entry's form and signature, the
/// tree and its tiles, every body, links, withdrawals, recorded time, the journal, and that no file is missing or stray.
/// Reads only; a writer may be at work meanwhile. Memory grows with the number of entries by about 60 bytes each.
/// </summary>
public static class Verification
{
    /// <summary>Verifies the ledger in a folder.</summary>
    /// <param name="folder">The ledger's folder.</param>
    /// <param name="options">What to verify against.</param>
    /// <param name="progress">Told how far it has come, a few times a second.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.NotALedger"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static VerificationReport Run(
        string folder, VerificationOptions options, IProgress<VerificationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var findings = new FindingList(options.MaxFindings);
        var snapshot = TakeSnapshot(new LedgerLayout(folder), findings);
        if (snapshot is null)
        {
            return new(findings.InOrder(), findings.Broken, 0, 0, 0, 0, null);
        }

        CheckJournal(snapshot, findings);
        var run = new EntriesCheck(snapshot, options, findings);
        run.Run(progress, cancellation);
        FolderCheck.Run(snapshot, findings);
        return new(findings.InOrder(), findings.Broken, run.Entries, run.Signatures,
            run.Order.Bodies, run.Order.Withheld, snapshot.Current);
    }

    // Like LedgerSnapshot.Take, but reports what is wrong and goes on as far as it can.
    private static LedgerSnapshot? TakeSnapshot(LedgerLayout layout, FindingList findings)
    {
        var keyLine = layout.ReadAll(LedgerLayout.VerifierKeyName);
        var checkpointBytes = layout.ReadAll(LedgerLayout.CheckpointName);
        if (keyLine is null && checkpointBytes is null)
        {
            throw new LedgerException(LedgerFailure.NotALedger, "There is no ledger in the folder.");
        }

        while (true)
        {
            var folded = checkpointBytes is null ? null : Checkpoint.TryParse(checkpointBytes);
            if (folded is null)
            {
                findings.Add(FindingKind.MalformedFile, LedgerLayout.CheckpointName,
                    "Not a checkpoint that can be checked; nothing else was verified.");
                return null;
            }

            var journal = layout.ReadAll(LedgerLayout.JournalName(folded.Size));
            var again = layout.ReadAll(LedgerLayout.CheckpointName);
            if (journal is null && !again.AsSpan().SequenceEqual(checkpointBytes))
            {
                checkpointBytes = again; // It was folded between the two reads.
                continue;
            }

            return KeysOf(layout, folded, checkpointBytes, findings) is { } keys
                ? new(layout, keys, folded, journal is null ? JournalContent.Empty : Journal.Read(journal))
                : null;
        }
    }

    // The log's keys, if the checkpoint is signed by the one that it must be signed by: else nothing can be measured against it.
    private static LogKeys? KeysOf(LedgerLayout layout, Checkpoint folded, ReadOnlySpan<byte> checkpointBytes, FindingList findings)
    {
        var keys = ReadKeys(layout);
        if (keys is null)
        {
            findings.Add(FindingKind.MalformedFile, LedgerLayout.VerifierKeyName,
                "Not one verifier key of a signed note, or at odds with the list of keys; nothing else was verified.");
            return null;
        }

        if (folded.IsSignedBy(keys.At(folded.Size)) && folded.ToBytes().AsSpan().SequenceEqual(checkpointBytes))
        {
            return keys;
        }

        findings.Add(FindingKind.CheckpointSignature, LedgerLayout.CheckpointName,
            "The checkpoint is not signed by the log's key; nothing else was verified.");
        return null;
    }

    // In the form in which they are written, to the byte.
    private static LogKeys? ReadKeys(LedgerLayout layout)
    {
        var stated = layout.ReadAll(LedgerLayout.VerifierKeyName);
        return stated is not null && LogKeys.TryParse(stated, layout.ReadAll(LedgerLayout.KeysName)) is { } keys
            && stated.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(keys.Stated + "\n")) ? keys : null;
    }

    private static void CheckJournal(LedgerSnapshot snapshot, FindingList findings)
    {
        var file = LedgerLayout.JournalName(snapshot.Folded.Size);
        if (snapshot.Journal.Tail != JournalTail.Clean)
        {
            var isCutOff = snapshot.Journal.Tail == JournalTail.CutOff;
            findings.Add(isCutOff ? FindingKind.JournalCutOff : FindingKind.Journal, file,
                isCutOff ? "The last record was cut off while it was written." : "No whole record stands here.",
                offset: snapshot.Journal.GoodLength);
        }

        var next = snapshot.Folded.Size;
        foreach (var record in snapshot.Journal.Records)
        {
            if (record.First != next || record.Checkpoint.Origin != snapshot.Folded.Origin)
            {
                findings.Add(FindingKind.Journal, file, "A record does not go on from the one before.", record.First);
            }

            if (!record.Checkpoint.IsSignedBy(snapshot.Keys.At(record.Checkpoint.Size)))
            {
                findings.Add(FindingKind.CheckpointSignature, file,
                    "A checkpoint in the journal is not signed by the log's key.", record.First);
            }

            next = record.Checkpoint.Size;
        }
    }
}
