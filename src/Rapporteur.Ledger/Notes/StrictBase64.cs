using System.Buffers.Text;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>
/// Standard base64 (RFC 4648, section 4) with padding, of which every value has one spelling only: white space and
/// stray bits in the last character are refused, because a changed byte that decodes to the same value would go unseen.
/// </summary>
internal static class StrictBase64
{
    internal static byte[]? Decode(ReadOnlySpan<byte> ascii)
    {
        var bytes = new byte[ascii.Length / 4 * 3];
        if (ascii.Length % 4 != 0
            || Base64.DecodeFromUtf8(ascii, bytes, out var consumed, out var written) != System.Buffers.OperationStatus.Done
            || consumed != ascii.Length || Base64.GetMaxEncodedToUtf8Length(written) != ascii.Length)
        {
            return null;
        }

        return HasStrayBits(ascii, written) ? null : bytes.AsSpan(0, written).ToArray();
    }

    internal static byte[]? Decode(string text) => Ascii.IsValid(text) ? Decode(Encoding.ASCII.GetBytes(text)) : null;

    internal static void Append(System.Buffers.ArrayBufferWriter<byte> destination, ReadOnlySpan<byte> bytes)
    {
        var target = destination.GetSpan(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        Base64.EncodeToUtf8(bytes, target, out _, out var written);
        destination.Advance(written);
    }

    // With one or two padding characters the last digit carries 2 or 4 bits that decode to nothing: they must be zero.
    private static bool HasStrayBits(ReadOnlySpan<byte> ascii, int written)
    {
        var unusedBits = (ascii.Length / 4 * 3 - written) * 2;
        return unusedBits != 0 && (Digit(ascii[ascii.Length - 1 - unusedBits / 2]) & ((1 << unusedBits) - 1)) != 0;
    }

    private static int Digit(byte character) =>
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8.IndexOf(character);
}
