using System.Text.Json.Nodes;

namespace Rapporteur.Tests.Cli;

/// <summary>What is said that persons did, and when things existed, on the command line.</summary>
public sealed class ConductVerbTests
{
    private const string Meeting = "met Anna Rost in the lounge of the Hotel Bristol";

    [Fact]
    public void A_member_codes_conduct_and_takes_it_back()
    {
        using var desk = WithTestimony();
        Assert.Equal(Next(desk), Add(desk, "--said-by", "Pavel Lisitsyn", "--did", "Pavel Lisitsyn", "--with", "Anna Rost", "--against", "Anna Rost",
            "--place", "Copenhagen", "--site", "Hotel Bristol", "--date", "1932-11", "--said", "1936-08-21", "--liberty", "in-custody", "--held-by", "the political police"));
        var conduct = Assert.Single(desk.Done("conduct", "list", "--json").List("conduct"))!;
        Assert.Equal(["speaker", "did"], conduct["persons"]![0]!["parts"]!.AsArray().Select(part => (string)part!));
        Assert.Equal(("meeting", "1932-11", "in-custody"), ((string)conduct["act"]!, (string)conduct["when"]!, (string)conduct["liberty"]!));
        Assert.Contains("Pavel Lisitsyn (in-custody) says: Pavel Lisitsyn, meeting, with Anna Rost, Hotel Bristol, Copenhagen, 1932-11", desk.Done("conduct").Out, StringComparison.Ordinal);
        var handle = (string)conduct["statement"]!;
        desk.Refused("CO034", "conduct", "withdraw", handle);
        desk.Done("conduct", "withdraw", handle, "--reason", "another man");
        desk.Refused("CO033", "conduct", "withdraw", handle, "--reason", "again");
        Assert.Empty(desk.Done("conduct", "--json").List("conduct"));
        Assert.Contains("another man", desk.Done("conduct", "show", handle).Out, StringComparison.Ordinal);
        desk.Whole();
    }

    [Fact]
    public void Words_that_conduct_is_not_coded_in_are_refused()
    {
        using var desk = WithTestimony();
        desk.Refused("CO030", "conduct", "add", "E1", "--quote", Meeting, "--act", "arrest", "--did", "Anna Rost");
        desk.Refused("CO030", "conduct", "add", "E1", "--quote", Meeting, "--act", "meeting", "--did", "Anna Rost", "--how", "by dream");
        desk.Refused("CO003", "conduct", "add", "E1", "--quote", Meeting, "--act", "meeting", "--did", "Anna Rost", "--modality", "shouted");
        desk.Refused("CO006", "conduct", "add", "E1", "--quote", Meeting, "--act", "meeting", "--did", "Anna Rost", "--date", "yesterday");
        desk.Refused("CO031", "conduct", "add", "E1", "--quote", Meeting, "--act", "meeting", "--said-by", "Anna Rost");
        desk.Refused("CO032", "conduct", "add", "E1", "--quote", Meeting, "--act", "meeting", "--did", "Anna Rost", "--same-as", "C999");
        desk.Refused("RG001", "conduct", "add", "E1", "--quote", Meeting, "--act", "meeting", "--did", "P999");
        desk.Refused("CO004", "conduct", "add", "E1", "--quote", "met nobody", "--act", "meeting", "--did", "Anna Rost");
        Assert.Empty(desk.Done("conduct", "--json").List("conduct"));
    }

    [Fact]
    public void Conduct_is_in_no_chronicle_no_count_and_no_list_of_claims()
    {
        using var desk = WithTestimony();
        string[] asked = ["chronicle", "count", "claims", "waves"];
        var before = asked.Select(verb => desk.Run(verb).Out).ToArray();
        Add(desk, "--did", "Pavel Lisitsyn", "--with", "Anna Rost", "--place", "Minsk", "--date", "1936-08-16");
        Assert.Equal(before, asked.Select(verb => desk.Run(verb).Out));
    }

