using Rapporteur.Register;

namespace Rapporteur.Tests.Register;

/// <summary>Decisions that are taken back, contradicted and replayed.</summary>
public sealed class DecisionTests
{
    private const int Mentions = 12, Rounds = 300;
    private static readonly RegisterRule Both = RegisterRule.Default with { BothMustAgree = true };

    [Fact]
    public void A_split_takes_mentions_out_and_keeps_what_was_added_since()
    {
        List<IdentityDecision> decisions = [Said(1, 2, Relations.Same), Said(2, 3, Relations.Same), Said(3, 4, Relations.Same), Said(5, 4, Relations.Same), Said(6, 1, Relations.Same)];
        Assert.Equal(["1 2 3 4 5 6", "7"], Persons(7, decisions));
        decisions.Add(Split([3, 4, 5], [1, 2, 6]));
        Assert.Equal(["1 2 6", "3 4 5", "7"], Persons(7, decisions));
        decisions.Add(Said(7, 5, Relations.Same));
        Assert.Equal(["1 2 6", "3 4 5 7"], Persons(7, decisions));
    }

    [Fact]
    public void A_split_is_taken_back_whole_by_a_later_decision_on_one_of_its_pairs()
    {
        List<IdentityDecision> decisions = [Said(1, 2, Relations.Same), Said(2, 3, Relations.Same), Split([2, 3], [1])];
        Assert.Equal(["1", "2 3"], Persons(3, decisions));
        decisions.Add(Said(1, 3, Relations.Unsure));
        Assert.Equal(["1 2 3"], Persons(3, decisions));
    }

    [Fact]
    public void A_split_undoes_a_merge_exactly()
    {
        var random = new Random(1937);
        for (var round = 0; round < Rounds; round++)
        {
            var decisions = Random(random, "member 1");
            var before = Identities.Of(Named(Mentions), decisions);
            if (before.Count < 2)
                continue;
            var (one, other) = (before[random.Next(before.Count)], before[random.Next(before.Count)]);
            if (one == other)
                continue;
            decisions.Add(Said(one.Mentions[0].Claim, other.Mentions[^1].Claim, Relations.Same));
            decisions.Add(Split([.. other.Mentions.Select(mention => mention.Claim)], [.. one.Mentions.Select(mention => mention.Claim)]));
            Assert.Equal(Print(before), Persons(Mentions, decisions));
        }
    }

    [Fact]
    public void The_order_of_decisions_on_different_pairs_changes_nothing()
    {
        var random = new Random(1938);
        for (var round = 0; round < Rounds; round++)
        {
            var rule = round % 2 == 0 ? RegisterRule.Default : Both;
            var decisions = Random(random, "member 1", "member 2");
            var expected = Print(Identities.Of(Named(Mentions), decisions, rule));
            Assert.Equal(expected, Print(Identities.Of(Named(Mentions), Replayed(decisions, random), rule)));
        }
    }

    [Fact]
    public void What_is_held_different_is_never_of_one_person_under_either_rule()
    {
        var random = new Random(1939);
        for (var round = 0; round < Rounds; round++)
        {
            var rule = round % 2 == 0 ? RegisterRule.Default : Both;
            var decisions = Random(random, "member 1", "member 2");
            if (round % 3 == 0)
                decisions.Add(Split([1, 2, 3], [4, 5]));
            var persons = Identities.Of(Named(Mentions), decisions, rule);
            foreach (var pair in HeldPairs.Of(decisions, rule).Where(pair => pair.Relation == Relations.Different))
                Assert.DoesNotContain(persons, person => person.Mentions.Any(mention => mention.Reference == pair.A) && person.Mentions.Any(mention => mention.Reference == pair.B));
        }
    }

    [Fact]
    public void Of_two_members_the_later_prevails_or_none_as_the_commission_has_it()
    {
        List<IdentityDecision> decisions = [Said(1, 2, Relations.Different, "member 1"), Said(1, 2, Relations.Same, "member 2")];
        Assert.Equal(["1 2"], Persons(2, decisions));
        Assert.Equal(["1", "2"], Print(Identities.Of(Named(2), decisions, Both)));
        Assert.Equal([1L], InForce(decisions, RegisterRule.Default));
        Assert.Equal([0L], InForce(decisions, Both));
        decisions.Add(Said(1, 2, Relations.Same, "member 1"));
        Assert.Equal(["1 2"], Print(Identities.Of(Named(2), decisions, Both)));
    }

    private static long[] InForce(List<IdentityDecision> decisions, RegisterRule rule) =>
        [.. HeldPairs.Of([.. decisions.Index().Select(item => item.Item with { Index = item.Index })], rule).SelectMany(pair => pair.Decisions)];

    /// <summary>Another order of the same decisions in which those on one pair keep theirs.</summary>
    private static List<IdentityDecision> Replayed(List<IdentityDecision> decisions, Random random)
    {
        var queues = decisions.GroupBy(decision => string.CompareOrdinal(decision.A, decision.B) < 0 ? (decision.A, decision.B) : (decision.B, decision.A)).Select(pair => new Queue<IdentityDecision>(pair)).ToList();
        var replayed = new List<IdentityDecision>();
        while (queues.Count > 0)
        {
            var queue = queues[random.Next(queues.Count)];
            replayed.Add(queue.Dequeue());
            queues.RemoveAll(rest => rest.Count == 0);
        }
        return replayed;
    }

    private static List<IdentityDecision> Random(Random random, params string[] members) =>
    [
        .. Enumerable.Range(0, 14).Select(_ => (A: random.Next(1, Mentions + 1), B: random.Next(1, Mentions + 1))).Where(pair => pair.A != pair.B)
            .Select(pair => Said(pair.A, pair.B, Relations.All[random.Next(3)], members[random.Next(members.Length)])),
    ];

    private static string[] Persons(int count, List<IdentityDecision> decisions) => Print(Identities.Of(Named(count), decisions));

    private static string[] Print(IReadOnlyList<Person> persons) => [.. persons.Select(person => string.Join(' ', person.Mentions.Select(mention => mention.Claim)))];

    /// <summary>Names that the machine joins none of.</summary>
    private static IEnumerable<Mention> Named(int count) => Enumerable.Range(1, count).Select(number => new Mention
    {
        Claim = number, Place = 0, Reference = Reference(number), Written = "N.N.", Name = "N.N.",
    });

    private static IdentityDecision Said(int a, int b, string relation, string member = "member 1") => new() { A = Reference(a), B = Reference(b), Relation = relation, Member = member, Index = Next() };

    private static IdentityDecision Split(int[] taken, int[] from) => new()
    {
        A = Reference(taken[0]), B = Reference(from[0]), Relation = Relations.Split, Member = "member 1", Index = Next(),
        Split = new PersonSplit([.. taken.Select(Reference)], [.. from.Select(Reference)], "apart"),
    };

    private static long last;

    private static long Next() => Interlocked.Increment(ref last);

    private static string Reference(int number) => $"{number}#0/0";
}
