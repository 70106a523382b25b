using CsCheck;
using Rapporteur.Chronicle;

namespace Rapporteur.Tests.Chronicle;

/// <summary>What gathering promises, for any set of claims and any decisions.</summary>
public class GatheringTests
{
    private static readonly int Times = Long.Or(2_000, 100_000);

    [Fact]
    public void The_order_of_claims_does_not_matter() =>
        Gen.Select(GenAccounts.Decided, Gen.Int[0, 1_000_000]).Sample((drawn, seed) =>
        {
            var shuffled = drawn.Claims.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Shown(drawn.Claims, drawn.Decisions) == Shown(shuffled, drawn.Decisions);
        }, iter: Times);

    [Fact]
    public void The_order_of_the_ledger_does_not_matter() =>
        Gen.Select(GenAccounts.Decided, Gen.Int[0, 1_000_000]).Sample((drawn, seed) =>
        {
            // The same claims, numbered in another order; decisions go with them.
            var numbers = Enumerable.Range(1, 24).ToArray();
            new Random(seed).Shuffle(numbers);
            var renumbered = drawn.Claims.Select(claim => claim with { Number = numbers[claim.Number - 1] }).ToArray();
            var decisions = new Decisions(Renumbered(drawn.Decisions.Together, numbers), Renumbered(drawn.Decisions.Apart, numbers));
            return Shown(drawn.Claims, drawn.Decisions) == Shown(renumbered, decisions);
        }, iter: Times);

    [Fact]
    public void Every_claim_is_in_exactly_one_occurrence() => GenAccounts.Decided.Sample((claims, decisions) =>
        Assert.Equal(claims.Select(claim => claim.Number), Gathering.Gather(claims, decisions).SelectMany(gathered => gathered.Accounts).Select(claim => claim.Number).Order()), iter: Times);

    [Fact]
    public void Without_decisions_the_claims_of_an_occurrence_are_pairwise_compatible() => GenAccounts.Some.Sample(claims =>
        Pairs(Gathering.Gather(claims, Decisions.None)).All(pair => Compatibility.Of(pair.A, pair.B)), iter: Times);

