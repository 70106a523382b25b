namespace Rapporteur.Tests.Cli;

/// <summary>An inquiry that an older version made is opened and brought up without changing what was signed.</summary>
public class OlderInquiryTests
{
    private const string Golden = "tests/Rapporteur.Tests/golden/inquiry-1";
    private const string Root = "4c2e0129cc87a4d7a49f3bc043522d067aa8f00b3e2030eab9008dd4412b4d40";

    [Fact]
    public void It_verifies_and_says_what_it_said()
    {
        using var desk = Opened();
        Assert.Equal(Root, (string?)desk.Done(At("verify", "--json", "--expect", $"18:{Root}")).Json["root"]);
        var claims = desk.Done(At("claims", "--json")).List("claims");
        Assert.Equal("coded", (string?)claims.Single(claim => (string?)claim!["claim"] == "C1")!["state"]);
        Assert.Equal("set-aside", (string?)claims.Single(claim => (string?)claim!["claim"] == "C2")!["state"]);
        Assert.Equal(["member 1", "member 2"], desk.Done(At("members", "--json")).List("members").Select(member => (string?)member!["member"]));
        Assert.Equal(2, desk.Done(At("exhibits", "--json")).List("exhibits").Count);
    }

    [Fact]
    public void It_can_be_added_to_and_what_was_signed_stays()
    {
        using var desk = Opened();
        desk.Write("bulletin.txt", "Bulletin, 30 August 1936\n\nTwelve miners were arrested in Donetsk on 28 August 1936.\n");
        desk.Done("inquire", "papers", "--no-report");
        desk.Done(At("verify", "--expect", $"18:{Root}"));
        desk.Done(At("rebuild"));
        Assert.Equal(3, desk.Done(At("exhibits", "--json")).List("exhibits").Count);
    }

    private static Desk Opened()
    {
        var desk = new Desk();
        Desk.Copy(Repository.PathOf($"{Golden}/folder"), desk.Inquiry);
        Desk.Copy(Repository.PathOf($"{Golden}/keys"), desk.Keys);
        return desk;
    }

    private static string[] At(params string[] args) => [.. args, "--inquiry", "papers.inquiry"];
}
