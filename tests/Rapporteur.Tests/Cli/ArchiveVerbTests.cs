using System.Security.Cryptography;
using System.Text;
using Rapporteur.Charter;
using Rapporteur.Cli;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Tests.Cli;

/// <summary>Exhibits, sources, access, receipts, withdrawal.</summary>
public class ArchiveVerbTests
{
    [Fact]
    public void An_exhibit_is_its_bytes_as_received_and_its_text_as_extracted()
    {
        using var desk = Desk.WithTwoDocuments();
        var courier = desk.Done("exhibits", "show", "E1", "--json").Json;
        var bytes = File.ReadAllBytes(Path.Combine(desk.Papers, "courier.txt"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (string)courier["sha256"]!);
        Assert.Equal("courier.txt", (string)courier["path"]!);
        Assert.Equal(Encoding.UTF8.GetString(bytes), desk.Done("exhibits", "show", "E1", "--text").Out);

        var card = desk.Done("exhibits", "show", "E1").Out;
        Assert.Contains("The Northern Courier", card, StringComparison.Ordinal);
        Assert.Contains((string)courier["sha256"]!, card, StringComparison.Ordinal);

        var sums = desk.Done("exhibits", "sums").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(sums, line => Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(desk.Inquiry, line[66..]))))));
        Assert.Equal(2, sums.Length);
    }

    [Fact]
    public void Bytes_are_read_only()
    {
        using var desk = Desk.WithTwoDocuments();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "exhibits"), "*", SearchOption.AllDirectories))
            Assert.True(File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public void A_source_is_rated_and_described_by_a_member()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("sources", "rate", "a traveller", "C", "--reason", "he was there", "--subject", "arrests");
        var traveller = desk.Done("sources", "--json").List("sources").Single(source => (string)source!["name"]! == "a traveller")!;
        Assert.Equal("C", (string)traveller["rating"]!);
        Assert.Equal("member 1", (string)traveller["ratings"]![0]!["by"]!);
        Assert.Equal("F", (string)desk.Done("sources", "--json").List("sources").Single(source => (string)source!["name"]! != "a traveller")!["rating"]!);
        desk.Refused("AR012", "sources", "rate", "a traveller", "G", "--reason", "x");
        desk.Refused("AR011", "sources", "rate", "a traveller", "B");
        desk.Refused("AR013", "sources", "describe", "a traveller", "--kind", "spy");
    }

    [Fact]
    public void Access_is_internal_until_somebody_says_otherwise()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("access", "E2", "public", "--reason", "the traveller agrees");
        Assert.Equal("public", (string)desk.Done("exhibits", "show", "E2", "--json").Json["access"]!);
        desk.Done("access", "C1", "members", "--member", "member 1");
        Assert.Equal("members", (string)desk.Done("claims", "show", "C1", "--json").Json["access"]!);
        desk.Refused("CH005", "access", "E2", "secret");
        desk.Refused("AR009", "access", "E9");
    }

    [Fact]
    public void A_receipt_is_checked_without_the_inquiry()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("exhibits", "receipt", "E1", "--out", "e1.tlog-proof");
        var key = File.ReadAllText(Path.Combine(desk.Inquiry, "ledger", "log.vkey")).Trim();
        Directory.Move(desk.Inquiry, Path.Combine(desk.Here, "away"));
        Assert.Contains("Genuine", desk.Done("verify", "--receipt", "e1.tlog-proof", "--key", key).Out, StringComparison.Ordinal);

        var receipt = Path.Combine(desk.Here, "e1.tlog-proof");
        var random = new Random(1936);
        for (var i = 0; i < 50; i++)
        {
            var at = random.NextInt64(new FileInfo(receipt).Length);
            Desk.Flip(receipt, at);
            Assert.NotEqual(ExitCodes.Done, desk.Run("verify", "--receipt", "e1.tlog-proof", "--key", key).Code);
            Desk.Flip(receipt, at);
        }
        desk.Refused("AR001", "verify", "--receipt", "nowhere", "--key", key);
        Assert.Equal(ExitCodes.Usage, desk.Run("verify", "--receipt", "e1.tlog-proof").Code);
    }

    [Fact]
    public void A_withdrawn_exhibit_stays_and_its_claims_go()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused("AR011", "exhibits", "withdraw", "E2");
        desk.Done("exhibits", "withdraw", "E2", "--reason", "deposited by mistake");
        var exhibit = desk.Done("exhibits", "show", "E2", "--json").Json;
        Assert.True((bool)exhibit["withdrawn"]!);
        Assert.Equal("deposited by mistake", (string)exhibit["withdrawn_reason"]!);
        Assert.All(desk.Done("claims", "--json").List("claims"), claim => Assert.Equal("E1", (string)claim!["exhibit"]!));
        Assert.Equal(0, (int)desk.Whole().Json["withheld"]!);
        desk.Refused("AR010", "exhibits", "withdraw", "E2", "--reason", "again");
        AssertCopes(desk);
    }

    [Fact]
    public void A_folder_does_not_bring_back_what_was_withdrawn_and_a_file_given_by_itself_does()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("exhibits", "withdraw", "E2", "--reason", "deposited by mistake");
        var again = desk.Done("inquire", "papers", "--json", "--no-report").Json;
        Assert.Equal("AR019", (string)again["files"]!.AsArray().Single(file => (string)file!["path"]! == "letter.txt")!["code"]!);
        Assert.Equal(2, desk.Done("exhibits", "--json").List("exhibits").Count);
        desk.Done("deposit", "papers/letter.txt");
        Assert.Equal(3, desk.Done("exhibits", "--json").List("exhibits").Count);
        desk.Whole();
    }

    [Fact]
    public void A_destroyed_exhibit_leaves_no_word_and_the_ledger_whole()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("claims", "code", "C1", "C2", "C3", "C4");
        desk.Done("claims", "add", "E2", "--quote", "Maria Orlova was shot", "--act", "execution", "--modality", "reported");
        var claims = desk.Done("claims", "--json", "--exhibit", "E1").List("claims").Select(claim => (string)claim!["claim"]!).ToList();
        desk.Done("report");
        File.Delete(Path.Combine(desk.Papers, "letter.txt"));
        File.Delete(Path.Combine(desk.Papers, "exhibits.csv"));
        desk.Done("exhibits", "withdraw", "E2", "--reason", "she is in danger", "--destroy");
        desk.Done("report");

        var whole = desk.Whole().Json;
        Assert.True((int)whole["withheld"]! > 0);
        Assert.Equal(claims, desk.Done("claims", "--json").List("claims").Select(claim => (string)claim!["claim"]!));
        Assert.Contains("withheld", desk.Done("log").Out, StringComparison.Ordinal);
        AssertCopes(desk);
        Assert.All(FilesOf(desk.Inquiry), file => Assert.DoesNotContain("Orlova", Encoding.UTF8.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public void A_withdrawn_exhibit_may_be_destroyed_later()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("exhibits", "withdraw", "E2", "--reason", "deposited by mistake");
        desk.Done("exhibits", "withdraw", "E2", "--reason", "a court orders it", "--destroy");
        Assert.True((int)desk.Whole().Json["withheld"]! > 0);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "exhibits"), "*", SearchOption.AllDirectories));
        AssertCopes(desk);
    }

    [Fact]
    public void A_text_that_two_exhibits_share_is_kept_for_the_other()
    {
        using var desk = Desk.WithTwoDocuments();
        var text = File.ReadAllText(Path.Combine(desk.Papers, "letter.txt"));
        File.WriteAllText(Path.Combine(desk.Papers, "letter once more.txt"), text, Encoding.Unicode);
        desk.Done("inquire", "papers", "--no-report");
        Assert.Equal((string)desk.Done("exhibits", "show", "E2", "--json").Json["text_sha256"]!, (string)desk.Done("exhibits", "show", "E3", "--json").Json["text_sha256"]!);
        desk.Done("exhibits", "withdraw", "E2", "--reason", "x", "--destroy");
        desk.Whole();
        Assert.Equal(text, desk.Done("exhibits", "show", "E3", "--text").Out);
    }

    [Fact]
    public void An_exhibit_of_more_decisions_than_one_entry_can_name_is_destroyed()
    {
        using var desk = Desk.WithTwoDocuments();
        var claim = (string)desk.Done("claims", "show", "C1", "--json").Json["identity"]!;
        var folder = InquiryFolder.At(desk.Inquiry).Value;
        using (var inquiry = Inquiry.OpenToWrite(folder, Rooms.All, new KeyRing(desk.Keys).Open(folder.Id).Value, TimeProvider.System).Value)
        {
            inquiry.Append([.. Enumerable.Range(0, Long.Or(520, 1_500)).Select(_ => inquiry.Sign(
                new ClaimDecided(claim, ClaimStates.Coded, null, null), LeafHash.Parse(ClaimReference.Split(claim).Leaf)))]);
        }
        desk.Done("exhibits", "withdraw", "E1", "--reason", "x", "--destroy");
        desk.Whole();
        AssertCopes(desk);
    }

    [Fact]
    public void Parts_are_set_by_hand()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("exhibits", "parts", "E1", "--part", "article:0:60:V. S.:1936-08-20", "--part", "note:60:90");
        var parts = desk.Done("exhibits", "show", "E1", "--json").Json["parts"]!.AsArray();
        Assert.Equal(["article", "note"], parts.Select(part => (string)part!["label"]!));
        Assert.False((bool)parts[0]!["proposed_by_machine"]!);
        desk.Refused("AR015", "exhibits", "parts", "E1", "--part", "article:0:60", "--part", "note:50:90");
        desk.Refused("AR015", "exhibits", "parts", "E1", "--part", "article:0:99999");
        desk.Refused("AR015", "exhibits", "parts", "E1", "--part", "article");
    }

    private static void AssertCopes(Desk desk)
    {
        foreach (var verb in new[] { "exhibits", "claims", "chronicle", "sources", "log" })
            Assert.NotNull(desk.Done(verb, "--json").Json);
        desk.Done("report");
        var before = desk.Done("chronicle", "--json").Out + desk.Done("claims", "--json").Out + desk.Done("exhibits", "--json").Out;
        desk.Done("rebuild");
        Assert.Equal(before, desk.Done("chronicle", "--json").Out + desk.Done("claims", "--json").Out + desk.Done("exhibits", "--json").Out);
        desk.Done("inquire", "papers", "--no-report");
        desk.Whole();
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
}
