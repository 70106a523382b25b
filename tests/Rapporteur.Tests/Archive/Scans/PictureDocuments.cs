using System.Diagnostics;
using Rapporteur.Hostile;
using Rapporteur.Tests.Archive.Texts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Rapporteur.Tests.Archive.Scans;

/// <summary>Pictures of text, drawn by <c>pdftoppm</c>, and documents that hold them.</summary>
internal static class PictureDocuments
{
    /// <summary>Of a strip of a page at 150 dots an inch, in pixels.</summary>
    public const int Width = 1240, Height = 260;

    /// <summary>A page of lines as a PNG.</summary>
    public static byte[] Of(params string[] lines)
    {
        var pdf = Documents.Pdf([.. lines.Select((line, i) => (50.0, 700.0 - 14 * i, line))]);
        using var drawing = Process.Start(new ProcessStartInfo("pdftoppm", ["-png", "-gray", "-r", "150", "-x", "0", "-y", "200", "-W", $"{Width}", "-H", $"{Height}", "-"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        drawing.StandardInput.BaseStream.Write(pdf);
        drawing.StandardInput.Close();
        using var picture = new MemoryStream();
        drawing.StandardOutput.BaseStream.CopyTo(picture);
        drawing.WaitForExit();
        return picture.ToArray();
    }

    /// <summary>A PDF of a page with a line of text, and a page that is a picture.</summary>
    public static byte[] Pdf(byte[] picture, string line)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText(line, 10, new PdfPoint(50, 700), font);
        builder.AddPage(PageSize.A4).AddPng(picture, new PdfRectangle(0, 600, 595, 600 + 595.0 * Height / Width));
        return builder.Build();
    }

    /// <summary>A picture in one bit a pixel: white where the function is above its middle.</summary>
    public static byte[] Png(int width, int height, Func<int, int, byte> grey) => HostilePictures.Png(width, height, rows =>
    {
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < width; x += 8)
                rows.WriteByte((byte)Enumerable.Range(0, 8).Sum(bit => grey(x + bit, y) > 128 ? 128 >> bit : 0));
        }
    });
}
