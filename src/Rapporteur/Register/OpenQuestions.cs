using Rapporteur.Names.Comparing;

namespace Rapporteur.Register;

/// <summary>Two mentions of which a member should say whether they are of one person.</summary>
/// <param name="A">A mention: the one that tells most of those that a member joined to it.</param>
/// <param name="B">The other.</param>
/// <param name="AreJoined">Whether the machine takes them for one person; else it left open whose name the second is.</param>
/// <param name="Name">The evidence of the names.</param>
/// <param name="BesideBits">The evidence of what stands beside them, in bits.</param>
/// <param name="Mentions">How many mentions the answer joins or parts.</param>
/// <param name="Hanging">How many spells would carry from the one to the other.</param>
public sealed record OpenQuestion(Mention A, Mention B, bool AreJoined, NameWeight Name, double BesideBits, int Mentions, int Hanging)
{
    /// <summary>What a spell that hangs on the answer counts for, in mentions: custody and deaths weigh more than names.</summary>
    private const int SpellWeight = 10;

    /// <summary>How much the answer changes: by this the queue is ordered.</summary>
    public int Change => Mentions + SpellWeight * Hanging;
}

/// <summary>What is to be decided of who is who, in the order of what a decision would change. A pure function.</summary>
internal static class OpenQuestions
{
    /// <summary>The questions: what the machine joined and no member did, and what it left open.</summary>
    /// <param name="persons">The persons.</param>
    /// <param name="decisions">What was decided: a pair on which something was said is not asked for again.</param>
    /// <param name="spells">What held of the persons.</param>
    /// <param name="rule">How the commission has the register kept.</param>
    public static IReadOnlyList<OpenQuestion> Of(IReadOnlyList<Person> persons, IReadOnlyList<IdentityDecision> decisions, IReadOnlyList<Spell> spells, RegisterRule rule)
    {
        var decided = decisions.SelectMany(decision => decision.Pairs).SelectMany(pair => new[] { pair, (pair.B, pair.A) }).ToHashSet();
        var all = persons.SelectMany(person => person.Mentions).OrderBy(mention => mention.Claim).ThenBy(mention => mention.Place).ToList();
        var places = all.Index().ToDictionary(item => item.Item.Reference, item => item.Index, StringComparer.Ordinal);
        var beside = new Beside(all);
        var hanging = spells.Where(spell => spell.HangsOnMachineJoin).ToLookup(spell => spell.Person, StringComparer.Ordinal);
        return [.. persons.SelectMany(person => Joined(person, hanging[person.Handle])).Concat(LeftOpen(persons, all, rule.Threshold))
            .Where(pair => !decided.Contains((pair.A.Reference, pair.B.Reference)))
            .Select(pair => new OpenQuestion(pair.A, pair.B, pair.AreJoined, NameComparison.Compare(PreparedName.Of(pair.A.Name), PreparedName.Of(pair.B.Name)),
                beside.Bits([places[pair.A.Reference]], [places[pair.B.Reference]]), pair.Mentions, pair.Hanging))
            .OrderByDescending(question => question.Change).ThenBy(question => question.A.Claim).ThenBy(question => question.A.Place).ThenBy(question => question.B.Claim).ThenBy(question => question.B.Place)];
    }

    /// <summary>The first group of a person with each other.</summary>
    private static IEnumerable<(Mention A, Mention B, bool AreJoined, int Mentions, int Hanging)> Joined(Person person, IEnumerable<Spell> hanging)
    {
        foreach (var group in person.Groups.Skip(1))
        {
            var claims = group.Select(mention => mention.ClaimReference).ToHashSet(StringComparer.Ordinal);
            yield return (Fullest(person.Groups[0]), Fullest(group), true, person.Groups[0].Count + group.Count, hanging.Count(spell => spell.Claims.Any(claims.Contains)));
        }
    }

    private static IEnumerable<(Mention A, Mention B, bool AreJoined, int Mentions, int Hanging)> LeftOpen(IReadOnlyList<Person> persons, List<Mention> all, double threshold)
    {
        var personOf = persons.SelectMany(person => person.Mentions.Select(mention => (mention.Reference, Person: person))).ToDictionary(item => item.Reference, item => item.Person, StringComparer.Ordinal);
        foreach (var (a, b) in MachineJoins.LeftOpen(all, threshold))
        {
            var (one, other) = (personOf[all[a].Reference], personOf[all[b].Reference]);
            if (one != other)
                yield return (Fullest(one.Mentions), all[b], false, one.Mentions.Count + 1, 0);
        }
    }

    private static Mention Fullest(IReadOnlyList<Mention> mentions) => mentions.MaxBy(mention => NameForm.FullnessOf(mention.Name))!;
}
