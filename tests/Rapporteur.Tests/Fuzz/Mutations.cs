namespace Rapporteur.Tests.Fuzz;

/// <summary>Changes bytes at random: bits, runs, numbers at their edges, pieces moved and repeated, the end cut off.</summary>
internal static class Mutations
{
    private const int MostChanges = 8, LongestPiece = 200, MostRepeats = 300;

    private static readonly string[] Tokens =
        ["-1", "0", "2147483648", "99999999999999999999", "%PDF", "endobj", "stream", "<<", ">>", "[", "]", "(", "/Kids", "/Length", "<w:p>", "</w:p>", "<!DOCTYPE", "&#xD800;", "<b>", "<table>", "<![CDATA[", "--b", "\r\n\r\n", "charset=utf-7", "\\bin9", "{\\", "}", "\0", "\u202E", "=?", "?="];

    /// <summary>A changed copy.</summary>
    public static byte[] Of(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var change = random.Next(1, MostChanges); change > 0 && bytes.Count > 0; change--)
            Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, LongestPiece), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)(random.Next(4) switch { 0 => 0, 1 => 0xFF, 2 => 0x80, _ => random.Next(256) }); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
            case 4: bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)])); break;
            case 5: bytes.RemoveRange(at, bytes.Count - at); break;
            case 6:
                var piece = bytes.GetRange(at, Math.Min(length, 20));
                for (var i = random.Next(MostRepeats); i > 0; i--)
                    bytes.InsertRange(at, piece);
                break;
            default: bytes.Reverse(at, length); break;
        }
    }
}
