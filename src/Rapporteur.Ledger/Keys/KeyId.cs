using System.Security.Cryptography;

namespace Rapporteur.Ledger;

/// <summary>
/// The short, stable name of a public key: the first 16 bytes of its SHA-256, as 32 lower-case hexadecimal digits.
/// It stands in headers and as the DSSE keyid.
/// </summary>
public static class KeyId
{
    /// <summary>The number of characters in a key id.</summary>
    public const int Length = 32;

    /// <summary>The id of an Ed25519 public key (32 bytes, RFC 8032).</summary>
    public static string Of(ReadOnlySpan<byte> publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey).AsSpan(0, Length / 2));

    /// <summary>The key id in groups of four digits, for people to read aloud and compare.</summary>
    public static string Fingerprint(string keyId) =>
        string.Join(' ', Enumerable.Range(0, keyId.Length / 4).Select(group => keyId.Substring(group * 4, 4)));

    internal static bool IsValid(ReadOnlySpan<byte> ascii) => ascii.Length == Length && !ascii.ContainsAnyExcept("0123456789abcdef"u8);
}
