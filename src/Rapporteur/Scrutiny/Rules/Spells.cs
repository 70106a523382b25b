using Rapporteur.Scrutiny.Times;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>A spell with the time for which it speaks.</summary>
/// <param name="Spell">The spell.</param>
/// <param name="When">Its time without the open days at its edges.</param>
/// <param name="IsFirm">Whether it can make a collision certain: it binds, and place and both ends are on record.</param>
internal sealed record SpellOnCall(Spell Spell, TimeTold When, bool IsFirm);

/// <summary>The time for which the spells of a person speak.</summary>
internal static class Spells
{
    /// <summary>A spell of which the end is not on record says something for some years, not for ever.</summary>
    private const long LongestUnended = 10 * 366 * Stretch.Day;

    /// <summary>The spells of a person that touch a time.</summary>
    public static List<SpellOnCall> Of(PersonOnRecord person, TimeTold told) => [.. person.Spells
        .Where(spell => spell.When.Widened.Hull.Meets(told.Widened.Hull))
        .Select(spell => new SpellOnCall(spell, Speaking(spell, person), Tables.IsBinding(spell.Kind) && spell is { Place: not null, IsBeginKnown: true, IsEndKnown: true, IsSettled: true }))];

    /// <summary>
    /// An edge without its first day: somebody may act on the day of the arrest. Of a month, the spell begins on some day of it, which is
    /// open. A beginning stated to the minute is one.
    /// </summary>
    public static Stretch Opened(Stretch edge, bool atBegin)
    {
        var length = edge.To - edge.From;
        if (length < Stretch.Day || !edge.IsBounded)
            return edge;
        return atBegin ? new(edge.From + Stretch.Day, edge.To) : new(edge.From, edge.To - Stretch.Day);
    }

    private static TimeTold Speaking(Spell spell, PersonOnRecord person)
    {
        var (before, after) = (Touching(spell, person, before: true), Touching(spell, person, before: false));
        return spell.When.With(readings => Readings.Lasting(
            !spell.IsBeginKnown ? Back(readings.End) : before ? readings.Begin with { To = readings.Begin.From } : Opened(readings.Begin, atBegin: true),
            !spell.IsEndKnown ? On(readings.Begin, person) : after ? readings.End with { From = readings.End.To } : Opened(readings.End, atBegin: false)));
    }

    /// <summary>The time after a death; its day is open.</summary>
    public static TimeTold After(TimeTold death) =>
        death.With(readings => Readings.Lasting(Opened(readings.Hull, atBegin: true), new(Stretch.Future, Stretch.Future)));

    /// <summary>
    /// Whether another binding spell ends on the very day on which this begins, or begins where it ends, or death came then: handed over,
    /// not let go.
    /// </summary>
    private static bool Touching(Spell spell, PersonOnRecord person, bool before)
    {
        var edge = before ? spell.When.Plain.Begin : spell.When.Plain.End;
        return edge.IsOneDay && Tables.IsBinding(spell.Kind) && (person.Spells.Any(other => !ReferenceEquals(other, spell) && Tables.IsBinding(other.Kind)
            && (before ? other.When.Plain.End : other.When.Plain.Begin) == edge)
            || !before && person.Died is { } died && died.Plain.Hull == edge);
    }

    private static Stretch Back(Stretch end)
    {
        var from = end.From <= Stretch.Past ? end.From : end.From - LongestUnended;
        return new(from, from);
    }

    /// <summary>An end that is not on record came at the latest with the next spell or with death.</summary>
    private static Stretch On(Stretch begin, PersonOnRecord person)
    {
        var to = begin.From <= Stretch.Past ? Stretch.Future : begin.From + LongestUnended;
        foreach (var next in person.Spells.Select(spell => spell.When.Plain.Begin.From).Where(from => from > begin.To))
            to = Math.Min(to, next);
        if (person.Died is { } died && died.Plain.Hull.From > begin.To)
            to = Math.Min(to, died.Plain.Hull.From);
        return new(to, to);
    }
}
