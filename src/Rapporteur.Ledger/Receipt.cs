using System.Globalization;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>What a receipt is worth.</summary>
public enum ReceiptOutcome
{
    /// <summary>The log's key has signed a tree that holds this entry at this index.</summary>
    Valid,

    /// <summary>The checkpoint is not signed by the log's key.</summary>
    NotSignedByLog,

    /// <summary>The receipt carries no entry, or bytes that are none.</summary>
    NoEntry,

    /// <summary>The proof does not lead from the entry to the checkpoint's root.</summary>
    NotIncluded,
}

/// <summary>
/// A proof in one file that the log has taken an entry in (C2SP tlog-proof, extension <c>.tlog-proof</c>): the entry's
/// envelope as extra data, its index, the inclusion proof, the checkpoint. It is checked without the inquiry and
/// discloses nothing of the body.
/// </summary>
public sealed class Receipt
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";
    private const string ExtraMark = "extra ";
    private const string IndexMark = "index ";
    private const int MaxProofLength = 63;

    private Receipt(byte[] entry, long index, IReadOnlyList<Hash256> proof, Checkpoint checkpoint)
    {
        Entry = entry;
        Index = index;
        Proof = proof;
        Checkpoint = checkpoint;
    }

    /// <summary>The bytes of the entry's envelope; empty when the file carries none.</summary>
    public ReadOnlyMemory<byte> Entry { get; }

    /// <summary>The index of the entry.</summary>
    public long Index { get; }

    /// <summary>The inclusion proof, from the leaf's sibling up.</summary>
    public IReadOnlyList<Hash256> Proof { get; }

    /// <summary>The checkpoint.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The header of the entry; null when the file carries no entry.</summary>
    public EntryHeader? Header => Envelope.TryParse(Entry.Span)?.Header;

    /// <summary>The receipt for an entry, as of the reader's checkpoint.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such index.</exception>
    public static Receipt Of(LedgerReader reader, long index) =>
        new(reader.EntryBytes(index).ToArray(), index, reader.InclusionProof(index), reader.Checkpoint);

    /// <summary>Reads a receipt; null when the bytes are none. Says nothing about what it is worth: see <see cref="Check"/>.</summary>
    public static Receipt? TryParse(ReadOnlySpan<byte> bytes)
    {
        var blank = bytes.IndexOf("\n\n"u8);
        if (blank < 0 || !Ascii.IsValid(bytes[..blank]) || Checkpoint.TryParse(bytes[(blank + 2)..]) is not { } checkpoint)
        {
            return null;
        }

        var lines = new Queue<string>(Encoding.ASCII.GetString(bytes[..blank]).Split('\n'));
        if (lines.Dequeue() != FirstLine
            || TakeMarked(lines, ExtraMark) is var extra && StrictBase64.Decode(extra ?? "") is not { } entry
            || TakeMarked(lines, IndexMark) is not { } number
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index.ToString(CultureInfo.InvariantCulture) != number || lines.Count > MaxProofLength)
        {
            return null;
        }

        var proof = lines.Select(StrictBase64.Decode).ToList();
        return proof.TrueForAll(hash => hash is { Length: Hash256.Length })
            ? new(entry, index, [.. proof.Select(hash => new Hash256(hash))], checkpoint)
            : null;
    }

    /// <summary>What the receipt is worth to somebody who trusts this log's key.</summary>
    public ReceiptOutcome Check(LogVerifierKey logKey)
    {
        if (!Checkpoint.IsSignedBy(logKey))
        {
            return ReceiptOutcome.NotSignedByLog;
        }

        if (Header is null)
        {
            return ReceiptOutcome.NoEntry;
        }

        return MerkleProof.IncludesLeaf(Merkle.Leaf(Entry.Span), Index, Checkpoint.Size, Checkpoint.Root, Proof)
            ? ReceiptOutcome.Valid
            : ReceiptOutcome.NotIncluded;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        if (!Entry.IsEmpty)
        {
            text.Append(ExtraMark).Append(Convert.ToBase64String(Entry.Span)).Append('\n');
        }

        text.Append(IndexMark).Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Proof)
        {
            text.Append(hash.ToBase64()).Append('\n');
        }

        return [.. Encoding.ASCII.GetBytes(text.Append('\n').ToString()), .. Checkpoint.ToBytes()];
    }

    private static string? TakeMarked(Queue<string> lines, string mark) =>
        lines.TryPeek(out var line) && line.StartsWith(mark, StringComparison.Ordinal) ? lines.Dequeue()[mark.Length..] : null;
}
