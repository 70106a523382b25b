using System.Buffers.Binary;
using System.Text;

namespace Rapporteur.Ledger;

/// <summary>One signature line of a note: who (name and key id) and the signature's bytes.</summary>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Signature);

/// <summary>
/// A text with signatures under it (C2SP signed-note): the text ends in a line feed, a blank line follows, then
/// one line <c>— name base64(key id || signature)</c> a signature.
/// </summary>
public sealed class SignedNote
{
    /// <summary>The greatest length of a note, in bytes; one that is longer is refused.</summary>
    public const int MaxLength = 65_536;

    private const string SignatureMark = "— ";
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        Text = text;
        Signatures = signatures;
    }

    /// <summary>What was signed, with its last line feed.</summary>
    public string Text { get; }

    /// <summary>The signatures, in the order of their lines; those by unknown keys too.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text that ends in a line feed.</summary>
    /// <exception cref="ArgumentException">The text or the name has not the form of a note.</exception>
    public static SignedNote Sign(string text, string name, MemberKey key)
    {
        if (!IsText(text) || !IsKeyName(name))
        {
            throw new ArgumentException("The text must end in a line feed and hold no other control character; the name has no spaces.");
        }

        var signature = key.Sign(StrictUtf8.GetBytes(text));
        return new(text, [new(name, LogVerifierKey.IdOf(name, key.PublicKey.Span), signature)]);
    }

    /// <summary>Reads a note; null when the bytes are none. Says nothing about whether the signatures hold.</summary>
    public static SignedNote? TryParse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength || !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        var all = Encoding.UTF8.GetString(bytes);
        var blank = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || !all.EndsWith('\n') || !IsText(all[..(blank + 1)]))
        {
            return null;
        }

        var signatures = new List<NoteSignature>();
        foreach (var line in all[(blank + 2)..].Split('\n')[..^1])
        {
            if (ParseSignature(line) is not { } signature)
            {
                return null;
            }

            signatures.Add(signature);
        }

        return signatures.Count == 0 ? null : new(all[..(blank + 1)], signatures);
    }

    /// <summary>
    /// Whether the key has signed. Signatures by other keys are ignored; one that bears this key's name and id and
    /// does not hold spoils the note.
    /// </summary>
    public bool IsSignedBy(LogVerifierKey verifier)
    {
        var text = StrictUtf8.GetBytes(Text);
        var own = Signatures.Where(signature => signature.Name == verifier.Name && signature.KeyId == verifier.Id).ToList();
        return own.Count > 0 && own.TrueForAll(signature => verifier.Key.Verify(text, signature.Signature.Span));
    }

    /// <summary>The note with a further signature under it, such as another commission's cosignature.</summary>
    public SignedNote With(NoteSignature signature) => new(Text, [.. Signatures, signature]);

    /// <summary>The bytes of the note.</summary>
    public byte[] ToBytes() => StrictUtf8.GetBytes(ToString());

    /// <summary>The note as text.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        Span<byte> id = stackalloc byte[4];
        foreach (var (name, keyId, signature) in Signatures)
        {
            BinaryPrimitives.WriteUInt32BigEndian(id, keyId);
            note.Append(SignatureMark).Append(name).Append(' ').Append(Convert.ToBase64String([.. id, .. signature.Span])).Append('\n');
        }

        return note.ToString();
    }

    internal static bool IsKeyName(string name) =>
        name.Length > 0 && !name.AsSpan().Contains('+')
        && !name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));

    private static bool IsText(string text) => text.EndsWith('\n') && !text.Any(character => character < ' ' && character != '\n');

    private static NoteSignature? ParseSignature(string line)
    {
        var parts = line.Split(' ');
        return parts is ["—", var name, var encoded] && IsKeyName(name) && StrictBase64.Decode(encoded) is { Length: > 4 } bytes
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4))
            : null;
    }
}
