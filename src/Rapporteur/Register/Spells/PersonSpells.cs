namespace Rapporteur.Register.Spells;

/// <summary>The spells of persons: what members recorded, and what the machine makes of claims, beside each other.</summary>
internal static class PersonSpells
{
    private static readonly Dictionary<string, int> Order = SpellKinds.All.Index().ToDictionary(kind => kind.Item, kind => kind.Index, StringComparer.Ordinal);

    /// <summary>By person, kind and beginning.</summary>
    /// <param name="persons">The persons.</param>
    /// <param name="recorded">What members recorded; of a mention that is no more, nothing.</param>
    public static IReadOnlyList<Spell> Of(IReadOnlyList<Person> persons, IEnumerable<RecordedSpell> recorded)
    {
        var byMention = recorded.Where(spell => spell.Holds).ToLookup(spell => spell.Mention, StringComparer.Ordinal);
        return [.. persons.SelectMany(person => MachineSpells.Of(person).Concat(Recorded(person, byMention))
            .OrderBy(spell => Order[spell.Kind]).ThenBy(spell => FirstDay(spell)).ThenBy(spell => spell.IsMachines).ThenBy(spell => spell.Reference, StringComparer.Ordinal))];
    }

    private static IEnumerable<Spell> Recorded(Person person, ILookup<string, RecordedSpell> byMention) => byMention.Count == 0 ? [] :
        person.Groups.Index().SelectMany(group => group.Item.SelectMany(mention => byMention[mention.Reference].Select(spell => spell.Of(person, group.Index))));

    private static NodaTime.LocalDate FirstDay(Spell spell) => spell.When.From?.Earliest ?? spell.When.To?.Earliest ?? NodaTime.LocalDate.MaxIsoValue;
}
