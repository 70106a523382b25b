using System.Buffers.Binary;
using System.Text;

namespace Rapporteur.Archive.Texts.Office;

/// <summary>
/// Reads the text of an old Word document ([MS-DOC], Word 97 to 2003; of Word 6 and 95 where it was saved in one piece): the pieces that
/// its piece table names, in their order: body, footnotes, headers, comments. Field instructions are left out. Deleted text that was
/// tracked is not told apart here, and the document says so by its tool.
/// </summary>
internal static class WordText
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/msword";

    /// <summary>Name and version of this reader.</summary>
    public const string Tool = "doc 1";

    private const ushort Word97 = 0x00C1, IsEncrypted = 0x0100, TableIsSecond = 0x0200;
    private const int FirstCharacter = 0x18, EndOfCharacters = 0x1C, PlaceOfPieces = 0x01A2;

    /// <summary>Reads a document.</summary>
    /// <param name="document">Its main stream.</param>
    /// <param name="file">The file, for the other streams.</param>
    /// <param name="limits">How much is read.</param>
    public static Extraction Read(byte[] document, CompoundFile file, ExtractionLimits limits)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(document.AsSpan(0x0A));
        if ((flags & IsEncrypted) != 0)
            return new Extraction { MediaType = MediaType, Tool = Tool, NoText = ArchiveTextRefusals.Encrypted.With() };
        var isNew = BinaryPrimitives.ReadUInt16LittleEndian(document.AsSpan(2)) >= Word97;
        var raw = isNew ? Pieces(document, file.Stream((flags & TableIsSecond) != 0 ? "1Table" : "0Table") ?? throw new InvalidDataException(), limits) : OnePiece(document);
        var text = Plain(raw);
        return new Extraction { MediaType = MediaType, Tool = Tool, Text = text, Problems = PlainText.Oddities(text) };
    }

    private static string OnePiece(byte[] document)
    {
        var (start, end) = (BinaryPrimitives.ReadInt32LittleEndian(document.AsSpan(FirstCharacter)), BinaryPrimitives.ReadInt32LittleEndian(document.AsSpan(EndOfCharacters)));
        var bytes = document.AsSpan(start, end - start);
        return TextEncodings.Find(bytes).Encoding.GetString(bytes);
    }

    /// <summary>The pieces (Clx, section 2.9.38): of UTF-16, or of windows-1252 where a piece says that it is compressed.</summary>
    private static string Pieces(byte[] document, byte[] tables, ExtractionLimits limits)
    {
        var (place, length) = (BinaryPrimitives.ReadInt32LittleEndian(document.AsSpan(PlaceOfPieces)), BinaryPrimitives.ReadInt32LittleEndian(document.AsSpan(PlaceOfPieces + 4)));
        var clx = tables.AsSpan(place, length);
        while (clx.Length > 3 && clx[0] == 1)
            clx = clx[(3 + BinaryPrimitives.ReadUInt16LittleEndian(clx[1..]))..];
        if (clx.Length < 5 || clx[0] != 2)
            throw new InvalidDataException();
        var pieces = clx.Slice(5, BinaryPrimitives.ReadInt32LittleEndian(clx[1..]));
        var count = (pieces.Length - 4) / 12;
        var old = CodePages.Get("windows-1252");
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var characters = BinaryPrimitives.ReadInt32LittleEndian(pieces[((i + 1) * 4)..]) - BinaryPrimitives.ReadInt32LittleEndian(pieces[(i * 4)..]);
            var at = BinaryPrimitives.ReadUInt32LittleEndian(pieces[((count + 1) * 4 + i * 8 + 2)..]);
            var isCompressed = (at & 0x40000000) != 0;
            var start = (int)(at & 0x3FFFFFFF) / (isCompressed ? 2 : 1);
            text.Append(isCompressed ? old.GetString(document, start, characters) : Encoding.Unicode.GetString(document, start, checked(characters * 2)));
            if (text.Length > limits.Characters)
                throw new InvalidDataException();
        }
        return text.ToString();
    }

    /// <summary>Marks of the format become what they stand for; of a field (13 instruction 14 result 15) only the result is text.</summary>
    private static string Plain(string raw)
    {
        var text = new StringBuilder(raw.Length);
        var instructions = 0;
        foreach (var c in raw)
        {
            if (c == '\x13')
                instructions++;
            else if (c is '\x14' or '\x15')
                instructions = Math.Max(0, instructions - (c == '\x14' || instructions > 0 ? 1 : 0));
            else if (instructions == 0)
                text.Append(Shown(c));
        }
        return text.ToString().Trim('\n', ' ') + "\n";
    }

    private static string Shown(char c) => c switch
    {
        '\r' or '\x0C' or '\x0E' => "\n\n",
        '\x0B' => "\n",
        '\x07' => "\t",
        '\x1E' => "\u2011",
        '\x1F' or '\u00AD' => "",
        < ' ' and not ('\t' or '\n') => "",
        _ => c.ToString(),
    };
}
