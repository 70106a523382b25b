using System.Text;
using System.Text.Json.Nodes;
using MimeKit;
using Rapporteur.Storage;
using Rapporteur.Tests.Archive.Texts;
using Rapporteur.Tests.Cli;
using static Rapporteur.Tests.Archive.Containers.Packed;

namespace Rapporteur.Tests.Archive.Containers;

/// <summary>Messages and mailboxes, as mail programs write them.</summary>
public sealed class MailTests : IDisposable
{
    private readonly Desk desk = new();

    static MailTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_message_gives_its_text_subject_author_day_and_identity()
    {
        var read = Documents.Read(Bytes(Message("Документы из Заречья", Documents.RussianLetter, "koi8-r")), "a.eml");
        Assert.Equal("message/rfc822", read.MediaType);
        Assert.Equal(Documents.RussianLetter.ReplaceLineEndings("\n").Trim(), read.Text!.ReplaceLineEndings("\n").Trim());
        Assert.Equal(("koi8-r", "ru"), (read.Encoding, read.Metadata.Language));
        Assert.Equal(("Документы из Заречья", "Nina K.", "mid:4@example.org"), (read.Metadata.Title, read.Metadata.Author, read.Metadata.Address));
        // The day of who wrote it, not that of Greenwich.
        Assert.Equal(("1997-06-04", "found"), (read.Metadata.Published, read.Metadata.PublishedBasis));
    }

    [Fact]
    public void A_text_that_declares_the_wrong_encoding_is_read_in_the_right_one_and_that_is_said()
    {
        var message = Encoding.GetEncoding("windows-1251").GetBytes(
            "From: a@example.org\r\nDate: Wed, 04 Jun 1997 21:14:05 +0400\r\nMessage-ID: <1@x>\r\nContent-Type: text/plain; charset=\"koi8-r\"\r\n\r\n" + Documents.RussianLetter);
        var read = Documents.Read(message, "a.eml");
        Assert.Equal("windows-1251", read.Encoding);
        Assert.Contains("арестовали учителя", read.Text, StringComparison.Ordinal);
        Assert.Contains("AR117", Documents.Codes(read));
    }

    [Fact]
    public void Of_two_forms_the_plain_one_is_read_and_HTML_alone_as_a_page()
    {
        var html = new TextPart("html") { Text = "<html><body><p>Four teachers were arrested.</p><img src='http://example.org/pixel.gif'></body></html>" };
        var both = Message("x", "");
        both.Body = new MultipartAlternative { new TextPart("plain") { Text = "Only four teachers.\n" }, html };
        Assert.Equal("Only four teachers.", Documents.Read(Bytes(both), "a.eml").Text!.Trim());
        both.Body = html;
        Assert.Equal("Four teachers were arrested.", Documents.Read(Bytes(both), "a.eml").Text);
    }

    [Fact]
    public void A_letter_typed_like_a_message_is_plain_text() =>
        Assert.Equal("text/plain", Documents.Read("From: the committee\nDate: 4 June 1997\nSubject: the lists\n\nFour teachers were arrested.\n").MediaType);

    [Fact]
    public void An_encrypted_message_is_kept_and_says_so()
    {
        var message = Message("x", "");
        message.Body = new Multipart("encrypted") { new MimePart("application", "pgp-encrypted") { Content = new MimeContent(new MemoryStream("Version: 1"u8.ToArray())) } };
        Assert.Equal("encrypted", Documents.Class(Documents.Read(Bytes(message), "a.eml")));
    }

