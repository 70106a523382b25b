using System.Text;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive;

/// <summary>How bytes of text are to be read.</summary>
/// <param name="Name">The encoding's name, as the WHATWG has it.</param>
/// <param name="Encoding">The decoder; bytes that it cannot decode become U+FFFD.</param>
/// <param name="MarkLength">Length of the byte order mark before the text, in bytes.</param>
public readonly record struct FoundText(string Name, Encoding Encoding, int MarkLength)
{
    /// <summary>The likeliest encoding of bytes, told by their beginning.</summary>
    public static FoundText Of(ReadOnlySpan<byte> beginning) => TextEncodings.Find(beginning) is var found ? new FoundText(found.Name, found.Encoding, found.MarkLength) : default;
}
