using Rapporteur.Charter;
using Rapporteur.Cli;
using Rapporteur.Ledger;

namespace Rapporteur.Tests.Cli;

/// <summary>Members are admitted and suspended; keys are replaced, lost and taken over.</summary>
public class KeysTests
{
    private static readonly string[] Claim = ["claims", "set-aside", "C1", "--reason", "a trial"];

    [Fact]
    public void A_passphrase_is_asked_for_once_and_a_wrong_one_is_not_remembered()
    {
        using var desk = new Desk();
        var (asked, answer) = (0, "wrong");
        var ring = new KeyRing(desk.Keys, () =>
        {
            asked++;
            return answer;
        });
        ring.Create("x", "right");
        Assert.Equal("CH002", ring.Open("x").Refusal?.Code.Code);
        answer = "right";
        Assert.True(ring.Open("x").IsDone && ring.Open("x").IsDone);
        Assert.Equal(2, asked);
    }

    [Fact]
    public void A_member_who_was_admitted_signs_and_one_who_was_suspended_does_not()
    {
        using var desk = Founded();
        desk.Done(At("members", "admit", "member 2", "--ring", "stick", "--role", "coder", "--role", "reviewer"));
        desk.Done([.. At(Claim), "--keys", Path.Combine(desk.Here, "stick")]);
        Assert.Equal("member 2", (string?)desk.Done(At("log", "--json")).List("log")[^1]!["by"]);

        desk.Done(At("members", "suspend", "member 2", "--reason", "under arrest"));
        desk.Refused("CH007", [.. At("claims", "code", "C1"), "--keys", Path.Combine(desk.Here, "stick")]);
        desk.Done(At("members", "restore", "member 2"));
        desk.Done([.. At("members"), "--keys", Path.Combine(desk.Here, "stick")]);
        Assert.Equal(["active", "active"], desk.Done(At("members", "--json")).List("members").Select(member => (string?)member!["standing"]));
        desk.Done(At("verify"));
    }

    [Fact]
    public void Only_a_commissioner_admits_and_the_last_one_cannot_be_suspended()
    {
        using var desk = Founded();
        desk.Done(At("members", "admit", "member 2", "--ring", "stick", "--role", "coder"));
        desk.Refused("CH004", [.. At("members", "admit", "member 3", "--ring", "other"), "--keys", Path.Combine(desk.Here, "stick")]);
        desk.Refused("CH004", [.. At("members", "suspend", "member 1"), "--keys", Path.Combine(desk.Here, "stick")]);
        desk.Refused("CH013", At("members", "suspend", "member 1"));
        desk.Refused("CH010", At("members", "admit", "member 2", "--ring", "third"));
        desk.Refused("CH012", At("members", "admit", "member 3", "--ring", "third", "--role", "king"));
        desk.Refused("CH014", At("members", "admit", "member 3", "--key", "AAAA"));
        desk.Refused("CH011", At("members", "restore", "nobody"));
        Assert.False(Directory.Exists(Path.Combine(desk.Here, "third")));
        desk.Done(At("verify"));
    }

    [Fact]
    public void Replaced_keys_sign_no_more_and_the_new_ones_do()
    {
        using var desk = Founded();
        Copy(desk.Keys, Path.Combine(desk.Here, "old"));
        var before = desk.Done(At("keys", "--json")).Json;
        desk.Done(At("keys", "replace", "--reason", "searched"));
        var after = desk.Done(At("keys", "--json")).Json;

        Assert.NotEqual((string?)before["key"], (string?)after["key"]);
        Assert.NotEqual((string?)before["logKey"], (string?)after["logKey"]);
        desk.Done(At(Claim));
        desk.Refused("ST009", [.. At("claims", "code", "C1"), "--keys", Path.Combine(desk.Here, "old")]);
        Assert.Equal("member 1", (string?)desk.Done(At("log", "--json")).List("log")[^1]!["by"]);
        desk.Done(At("verify"));
        desk.Done(At("rebuild"));
        desk.Done(At("verify"));
    }

    [Fact]
    public void A_members_key_can_be_replaced_alone()
    {
        using var desk = Founded();
        Copy(desk.Keys, Path.Combine(desk.Here, "old"));
        desk.Done(At("keys", "replace", "--mine-only"));
        desk.Refused("CH009", [.. At(Claim), "--keys", Path.Combine(desk.Here, "old")]);
        desk.Done(At(Claim));
        desk.Done(At("verify"));
    }