    [Fact]
    public void Large_occurrences_keep_the_same_promises() =>
        Gen.Select(GenAccounts.Crowded, Gen.Int[0, 1_000_000]).Sample((claims, seed) =>
        {
            var shuffled = claims.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Shown(claims, Decisions.None), Shown(shuffled, Decisions.None));
            Assert.All(Pairs(Gathering.Gather(claims, Decisions.None)), pair => Assert.True(Compatibility.Of(pair.A, pair.B)));
        }, iter: Times / 20);

    [Fact]
    public void Only_what_members_hold_together_may_be_incompatible() => GenAccounts.Decided.Sample((claims, decisions) =>
        Pairs(Gathering.Gather(claims, decisions)).All(pair => Compatibility.Of(pair.A, pair.B) || AreChained(pair.A.Number, pair.B.Number, decisions)), iter: Times);

    [Fact]
    public void Claims_that_a_member_keeps_apart_never_meet() => GenAccounts.Decided.Sample((claims, decisions) =>
        Pairs(Gathering.Gather(claims, decisions)).All(pair => !decisions.Apart.Contains(Decisions.Pair(pair.A.Number, pair.B.Number))), iter: Times);

    [Fact]
    public void Claims_that_a_member_joins_stand_together() =>
        Gen.Select(GenAccounts.Some, Gen.Select(Gen.Int[1, 24], Gen.Int[1, 24]).Array[1, 6]).Sample((claims, drawn) =>
        {
            var decisions = GenAccounts.Follow(drawn.Select(pair => (pair.Item1, pair.Item2, true)));
            var place = PlaceOf(claims, decisions);
            return decisions.Together.Where(pair => place.ContainsKey(pair.Item1) && place.ContainsKey(pair.Item2)).All(pair => place[pair.Item1] == place[pair.Item2]);
        }, iter: Times);

    [Fact]
    public void The_later_of_two_contrary_decisions_wins() =>
        Gen.Select(GenAccounts.Some.Where(claims => claims.Length > 1), Gen.Bool).Sample((claims, together) =>
        {
            var place = PlaceOf(claims, GenAccounts.Follow([(1, 2, !together), (2, 1, together)]));
            return place[1] == place[2] == together;
        }, iter: Times);

    [Fact]
    public void A_vague_claim_joins_the_only_one_that_fits_and_stands_alone_between_two()
    {
        var kiev = new AccountPlace("geonames:1", "UA", 50.45, 30.52, "town");
        Account At(int number, int? first, int? last, params string[] who) => new(number, $"{number:x8}#0", "arrest", first, last, number, kiev, who, [], "en");

        var one = Gathering.Gather([At(1, 5, 5, "rykov"), At(2, 0, 30, "rykov")], Decisions.None);
        Assert.Equal([1, 2], Assert.Single(one).Accounts.Select(account => account.Number));

        var two = Gathering.Gather([At(1, 5, 5, "rykov"), At(3, 9, 9, "rykov"), At(2, 0, 30, "rykov")], Decisions.None);
        Assert.Equal(3, two.Count);
        Assert.Equal([1, 3], two.Single(gathered => gathered.Accounts[0].Number == 2).MayBePartOf.Select(account => account.Number));
    }

    [Fact]
    public void Two_claims_of_one_document_without_names_are_two_acts()
    {
        var minsk = new AccountPlace("geonames:9", "BY", 53.9, 27.56, "town");
        Account[] claims = [.. new[] { 1, 2 }.Select(number => new Account(number, $"{number:x8}#0", "arrest", 5, 5, 1, minsk, [], ["engin"], "en"))];
        Assert.Equal(2, Gathering.Gather(claims, Decisions.None).Count);
        Assert.Single(Gathering.Gather([claims[0], claims[1] with { Exhibit = 2 }], Decisions.None));
    }

    [Fact]
    public void An_act_that_fifty_thousand_papers_report_is_one_occurrence_and_no_matter_of_their_pairs()
    {
        var kiev = new AccountPlace("geonames:1", "UA", 50.45, 30.52, "town");
        var claims = Enumerable.Range(1, 50_000).Select(number => new Account(number, $"{number:x8}#0", "arrest", 5, 5, number, kiev, ["rykov"], [], "en")).ToList();
        Assert.Equal(claims.Count, Assert.Single(Gathering.Gather(claims, Decisions.None)).Accounts.Count);
    }

    [Theory]
    [InlineData("x-night-arrest/arrest", "arrest")]
    [InlineData("x-night-arrest/arrest", "detention")]
    [InlineData("x-labour-camp/internal-exile", "exile")]
    public void An_inquirys_own_act_is_gathered_with_its_broader_one(string own, string builtIn) =>
        Assert.Equal(ActFamilies.Of(builtIn), ActFamilies.Of(own));

    [Fact]
    public void Compatibility_and_evidence_are_symmetric() =>
        Gen.Select(GenAccounts.One, GenAccounts.One).Sample((a, b) =>
            Compatibility.Of(a, b) == Compatibility.Of(b, a) && Compatibility.Evidence(a, b) == Compatibility.Evidence(b, a), iter: Times * 5);

    [Fact]
    public void Places_on_both_sides_of_the_date_line_are_near()
    {
        var anadyr = new AccountPlace("geonames:7", "RU", 64.7, 179.9, "province");
        var beyond = new AccountPlace("geonames:8", "RU", 64.7, -179.9, "town");
        Assert.True(anadyr.MayBe(beyond));
    }

    private static string Shown(IEnumerable<Account> claims, Decisions decisions) => string.Join('\n', Gathering.Gather(claims, decisions).Select(gathered =>
        $"{string.Join(' ', gathered.Accounts.Select(account => account.Identity))} ? {string.Join(' ', gathered.MayBePartOf.Select(account => account.Identity))} : {gathered.Because}"));

    private static IEnumerable<(Account A, Account B)> Pairs(IEnumerable<Gathered> occurrences) =>
        from occurrence in occurrences
        from a in occurrence.Accounts
        from b in occurrence.Accounts
        where a.Number < b.Number
        select (a, b);

    private static Dictionary<int, int> PlaceOf(IEnumerable<Account> claims, Decisions decisions) =>
        Gathering.Gather(claims, decisions).Index().SelectMany(item => item.Item.Accounts.Select(account => (account.Number, item.Index))).ToDictionary(pair => pair.Number, pair => pair.Index);

    private static bool AreChained(int a, int b, Decisions decisions)
    {
        var reached = new HashSet<int> { a };
        while (decisions.Together.Any(pair => reached.Contains(pair.Item1) != reached.Contains(pair.Item2) && reached.Add(pair.Item1) | reached.Add(pair.Item2)))
        {
        }
        return reached.Contains(b);
    }

    private static HashSet<(int, int)> Renumbered(IEnumerable<(int, int)> pairs, int[] numbers) =>
        [.. pairs.Select(pair => Decisions.Pair(numbers[pair.Item1 - 1], numbers[pair.Item2 - 1]))];
}
