using System.Formats.Tar;
using System.Text;
using System.Text.Json.Nodes;
using Rapporteur.Tests.Cli;
using static Rapporteur.Tests.Archive.Containers.Packed;

namespace Rapporteur.Tests.Archive.Containers;

/// <summary>Archives in the folder: what lies in them becomes exhibits, to any sensible depth.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly Desk desk = new();

    static ArchiveTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void What_lies_in_an_archive_and_in_an_archive_in_it_becomes_exhibits()
    {
        Put("bag.zip", Zip(("letters/first.txt", Text(Letter)), ("second bag.zip", Zip(("note.txt", Text("Nobody was arrested on 1 May 1937.\n"))))));
        var file = Taken("bag.zip");
        Assert.Equal("deposited", (string?)file["outcome"]);
        Assert.Null(file["code"]);
        Assert.Equal(["letters/first.txt", "second bag.zip"], Paths(file));
        var inner = file["children"]![1]!;
        Assert.Equal(["note.txt"], Paths(inner));
        Assert.Equal(Letter, desk.Done("exhibits", "show", (string)file["children"]![0]!["exhibit"]!, "--text").Out);
        Assert.True((int)file["children"]![0]!["claims"]! > 0);
        var shown = desk.Done("exhibits", "show", (string)inner["children"]![0]!["exhibit"]!, "--json").Json;
        Assert.Equal("bag.zip/second bag.zip/note.txt", (string?)shown["path"]);
        Assert.Equal((string?)inner["exhibit"], (string?)shown["lies_in"]![0]!["exhibit"]);
        desk.Whole();
    }

    [Fact]
    public void A_second_run_recognises_everything_and_writes_nothing()
    {
        Put("bag.zip", Zip(("first.txt", Text(Letter)), ("empty.txt", []), ("second bag.zip", Zip(("note.txt", Text("a note of a few words\n"))))));
        Put("mail.mbox", Mailbox(Message("One", "the first of two\n", "utf-8", Attachment("a.txt", Text("what was attached\n"))), Message("Two", "the second of two\n")));
        var first = Run();
        var second = Run();
        Assert.Equal((long)first["size"]!, (long)second["size"]!);
        Assert.Equal(2, (int)second["totals"]!["duplicate"]!);
        Assert.All(All(second), file => Assert.True((string?)file["outcome"] is "duplicate" or "refused", file.ToString()));
        Assert.Equal(All(first).Select(file => ((string?)file["path"], (string?)file["exhibit"])), All(second).Select(file => ((string?)file["path"], (string?)file["exhibit"])));
    }

    [Fact]
    public void Of_the_same_bytes_the_file_in_the_folder_is_the_exhibit_and_the_one_in_the_archive_its_duplicate()
    {
        Put("a bag.zip", Zip(("letter.txt", Text(Letter))));
        Put("letter.txt", Text(Letter));
        Put("Copy of letter.txt", Text(Letter));
        var run = Run();
        Assert.Equal("deposited", (string?)Named(run, "letter.txt")["outcome"]);
        Assert.Equal("duplicate", (string?)Named(run, "Copy of letter.txt")["outcome"]);
        var inside = Named(run, "a bag.zip")["children"]![0]!;
        Assert.Equal("duplicate", (string?)inside["outcome"]);
        Assert.Equal((string?)Named(run, "letter.txt")["exhibit"], (string?)inside["exhibit"]);
    }

    [Theory]
    [InlineData("ibm866")]
    [InlineData("windows-1251")]
    [InlineData("utf-8")]
    public void Names_are_read_in_the_encoding_of_the_machine_that_packed_them(string encoding)
    {
        Put("старое.zip", Zip(Encoding.GetEncoding(encoding), ("Письма/Лапшина.txt", Text(Letter)), ("Письма/Громыхин, протокол допроса.txt", Text("another note\n"))));
        Assert.Equal(["Письма/Лапшина.txt", "Письма/Громыхин, протокол допроса.txt"], Paths(Taken("старое.zip")));
    }

    [Fact]
    public void Names_that_lead_out_or_cannot_be_shown_are_refused_and_the_rest_is_taken()
    {
        Put("bad.zip", Zip(("../../../evil.txt", Text("out\n")), ("/etc/passwd", Text("root\n")), ("C:\\win.txt", Text("drive\n")), ("a\nb.txt", Text("line\n")),
            ("turned\u202Etxt.exe", Text("turned\n")), ("__MACOSX/._x", Text("mac\n")), ("good.txt", Text(Letter))));
        var children = Taken("bad.zip")["children"]!.AsArray();
        Assert.Equal(["unsafe", "unsafe", "unsafe", "unsafe-name", "unsafe-name", "system-file", null], children.Select(child => (string?)child!["class"]));
        Assert.Equal("deposited", (string?)children[^1]!["outcome"]);
        Assert.All(children.Take(5), child => Assert.All(new[] { "code", "reason", "mend" }, field => Assert.False(string.IsNullOrEmpty((string?)child![field]))));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "exhibits"), "*", SearchOption.AllDirectories), file => File.ReadAllBytes(file).AsSpan().SequenceEqual(Text(Letter)));
        desk.Whole();
    }

    [Fact]
    public void Archives_in_archives_beyond_the_limit_are_kept_and_not_opened()
    {
        var packed = Zip(("letter.txt", Text(Letter)));
        for (var i = 0; i < 12; i++)
            packed = Zip(($"{i}.zip", packed));
        Put("matryoshka.zip", packed);
        var run = Run();
        var deepest = All(run).Last();
        Assert.Equal("too-deep", (string?)deepest["class"]);
        Assert.Equal("deposited", (string?)deepest["outcome"]);
        Assert.Equal(9, All(run).Count());
        desk.Whole();
    }

    [Fact]
    public void An_archive_that_unpacks_to_far_more_than_it_is_is_stopped()
    {
        Put("bomb.zip", Zip(("zeros.bin", new byte[64 << 20]), ("more.bin", new byte[64 << 20]), ("letter.txt", Text(Letter))));
        var file = Taken("bomb.zip");
        Assert.Equal("bomb", (string?)file["class"]);
        Assert.Contains(file["children"]!.AsArray(), child => (string?)child!["outcome"] == "refused" && (string?)child["class"] == "bomb");
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "staging", "exhibits"), "*", SearchOption.AllDirectories));
        desk.Whole();
    }

    [Fact]
    public void A_damaged_archive_is_kept_and_says_so()
    {
        var zip = Zip(("a.txt", Text(Letter)), ("b.txt", Text(string.Concat(Enumerable.Repeat(Letter, 50)))));
        zip[60] ^= 0x55;
        Put("hurt.zip", zip);
        Put("cut.tar.gz", Gzip(Tar(TarEntryFormat.Ustar, tar => Add(tar, "a.txt", Letter)))[..90]);
        var run = Run();
        Assert.Contains(All(run), file => (string?)file["class"] == "damaged");
        Assert.Equal("damaged", (string?)Named(run, "cut.tar.gz")["class"]);
        Assert.Equal("deposited", (string?)Named(run, "cut.tar.gz")["outcome"]);
        desk.Whole();
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void A_tar_archive_of_any_form_is_taken_apart(TarEntryFormat format)
    {
        var name = format is TarEntryFormat.Pax or TarEntryFormat.Gnu ? $"{new string('d', 90)}/{new string('n', 90)}.txt" : "letters/first.txt";
        Put("bag.tar", Tar(format, tar =>
        {
            Add(tar, name, Letter);
            Add(tar, "second.txt", "a second letter\n");
        }));
        Assert.Equal([name, "second.txt"], Paths(Taken("bag.tar")));
    }

    [Fact]
    public void Links_and_devices_in_a_tar_archive_are_named_and_refused()
    {
        Put("bag.tgz", Gzip(Tar(TarEntryFormat.Pax, tar =>
        {
            Add(tar, "letter.txt", Letter);
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "out") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "same.txt") { LinkName = "letter.txt" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "folder/"));
        })));
        Assert.Equal([null, "link-outside", "link", "not-a-file"], Taken("bag.tgz")["children"]!.AsArray().Select(child => (string?)child!["class"]));
    }

    [Fact]
    public void A_single_document_packed_by_gzip_is_taken_out_under_its_name()
    {
        Put("letter.txt.gz", Gzip(Text(Letter)));
        Assert.Equal(["letter.txt"], Paths(Taken("letter.txt.gz")));
    }

    [Fact]
    public void A_web_archive_gives_its_documents_with_address_and_time()
    {
        byte[] page = Text("<!DOCTYPE html><html><head><title>Arrests</title></head><body><p>Two teachers were arrested in Minsk on 3 May 1937.</p></body></html>");
        byte[] chunked = [.. Text($"{page.Length:x}\r\n"), .. page, .. "\r\n0\r\n\r\n"u8];
        Put("site.warc.gz", Gzip([
            .. Record("warcinfo", "", "application/warc-fields", Text("software: x\r\n")),
            .. Record("request", "https://example.org/", "application/http; msgtype=request", Text("GET / HTTP/1.1\r\n\r\n")),
            .. Record("response", "https://example.org/news/", "application/http; msgtype=response", Answer("200 OK", "text/html; charset=utf-8", chunked, "Transfer-Encoding: chunked\r\n")),
            .. Record("response", "https://example.org/style.css", "application/http; msgtype=response", Answer("200 OK", "text/css", "p { }"u8.ToArray())),
            .. Record("response", "https://example.org/gone", "application/http; msgtype=response", Answer("404 Not Found", "text/html", "gone"u8.ToArray())),
            .. Record("response", "https://example.org/packed.txt", "application/http; msgtype=response", Answer("200 OK", "text/plain", Gzip(Text(Letter)), "Content-Encoding: gzip\r\n")),
        ]));
        var children = Taken("site.warc.gz")["children"]!.AsArray();
        Assert.Equal(["example.org/news/index.html", "example.org/packed.txt"], children.Select(child => (string?)child!["path"]));
        var shown = desk.Done("exhibits", "show", (string)children[0]!["exhibit"]!, "--json").Json;
        Assert.Equal("https://example.org/news/", (string?)shown["address"]);
        Assert.Equal("2022-03-01T10:00:00Z", (string?)shown["lies_in"]![0]!["taken"]);
        Assert.Equal(Letter, desk.Done("exhibits", "show", (string)children[1]!["exhibit"]!, "--text").Out);
    }

    [Fact]
    public void A_container_destroyed_leaves_what_came_out_of_it()
    {
        Put("bag.zip", Zip(("letter.txt", Text(Letter))));
        Run();
        var said = desk.Done("exhibits", "withdraw", "E1", "--reason", "it names a source", "--destroy");
        Assert.Contains("E2", said.Error, StringComparison.Ordinal);
        desk.Whole();
        Assert.Equal(Letter, desk.Done("exhibits", "show", "E2", "--text").Out);
    }

    [Fact]
    public void The_working_papers_show_parent_and_children()
    {
        Put("bag.zip", Zip(("letter.txt", Text(Letter)), ("empty.txt", [])));
        desk.Run("inquire", "papers");
        var pages = Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "report"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.Contains(pages, page => page.Contains("What lies in it", StringComparison.Ordinal) && page.Contains("letter.txt", StringComparison.Ordinal) && page.Contains("AR003", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Contains("It lies in", StringComparison.Ordinal));
    }

    public void Dispose() => desk.Dispose();

    private static void Add(TarWriter tar, string name, string text)
    {
        TarEntry entry = tar.Format switch
        {
            TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
            TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
            TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
            _ => new PaxTarEntry(TarEntryType.RegularFile, name),
        };
        entry.DataStream = new MemoryStream(Text(text));
        tar.WriteEntry(entry);
    }

    private void Put(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(desk.Papers, name), bytes);

    private JsonObject Run() => desk.Run("inquire", "papers", "--no-report", "--json").Json;

    private JsonNode Taken(string name) => Named(Run(), name);

    private static JsonNode Named(JsonObject run, string name) => run["files"]!.AsArray().Single(file => (string?)file!["path"] == name)!;

    private static IEnumerable<string?> Paths(JsonNode file) => file["children"]!.AsArray().Select(child => (string?)child!["path"]);

    private static IEnumerable<JsonNode> All(JsonNode run) => Below(run["files"]!.AsArray());

    private static IEnumerable<JsonNode> Below(JsonArray files) => files.SelectMany(file => Below(file!["children"]!.AsArray()).Prepend(file));
}
