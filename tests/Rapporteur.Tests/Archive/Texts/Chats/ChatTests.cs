using System.Text.Json.Nodes;
using Rapporteur.Archive.Texts;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Archive.Texts.Chats;

/// <summary>Chats as telephones and computers export them: each message an account with its author and date.</summary>
public sealed class ChatTests
{
    private const string Telegram = """
        { "name": "Новости Минска", "type": "public_channel", "id": 1, "messages": [
          { "id": 1, "type": "service", "date": "2022-03-01T10:00:00", "actor": "Anna", "action": "create_channel", "text": "" },
          { "id": 2, "type": "message", "date": "2022-03-01T12:30:05", "from": "Anna 🌻", "from_id": "user1", "text": "Pavel Lisitsyn was arrested in Minsk yesterday." },
          { "id": 3, "type": "message", "date": "2022-03-04T08:00:00", "from": "Boris", "forwarded_from": "Press Desk", "photo": "photos/photo_1.jpg",
            "text": [ "On 2 March ", { "type": "bold", "text": "Maria Orlova" }, " was arrested in Kharkov." ] },
          { "id": 4, "type": "message", "date": "2022-03-05T08:00:00", "from": "Boris", "file": "files/list.pdf", "text": "" } ] }
        """;

    [Fact]
    public void Telegram_JSON_gives_each_message_with_author_date_and_origin()
    {
        var read = Documents.Read(Telegram, "result.json");
        Assert.Equal(("telegram-json 1", "Новости Минска", "Новости Минска", "2022-03-01/2022-03-05", "found"),
            (read.Tool, read.Metadata.Title, read.Metadata.Source, read.Metadata.Published, read.Metadata.PublishedBasis));
        Assert.Equal(["Pavel Lisitsyn was arrested in Minsk yesterday.", "On 2 March Maria Orlova was arrested in Kharkov."], read.Parts.Select(part => Words(read.Text!, part)));
        Assert.Equal([("Anna 🌻", "2022-03-01", "message"), ("Boris", "2022-03-04", "message forwarded from Press Desk")], read.Parts.Select(part => (part.Author!, part.Written!, part.Label)));
        Assert.Contains("[photos/photo_1.jpg]", read.Text, StringComparison.Ordinal);
        Assert.Contains("[files/list.pdf]", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_a_chat_that_lie_beside_it_are_its_children()
    {
        using var desk = new Desk();
        desk.Write("export/result.json", Telegram);
        desk.Write("export/photos/photo_1.jpg", "no picture");
        desk.Run("inquire", "papers", "--no-report");
        var chat = desk.Done("exhibits", "--json").List("exhibits").Single(exhibit => ((string?)exhibit!["path"])!.EndsWith("result.json", StringComparison.Ordinal))!;
        var held = Assert.Single(desk.Done("exhibits", "show", (string)chat["exhibit"]!, "--json").Json["contents"]!.AsArray())!;
        Assert.Equal(("photos/photo_1.jpg", "deposited"), ((string)held["path"]!, (string)held["outcome"]!));
        // Said once: another run over the same folder says nothing more.
        var before = (long)desk.Done("verify", "--json").Json["entries"]!;
        desk.Run("inquire", "papers", "--no-report");
        Assert.Equal(before, (long)desk.Done("verify", "--json").Json["entries"]!);
    }

    [Fact]
    public void All_chats_of_an_export_are_read_and_other_JSON_is_text()
    {
        var two = $$"""{ "about": "x", "chats": { "list": [ {{Telegram}}, {{Telegram}} ] } }""";
        Assert.Equal(4, Documents.Read(two, "result.json").Parts.Count);
        Assert.Equal("text 1", Documents.Read("""{ "type": "x", "messages": 3 }""", "x.json").Tool);
        Assert.Equal("text 1", Documents.Read("""{ "type": "x", "messages": [ { "type": "message", """, "x.json").Tool);
    }

    [Fact]
    public void Telegram_HTML_gives_a_message_without_a_name_to_the_author_before()
    {
        var read = Documents.Read("""
            <!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold"> Новости </div></div></div>
            <div class="page_body chat_page"><div class="history">
            <div class="message service" id="message-1"><div class="body details">1 March 2022</div></div>
            <div class="message default clearfix" id="message2"><div class="body"><div class="pull_right date details" title="01.03.2022 12:30:00 UTC+03:00">12:30</div>
              <div class="from_name"> Anna </div><div class="text"> Two were arrested.<br>Three were searched. </div></div></div>
            <div class="message default clearfix joined" id="message3"><div class="body"><div class="pull_right date details" title="02.03.2022 09:00:00 UTC+03:00">09:00</div>
              <div class="forwarded body"><div class="from_name"> Press Desk <span class="date details" title="01.03.2022 10:00:00">01.03.2022</span></div>
              <div class="media_wrap clearfix"><a class="photo_wrap" href="photos/p.jpg"></a></div><div class="text"> One was released. </div></div></div></div>
            </div></div></div></body></html>
            """, "messages.html");
        Assert.Equal(("telegram-html 1", "Новости"), (read.Tool, read.Metadata.Title));
        Assert.Equal(["Two were arrested.\nThree were searched.", "One was released."], read.Parts.Select(part => Words(read.Text!, part)));
        Assert.Equal([("Anna", "2022-03-01", "message"), ("Anna", "2022-03-02", "message forwarded from Press Desk")], read.Parts.Select(part => (part.Author!, part.Written!, part.Label)));
        Assert.Contains("[photos/p.jpg]", read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01/03/2022, 12:30 - Anna joined\n13/03/2022, 12:31 - Anna: Two were arrested.\nIn Minsk.\n13/03/2022, 12:32 - +7 900: IMG-1.jpg (file attached)\n", "2022-03-13")]
    [InlineData("[13.03.22, 12:31:15] Anna: Two were arrested.\nIn Minsk.\n\u200E[13.03.22, 12:32:00] Boris: \u200E<attached: IMG-1.jpg>\n[14.03.22, 12:32:00] Boris: yes\n", "2022-03-13")]
    [InlineData("3/13/22, 12:31 PM - Anna: Two were arrested.\nIn Minsk.\n3/13/22, 1:32 PM - Boris: IMG-1.jpg (file attached)\n3/14/22, 1:32 PM - Boris: yes\n", "2022-03-13")]
    [InlineData("[2022-03-13 12:31] Anna: Two were arrested.\nIn Minsk.\n[2022-03-13, 12:32] Boris: <attached: IMG-1.jpg>\n[2022-03-14 12:33] Boris: yes\n", "2022-03-13")]
    public void Chats_of_lines_are_read_whatever_the_form_of_their_dates(string text, string day)
    {
        var read = Documents.Read(text, "chat.txt");
        Assert.Equal("chat-lines 1", read.Tool);
        Assert.Equal(("Anna", day, "Two were arrested.\nIn Minsk."), (read.Parts[0].Author, read.Parts[0].Written, Words(read.Text!, read.Parts[0])));
        Assert.Contains("[IMG-1.jpg]", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diary_is_no_chat() =>
        Assert.Equal("text 1", Documents.Read("13.03.1937, evening: two were taken.\n14.03.1937: nobody.\n15.03.1937: three were taken.\n16.03.1937: none\n").Tool);

    [Fact]
    public void A_claim_in_a_chat_has_the_date_and_the_author_of_its_message()
    {
        using var desk = new Desk();
        desk.Write("export/result.json", Telegram);
        Directory.CreateDirectory(Path.Combine(desk.Papers, "export", "photos"));
        File.WriteAllBytes(Path.Combine(desk.Papers, "export", "photos", "photo_1.jpg"), [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);
        desk.Done("inquire", "papers", "--no-report");
        var claims = desk.Done("claims", "list", "--json").List("claims").Select(claim => claim!).ToList();
        var first = claims.Single(claim => Exact(claim).Contains("Lisitsyn", StringComparison.Ordinal));
        var second = claims.Single(claim => Exact(claim).Contains("Orlova", StringComparison.Ordinal));
        Assert.Contains("2022-02-28", first.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("2022-03-02", second.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["Anna 🌻"], first["attribution"]!.AsArray().Select(speaker => (string?)speaker));
        Assert.Equal(["Boris", "Press Desk"], second["attribution"]!.AsArray().Select(speaker => (string?)speaker));
        Assert.Contains(Exact(second), desk.Done("exhibits", "show", "E2", "--text").Out, StringComparison.Ordinal);
        desk.Whole();
    }

    private static string Exact(JsonNode claim) => (string?)(claim["passage"] is JsonObject passage ? passage["exact"] : claim["passage"] ?? claim["exact"]) ?? "";

    private static string Words(string text, FoundPart part) => string.Concat(text.EnumerateRunes().Skip(part.Start).Take(part.End - part.Start));
}
