using Rapporteur.Chronology;

namespace Rapporteur.Register;

/// <summary>Where accounts of one person cannot all be true: shown side by side, never settled by the machine.</summary>
public static class Conflicts
{
    /// <summary>The kinds of which accounts contradict each other: births or deaths on days that cannot be the same, deaths of two manners.</summary>
    /// <param name="spells">The spells of one person.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Spell> spells) =>
        [.. spells.Where(spell => SpellKinds.IsMoment(spell.Kind)).GroupBy(spell => spell.Kind).Where(kind => Contradict([.. kind])).Select(kind => kind.Key)];

    private static bool Contradict(List<Spell> accounts) =>
        accounts.Index().Any(one => accounts.Skip(one.Index + 1).Any(other => one.Item.When.From is { } day && other.When.From is { } otherDay && Exclude(day, otherDay)))
        || accounts.Select(account => account.What).Where(what => what is not (null or "killing")).Distinct(StringComparer.Ordinal).Count() > 1;

    private static bool Exclude(UncertainDate one, UncertainDate other) =>
        !one.IsApproximate && !one.IsUncertain && !other.IsApproximate && !other.IsUncertain && one.Overlaps(other) == Certainty.Never;
}
