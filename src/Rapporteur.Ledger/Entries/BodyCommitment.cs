namespace Rapporteur.Ledger;

/// <summary>
/// What binds a header to its body without giving the body away: SHA-256("rapporteur.body/1\n" || salt || body).
/// The salt (32 bytes) keeps anybody from guessing a short body; destroyed with the body, it leaves nothing to guess.
/// </summary>
public static class BodyCommitment
{
    /// <summary>The length of a salt, in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>The domain prefix: 18 bytes of ASCII.</summary>
    public static ReadOnlySpan<byte> Prefix => "rapporteur.body/1\n"u8;

    /// <summary>The commitment to a body under a salt.</summary>
    /// <exception cref="ArgumentException">The salt is not 32 bytes long.</exception>
    public static Hash256 Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> body) => salt.Length == SaltLength
        ? Sha256.Of(Prefix, salt, body)
        : throw new ArgumentException($"A salt has {SaltLength} bytes.", nameof(salt));
}
