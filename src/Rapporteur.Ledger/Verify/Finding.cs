namespace Rapporteur.Ledger;

/// <summary>What the verifier can find. A host has a message for each.</summary>
public enum FindingKind
{
    /// <summary>A file that must be there is not.</summary>
    MissingFile,

    /// <summary>A file, or a symbolic link, that nothing accounts for.</summary>
    StrayFile,

    /// <summary>A file that is not of its form.</summary>
    MalformedFile,

    /// <summary>The checkpoint, or one in the journal, is not signed by the log's key.</summary>
    CheckpointSignature,

    /// <summary>The entries do not lead to the root that a checkpoint states.</summary>
    CheckpointRoot,

    /// <summary>A tile does not hold the hashes that the entries lead to.</summary>
    TileMismatch,

    /// <summary>An entry is no canonical envelope over a canonical header.</summary>
    MalformedEntry,

    /// <summary>An entry belongs to another inquiry than the log.</summary>
    ForeignEntry,

    /// <summary>A signature does not hold.</summary>
    EntrySignature,

    /// <summary>An entry is signed by a key that nothing before it has introduced, or that was not valid any more.</summary>
    UnknownKey,

    /// <summary>A body is not the one that was signed, or not canonical JSON.</summary>
    BodyMismatch,

    /// <summary>A body is gone and no later entry that may withdraw it says so.</summary>
    BodyMissing,

    /// <summary>A link leads to no entry before.</summary>
    DanglingLink,

    /// <summary>The recorded time is missing at the start, goes back, or is not the log's.</summary>
    RecordedTime,

    /// <summary>The journal holds bytes that are no record, or does not go on from the checkpoint.</summary>
    Journal,

    /// <summary>The log is not the one that was expected: it lacks the expected size, or had another root at it.</summary>
    Unexpected,

    /// <summary>A check by the caller's visitor failed.</summary>
    Visitor,

    /// <summary>The log has another key from some place on, and no entry there hands it over as it must.</summary>
    LogKey,

    /// <summary>Notice: a body was withdrawn by an entry that may do so.</summary>
    BodyWithheld,

    /// <summary>
    /// Notice: the journal ends in the beginning of a record that was never acknowledged; opening for writing cuts it
    /// off.
    /// </summary>
    JournalCutOff,

    /// <summary>Notice: files of a fold that was cut off; opening for writing finishes it.</summary>
    UnfinishedFold,

    /// <summary>Notice: entry signatures could not be checked because no visitor knows keys.</summary>
    SignaturesUnchecked,
}

/// <summary>One thing that the verifier has found.</summary>
/// <param name="Kind">What.</param>
/// <param name="File">In which file, relative to the ledger's folder, with '/'.</param>
/// <param name="Index">At which entry, if at one.</param>
/// <param name="Offset">From which byte of the file on, if known.</param>
/// <param name="Detail">More, in English, for whoever investigates; names no person.</param>
public sealed record Finding(FindingKind Kind, string File, long? Index, long? Offset, string Detail)
{
    /// <summary>Whether integrity is broken; else it is a notice.</summary>
    public bool IsBroken => Kind < FindingKind.BodyWithheld;
}
