using Rapporteur.Scrutiny;
using static Rapporteur.Tests.Scrutiny.OnRecord;

namespace Rapporteur.Tests.Scrutiny;

/// <summary>The rules together: the same result by whatever way.</summary>
public class ScrutineerTests
{
    private static readonly string[] Acts = ["arrest", "execution", "sentence", "trial", "release", "meeting", "presence", "suicide"];
    private static readonly string[] People = ["A", "B", "C", "D"];

    [Fact]
    public void Statement_by_statement_in_any_order_is_as_from_nothing()
    {
        for (var seed = 0; seed < Long.Or(60, 2_000); seed++)
        {
            var chance = new Random(seed);
            var record = Any(chance);
            var all = record.Statements.ToArray();
            var stepwise = Scrutineer.Over(record.Dossier, []);
            chance.Shuffle(all);
            foreach (var statement in all)
            {
                // First something else under the same id, and something that is taken out again.
                stepwise.Put(all[chance.Next(all.Length)] with { Id = statement.Id });
                stepwise.Put(all[chance.Next(all.Length)] with { Id = "c99" });
                stepwise.Put(statement);
                stepwise.Remove("c99");
            }
            Assert.Equal(record.Found, stepwise.Results.Select(Line));
        }
    }

    [Fact]
    public void Chance_finds_something_under_every_meeting_of_the_property() =>
        Assert.True(Enumerable.Range(0, 60).SelectMany(seed => Any(new Random(seed)).Found).Select(line => line.Split(' ')[0]).Distinct().Count() >= 8);

    [Fact]
    public void Every_rule_has_its_words_in_three_languages_and_its_example_in_the_guide()
    {
        var guide = Repository.Read("docs/scrutiny.md");
        Assert.All(RuleBook.Codes, code =>
        {
            Assert.Contains($"## `{code}`", guide, StringComparison.Ordinal);
            Assert.Equal(3, RefusalMessages.Languages.Select(language => RuleBook.Of(code, language).Explanation).Distinct().Count());
            Assert.Equal(3, RefusalMessages.Languages.Select(language => RuleBook.Of(code, language).Settles).Distinct().Count());
        });
    }

    private static OnRecord Any(Random chance)
    {
        var record = new OnRecord().Place("Moscow", 55.75, 37.62).Place("Paris", 48.86, 2.35).Place("inn", 48.86, 2.36, existed: ["../1936-08-05"])
            .Person("A", Spell("prison", "1936-08-03", "1936-08-09", "Moscow")).Person(new PersonOnRecord("B", "B") { MayBe = ["C"] }).Person("C").Dead("D", "1936-08-06");
        foreach (var person in People)
            record.Exhibit("e" + person, person);
        for (var i = 1; i <= 14; i++)
        {
            var person = People[chance.Next(4)];
            record.Claim(new()
            {
                Id = $"c{i}",
                Exhibit = "e" + People[chance.Next(4)],
                Act = Acts[chance.Next(Acts.Length)],
                Persons = chance.Next(2) == 0 ? [person] : [],
                Victims = chance.Next(2) == 0 ? [People[chance.Next(4)]] : [],
                SaysOf = chance.Next(2) == 0 ? [person] : [],
                Attribution = chance.Next(3) == 0 ? [People[chance.Next(4)]] : [],
                Where = new[] { "Moscow", "Paris", "inn", null }[chance.Next(4)],
                When = When($"1936-08-{chance.Next(1, 12):00}"),
                InCustody = new bool?[] { true, true, null, false }[chance.Next(4)],
                Modality = chance.Next(5) == 0 ? "denied" : "asserted",
                Occurrence = chance.Next(2) == 0 ? "k" + chance.Next(3) : null,
                Count = chance.Next(3) == 0 ? new(chance.Next(1, 5), chance.Next(5, 8), false) : null,
                PartOf = chance.Next(4) == 0 ? $"c{chance.Next(1, 4)}" : null,
                Retracts = chance.Next(6) == 0 ? $"c{chance.Next(1, 15)}" : null,
            });
        }
        return record;
    }
}
