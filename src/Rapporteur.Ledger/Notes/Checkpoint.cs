using System.Globalization;

namespace Rapporteur.Ledger;

/// <summary>
/// A signed statement of the log (C2SP tlog-checkpoint): under this origin the tree has this many entries and this root.
/// Further lines of the text, and signatures by other keys, are kept as they are.
/// </summary>
public sealed class Checkpoint
{
    private Checkpoint(SignedNote note, string origin, long size, Hash256 root)
    {
        Note = note;
        Origin = origin;
        Size = size;
        Root = root;
    }

    /// <summary>The note with its signatures.</summary>
    public SignedNote Note { get; }

    /// <summary>The name of the log: here the id of the inquiry.</summary>
    public string Origin { get; }

    /// <summary>The number of entries.</summary>
    public long Size { get; }

    /// <summary>The root hash of the tree over those entries (RFC 6962, section 2.1).</summary>
    public Hash256 Root { get; }

    /// <summary>Signs a checkpoint as the log.</summary>
    public static Checkpoint Sign(string origin, long size, Hash256 root, MemberKey logKey) =>
        new(SignedNote.Sign(string.Create(CultureInfo.InvariantCulture, $"{origin}\n{size}\n{root.ToBase64()}\n"), origin, logKey),
            origin, size, root);

    /// <summary>Reads a checkpoint; null when the bytes are none. Says nothing about whether the signatures hold.</summary>
    public static Checkpoint? TryParse(ReadOnlySpan<byte> bytes) => SignedNote.TryParse(bytes) is { } note ? Of(note) : null;

    /// <summary>Whether the log's key has signed it, under the checkpoint's own origin.</summary>
    public bool IsSignedBy(LogVerifierKey logKey) => logKey.Name == Origin && Note.IsSignedBy(logKey);

    /// <summary>The bytes of the note.</summary>
    public byte[] ToBytes() => Note.ToBytes();

    /// <summary>The form to write down and to hand to <c>--expect</c>: <c>SIZE:ROOT</c>, the root in hexadecimal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size}:{Root}");

    private static Checkpoint? Of(SignedNote note)
    {
        var lines = note.Text.Split('\n')[..^1];
        return lines.Length >= 3 && lines.All(line => line.Length > 0)
            && long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size.ToString(CultureInfo.InvariantCulture) == lines[1]
            && StrictBase64.Decode(lines[2]) is { Length: Hash256.Length } root
            ? new(note, lines[0], size, new Hash256(root))
            : null;
    }
}