    [Fact]
    public void Lost_keys_are_taken_over_by_their_named_successors()
    {
        using var desk = Founded();
        desk.Done(At("keys", "successor", "safe"));
        desk.Refused("CH015", At("keys", "successor", "safe"));
        Directory.Delete(desk.Keys, recursive: true);
        desk.Refused("CH001", At(Claim));

        desk.Done(At("keys", "takeover", "safe"));
        desk.Done(At(Claim));
        Assert.Equal("member 1", (string?)desk.Done(At("log", "--json")).List("log")[^1]!["by"]);
        desk.Done(At("keys", "takeover", "safe"));
        desk.Done(At("verify"));
    }

    [Fact]
    public void Nobody_takes_over_with_keys_that_were_not_named()
    {
        using var desk = Founded();
        desk.Done(At("keys", "successor", "first"));
        desk.Done(At("keys", "successor", "second"));
        desk.Refused("CH016", At("keys", "takeover", "first"));
        desk.Done(At("keys", "takeover", "second"));
        desk.Done(At("verify"));
    }

    [Fact]
    public void A_key_declared_lost_comes_back_only_by_its_successor()
    {
        using var desk = Founded();
        desk.Done(At("members", "admit", "member 2", "--ring", "stick", "--role", "commissioner", "--role", "coder"));
        string[] stick = ["--keys", Path.Combine(desk.Here, "stick")];
        desk.Done([.. At("keys", "successor", "safe"), .. stick]);
        desk.Done(At("members", "lost", "member 2", "--reason", "stick stolen"));
        desk.Refused("CH008", [.. At(Claim), .. stick]);
        desk.Refused("CH017", At("members", "restore", "member 2"));
        desk.Done([.. At("keys", "takeover", "safe"), .. stick]);
        desk.Done([.. At(Claim), .. stick]);
        desk.Done(At("verify"));
    }

    [Fact]
    public void Members_who_share_the_log_name_successors_of_their_own_keys_only()
    {
        using var desk = Founded();
        desk.Done(At("members", "admit", "member 2", "--ring", "stick", "--role", "commissioner", "--role", "coder"));
        string[] stick = ["--keys", Path.Combine(desk.Here, "stick")];
        desk.Done(At("keys", "successor", "safe"));
        desk.Done([.. At("keys", "successor", "second safe", "--mine-only"), .. stick]);

        Directory.Delete(Path.Combine(desk.Here, "stick"), recursive: true);
        desk.Done([.. At("keys", "takeover", "second safe"), .. stick]);
        desk.Done([.. At(Claim), .. stick]);
        Assert.Equal("member 2", (string?)desk.Done(At("log", "--json")).List("log")[^1]!["by"]);
        Directory.Delete(desk.Keys, recursive: true);
        desk.Done(At("keys", "takeover", "safe"));
        desk.Done(At("verify"));
    }

    [Fact]
    public void Keys_that_were_announced_and_never_signed_are_dropped_and_those_that_signed_are_kept()
    {
        using var desk = Founded();
        var place = Directory.GetDirectories(Path.Combine(desk.Keys, "keys")).Single();
        using (var key = MemberKey.Create())
        {
            KeyFile.Save(Path.Combine(place, "member.key.next"), key);
            KeyFile.Save(Path.Combine(place, "log.key.next"), key);
        }
        desk.Done(At(Claim));
        Assert.Empty(Directory.GetFiles(place, "*.next"));

        var old = Directory.GetFiles(place).ToDictionary(file => file, File.ReadAllBytes);
        desk.Done(At("keys", "replace"));
        foreach (var (file, bytes) in old)
        {
            File.Move(file, file + ".next");
            File.WriteAllBytes(file, bytes);
        }
        desk.Done(At("claims", "code", "C1"));
        desk.Done(At("verify"));
    }

    [Fact]
    public void The_passphrase_can_be_changed()
    {
        using var desk = Founded();
        Assert.Equal(ExitCodes.Done, desk.RunWith("opensesame\n", At("keys", "passphrase")).Code);
        Assert.Equal(ExitCodes.Refused, desk.RunWith("wrong\n", At(Claim)).Code);
        Assert.Equal(ExitCodes.Done, desk.RunWith("opensesame\n", At(Claim)).Code);
        Assert.Equal(ExitCodes.Done, desk.RunWith("opensesame\n\n", At("keys", "passphrase")).Code);
        desk.Done(At("claims", "code", "C1"));
    }

    private static Desk Founded()
    {
        var desk = new Desk();
        desk.Write("courier.txt", "The Northern Courier, 24 August 1936\n\nOn 16 August 1936 the engineer Pavel Lisitsyn was arrested in Minsk, the Tass agency reports.\n");
        desk.Done("inquire", "papers", "--no-report");
        return desk;
    }

    private static string[] At(params string[] args) => [.. args, "--inquiry", "papers.inquiry"];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to + file[from.Length..])!);
            File.Copy(file, to + file[from.Length..]);
        }
    }
}
