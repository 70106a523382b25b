using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Rapporteur.Archive.Apart;
using Rapporteur.Archive.Texts;
using Rapporteur.Tests.Archive.Containers;
using Rapporteur.Tests.Archive.Texts;

namespace Rapporteur.Tests.Archive.Apart;

/// <summary>Processes that read, and that die, hang and grow: each document has its answer, and the next one is read.</summary>
public class ReadersApartTests
{
    private static readonly byte[] Pdf = Documents.Pdf([(50, 700, "On 20 August 1936 the clerk was arrested.")]);

    private static readonly string[] Command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Rapporteur.Cli.dll"), "read-document"];

    private static readonly ApartLimits Short = new()
    {
        Processor = TimeSpan.FromMilliseconds(300), ProcessorForMegabyte = TimeSpan.Zero, Patience = 3, Memory = 64 << 20,
    };

    [Fact]
    public void What_is_read_apart_is_what_is_read_here()
    {
        using var apart = new ReadersApart(Command);
        foreach (var (bytes, name) in Samples())
            Assert.Equivalent(new ReaderHere().Read(bytes, name), apart.Read(bytes, name), strict: true);
        Assert.NotEmpty(apart.Processes);
    }

    [Fact]
    public void What_a_message_carries_is_taken_out_apart_as_it_is_here()
    {
        using var apart = new ReadersApart(Command);
        var message = Packed.Bytes(Packed.Message("list", "see below", "utf-8", Packed.Attachment("list.csv", [1, 2, 3]), Packed.Attachment("list.csv", [4])));
        var carried = apart.Carried(message, "a.eml").Value;
        Assert.Equivalent(new ReaderHere().Carried(message, "a.eml").Value, carried, strict: true);
        Assert.Equal(["list.csv", "list (2).csv"], carried.Select(document => document.Name));
        Assert.Equal((2, 0), (apart.Read(message, "a.eml").Carries, apart.Read(Packed.Bytes(Packed.Message("none", "x")), "b.eml").Carries));
    }

    [Fact]
    public void A_message_whose_reader_is_ended_says_why_nothing_is_taken_out()
    {
        using var apart = new ReadersApart([.. Command[..1], Path.Combine(AppContext.BaseDirectory, "no such program.dll")]);
        Assert.Equal("AR140", apart.Carried(Packed.Bytes(Packed.Message("x", "x")), "a.eml").Refusal?.Code.Code);
    }

    [Fact]
    public void Plain_text_starts_no_process()
    {
        using var apart = new ReadersApart(["no such program"]);
        Assert.Equal(Documents.EnglishLetter, apart.Read(Encoding.UTF8.GetBytes(Documents.EnglishLetter), "letter.txt").Text);
        Assert.Empty(apart.Processes);
    }

    [Fact]
    public void A_program_that_cannot_be_started_is_the_machines_failing()
    {
        using var apart = new ReadersApart(["no such program"]);
        Assert.Throws<IOException>(() => apart.Read(Pdf, "a.pdf"));
    }

    [Fact]
    public async Task A_reader_killed_amid_a_document_costs_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var apart = new ReadersApart(Command);
        apart.Read(Pdf, "first.pdf");
        var first = Assert.Single(apart.Processes);
        Signal("-STOP", first);
        var reading = Task.Run(() => apart.Read(Pdf, "second.pdf"), TestContext.Current.CancellationToken);
        Signal("-KILL", first);
        Assert.Contains("arrested", (await reading).Text);
        Assert.DoesNotContain(first, apart.Processes);
    }

    [Theory]
    [InlineData("while :; do :; done", "AR141", "bomb")]
    [InlineData("exec sleep 100", "AR141", "bomb")]
    [InlineData("x=xxxxxxxxxxxxxxxx; while :; do x=$x$x; done", "AR142", "bomb")]
    [InlineData("head -c 20 >/dev/null", "AR140", "damaged")]
    [InlineData("head -c 20 >/dev/null; echo this is no answer, and it is longer than eight bytes", "AR140", "damaged")]
    public void A_reader_that_hangs_grows_or_dies_is_ended_and_the_document_refused(string script, string code, string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the readers of this test are shell scripts");
        using var apart = new ReadersApart(["sh", "-c", script], Short);
        var read = apart.Read(Pdf, "papers/a.pdf");
        Assert.Equal((code, kind), (read.NoText!.Code.Code, read.NoText.Code.Class));
        Assert.Equal("papers/a.pdf", read.NoText.Facts["file"]);
        Assert.Equal("application/pdf", read.MediaType);
        Assert.Null(read.Text);
        Assert.Empty(apart.Processes);
    }

    [Fact]
    public void Readers_that_die_one_after_the_other_are_the_machines_failing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the readers of this test are shell scripts");
        using var apart = new ReadersApart(["sh", "-c", "exit 1"], Short);
        Assert.Throws<IOException>(() =>
        {
            for (var i = 0; i < 1_000; i++)
                apart.Read(Pdf, "a.pdf");
        });
    }

    [Fact]
    public void A_reader_whose_pipe_is_closed_ends_amid_its_document()
    {
        using var process = Process.Start(new ProcessStartInfo(Command[0], Command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var pages = Enumerable.Range(0, 3_000).Select(i => new[] { (50.0, 700.0, $"page {i}") }).ToArray();
        Send(process.StandardInput.BaseStream, [(byte)AskedFor.Text]);
        Send(process.StandardInput.BaseStream, "long.pdf"u8.ToArray());
        Send(process.StandardInput.BaseStream, Documents.Pdf(pages));
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
    }

    private static IEnumerable<(byte[] Bytes, string Name)> Samples()
    {
        yield return (Pdf, "a.pdf");
        yield return (Pdf[..60], "cut.pdf");
        yield return (Documents.EncryptedPdf(), "locked.pdf");
        yield return (Encoding.UTF8.GetBytes("<html lang=en><head><title>A page</title></head><body><p>" + Documents.EnglishLetter + "</body></html>"), "page.html");
        yield return (Encoding.UTF8.GetBytes(Documents.EnglishLetter), "letter.txt");
        yield return ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "picture.pdf");
        yield return ([], "nothing.docx");
    }

    /// <summary>A frame: the length in eight bytes, little-endian, then the bytes.</summary>
    private static void Send(Stream to, byte[] bytes)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        to.Write(length);
        to.Write(bytes);
        to.Flush();
    }

    private static void Signal(string signal, int process)
    {
        using var sent = Process.Start("kill", [signal, $"{process}"]);
        sent.WaitForExit();
    }
}