    [Fact]
    public void Whom_conduct_names_is_a_person_of_the_register()
    {
        using var desk = WithTestimony();
        var known = (string)Assert.Single(desk.Done("persons", "--name", "Lisitsyn", "--json").List("persons"))!["person"]!;
        var conduct = Add(desk, "--said-by", known, "--did", known, "--with", "Anna Rost");
        var joined = Assert.Single(desk.Done("persons", "--name", "Lisitsyn", "--json").List("persons"))!;
        Assert.Equal((2, false), (joined["groups"]![0]!.AsArray().Count, (bool)joined["provisional"]!));
        var other = (string)Assert.Single(desk.Done("persons", "--name", "Rost", "--json").List("persons"))!["person"]!;
        Assert.Equal($"P{conduct[1..]}.2", other);
        desk.Done("person", "spell", other, "stay", "--when", "1932-11-23/1932-12-02", "--place", "Berlin", "--exhibit", "E1", "--quote", "stayed in Berlin");
        Assert.Contains("1932-11-23/1932-12-02, Berlin", desk.Done("person", "show", other).Out, StringComparison.Ordinal);
        desk.Done("person", "different", "M1", "M" + conduct[1..], "--reason", "the son of that name");
        Assert.Equal(2, desk.Done("persons", "--name", "Lisitsyn", "--json").List("persons").Count);
    }

    [Fact]
    public void A_claim_that_comes_after_conduct_takes_the_next_number()
    {
        using var desk = WithTestimony();
        var conduct = Add(desk, "--did", "Anna Rost");
        var added = desk.Done("claims", "add", "E1", "--quote", "stayed in Berlin", "--act", "other", "--modality", "asserted").Out.Trim();
        Assert.Equal($"C{int.Parse(conduct[1..], System.Globalization.CultureInfo.InvariantCulture) + 1}", added);
        desk.Done("rebuild");
        Assert.Equal(conduct, (string)Assert.Single(desk.Done("conduct", "--json").List("conduct"))!["statement"]!);
    }

    [Fact]
    public void A_member_codes_when_a_thing_existed()
    {
        using var desk = WithTestimony();
        desk.Refused("CO035", "existence", "add", "E1", "--quote", "closed in 1917", "--name", "Hotel Bristol");
        desk.Refused("CO030", "existence", "add", "E1", "--quote", "closed in 1917", "--name", "Hotel Bristol", "--of", "dream", "--existed", "1902/1917");
        desk.Refused("CO006", "existence", "add", "E1", "--quote", "closed in 1917", "--name", "Hotel Bristol", "--existed", "once");
        var added = desk.Done("existence", "add", "E1", "--quote", "closed in 1917", "--of", "building", "--name", "Hotel Bristol", "--place", "Copenhagen", "--existed", "1902/1917").Out.Trim();
        Assert.Contains("Hotel Bristol, Copenhagen, existed 1902/1917", desk.Done("existence").Out, StringComparison.Ordinal);
        desk.Done("existence", "withdraw", added, "--reason", "another house");
        Assert.Empty(desk.Done("existence", "--json").List("existence"));
        desk.Whole();
    }

    private static string Add(Desk desk, params string[] fields) => desk.Done(["conduct", "add", "E1", "--quote", Meeting, "--act", "meeting", .. fields]).Out.Trim();

    private static string Next(Desk desk) => $"C{desk.Done("claims", "--json").List("claims").Max(claim => int.Parse(((string)claim!["claim"]!)[1..], System.Globalization.CultureInfo.InvariantCulture)) + 1}";

    private static Desk WithTestimony()
    {
        var desk = new Desk();
        desk.Write("court.txt", """
            What was said in court, 22 August 1936

            The engineer Pavel Lisitsyn was arrested in Minsk on 16 August 1936.

            Lisitsyn said that in November 1932 he met Anna Rost in the lounge of the Hotel Bristol in Copenhagen.

            The hotel was closed in 1917. Anna Rost stayed in Berlin from 23 November to 2 December 1932.

            """);
        desk.Done("inquire", "papers", "--no-report");
        return desk;
    }
}
