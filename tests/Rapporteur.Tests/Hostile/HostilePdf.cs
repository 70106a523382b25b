using System.IO.Compression;
using System.Text;

namespace Rapporteur.Hostile;

/// <summary>PDF files that are deep, endless, huge, circular or broken.</summary>
internal sealed class HostilePdf(HostileFolder folder)
{
    private const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>";
    private const string Hello = "BT /F1 12 Tf 50 700 Td (On 20 August 1936 the clerk was arrested.) Tj ET";

    public void Write()
    {
        var (depth, text) = (folder.Scale.Depth, folder.Scale.Text);
        Put("good", Page, Stream(Hello));
        Put("zeros in a stream", Page, Packed("", Zeros));
        Put("zeros packed twice", Page, PackedTwice());
        Put("spaces in a stream", Page, Packed("", to => Spaces(to, folder.Scale.Unpacked)));
        Put("states", Page, Packed("", to => Repeat(to, "q ", text)));
        Put("letters", Page, Packed("", to => Repeat(to, "BT /F1 12 Tf 50 700 Td (arrested) Tj ET\n", text / 20)));
        Put("letters in one place", Page, Packed("", to => Repeat(to, "BT /F1 1 Tf 1 1 Td (a) Tj ET\n", text / 10)));
        Put("drawing in itself", Page, Stream("/X Do"), Form("/X Do"));
        Put("drawing many times", Page, Packed("", to => Repeat(to, "/X Do\n", text / 10)), Form(HostileFolder.Times(Hello + "\n", 100)));
        Put("arrays in a stream", Page, Packed("", to => { Repeat(to, "[", depth); Repeat(to, "]", depth); }));
        Put("strings in a stream", Page, Packed("", to => Repeat(to, "(", depth)));
        Put("dictionaries in a stream", Page, Packed("", to => Repeat(to, "<</A", depth)));
        Put("arrays", Page, Stream(Hello), HostileFolder.Times("[", depth) + HostileFolder.Times("]", depth));
        Put("dictionaries", Page, Stream(Hello), HostileFolder.Times("<</A ", depth) + "1" + HostileFolder.Times(">>", depth));
        Put("brackets", Page, Stream(Hello), HostileFolder.Times("(", depth));
        Put("a page that is its own parent", Page.Replace("2 0 R", "3 0 R", StringComparison.Ordinal), Stream(Hello));
        Put("an object that is itself", Page.Replace("4 0 R", "6 0 R", StringComparison.Ordinal), Stream(Hello), "6 0 R");
        Put("a length that is itself", Page, "<< /Length 4 0 R >>\nstream\n" + Hello + "\nendstream");
        Put("a length below nothing", Page, "<< /Length -5 >>\nstream\n" + Hello + "\nendstream");
        Put("a length without end", Page, "<< /Length 99999999999 >>\nstream\n" + Hello + "\nendstream");
        Put("a page without measure", Page.Replace("612 792", "1e38 1e38", StringComparison.Ordinal), Stream(Hello));
        Put("a picture without measure", Page, Stream("/X Do"), "<< /Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Length 0 >>\nstream\n\nendstream");
        Put("a picture that unpacks", Page, Stream("q 600 0 0 700 0 0 cm /X Do Q"), Packed("/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 8 /ColorSpace /DeviceGray", Zeros));
        Put("a fax without end", Page, Stream("q 600 0 0 700 0 0 cm /X Do Q"), "<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >> /Length 4 >>\nstream\nabcd\nendstream");
        Put("numbers", Page, Stream("BT /F1 1e308 Tf 1e308 -1e308 Td 99999999999999999999999999 0 0 1 1e400 NaN Tm (a) Tj ET"));
        Put("scripts", Page + " /OpenAction << /S /JavaScript /JS (app.launchURL\\('http://example.invalid'\\)) >>", Stream(Hello));
        folder.Put("pdf/pages in a ring.pdf", Ring());
        folder.Put("pdf/tables in a ring.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF"));
        folder.Put("pdf/pages without number.pdf", ManyKids(Math.Min(text, 500_000)));
        folder.Put("pdf/only a sign.pdf", "%PDF-1.7\n"u8.ToArray());
        folder.Put("pdf/signs.pdf", Encoding.ASCII.GetBytes(HostileFolder.Times("%PDF-1.7 obj ", text / 10)));
        folder.Put("pdf/objects.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n" + string.Concat(Enumerable.Range(1, text / 20).Select(i => $"{i} 0 obj {i + 1} 0 R endobj\n")) + "trailer << /Root 1 0 R >>\n%%EOF"));
        folder.Put("pdf/noise.pdf", [.. "%PDF-1.7\n"u8, .. Noise(1 << 16)]);
    }

    /// <summary>Bytes that look like chance, the same each time.</summary>
    internal static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1936).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A PDF of six objects: catalogue, pages, page, content, font, and one more.</summary>
    internal static byte[] Pdf(string page, object content, object? more = null)
    {
        using var bytes = new MemoryStream();
        var starts = new List<long>();
        Say("%PDF-1.7\n");
        foreach (var item in new[] { "<< /Type /Catalog /Pages 2 0 R >>", Pages, page, content, Font, more ?? "null" })
        {
            starts.Add(bytes.Position);
            Say($"{starts.Count} 0 obj\n");
            bytes.Write(item as byte[] ?? Encoding.ASCII.GetBytes((string)item));
            Say("\nendobj\n");
        }
        var table = bytes.Position;
        Say($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n" + string.Concat(starts.Select(start => $"{start:0000000000} 00000 n \n")));
        Say($"trailer << /Size {starts.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return bytes.ToArray();

        void Say(string text) => bytes.Write(Encoding.ASCII.GetBytes(text));
    }

    private void Put(string name, string page, object content, object? more = null) => folder.Put($"pdf/{name}.pdf", Pdf(page, content, more));

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static string Form(string content) =>
        $"<< /Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Packed(string words, Action<Stream> content, string filter = "/FlateDecode")
    {
        var packed = Deflated(content);
        return [.. Encoding.ASCII.GetBytes($"<< {words} /Filter {filter} /Length {packed.Length} >>\nstream\n"), .. packed, .. "\nendstream"u8];
    }

    private byte[] PackedTwice() => Packed("", to => to.Write(Deflated(Zeros)), "[/FlateDecode /FlateDecode]");

    private static byte[] Deflated(Action<Stream> content)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest))
            content(zlib);
        return bytes.ToArray();
    }

    private void Zeros(Stream to) => Fill(to, new byte[1 << 20], folder.Scale.Unpacked);

    private static void Spaces(Stream to, long length) => Fill(to, [.. Enumerable.Repeat((byte)' ', 1 << 20)], length);

    private static void Fill(Stream to, byte[] block, long length)
    {
        for (var left = length; left > 0; left -= block.Length)
            to.Write(block);
    }

    private static void Repeat(Stream to, string text, int times)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        for (var i = 0; i < times; i++)
            to.Write(bytes);
    }

    private static byte[] Ring() => Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count 9 /Kids [3 0 R 2 0 R] >> endobj\n"
        + "3 0 obj << /Type /Pages /Count 9 /Parent 2 0 R /Kids [2 0 R 3 0 R] >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF");

    /// <summary>One page that is each of many pages.</summary>
    private static byte[] ManyKids(int count) => Encoding.ASCII.GetBytes(
        $"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Count {count} /Kids [{HostileFolder.Times("3 0 R ", count)}] >> endobj\n"
        + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF");
}
