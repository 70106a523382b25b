using NSec.Cryptography;

namespace Rapporteur.Ledger;

/// <summary>An Ed25519 public key, ready to check signatures with. Thread-safe.</summary>
public sealed class VerifyingKey
{
    private readonly PublicKey _key;

    private VerifyingKey(PublicKey key, ReadOnlyMemory<byte> bytes)
    {
        _key = key;
        Bytes = bytes;
        KeyId = Ledger.KeyId.Of(bytes.Span);
    }

    /// <summary>The public key, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The short, stable name of the key.</summary>
    public string KeyId { get; }

    /// <summary>Takes over 32 bytes; null when they are no Ed25519 public key.</summary>
    public static VerifyingKey? TryImport(ReadOnlySpan<byte> bytes) =>
        bytes.Length == MemberKey.KeyLength
        && NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var key)
            ? new VerifyingKey(key!, bytes.ToArray())
            : null;

    /// <summary>Whether a signature (64 bytes) over a message is by this key, by libsodium's strict rules.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == MemberKey.SignatureLength && SignatureAlgorithm.Ed25519.Verify(_key, message, signature);
}
