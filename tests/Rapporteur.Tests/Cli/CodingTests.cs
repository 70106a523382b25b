using Rapporteur.Cli;

namespace Rapporteur.Tests.Cli;

/// <summary>The machine proposes; a member codes, amends, sets aside, reopens, adds.</summary>
public class CodingTests
{
    [Fact]
    public void A_claim_is_coded_set_aside_and_reopened()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.Equal("proposed", State(desk, "C1"));
        desk.Done("claims", "code", "C1", "--reason", "it says so");
        Assert.Equal("coded", State(desk, "C1"));
        Assert.Equal("member 1", (string)desk.Done("claims", "show", "C1", "--json").Json["decided_by"]!);
        desk.Done("claims", "set-aside", "C1");
        Assert.Equal("set-aside", State(desk, "C1"));
        desk.Done("claims", "reopen", "C1");
        Assert.Equal("proposed", State(desk, "C1"));
        desk.Refused("CO008", "claims", "reopen", "C1");
        desk.Whole();
    }

    [Fact]
    public void An_amendment_stands_beside_the_proposal_and_coding_as_proposed_takes_it_back()
    {
        using var desk = Desk.WithTwoDocuments();
        var proposed = Claim(desk, "C1");
        desk.Done("claims", "amend", "C1", "--date", "1936-08-15", "--modality", "official", "--count", "3..9");
        var amended = Claim(desk, "C1");
        Assert.Equal("amended", (string)amended["state"]!);
        Assert.Equal("1936-08-15", (string)amended["when"]!["edtf"]!);
        Assert.Equal("official", (string)amended["modality"]!);
        Assert.Equal(9, (int)amended["quantity"]!["high"]!);
        Assert.Equal(proposed["passage"]!.ToJsonString(), amended["passage"]!.ToJsonString());

        desk.Done("claims", "code", "C1");
        var coded = Claim(desk, "C1");
        Assert.Equal("coded", (string)coded["state"]!);
        Assert.Equal((string)proposed["when"]!["edtf"]!, (string)coded["when"]!["edtf"]!);
        Assert.Equal((string)proposed["modality"]!, (string)coded["modality"]!);
    }

    [Fact]
    public void What_is_set_aside_leaves_the_chronicle()
    {
        using var desk = Desk.WithTwoDocuments();
        var all = desk.Done("claims", "--json").List("claims").Select(claim => (string)claim!["claim"]!).ToArray();
        desk.Done(["claims", "set-aside", .. all]);
        Assert.Empty(desk.Done("chronicle", "--json").List("chronicle"));
        desk.Done(["claims", "reopen", .. all]);
        Assert.NotEmpty(desk.Done("chronicle", "--json").List("chronicle"));
    }

    [Fact]
    public void A_claim_by_hand_stands_on_words_of_the_text()
    {
        using var desk = Desk.WithTwoDocuments();
        var handle = desk.Done("claims", "add", "E2", "--quote", "Maria Orlova was\n shot", "--act", "execution", "--modality", "reported", "--victim", "Maria Orlova", "--date", "1936-08-20").Out.Trim();
        var claim = Claim(desk, handle);
        Assert.Equal("by-hand", (string)claim["state"]!);
        Assert.True((bool)claim["coded_by_a_person"]!);
        Assert.Equal("Maria Orlova was shot", (string)claim["passage"]!["exact"]!);
        var text = desk.Done("exhibits", "show", "E2", "--text").Out;
        Assert.Equal("Maria Orlova was shot", text[(int)claim["passage"]!["start"]!..(int)claim["passage"]!["end"]!]);

        desk.Refused("CO004", "claims", "add", "E2", "--quote", "words that are not there");
        desk.Refused("CO005", "claims", "add", "E2", "--quote", "was");
        desk.Refused("AR009", "claims", "add", "E99", "--quote", "was");
        desk.Refused("CO008", "claims", "reopen", handle);
    }

    [Theory]
    [InlineData("CO002", "--act", "denunciation")]
    [InlineData("CO003", "--modality", "certain")]
    [InlineData("CO006", "--date", "the day before")]
    [InlineData("CO007", "--count", "9..3")]
    [InlineData("CO007", "--count", "many")]
    public void What_no_code_book_knows_is_refused(string code, string option, string value)
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused(code, "claims", "amend", "C1", option, value);
        Assert.Equal("proposed", State(desk, "C1"));
    }

    [Fact]
    public void A_claim_that_is_not_there_is_refused()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused("CO001", "claims", "code", "C9999");
        desk.Refused("CO001", "claims", "show", "C9999");
        desk.Refused("CO009", "claims", "amend", "C1");
    }

    [Fact]
    public void Lists_are_narrowed()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.All(desk.Done("claims", "--act", "arrest", "--json").List("claims"), claim => Assert.Equal("arrest", (string)claim!["act"]!));
        Assert.NotEmpty(desk.Done("claims", "--source", "courier", "--json").List("claims"));
        Assert.Empty(desk.Done("claims", "--from", "1937", "--json").List("claims"));
        Assert.All(desk.Done("claims", "--exhibit", "E2", "--json").List("claims"), claim => Assert.Equal("E2", (string)claim!["exhibit"]!));
        Assert.Single(desk.Done("claims", "--limit", "1", "--json").List("claims"));
        desk.Refused("CO006", "claims", "--from", "soon");
    }

    [Fact]
    public void Review_goes_through_the_proposals_a_key_each()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Typed = new Queue<char>("csunq");
        var said = desk.Done("review");
        Assert.Equal("coded", State(desk, "C1"));
        Assert.Equal("proposed", State(desk, "C2"));
        Assert.Contains("1 decided", said.Out, StringComparison.Ordinal);
        desk.Whole();
    }

    [Fact]
    public void Review_amends_by_a_typed_line()
    {
        using var desk = Desk.WithTwoDocuments();
        Assert.Equal(ExitCodes.Done, desk.RunWith("a\ndate=1936-08-15 modality=official\nq\n", "review").Code);
        var claim = Claim(desk, "C1");
        Assert.Equal("amended", (string)claim["state"]!);
        Assert.Equal("1936-08-15", (string)claim["when"]!["edtf"]!);
    }

    [Fact]
    public void Undo_shows_the_proposal_that_it_took_back()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Typed = new Queue<char>("cucq");
        desk.Done("review");
        Assert.Equal("coded", State(desk, "C1"));
        Assert.Equal("proposed", State(desk, "C2"));
    }

    [Fact]
    public void A_bare_file_is_read_without_an_inquiry_and_nothing_is_kept()
    {
        using var desk = new Desk();
        desk.Write("a.txt", "On 16 August 1936 the engineer Pavel Lisitsyn was arrested in Minsk.\n");
        Assert.NotEmpty(desk.Done("read", "papers/a.txt", "--json").List("proposals"));
        Assert.Contains("arrest", desk.Done("read", "papers/a.txt").Out, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(desk.Here));
        desk.Refused("AR001", "read", "papers/b.txt");
        desk.Refused("CO006", "read", "papers/a.txt", "--published", "yesterday");
    }

    private static string State(Desk desk, string claim) => (string)Claim(desk, claim)["state"]!;

    private static System.Text.Json.Nodes.JsonObject Claim(Desk desk, string claim) => desk.Done("claims", "show", claim, "--json").Json;
}
