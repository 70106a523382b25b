namespace Rapporteur.Ledger;

/// <summary>What became of an entry's body.</summary>
public enum BodyState
{
    /// <summary>It is there.</summary>
    Present,

    /// <summary>It was destroyed: a tombstone stands in its place, naming the entry that withdrew it.</summary>
    Withdrawn,

    /// <summary>What is stored is not what was signed. Only the verifier goes on from there; a reader throws.</summary>
    Damaged,
}

/// <summary>An entry as a reader of the log sees it.</summary>
public sealed class LoggedEntry
{
    private readonly BodyRecord? _body;

    internal LoggedEntry(long index, LeafHash leaf, Envelope envelope, DateTimeOffset recorded, BodyRecord? body)
    {
        Index = index;
        Leaf = leaf;
        Envelope = envelope;
        Recorded = recorded;
        _body = body;
    }

    /// <summary>Its place in the log, from 0.</summary>
    public long Index { get; }

    /// <summary>Its identity.</summary>
    public LeafHash Leaf { get; }

    /// <summary>The envelope with its signatures.</summary>
    public Envelope Envelope { get; }

    /// <summary>The header: kind, inquiry, author, author's instant, links.</summary>
    public EntryHeader Header => Envelope.Header;

    /// <summary>When the log took it in, by the log's clock, in whole seconds UTC; it never goes back from one entry to the next.</summary>
    public DateTimeOffset Recorded { get; }

    /// <summary>Whether the body is there.</summary>
    public BodyState BodyState => _body switch
    {
        null => BodyState.Damaged,
        { WithdrawnBy: null } => BodyState.Present,
        _ => BodyState.Withdrawn,
    };

    /// <summary>The body, canonical JSON; null when it is not there.</summary>
    public ReadOnlyMemory<byte>? Body => _body is { WithdrawnBy: null } present ? present.Body : default(ReadOnlyMemory<byte>?);

    /// <summary>The salt of the commitment, 32 bytes; null when the body is not there.</summary>
    public ReadOnlyMemory<byte>? Salt => _body is { WithdrawnBy: null } present ? present.Salt : default(ReadOnlyMemory<byte>?);

    /// <summary>The entry that withdrew the body; null while the body is there.</summary>
    public LeafHash? WithdrawnBy => _body?.WithdrawnBy;
}
