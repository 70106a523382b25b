using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>One signature of an envelope: by which key, and its 64 bytes.</summary>
public sealed record EnvelopeSignature(string KeyId, ReadOnlyMemory<byte> Signature);

/// <summary>
/// A DSSE envelope (secure-systems-lab DSSE 1.0) over a header, as canonical JSON of fixed shape. Its bytes are the
/// entry that the log takes in. One or more signatures; the author's comes first.
/// </summary>
public sealed class Envelope
{
    /// <summary>The payload type that is signed along with the header.</summary>
    public const string PayloadType = "application/vnd.rapporteur.entry+json";

    /// <summary>The greatest length of an entry, in bytes: the log writes its length in 16 bits.</summary>
    public const int MaxLength = 65_535;

    private Envelope(EntryHeader header, ReadOnlyMemory<byte> payload, IReadOnlyList<EnvelopeSignature> signatures)
    {
        Header = header;
        Payload = payload;
        Signatures = signatures;
    }

    /// <summary>The header.</summary>
    public EntryHeader Header { get; }

    /// <summary>The header's bytes, as they were signed.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>The signatures; the first is the author's.</summary>
    public IReadOnlyList<EnvelopeSignature> Signatures { get; }

    /// <summary>What is signed, DSSE's pre-authentication encoding: <c>DSSEv1 LEN(type) type LEN(payload) payload</c>.</summary>
    public static byte[] PreAuthenticationEncoding(ReadOnlySpan<byte> payload)
    {
        Span<byte> length = stackalloc byte[10];
        payload.Length.TryFormat(length, out var digits, default, CultureInfo.InvariantCulture);
        return [.. "DSSEv1 37 application/vnd.rapporteur.entry+json "u8, .. length[..digits], (byte)' ', .. payload];
    }

    /// <summary>Reads an envelope; null when the bytes are not the canonical form of one. Signatures are not checked.</summary>
    public static Envelope? TryParse(ReadOnlySpan<byte> bytes)
    {
        var text = new LiteralReader(bytes);
        if (bytes.Length > MaxLength || !text.Take("{\"payload\":\""u8) || !text.Until((byte)'"', out var payload)
            || !text.Take(",\"payloadType\":\"application/vnd.rapporteur.entry+json\",\"signatures\":["u8)
            || StrictBase64.Decode(payload) is not { } headerBytes || EntryHeader.TryParse(headerBytes) is not { } header)
        {
            return null;
        }

        var signatures = new List<EnvelopeSignature>(1);
        do
        {
            if (ParseSignature(ref text) is not { } signature)
            {
                return null;
            }

            signatures.Add(signature);
        }
        while (text.Take(","u8));

        return text.Take("]}"u8) && text.AtEnd && signatures[0].KeyId == header.Author
            ? new Envelope(header, headerBytes, signatures)
            : null;
    }

    internal static byte[] ToBytes(ReadOnlySpan<byte> payload, IReadOnlyList<EnvelopeSignature> signatures)
    {
        var envelope = new ArrayBufferWriter<byte>(1024);
        envelope.Write("{\"payload\":\""u8);
        StrictBase64.Append(envelope, payload);
        envelope.Write("\",\"payloadType\":\"application/vnd.rapporteur.entry+json\",\"signatures\":["u8);
        for (var at = 0; at < signatures.Count; at++)
        {
            envelope.Write(at == 0 ? "{\"keyid\":\""u8 : ",{\"keyid\":\""u8);
            envelope.Write(Encoding.ASCII.GetBytes(signatures[at].KeyId));
            envelope.Write("\",\"sig\":\""u8);
            StrictBase64.Append(envelope, signatures[at].Signature.Span);
            envelope.Write("\"}"u8);
        }

        envelope.Write("]}"u8);
        return envelope.WrittenSpan.ToArray();
    }

    private static EnvelopeSignature? ParseSignature(ref LiteralReader text) =>
        text.Take("{\"keyid\":\""u8) && text.Until((byte)'"', out var keyId) && Ledger.KeyId.IsValid(keyId)
        && text.Take(",\"sig\":\""u8) && text.Until((byte)'"', out var signature) && text.Take("}"u8)
        && StrictBase64.Decode(signature) is { Length: MemberKey.SignatureLength } bytes
            ? new EnvelopeSignature(NamePool.Of(keyId), bytes)
            : null;
}
