namespace Rapporteur.Ledger;

/// <summary>An entry as its author signed it, with the body and salt that it commits to: what a log takes in.</summary>
public sealed class SignedEntry
{
    private SignedEntry(Envelope envelope, byte[] bytes, ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> body)
    {
        Envelope = envelope;
        Bytes = bytes;
        Salt = salt;
        Body = body;
        Leaf = LeafHash.Of(bytes);
    }

    /// <summary>The identity of the entry.</summary>
    public LeafHash Leaf { get; }

    /// <summary>The header.</summary>
    public EntryHeader Header => Envelope.Header;

    /// <summary>The envelope.</summary>
    public Envelope Envelope { get; }

    /// <summary>The envelope's bytes: what the log holds, 65,535 at most.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The salt of the commitment, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Salt { get; }

    /// <summary>The body, canonical JSON.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>
    /// Takes over an entry that somebody else signed. Null when the envelope is malformed or the body is not what it
    /// commits to. Signatures are not checked: whose key may sign is not the ledger's to know.
    /// </summary>
    public static SignedEntry? TryParse(ReadOnlySpan<byte> envelope, ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> body) =>
        Envelope.TryParse(envelope) is { } parsed && salt.Length == BodyCommitment.SaltLength
        && BodyCommitment.Of(salt.Span, body.Span) == parsed.Header.Commitment && CanonicalJson.IsCanonical(body.Span, out _)
            ? new SignedEntry(parsed, envelope.ToArray(), salt, body)
            : null;

    /// <summary>The same entry with a further signature. It has another leaf hash, so add signatures before anything links to it.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.TooLarge"/>: the envelope would exceed 65,535 bytes.</exception>
    public SignedEntry Cosign(MemberKey key)
    {
        var signature = new EnvelopeSignature(key.KeyId, key.Sign(Envelope.PreAuthenticationEncoding(Envelope.Payload.Span)));
        return Seal(Envelope.Payload.Span, [.. Envelope.Signatures, signature], Salt, Body);
    }

    internal static SignedEntry Seal(
        ReadOnlySpan<byte> payload, IReadOnlyList<EnvelopeSignature> signatures, ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> body)
    {
        var bytes = Envelope.ToBytes(payload, signatures);
        if (bytes.Length > Envelope.MaxLength)
        {
            throw new LedgerException(LedgerFailure.TooLarge,
                $"The entry has {bytes.Length} bytes, the most is {Envelope.MaxLength}: link to fewer entries.");
        }

        return new(Envelope.TryParse(bytes) ?? throw new InvalidOperationException("A sealed envelope must parse."), bytes, salt, body);
    }
}
