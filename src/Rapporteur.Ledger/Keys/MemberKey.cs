using NSec.Cryptography;

namespace Rapporteur.Ledger;

/// <summary>
/// An Ed25519 key pair (RFC 8032) of a member or of a log. The private half stays in memory that the library guards,
/// until <see cref="Dispose"/>; it leaves only into a <see cref="KeyFile"/>. Thread-safe.
/// </summary>
public sealed class MemberKey : IDisposable
{
    /// <summary>The length of a seed (private key) and of a public key, in bytes.</summary>
    public const int KeyLength = 32;

    /// <summary>The length of a signature, in bytes.</summary>
    public const int SignatureLength = 64;

    private readonly Key _key;

    private MemberKey(Key key)
    {
        _key = key;
        PublicKey = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        KeyId = Ledger.KeyId.Of(PublicKey.Span);
    }

    /// <summary>The public key, 32 bytes.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>The short, stable name of the public key (see <see cref="Ledger.KeyId"/>).</summary>
    public string KeyId { get; }

    /// <summary>The key id in groups of four digits, for people.</summary>
    public string Fingerprint => Ledger.KeyId.Fingerprint(KeyId);

    /// <summary>A new key from the operating system's randomness.</summary>
    public static MemberKey Create() =>
        new(Key.Create(SignatureAlgorithm.Ed25519, new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }));

    /// <summary>The key that a seed of 32 bytes stands for (RFC 8032, section 5.1.5).</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes long.</exception>
    public static MemberKey FromSeed(ReadOnlySpan<byte> seed) => seed.Length == KeyLength
        ? new(Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey,
            new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }))
        : throw new ArgumentException($"A seed has {KeyLength} bytes.", nameof(seed));

    /// <summary>Signs a message: 64 bytes, deterministic.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    /// <summary>Forgets the private key.</summary>
    public void Dispose() => _key.Dispose();

    internal byte[] ExportSeed() => _key.Export(KeyBlobFormat.RawPrivateKey);
}
