using Rapporteur.Register;

namespace Rapporteur.Tests.Register;

/// <summary>Which mentions are of one person.</summary>
public sealed class IdentitiesTests
{
    [Fact]
    public void One_name_in_three_alphabets_and_four_romanisations_is_one_person() =>
        Assert.Equal(["1 2 3 4 5"], Persons(["Georgy Pyatakov", "Георгий Пятаков", "Georgii Piatakov", "G. Pjatakow", "Пятаков"]));

    [Fact]
    public void A_bare_surname_of_two_persons_stands_alone() =>
        Assert.Equal(["1", "2", "3", "4"], Persons(["Lazar Kaganovich", "Mikhail Kaganovich", "Kaganovich", "Каганович"]));

    [Fact]
    public void Initials_decide_between_brothers() =>
        Assert.Equal(["1 3", "2"], Persons(["Lazar Kaganovich", "Mikhail Kaganovich", "L. Kaganovich"]));

    [Fact]
    public void An_initial_that_is_another_vowel_is_another_name() =>
        Assert.Equal(["1", "2", "3 4"], Persons(["Yefim Dreitzer", "A. Dreitzer", "Юрий Волков", "I. Volkov"]));

    [Fact]
    public void Father_and_son_are_told_apart_by_the_patronymic() =>
        Assert.Equal(["1", "2"], Persons(["Ivan Petrovich Volkov", "Ivan Ivanovich Volkov"]));

    [Fact]
    public void A_member_joins_what_letters_do_not_and_the_machine_follows() =>
        Assert.Equal(["1 2 3"], Persons(["Lev Trotsky", "Bronstein", "Троцкий"], (1, 2, Relations.Same)));

    [Fact]
    public void What_a_member_holds_apart_is_never_of_one_person()
    {
        string[] names = ["Ivan Volkov", "Ivan Volkov", "I. Volkov", "Volkov"];
        foreach (var person in Gather(names, [(1, 2, Relations.Different)]))
            Assert.False(person.Mentions.Any(mention => mention.Claim == 1) && person.Mentions.Any(mention => mention.Claim == 2));
    }

    [Fact]
    public void A_split_undoes_a_join_exactly()
    {
        string[] names = ["Lev Trotsky", "Bronstein", "Ivan Volkov", "Volkov"];
        var before = Persons(names);
        Assert.NotEqual(before, Persons(names, (1, 2, Relations.Same)));
        Assert.Equal(before, Persons(names, (1, 2, Relations.Same), (1, 2, Relations.Unsure)));
        Assert.Equal(before, Persons(names, (1, 2, Relations.Same), (1, 2, Relations.Different)));
    }

    [Fact]
    public void Only_a_members_join_makes_a_person_that_is_not_provisional()
    {
        Assert.True(Gather(["Ivan Volkov", "Иван Волков"], []).Single().IsProvisional);
        Assert.False(Gather(["Ivan Volkov", "Иван Волков"], [(1, 2, Relations.Same)]).Single().IsProvisional);
        Assert.False(Gather(["Ivan Volkov"], []).Single().IsProvisional);
    }

    [Fact]
    public void No_order_of_the_mentions_changes_the_persons()
    {
        string[] surnames = ["Volkov", "Волков", "Smirnov", "Piatakov", "Пятаков"], givens = ["", "Ivan", "Иван", "I.", "Pyotr", "Ivan Petrovich", "И. И.", "Anna"];
        var random = new Random(1936);
        for (var round = 0; round < 200; round++)
        {
            var mentions = Enumerable.Range(1, 25).Select(number => Mention(number, $"{givens[random.Next(givens.Length)]} {surnames[random.Next(surnames.Length)]}".Trim())).ToArray();
            var decisions = Enumerable.Range(0, 6).Select(index => Decision(index, random.Next(1, 26), random.Next(1, 26), Relations.All[random.Next(3)])).ToList();
            var expected = Print(Identities.Of(mentions, decisions));
            random.Shuffle(mentions);
            Assert.Equal(expected, Print(Identities.Of(mentions, decisions)));
            AssertKeptApart(Identities.Of(mentions, decisions), decisions);
        }
    }

    [Theory]
    [InlineData("Emin Mammadov", "Emil Mammadov")]
    [InlineData("Ivanov", "Ivanov")]
    [InlineData("Vera", "Вера")]
    [InlineData("Сергей", "Sergei K.")]
    [InlineData("Скалова", "Скалов")]
    public void A_name_that_proves_too_little_joins_nothing(string one, string other) =>
        Assert.Equal(["1", "2"], Print(Identities.Of([Mention(1, one) with { Exhibit = 1 }, Mention(2, other) with { Exhibit = 2 }], [])));

