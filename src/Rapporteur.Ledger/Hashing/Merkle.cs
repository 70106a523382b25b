using System.Buffers;
using System.Security.Cryptography;

namespace Rapporteur.Ledger;

/// <summary>The hashes of RFC 6962, section 2.1: leaves and inner nodes are told apart by a prefix byte.</summary>
public static class Merkle
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of the empty tree: SHA-256 of nothing.</summary>
    public static Hash256 EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>SHA-256(0x00 || data).</summary>
    public static Hash256 Leaf(ReadOnlySpan<byte> data) => Sha256.Of([LeafPrefix], data);

    /// <summary>SHA-256(0x01 || left || right).</summary>
    public static Hash256 Node(Hash256 left, Hash256 right)
    {
        Span<byte> bytes = stackalloc byte[1 + 2 * Hash256.Length];
        bytes[0] = NodePrefix;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Hash256.Length)..]);
        Span<byte> hash = stackalloc byte[Hash256.Length];
        SHA256.HashData(bytes, hash);
        return new Hash256(hash);
    }
}

/// <summary>SHA-256 over parts, without joining big ones.</summary>
internal static class Sha256
{
    // Below this, one call over a joined copy is faster than an incremental hash.
    private const int JoinBelow = 16 * 1024;

    internal static Hash256 Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third = default)
    {
        Span<byte> hash = stackalloc byte[Hash256.Length];
        var length = first.Length + second.Length + third.Length;
        if (length <= JoinBelow)
        {
            var joined = ArrayPool<byte>.Shared.Rent(length);
            first.CopyTo(joined);
            second.CopyTo(joined.AsSpan(first.Length));
            third.CopyTo(joined.AsSpan(first.Length + second.Length));
            SHA256.HashData(joined.AsSpan(0, length), hash);
            ArrayPool<byte>.Shared.Return(joined);
            return new Hash256(hash);
        }

        using var incremental = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        incremental.AppendData(first);
        incremental.AppendData(second);
        incremental.AppendData(third);
        incremental.GetHashAndReset(hash);
        return new Hash256(hash);
    }
}
