using Rapporteur.Archive;
using Rapporteur.Cli;
using Rapporteur.Storage;
using Rapporteur.Tests.Archive.Texts;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Archive.Scans;

/// <summary>Text on pictures, by Tesseract where it is installed; without it, what is said instead.</summary>
public class RecognitionTests
{
    private static readonly string[] Lines = ["On 20 August 1936 the clerk Maria Orlova", "was arrested in the town of Kursk."];

    [Fact]
    public void A_scan_is_read_and_every_word_knows_its_place_on_the_picture()
    {
        using var desk = Recognising();
        Put(desk, "scan.png", Picture());
        desk.Done("inquire", "papers", "--no-report");

        var text = desk.Done("exhibits", "show", "E1", "--text").Out;
        Assert.Contains("clerk Maria Orlova\nwas arrested", text, StringComparison.Ordinal);
        Assert.Equal("Kursk", (string?)desk.Done("claims", "--json").List("claims").Single()!["where"]![0]!["name"]);
        var page = Assert.Single(LayerOf(desk, "E1").Pages);
        Assert.Equal((PictureDocuments.Width, PictureDocuments.Height), (page.Width, page.Height));
        Assert.Null(page.Image);
        var (clerk, town) = (BoxOf("clerk"), BoxOf("Kursk"));
        Assert.True(town.Top > clerk.Top + clerk.Height && town.Left > clerk.Left);
        Assert.InRange(town.Width, 20, 200);
        Assert.Equal(2, page.Boxes(0, text.Length).Count);
        desk.Whole();

        (int Left, int Top, int Width, int Height) BoxOf(string word)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            return Assert.Single(page.Boxes(at, at + word.Length));
        }
    }

    [Fact]
    public void A_page_that_is_a_picture_is_read_beside_one_that_has_text()
    {
        using var desk = Recognising();
        Put(desk, "mixed.pdf", PictureDocuments.Pdf(Picture(), "A cover note of 25 May 1938, typed."));
        desk.Done("inquire", "papers", "--no-report");

        var text = desk.Done("exhibits", "show", "E1", "--text").Out;
        Assert.StartsWith("A cover note of 25 May 1938, typed.\n\n", text, StringComparison.Ordinal);
        Assert.Contains("Maria Orlova", text, StringComparison.Ordinal);
        var page = Assert.Single(LayerOf(desk, "E1").Pages);
        Assert.Equal(2, page.Page);
        Assert.NotNull(page.Image);
        Assert.All(page.Words, word => Assert.InRange(word[0], "A cover note of 25 May 1938, typed.".Length, text.Length));
        Assert.NotEmpty(desk.Done("claims", "--json").List("claims"));
        desk.Whole();
    }

    [Fact]
    public void What_was_left_without_the_program_is_read_by_a_later_run_and_once()
    {
        using var desk = Recognising();
        Put(desk, "scan.png", Picture());
        Put(desk, "mixed.pdf", PictureDocuments.Pdf(Picture(), "On 21 August 1936 the clerk Ivan Petrov was arrested in the town of Tula."));
        desk.Recognises = false;
        var before = desk.Run("inquire", "papers", "--no-report", "--json").Json["files"]!.AsArray();
        Assert.Equal(["AR115", "AR143"], before.Select(file => (string)file!["code"]!));
        Assert.All(before, file => Assert.Contains("Tesseract", (string)file!["mend"]!, StringComparison.Ordinal));
        Assert.Single(desk.Done("claims", "--json").List("claims"));

        desk.Recognises = true;
        desk.Done("inquire", "papers", "--no-report");
        var places = desk.Done("claims", "--json").List("claims").Where(claim => (string)claim!["state"]! == "proposed").Select(claim => (string)claim!["where"]![0]!["written"]!);
        Assert.Equal(["town of Kursk", "town of Kursk", "town of Tula"], places.Order(StringComparer.Ordinal));
        var size = (long)desk.Whole().Json["size"]!;
        desk.Done("inquire", "papers", "--no-report");
        Assert.Equal(size, (long)desk.Whole().Json["size"]!);
    }

    [Fact]
    public void A_picture_without_words_is_kept_and_not_looked_at_again()
    {
        using var desk = Recognising();
        Put(desk, "yard.png", PictureDocuments.Png(400, 300, (x, y) => (byte)(128 + 60 * Math.Sin(x / 40.0) * Math.Cos(y / 30.0))));
        var file = desk.Done("inquire", "papers", "--no-report", "--json").Json["files"]![0]!;
        Assert.Equal(("deposited", "AR145", "no-text"), ((string)file["outcome"]!, (string)file["code"]!, (string)file["class"]!));
        var size = (long)desk.Whole().Json["size"]!;
        desk.Done("inquire", "papers", "--no-report");
        Assert.Equal(size, (long)desk.Whole().Json["size"]!);
        Assert.Equal("AR145", (string)desk.Done("exhibits", "--json").List("exhibits").Single()!["no_text"]!["code"]!);
    }

    [Fact]
    public void A_withdrawn_scan_takes_its_words_and_pictures_with_it()
    {
        using var desk = Recognising();
        Put(desk, "mixed.pdf", PictureDocuments.Pdf(Picture(), "A cover note of 25 May 1938, typed."));
        desk.Done("inquire", "papers", "--no-report");
        Assert.Equal(4, Texts(desk).Count());
        desk.Done("exhibits", "withdraw", "E1", "--reason", "by mistake", "--destroy");
        Assert.Empty(Texts(desk));
        desk.Whole();
    }

    [Fact]
    public void A_changed_file_of_words_is_found()
    {
        using var desk = Recognising();
        Put(desk, "scan.png", Picture());
        desk.Done("inquire", "papers", "--no-report");
        foreach (var file in Texts(desk).ToList())
            Desk.Flip(file, 10);
        Assert.Equal(ExitCodes.IntegrityBroken, desk.Run("verify").Code);
    }

    [Fact]
    public void A_picture_of_huge_size_is_never_given_to_the_program()
    {
        using var desk = Recognising();
        Put(desk, "claims.png", Picture(width: int.MaxValue));
        var file = desk.Done("inquire", "papers", "--no-report", "--json").Json["files"]![0]!;
        Assert.Equal(("AR146", "bomb"), ((string)file["code"]!, (string)file["class"]!));
    }

    [Fact]
    public void Sound_and_film_are_kept_as_what_has_no_text() => Assert.All(
        new byte[][] { [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0], [.. "RIFF\0\0\0\0WAVEfmt "u8], [.. "OggS"u8, 0, 2], [0x1A, 0x45, 0xDF, 0xA3, 1, 2, 3] },
        bytes => Assert.Equal("no-text", Documents.Class(Documents.Read(bytes, "call.bin"))));

    /// <summary>A desk that recognises; skipped where the programs for it are not installed.</summary>
    private static Desk Recognising()
    {
        foreach (var program in new[] { "tesseract", "pdftoppm" })
            Assert.SkipWhen(InstalledPrograms.Find(program) is null, $"{program} is not installed");
        return new Desk { Recognises = true };
    }

    private static byte[] Picture(int? width = null)
    {
        var picture = PictureDocuments.Of(Lines);
        if (width is { } claimed)
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(picture.AsSpan(16), claimed);
        return picture;
    }

    private static void Put(Desk desk, string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(desk.Papers, name), bytes);

    private static IEnumerable<string> Texts(Desk desk) => Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "texts"), "*", SearchOption.AllDirectories);

    private static ScanLayer LayerOf(Desk desk, string handle)
    {
        using var inquiry = Inquiry.OpenToRead(InquiryFolder.At(desk.Inquiry).Value, Rooms.All);
        return ArchiveQueries.Words(inquiry, ArchiveQueries.Find(inquiry, handle).Value)!;
    }
}