    [Fact]
    public void A_lifetime_apart_there_are_two_persons() => Assert.Equal(["1 3", "2"], Print(Identities.Of(
        [Mention(1, "Mikhail Feldman") with { FirstDay = -12_000 }, Mention(2, "Mikhail Feldman") with { FirstDay = 16_000 }, Mention(3, "Feldman") with { FirstDay = -11_000 }], [])));

    [Fact]
    public void In_a_short_text_a_common_surname_alone_is_of_the_one_who_was_named() => Assert.Equal(["1 2", "3"], Print(Identities.Of(
        [Mention(1, "Ivan Ivanov") with { Exhibit = 1 }, Mention(2, "Ivanov") with { Exhibit = 1 }, Mention(3, "Ivanov") with { Exhibit = 2 }], [])));

    [Fact]
    public void A_common_surname_in_the_same_company_is_of_the_same_person()
    {
        var mentions = new[] { "Zinoviev", "Kamenev", "Smirnov" }.Index().Select(name => Mention(1, name.Item) with { Place = name.Index, Reference = $"1#0/{name.Index}", Exhibit = 1 })
            .Concat(new[] { "Г. Е. Зиновьев", "Л. Б. Каменев", "И. Н. Смирнов" }.Index().Select(name => Mention(2, name.Item) with { Place = name.Index, Reference = $"2#0/{name.Index}", Exhibit = 2 }));
        Assert.All(Identities.Of(mentions, []), person => Assert.Equal(2, person.Mentions.Count));
    }

    [Fact]
    public void Two_whom_one_claim_names_are_two() => Assert.Equal(2, Identities.Of(
        [Mention(1, "Mrachkovsky"), Mention(1, "Сергей Мрачковский") with { Place = 1, Reference = "1#0/1" }], []).Count);

    [Fact]
    public void A_mention_that_fits_two_persons_is_left_open_for_review()
    {
        Mention[] mentions = [Mention(1, "Lazar Kaganovich"), Mention(2, "Mikhail Kaganovich"), Mention(3, "Kaganovich")];
        var open = OpenQuestions.Of(Identities.Of(mentions, []), [], [], RegisterRule.Default);
        Assert.Equal([(1, 3), (2, 3)], open.Select(question => (question.A.Claim, question.B.Claim)));
        Assert.DoesNotContain(open, question => question.AreJoined);
        Assert.Single(OpenQuestions.Of(Identities.Of(mentions, []), [Decision(0, 3, 1, Relations.Unsure)], [], RegisterRule.Default));
    }

    [Fact]
    public void A_higher_threshold_joins_less_and_less_of_it_is_expected_wrong()
    {
        var mentions = new[] { "Ivan Volkov", "Иван Волков", "Волков", "Георгий Пятаков", "G. Piatakov", "Piatakov" }.Index().Select(name => Mention(name.Index + 1, name.Item) with { Exhibit = name.Index }).ToList();
        var effects = FalseJoins.Of(mentions, [6, 9, 12, 20]);
        Assert.Equal(effects.Select(effect => effect.Joins).OrderDescending(), effects.Select(effect => effect.Joins));
        Assert.Equal(effects.Select(effect => effect.FalseInAThousand).OrderDescending(), effects.Select(effect => effect.FalseInAThousand));
        Assert.All(effects, effect => Assert.Equal(mentions.Count, effect.Joins + effect.Persons));
    }

    private static void AssertKeptApart(IReadOnlyList<Person> persons, List<IdentityDecision> decisions)
    {
        var holding = decisions.Where(decision => decision.A != decision.B).GroupBy(decision => string.CompareOrdinal(decision.A, decision.B) < 0 ? (decision.A, decision.B) : (decision.B, decision.A)).Select(pair => pair.Last());
        foreach (var decision in holding.Where(decision => decision.Relation == Relations.Different))
            Assert.DoesNotContain(persons, person => person.Mentions.Any(mention => mention.Reference == decision.A) && person.Mentions.Any(mention => mention.Reference == decision.B));
    }

    private static string[] Persons(string[] names, params (int, int, string)[] decisions) => Print(Gather(names, decisions));

    private static IReadOnlyList<Person> Gather(string[] names, (int, int, string)[] decisions) =>
        Identities.Of(names.Index().Select(name => Mention(name.Index + 1, name.Item)), [.. decisions.Index().Select(item => Decision(item.Index, item.Item.Item1, item.Item.Item2, item.Item.Item3))]);

    private static string[] Print(IReadOnlyList<Person> persons) => [.. persons.Select(person => string.Join(' ', person.Mentions.Select(mention => mention.Claim)))];

    private static Mention Mention(int claim, string name) => new() { Claim = claim, Place = 0, Reference = $"{claim}#0/0", Written = name, Name = name };

    private static IdentityDecision Decision(int index, int a, int b, string relation) => new() { A = $"{a}#0/0", B = $"{b}#0/0", Relation = relation, Index = index };
}