    [Fact]
    public void Attachments_and_messages_in_a_message_become_exhibits_with_their_own_bytes()
    {
        var inner = Message("The receipt", "It is the proof that he was in Kestrel Street.\n", "utf-8", Attachment("../заявление.txt", Text(Letter)));
        inner.Prepare(EncodingConstraint.SevenBit);
        Put("fwd.eml", Bytes(Message("Fwd: The receipt", "For the file.\n", "utf-8", new MessagePart("rfc822") { Message = inner }, Attachment("заявление.txt", Text("another\n")), Attachment("заявление.txt", Text("a third\n")))));
        var file = Run()["files"]![0]!;
        Assert.Equal(["The receipt.eml", "заявление.txt", "заявление (2).txt"], file["children"]!.AsArray().Select(child => (string?)child!["path"]));
        var nested = file["children"]![0]!["children"]![0]!;
        Assert.Equal("заявление.txt", (string?)nested["path"]);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Text(Letter))), (string?)nested["sha256"]);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes(inner))), (string?)file["children"]![0]!["sha256"]);
        desk.Whole();
    }

    [Fact]
    public void A_mailbox_gives_its_messages_as_they_were_sent()
    {
        var first = Message("One", "Before.\n\nFrom what the porters say, nobody was taken.\n>From a quotation\n");
        Put("list.mbox", Mailbox(first, Message("Two", "The second.\n"), first, Message("Empty", "")));
        var file = Run()["files"]![0]!;
        Assert.Null(file["class"]);
        Assert.Equal(["deposited", "deposited", "duplicate", "deposited"], file["children"]!.AsArray().Select(child => (string?)child!["outcome"]));
        Assert.Equal("empty", (string?)file["children"]![3]!["class"]);
        Assert.Equal("Before.\n\nFrom what the porters say, nobody was taken.\n>From a quotation\n",
            desk.Done("exhibits", "show", (string)file["children"]![0]!["exhibit"]!, "--text").Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_message_of_brackets_in_brackets_is_read_without_harm()
    {
        var nested = new StringBuilder("From: a@example.org\r\nMessage-ID: <1@x>\r\n");
        for (var i = 0; i < 5_000; i++)
            nested.Append($"Content-Type: multipart/mixed; boundary=\"b{i}\"\r\n\r\n--b{i}\r\n");
        Assert.NotNull(Documents.Read(nested.ToString(), "a.eml"));
        Put("deep.eml", Encoding.ASCII.GetBytes(nested.ToString()));
        Assert.Equal("deposited", (string?)Run()["files"]![0]!["outcome"]);
    }

    [Fact]
    public void A_page_saved_with_its_pictures_gives_the_page_as_text_and_the_pictures_as_exhibits()
    {
        var page = new TextPart("html") { Text = "<html><head><title>Arrests</title><meta property='article:published_time' content='1997-06-02'></head><body><p>Two teachers were arrested in Minsk.</p></body></html>" };
        page.ContentLocation = new Uri("https://example.org/news");
        var picture = new MimePart("image", "png") { Content = new MimeContent(new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])), ContentLocation = new Uri("https://example.org/photo.png") };
        var style = new TextPart("css") { Text = "p { }" };
        var saved = new MimeMessage { Subject = "Arrests", Body = new MultipartRelated { page, picture, style } };
        saved.Headers.Add("Snapshot-Content-Location", "https://example.org/news");
        saved.From.Add(new MailboxAddress("Saved by Blink", "blink@example.org"));
        Put("page.mhtml", Bytes(saved));
        var file = Run()["files"]![0]!;
        Assert.Equal(("multipart/related", "1997-06-02"), ((string?)file["media_type"], (string?)file["published"]));
        Assert.Equal(["photo.png"], file["children"]!.AsArray().Select(child => (string?)child!["path"]));
        Assert.Equal("https://example.org/news", (string?)desk.Done("exhibits", "show", "E1", "--json").Json["address"]);
        Assert.Contains("Two teachers", desk.Done("exhibits", "show", "E1", "--text").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mailbox_over_which_a_run_was_cut_off_is_gone_on_with()
    {
        var messages = Enumerable.Range(0, 90).Select(i => Message($"Number {i}", $"This is the letter of number {i}.\n")).ToArray();
        Put("list.mbox", Mailbox(messages));
        desk.Write("first.txt", "A note to found the inquiry with.\n");
        desk.Done("inquire", Path.Combine(desk.Papers, "first.txt"), "--inquiry", desk.Inquiry, "--no-report");
        using (var cut = new CancellationTokenSource())
        {
            var folder = InquiryFolder.At(desk.Inquiry).Value;
            using var inquiry = Inquiry.OpenToWrite(folder, Rooms.All, new Rapporteur.Charter.KeyRing(desk.Keys).Open(folder.Id).Value, TimeProvider.System).Value;
            Assert.ThrowsAny<OperationCanceledException>(() => Inquire.Run(inquiry, desk.Papers, null, read: false, lists: false, reader: new Rapporteur.Archive.Texts.ReaderHere(), recogniser: () => null,
                progress: at => { if (at.Inside == 70) cut.Cancel(); }, cancellation: cut.Token));
        }
        var children = Run()["files"]!.AsArray().Single(file => (string?)file!["path"] == "list.mbox")!["children"]!.AsArray();
        Assert.Equal(90, children.Count);
        Assert.Contains(children, child => (string?)child!["outcome"] == "duplicate");
        Assert.Contains(children, child => (string?)child!["outcome"] == "deposited");
        Assert.Equal(90, desk.Done("exhibits", "show", "E2", "--json").Json["contents"]!.AsArray().Count(item => (string?)item!["outcome"] == "deposited"));
        desk.Whole();
    }

    public void Dispose() => desk.Dispose();

    private void Put(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(desk.Papers, name), bytes);

    private JsonObject Run() => desk.Run("inquire", "papers", "--no-report", "--json").Json;
}
