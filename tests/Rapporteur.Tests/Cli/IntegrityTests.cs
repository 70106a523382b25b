using Rapporteur.Cli;
using Rapporteur.Storage;

namespace Rapporteur.Tests.Cli;

/// <summary>Nothing can be rewritten quietly.</summary>
public class IntegrityTests
{
    [Theory]
    [InlineData("ledger")]
    [InlineData("exhibits")]
    [InlineData("texts")]
    public void One_flipped_byte_is_found_with_its_place(string part)
    {
        using var desk = Desk.WithTwoDocuments();
        var random = new Random(20260301);
        var files = Directory.GetFiles(Path.Combine(desk.Inquiry, part), "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            for (var i = 0; i < Long.Or(2, 100); i++)
            {
                var at = random.NextInt64(new FileInfo(file).Length);
                Desk.Flip(file, at);
                var said = desk.Run("verify", "--json");
                Assert.Equal(ExitCodes.IntegrityBroken, said.Code);
                Assert.Contains(said.Json["findings"]!.AsArray(), finding => ((string)finding!["where"]!).StartsWith(part + "/", StringComparison.Ordinal));
                Desk.Flip(file, at);
            }
        }
        desk.Whole();
    }

    [Theory]
    [InlineData("exhibits")]
    [InlineData("texts")]
    [InlineData("ledger")]
    public void A_missing_file_and_a_stray_file_are_found(string part)
    {
        using var desk = Desk.WithTwoDocuments();
        var stray = Path.Combine(desk.Inquiry, part, "stray.txt");
        File.WriteAllText(stray, "x");
        Assert.Equal(ExitCodes.IntegrityBroken, desk.Run("verify").Code);
        File.Delete(stray);
        desk.Whole();
        File.Delete(Directory.GetFiles(Path.Combine(desk.Inquiry, part), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        Assert.Equal(ExitCodes.IntegrityBroken, desk.Run("verify").Code);
    }

    [Fact]
    public void An_older_copy_put_back_is_refused()
    {
        using var desk = Desk.WithTwoDocuments();
        var older = Path.Combine(desk.Here, "older");
        Desk.Copy(desk.Inquiry, older);
        desk.Done("claims", "code", "C1");

        Directory.Move(desk.Inquiry, Path.Combine(desk.Here, "newer"));
        Directory.Move(older, desk.Inquiry);
        foreach (var line in new[] { new[] { "claims" }, ["claims", "code", "C2"], ["inquire", "papers", "--no-report"], ["verify"], ["chronicle", "--as-recorded-on", "2026-03-02"] })
        {
            var said = desk.Run([.. line, "--inquiry", desk.Inquiry]);
            Assert.Equal(ExitCodes.IntegrityBroken, said.Code);
            Assert.Contains("rolled back", said.Error, StringComparison.Ordinal);
        }
        // Another user, who has seen nothing yet, cannot know.
        desk.Done("verify", "--inquiry", desk.Inquiry, "--keys", "elsewhere");
        desk.Done("verify", "--inquiry", Path.Combine(desk.Here, "newer"));
    }

    [Fact]
    public void What_was_written_down_is_compared()
    {
        using var desk = Desk.WithTwoDocuments();
        var json = desk.Whole().Json;
        var written = $"{json["size"]}:{json["root"]}";
        desk.Done("claims", "code", "C1");
        desk.Done("verify", "--expect", written);
        var other = written[..^1] + (written[^1] == '0' ? '1' : '0');
        Assert.Equal(ExitCodes.IntegrityBroken, desk.Run("verify", "--expect", other).Code);
        Assert.Equal(ExitCodes.IntegrityBroken, desk.Run("verify", "--expect", $"999999:{json["root"]}").Code);
    }

    [Fact]
    public void Rebuilt_read_models_answer_with_the_same_bytes()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("claims", "code", "C1");
        desk.Done("claims", "amend", "C2", "--count", "131..");
        desk.Done("claims", "set-aside", "C3", "--reason", "x");
        desk.Done("claims", "reopen", "C3");
        desk.Done("chronicle", "split", "C1", "--reason", "y");
        desk.Done("sources", "rate", "a traveller", "C", "--reason", "z");
        var before = Answers(desk);
        desk.Done("rebuild");
        Assert.Equal(before, Answers(desk));
        Directory.Delete(Path.Combine(desk.Inquiry, "views"), recursive: true);
        desk.Done("rebuild");
        Assert.Equal(before, Answers(desk));
        Directory.Delete(Path.Combine(desk.Inquiry, "views"), recursive: true);
        Assert.Equal(before, Answers(desk));
    }

    [Fact]
    public void A_rebuild_refuses_entries_that_do_not_lead_to_the_root()
    {
        using var desk = Desk.WithTwoDocuments();
        var bundle = Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "ledger", "tile", "entries"), "*", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(bundle);
        // A letter within a signature: the entry is well-formed, and its body still has the hash that it states.
        var letter = bytes.AsSpan().LastIndexOf("\"sig\":\""u8) + 20;
        bytes[letter] = bytes[letter] == (byte)'A' ? (byte)'B' : (byte)'A';
        File.WriteAllBytes(bundle, bytes);

        Assert.Equal(ExitCodes.IntegrityBroken, desk.Run("rebuild").Code);
    }

    [Fact]
    public void Damaged_read_models_are_made_anew()
    {
        using var desk = Desk.WithTwoDocuments();
        var before = Answers(desk);
        foreach (var file in Directory.GetFiles(Path.Combine(desk.Inquiry, "views")))
            File.Delete(file);
        File.WriteAllText(Path.Combine(desk.Inquiry, "views", "views.db"), "this is no database, and longer than a header of SQLite would be at all");
        Assert.Equal(before, Answers(desk));
    }

    [Fact]
    public void A_damaged_card_and_a_damaged_key_are_refused()
    {
        using var desk = Desk.WithTwoDocuments();
        var key = Directory.GetFiles(desk.Keys, "member.key", SearchOption.AllDirectories).Single();
        File.WriteAllText(key, "no key");
        desk.Refused("CH003", "claims", "code", "C1");
        File.WriteAllText(Path.Combine(desk.Inquiry, "inquiry.json"), "{");
        desk.Refused("ST003", "claims");
        File.WriteAllText(Path.Combine(desk.Inquiry, "inquiry.json"), """{"format": 99, "inquiry": "x", "title": "y"}""");
        desk.Refused("ST003", "claims");
    }

    [Fact]
    public void The_log_says_who_did_what_and_when()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Clock.Now = desk.Clock.Now.AddHours(1);
        desk.Done("claims", "code", "C1");
        var last = desk.Done("log", "--last", "1", "--json").List("log").Single()!;
        Assert.Equal("coding.decision/1", (string)last["kind"]!);
        Assert.Equal("member 1", (string)last["by"]!);
        Assert.Equal("2026-03-01T13:00:00Z", (string)last["recorded"]!);
    }

    [Fact]
    public void A_clock_that_goes_back_does_not_turn_back_the_log()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Clock.Now = new DateTimeOffset(1999, 1, 1, 0, 0, 0, TimeSpan.Zero);
        desk.Done("claims", "code", "C1");
        var recorded = desk.Done("log", "--json").List("log").Select(entry => (string)entry!["recorded"]!).ToList();
        Assert.Equal(recorded.Order(StringComparer.Ordinal), recorded);
        desk.Whole();
    }

    private static string Answers(Desk desk) => string.Concat(new[] { "chronicle", "claims", "exhibits", "sources" }.Select(verb => desk.Done(verb, "--json").Out));
}
