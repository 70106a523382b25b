using System.Text;

namespace Rapporteur.Hostile;

/// <summary>Texts on which expressions backtrack and readers go round, in encodings that are none; tables with formulas.</summary>
internal sealed class HostileTexts(HostileFolder folder)
{
    public void Write()
    {
        var length = folder.Scale.Text;
        foreach (var (name, unit) in new (string, string)[]
        {
            ("one letter", "a"), ("digits", "1"), ("brackets", "("), ("closing", ")]}"), ("quotes", "«“\"'"), ("dots", "."), ("dashes", "- "), ("lines", "\n"), ("returns", "\r"),
            ("spaces", " "), ("tabs", "\t"), ("marks", "\u0301"), ("joiners", "\u200D"), ("overrides", "\u202E"), ("capitals", "Ivan "), ("names", "I. I. Petrov, "),
            ("dates", "20 August 1936, "), ("date words", "on the night of "), ("arrests", "arrested "), ("acts", "Petrov was arrested and shot in Kursk and "), ("quoted", "he said that she said that "),
            ("numbers", "more than several thousand "), ("places", "Kursk, Minsk, "), ("letter lines", "Brenmoor, 14 March 1937\n"), ("headings", "# a\n"), ("matter", "---\na: b\n"),
            ("hyphens", "arre-\n"), ("words cut", "a\u00AD"), ("russian", "арестован "), ("abbreviations", "г. р. т. д. "), ("addresses", "a@b.c/d?e=f&"), ("slashes", "1/2/3/4/"),
        })
            folder.Put($"texts/{name}.txt", HostileFolder.Times(unit, Math.Max(1, length / unit.Length)));

        folder.Put("texts/backtracking.txt", HostileFolder.Times("a", length / 4) + "!\n" + HostileFolder.Times("1 ", length / 4) + "x\n" + HostileFolder.Times("Ivan-", length / 10) + "\n");
        folder.Put("texts/half.txt", [0xFF, 0xFE, .. Enumerable.Repeat<byte[]>([0x00, 0xD8], 10_000).SelectMany(pair => pair)]);
        folder.Put("texts/not utf-8.txt", [.. Encoding.UTF8.GetBytes(HostileFolder.Good), 0xC0, 0xAF, 0xF5, 0x80, 0xED, 0xA0, 0x80, 0xFF]);
        folder.Put("texts/zeros.txt", new byte[1 << 20]);
        folder.Put("texts/noise.txt", HostilePdf.Noise(1 << 20));
        folder.Put("texts/noise.csv", HostilePdf.Noise(1 << 16));
        folder.Put("texts/steering.txt", "\u001B[2J\u001B]0;title\u0007" + HostileFolder.Good + "\u0000\u0008\u202Egnp.exe\r\n");
        folder.Put("texts/utf-7.txt", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n");
        folder.Put("texts/program.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', .. HostilePdf.Noise(1_000)]);
        folder.Put("texts/sqlite.db", [.. "SQLite format 3\0"u8, .. HostilePdf.Noise(4_096)]);

        // Names that become cells of exports, and would be formulas there.
        folder.Put("tables/formulas.txt", string.Concat(Enumerable.Range(1, 9).Select(day => $"On {day} August 1936 the clerk =HYPERLINK(\"http://example.invalid\") Petrov, @SUM Ivanov and +Orlov were arrested in the town of Kursk, @{day}.\n")));
        folder.Put("tables/columns.csv", HostileFolder.Times("a,", length / 2));
        folder.Put("tables/quotes.csv", "a,b\n\"" + HostileFolder.Times("x,\"\"", length / 4));
        folder.Put("tables/rows.csv", "name,date,place\n" + HostileFolder.Times("=1+1,@x,-2\n", length / 20));
        folder.Put("exhibits.csv", "file,title,source,published,access\n"
            + "good/first.txt,=cmd|' /C calc'!A0,@SUM(1+1)*cmd|' /C calc'!A0,1936-08-24,public\n"
            + "../../../etc/passwd,out,out,,public\n/etc/passwd,out,out,,public\ngood/last.txt,\"<script>alert(1)</script>\u202E\",+1,9999-99-99,everybody\n");
    }
}
