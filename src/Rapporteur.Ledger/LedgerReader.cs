using System.Buffers;
using System.Collections.Concurrent;

namespace Rapporteur.Ledger;

/// <summary>
/// Reads a log as it stood when it was opened: every acknowledged entry, those that are only in the journal too. Takes
/// no lock, writes nothing, blocks nobody, and may be used from several threads. Open another one to see what came later.
/// </summary>
public sealed class LedgerReader
{
    private readonly LedgerSnapshot _snapshot;
    private readonly ConcurrentDictionary<long, DateTimeOffset?> _lastTimeOfBundle = new();

    private LedgerReader(LedgerSnapshot snapshot) => _snapshot = snapshot;

    /// <summary>The checkpoint over everything that this reader sees, signed by the log.</summary>
    public Checkpoint Checkpoint => _snapshot.Current;

    /// <summary>The number of entries.</summary>
    public long Size => Checkpoint.Size;

    /// <summary>The root of the tree over them.</summary>
    public Hash256 Root => Checkpoint.Root;

    /// <summary>The origin of the log: the inquiry's id.</summary>
    public string Origin => Checkpoint.Origin;

    /// <summary>The key that signs the log now.</summary>
    public LogVerifierKey LogKey => _snapshot.LogKey;

    /// <summary>All keys that the log has had, as the folder states them.</summary>
    public LogKeys LogKeys => _snapshot.Keys;

    /// <summary>Opens a log for reading.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.NotALedger"/>, or <see cref="LedgerFailure.Damaged"/>
    /// when key, checkpoint or journal contradict each other; what lies deeper shows on reading and on verifying.</exception>
    public static LedgerReader Open(string folder) => new(LedgerSnapshot.Take(new LedgerLayout(folder)));

    /// <summary>
    /// Streams the entries from an index on. Each body is checked against its commitment; when read from 0 to the end, the
    /// whole is checked against the root. Signatures are the verifier's work.
    /// </summary>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.Damaged"/>.</exception>
    public IEnumerable<LoggedEntry> Read(long from = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        var tree = from == 0 ? new CompactRange() : null;
        var recorded = RecordedAt(from - 1);
        for (var bundle = from / TilePath.Width; bundle * TilePath.Width < Size; bundle++)
        {
            var start = bundle * TilePath.Width;
            var entries = _snapshot.Entries(bundle);
            var index = Math.Max(from, start);
            foreach (var body in _snapshot.Bodies(index))
            {
                var entry = Assemble(index, entries[index - start], body, recorded);
                recorded = entry.Recorded;
                tree?.Append(entry.Leaf.Hash);
                yield return entry;
                index++;
            }
        }

        if (tree is not null && tree.Root() != Root)
        {
            throw new LedgerException(LedgerFailure.Damaged, "The entries do not lead to the checkpoint's root.");
        }
    }

    /// <summary>One entry.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such index.</exception>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.Damaged"/>.</exception>
    public LoggedEntry Get(long index)
    {
        var bytes = EntryBytes(index);
        return Assemble(index, bytes, _snapshot.Bodies(index).First(), RecordedAt(index));
    }

    /// <summary>The bytes of an entry's envelope, as the log holds them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such index.</exception>
    public ReadOnlyMemory<byte> EntryBytes(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        return _snapshot.Entries(index / TilePath.Width)[index % TilePath.Width];
    }

    /// <summary>The proof that an entry is in the log (RFC 6962, section 2.1.1).</summary>
    public IReadOnlyList<Hash256> InclusionProof(long index) => MerkleProof.Inclusion(index, Size, _snapshot.Perfect);

    /// <summary>The proof that the log has only grown since it had <paramref name="oldSize"/> entries (RFC 6962, section 2.1.2).</summary>
    public IReadOnlyList<Hash256> ConsistencyProof(long oldSize) => MerkleProof.Consistency(oldSize, Size, _snapshot.Perfect);

    /// <summary>The root that the tree had when the log had that many entries.</summary>
    public Hash256 RootAt(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return Subtree.Root(0, size, _snapshot.Perfect);
    }

    internal static LedgerReader Of(LedgerSnapshot snapshot) => new(snapshot);

    /// <summary>The recorded time that holds at an index: that of the last time entry up to it.</summary>
    internal DateTimeOffset RecordedAt(long index)
    {
        if (index < 0)
        {
            return DateTimeOffset.MinValue;
        }

        var bundle = index / TilePath.Width;
        var within = LastTime(_snapshot.Entries(bundle), (int)(index % TilePath.Width) + 1);
        while (within is null && --bundle >= 0)
        {
            within = _lastTimeOfBundle.GetOrAdd(bundle, earlier => LastTime(_snapshot.Entries(earlier), TilePath.Width));
        }

        return within ?? DateTimeOffset.MinValue;
    }

    /// <summary>A body bundle with a tombstone in the place of one body.</summary>
    internal byte[] BodyBundleWithout(long index, LeafHash withdrawnBy)
    {
        var start = index / TilePath.Width * TilePath.Width;
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var (at, body) in _snapshot.Bodies(start).Index())
        {
            (start + at == index ? BodyRecord.Tombstone(withdrawnBy) : body).WriteTo(bytes);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private LoggedEntry Assemble(long index, ReadOnlyMemory<byte> bytes, BodyRecord body, DateTimeOffset recorded)
    {
        var envelope = Envelope.TryParse(bytes.Span)
            ?? throw new LedgerException(LedgerFailure.Damaged, $"Entry {index} is malformed.");
        if (body.WithdrawnBy is null && BodyCommitment.Of(body.Salt.Span, body.Body.Span) != envelope.Header.Commitment)
        {
            throw new LedgerException(LedgerFailure.Damaged, $"The body of entry {index} is not the one that was signed.");
        }

        var time = envelope.Header.Kind == RecordedTime.Kind ? envelope.Header.Instant : recorded;
        return new LoggedEntry(index, LeafHash.Of(bytes.Span), envelope, time, body);
    }

    private static DateTimeOffset? LastTime(ReadOnlyMemory<byte>[] entries, int count)
    {
        for (var at = count - 1; at >= 0; at--)
        {
            if (Envelope.TryParse(entries[at].Span) is { Header: { Kind: RecordedTime.Kind } header })
            {
                return header.Instant;
            }
        }

        return null;
    }
}
