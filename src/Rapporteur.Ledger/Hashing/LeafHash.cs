using System.Diagnostics.CodeAnalysis;

namespace Rapporteur.Ledger;

/// <summary>
/// The identity of an entry: the RFC 6962 leaf hash (section 2.1) of its envelope. Entries link to each other by it,
/// never by index, so that a member can sign and link before the log has taken the entry in.
/// </summary>
public readonly record struct LeafHash
{
    /// <summary>Wraps a hash that is known to be the one of a leaf.</summary>
    public LeafHash(Hash256 hash) => Hash = hash;

    /// <summary>Takes over 32 bytes.</summary>
    /// <exception cref="ArgumentException">The span is not 32 bytes long.</exception>
    public LeafHash(ReadOnlySpan<byte> bytes) => Hash = new Hash256(bytes);

    /// <summary>The hash as a node of the Merkle tree.</summary>
    public Hash256 Hash { get; }

    /// <summary>The first 8 hexadecimal digits: for people, never for looking anything up.</summary>
    public string Short => ToString()[..8];

    /// <summary>The leaf hash of an envelope: SHA-256(0x00 || envelope).</summary>
    public static LeafHash Of(ReadOnlySpan<byte> envelope) => new(Merkle.Leaf(envelope));

    /// <summary>The 32 bytes, in a new array.</summary>
    public byte[] ToArray() => Hash.ToArray();

    /// <summary>Writes the 32 bytes to the start of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination) => Hash.CopyTo(destination);

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LeafHash leaf)
    {
        var parsed = Hash256.TryParse(text, out var hash);
        leaf = new LeafHash(hash);
        return parsed;
    }

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static LeafHash Parse(string text) => new(Hash256.Parse(text));

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Hash.ToString();
}
