using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>Joins mentions of persons: descriptions to the names beside them, and lists by commas and "and".</summary>
internal static class PartyFinder
{
    private const int MostAliasTokens = 10;

    public static List<Party> Find(SentenceCues cues, List<Mention> mentions)
    {
        var members = mentions.Where(m =>
            m.Kind is MentionKind.Person or MentionKind.Group or MentionKind.Pronoun or MentionKind.Organisation).ToList();
        return JoinLists(cues, JoinRoles(cues, members));
    }

    // "the secretary general of the Armenian party, Khandjian,"; "activist Igor Shchuka"; "Sokolnikov, member of the Central Committee,".
    private static List<Mention> JoinRoles(SentenceCues cues, List<Mention> members)
    {
        var joined = new List<Mention>();
        foreach (var m in members)
        {
            var last = joined.Count > 0 ? joined[^1] : null;
            if (last is not null && m.From < last.To)
            {
                continue;
            }
            if (last is { Kind: MentionKind.Group } && m.Kind == MentionKind.Person && IsRoleBefore(cues, last, m))
            {
                m.Roles.Add((last.From, last.To));
                m.From = last.From;
                if (last.Counted && last.Plural)
                {
                    m.Count = m.Count;
                }
                joined[^1] = m;
            }
            else if (last is { Kind: MentionKind.Person } && m is { Kind: MentionKind.Group, Counted: false, Plural: false }
                && OnlyCommaBetween(cues, last.To, m.From))
            {
                last.Roles.Add((m.From, m.To));
                last.To = m.To;
            }
            else
            {
                joined.Add(m);
            }
        }
        return joined;
    }

    private static bool IsRoleBefore(SentenceCues cues, Mention role, Mention name)
    {
        if (role.Possessive)
        {
            return false;
        }
        if (role.To == name.From)
        {
            return true;
        }
        return !role.Plural && !role.Counted && OnlyCommaBetween(cues, role.To, name.From);
    }

    private static bool OnlyCommaBetween(SentenceCues cues, int from, int to) =>
        to - from == 1 && cues.IsMark(from, ',') || to - from == 2 && cues.IsMark(from, ',')
            && (cues.IsMark(from + 1, Marks.Open) || cues.Is(from + 1, WordClass.Adjective) || cues.Is(from + 1, WordClass.Skip))
        || to - from == 2 && cues.IsMark(from, Marks.Close) && cues.IsMark(from + 1, ',');

    private static List<Party> JoinLists(SentenceCues cues, List<Mention> members)
    {
        var parties = new List<Party>();
        foreach (var m in members)
        {
            var last = parties.Count > 0 ? parties[^1] : null;
            if (last is not null && IsAlias(cues, last.Members[^1], m))
            {
                continue;
            }
            if (last is { Named: null, Members: [{ Kind: MentionKind.Group, Plural: true, Possessive: false } group] } && m.Kind == MentionKind.Person
                && NamesGroup(cues, group, m))
            {
                parties[^1] = new Party([m]) { Named = group };
            }
            else if (last is not null && m.From >= last.To && Joins(cues, last.Members[^1], m))
            {
                ShareCount(cues, last.Members[^1], m);
                last.Members.Add(m);
            }
            else
            {
                parties.Add(new Party([m]));
            }
        }
        return WithAppositions(cues, parties);
    }

    // "Fritz David (I. Kruglyansky)": the name in parentheses is the same man's.
    private static bool IsAlias(SentenceCues cues, Mention person, Mention other) =>
        person.Kind == MentionKind.Person && other.Kind is MentionKind.Person or MentionKind.Pronoun && cues.IsMark(person.To, '(') && !ClosedBetween(cues, person.To, other.From);

    private static bool ClosedBetween(SentenceCues cues, int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (cues.IsMark(t, ')'))
            {
                return true;
            }
        }
        return to - from > MostAliasTokens;
    }

    // "eight officers: A, B and C", "two workers (A and B)".
    private static bool NamesGroup(SentenceCues cues, Mention group, Mention person) =>
        person.From - group.To <= 2 && (cues.IsMark(group.To, ':') || cues.IsMark(group.To, '(') || cues.IsMark(group.To, Marks.Dash));

    // "and seven officers, A, B, C, D, E, F and G,": behind a comma as many names as were counted are theirs.
    private static List<Party> WithAppositions(SentenceCues cues, List<Party> parties)
    {
        for (var i = 1; i < parties.Count; i++)
        {
            var (before, names) = (parties[i - 1], parties[i]);
            if (before.Members[^1] is { Kind: MentionKind.Group, Counted: true, Count: { } count } && count.Low == count.High
                && names.Members.TrueForAll(m => m.Kind == MentionKind.Person) && names.Members.Count == count.Low
                && names.From - before.To == 1 && cues.IsMark(before.To, ','))
            {
                before.Members.RemoveAt(before.Members.Count - 1);
                before.Members.AddRange(names.Members);
                parties.RemoveAt(i--);
            }
        }
        return parties;
    }

    private static bool Joins(SentenceCues cues, Mention first, Mention second)
    {
        if (second.Kind == MentionKind.Pronoun || first.Possessive)
        {
            return false;
        }
        var hasAnd = false;
        var hasComma = false;
        var depth = 0;
        for (var t = first.To; t < second.From; t++)
        {
            var token = cues.Tokens[t];
            depth += token.Is('(') ? 1 : token.Is(')') ? -1 : 0;
            if (depth > 0 || token.Is(')') || token.Is(Marks.Close) || token.Is(Marks.Open))
            {
                continue;
            }
            if (cues.Is(t, WordClass.And))
            {
                hasAnd = true;
            }
            else if (token.Is(','))
            {
                hasComma = true;
            }
            else if (!cues.Is(t, WordClass.Skip) || !hasAnd)
            {
                return false;
            }
        }
        return hasAnd || (hasComma && SameSort(first, second));
    }

    private static bool SameSort(Mention first, Mention second) =>
        first.Kind == second.Kind && first.Kind == MentionKind.Person || first.Kind == MentionKind.Group && second.Kind == MentionKind.Group
            && first.Counted && second.Counted;

    // "several hundred socialists and anarchists": one count for both.
    private static void ShareCount(SentenceCues cues, Mention first, Mention second)
    {
        if (first is { Kind: MentionKind.Group, Counted: true }
            && second is { Kind: MentionKind.Group, Counted: false, Determined: false, Plural: true }
            && cues.Is(second.From - 1, WordClass.And))
        {
            second.Count = null;
        }
    }
}
