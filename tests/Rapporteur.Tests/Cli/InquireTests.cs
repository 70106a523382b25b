using System.Text.Json.Nodes;
using Rapporteur.Cli;

namespace Rapporteur.Tests.Cli;

/// <summary>The main job: a folder of documents becomes an inquiry, again and again.</summary>
public class InquireTests
{
    [Fact]
    public void The_sample_becomes_a_chronicle_that_verifies()
    {
        using var desk = new Desk();
        Desk.Copy(Repository.PathOf("samples/august-1936"), Path.Combine(desk.Here, "august"));
        var said = desk.Done("inquire", "august");
        var place = Path.Combine(desk.Here, "august.inquiry");
        Assert.Contains(Path.Combine(place, "report", "index.html"), said.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(place, "report", "index.html")));

        var whole = desk.Done("verify", "--inquiry", place, "--json").Json;
        Assert.True((bool)whole["whole"]!);
        Assert.Contains((string)whole["root"]!, said.Out, StringComparison.Ordinal);
        var documents = Directory.GetFiles(Path.Combine(desk.Here, "august")).Length - 1;
        Assert.Equal(documents, desk.Done("exhibits", "--json", "--inquiry", place).List("exhibits").Count);
        Assert.NotEmpty(desk.Done("claims", "--json", "--inquiry", place).List("claims"));
        Assert.NotEmpty(desk.Done("chronicle", "--json", "--inquiry", place).List("chronicle"));
        Assert.All(desk.Done("claims", "--json", "--inquiry", place).List("claims"), claim => Assert.False((bool)claim!["coded_by_a_person"]!));
    }

    [Fact]
    public void Nothing_is_doubled_when_it_is_run_again()
    {
        using var desk = Desk.WithTwoDocuments();
        var before = Lists(desk);
        var size = (long)desk.Whole().Json["size"]!;

        var again = desk.Done("inquire", "papers", "--json", "--no-report").Json;
        Assert.Equal(2, (int)again["totals"]!["duplicate"]!);
        Assert.Equal(0, (int)again["totals"]!["deposited"]!);
        Assert.Equal(before, Lists(desk));
        Assert.Equal(size, (long)desk.Whole().Json["size"]!);
    }

    [Fact]
    public void An_added_document_is_taken_in_and_the_others_are_recognised()
    {
        using var desk = Desk.WithTwoDocuments();
        var before = desk.Done("exhibits", "--json").List("exhibits").Count;
        desk.Write("more/third.txt", "On 21 August 1936 several clerks were arrested in Orel.\n");
        desk.Write("more/copy of the courier.txt", File.ReadAllText(Path.Combine(desk.Papers, "courier.txt")));

        var said = desk.Done("inquire", "papers", "--json", "--no-report").Json;
        var outcomes = said["files"]!.AsArray().ToDictionary(file => (string)file!["path"]!, file => (string)file!["outcome"]!);
        Assert.Equal("deposited", outcomes["more/third.txt"]);
        Assert.Equal("duplicate", outcomes["more/copy of the courier.txt"]);
        Assert.Equal("manifest", outcomes["exhibits.csv"]);
        Assert.Equal(before + 1, desk.Done("exhibits", "--json").List("exhibits").Count);
        desk.Whole();
    }

    [Fact]
    public void The_totals_add_up()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Write("empty.txt", "");
        desk.Write(".DS_Store", "x");
        var said = desk.Run("inquire", "papers", "--json", "--no-report");
        Assert.Equal(ExitCodes.Refused, said.Code);
        var totals = said.Json["totals"]!.AsObject().ToDictionary(total => total.Key, total => (int)total.Value!);
        Assert.Equal(totals["files"], totals.Where(total => total.Key != "files").Sum(total => total.Value));
        Assert.Equal(totals["files"], said.Json["files"]!.AsArray().Count);
        Assert.Equal(1, totals["refused"]);
        Assert.Equal(1, totals["skipped"]);
        Assert.Equal("AR003", (string)said.Json["files"]!.AsArray().Single(file => (string)file!["path"]! == "empty.txt")!["code"]!);
    }

    [Fact]
    public void The_manifest_declares_what_the_documents_are()
    {
        using var desk = Desk.WithTwoDocuments();
        var courier = desk.Done("exhibits", "--json").List("exhibits")[0]!;
        Assert.Equal("Arrests in Minsk", (string)courier["title"]!);
        Assert.Equal("The Northern Courier", (string)courier["source"]!);
        Assert.Equal("1936-08-24", (string)courier["published"]!);
        Assert.Equal("declared", (string)courier["published_basis"]!);
        Assert.Equal("public", (string)courier["access"]!);
        Assert.Equal("internal", (string)desk.Done("access", "E2", "--json").Json["access"]!);
    }

    [Fact]
    public void Init_and_deposit_say_that_the_folder_is_not_encrypted_and_read_reads_later()
    {
        using var desk = new Desk();
        Assert.Contains("not encrypted", desk.Done("init", "case.inquiry").Error, StringComparison.Ordinal);
        desk.Write("a.txt", "On 20 August 1936 the clerk Maria Orlova was arrested in the town of Kursk.\n");
        Assert.Contains("not encrypted", desk.Done("deposit", "papers/a.txt", "--source", "a witness", "--written", "1936-08-25").Error, StringComparison.Ordinal);
        Assert.Empty(desk.Done("claims", "--json").List("claims"));
        desk.Done("read");
        Assert.NotEmpty(desk.Done("claims", "--json").List("claims"));
        var size = (long)desk.Whole().Json["size"]!;
        desk.Done("read");
        Assert.Equal(size, (long)desk.Whole().Json["size"]!);
        Assert.Equal("1936-08-25", (string)desk.Done("exhibits", "show", "E1", "--json").Json["written"]!);
    }

    [Fact]
    public void A_founding_that_was_interrupted_leaves_no_inquiry_and_is_begun_anew()
    {
        using var desk = Desk.WithTwoDocuments();
        File.Delete(Path.Combine(desk.Inquiry, "inquiry.json"));
        desk.Refused("ST001", "inquire", "papers", "--no-report");

        var begun = Path.Combine(desk.Here, "other.inquiry");
        foreach (var room in new[] { "ledger", "exhibits", "texts", "staging" })
            Directory.CreateDirectory(Path.Combine(begun, room));
        File.WriteAllText(Path.Combine(begun, "ledger", "log.vkey"), "half a ke");
        desk.Done("inquire", "papers", "--inquiry", begun, "--no-report");
        desk.Done("verify", "--inquiry", begun);
    }

    [Fact]
    public void A_passphrase_protects_the_keys()
    {
        using var desk = new Desk();
        desk.Write("a.txt", "On 20 August 1936 the clerk Maria Orlova was arrested in the town of Kursk.\n");
        Assert.Equal(ExitCodes.Done, desk.RunWith("open sesame\n", "inquire", "papers", "--passphrase", "--no-report").Code);
        Assert.Contains("CH002", desk.RunWith("a wrong one\n", "claims", "code", "C1").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, desk.RunWith("open sesame\n", "claims", "code", "C1").Code);
        desk.Whole();
    }

    [Fact]
    public void Without_the_keys_one_reads_and_verifies_and_does_not_write()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("claims", "--keys", "elsewhere");
        desk.Done("verify", "--keys", "elsewhere");
        desk.Refused("CH001", "claims", "code", "C1", "--keys", "elsewhere");
    }

    private static string Lists(Desk desk) => string.Concat(new[] { "exhibits", "claims", "chronicle", "sources" }.Select(verb => desk.Done(verb, "--json").Out));

    [Fact]
    public async Task What_is_added_to_a_folder_that_is_watched_is_taken_in()
    {
        using var desk = new Desk();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        desk.Cancellation = stop.Token;
        desk.Write("one.txt", "Letter of 3 March 1937\n\nTwo teachers were arrested in Minsk.\n");
        var watching = Task.Run(() => desk.Run("inquire", "papers", "--no-report", "--watch"), TestContext.Current.CancellationToken);
        await Until(() => Exhibits(desk) == 1);
        desk.Write("later/two.txt", "Letter of 4 March 1937\n\nA priest was arrested in Kursk.\n");
        await Until(() => Exhibits(desk) == 2);
        // Between two runs nobody holds the inquiry.
        Ledger.LedgerLog.Hold(Path.Combine(desk.Inquiry, "staging"), TimeSpan.FromSeconds(20)).Dispose();
        await stop.CancelAsync();
        var said = await watching;
        Assert.Equal(ExitCodes.Done, said.Code);
        Assert.Contains("Watching the folder", said.Error, StringComparison.Ordinal);
        desk.Cancellation = default;
        desk.Whole();
    }

    private static int Exhibits(Desk desk) => Directory.Exists(Path.Combine(desk.Inquiry, "exhibits"))
        ? Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "exhibits"), "*", SearchOption.AllDirectories).Count() : 0;

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; tries < 600 && !holds(); tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(holds());
    }
}
