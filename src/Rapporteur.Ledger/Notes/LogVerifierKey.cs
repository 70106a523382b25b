using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>
/// Who signs checkpoints: a key name (for a log, its origin) and an Ed25519 public key, in the one-line form of
/// C2SP signed-note: <c>name+hash+base64(0x01 || key)</c>. The file <c>log.vkey</c> holds such a line.
/// </summary>
public sealed class LogVerifierKey
{
    private const byte Ed25519Type = 1;

    private LogVerifierKey(string name, VerifyingKey key)
    {
        Name = name;
        Key = key;
        Id = IdOf(name, key.Bytes.Span);
    }

    /// <summary>The key name.</summary>
    public string Name { get; }

    /// <summary>The public key.</summary>
    public VerifyingKey Key { get; }

    /// <summary>The first four bytes of SHA-256(name || "\n" || 0x01 || key), big-endian: what a signature line starts with.</summary>
    public uint Id { get; }

    /// <summary>The verifier of what <paramref name="key"/> signs under a name.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds a space or a plus sign.</exception>
    public static LogVerifierKey Of(string name, ReadOnlySpan<byte> key)
    {
        if (!SignedNote.IsKeyName(name))
        {
            throw new ArgumentException("A key name is not empty and has no spaces, control characters and plus signs.", nameof(name));
        }

        return new(name, VerifyingKey.TryImport(key) ?? throw new ArgumentException("No Ed25519 public key.", nameof(key)));
    }

    /// <summary>Reads the one-line form (a line feed at the end is allowed); null when it is malformed or its hash is wrong.</summary>
    public static LogVerifierKey? TryParse(string line)
    {
        var parts = line.EndsWith('\n') ? line[..^1].Split('+', 3) : line.Split('+', 3);
        if (parts.Length != 3 || !SignedNote.IsKeyName(parts[0])
            || StrictBase64.Decode(parts[2]) is not [Ed25519Type, .. var bytes] || VerifyingKey.TryImport(bytes) is not { } key)
        {
            return null;
        }

        var parsed = new LogVerifierKey(parts[0], key);
        return parsed.Id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture) == parts[1] ? parsed : null;
    }

    /// <summary>The one-line form, without a line feed.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([Ed25519Type, .. Key.Bytes.Span])}";

    internal static uint IdOf(string name, ReadOnlySpan<byte> publicKey) => BinaryPrimitives.ReadUInt32BigEndian(
        SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Type, .. publicKey]));
}
