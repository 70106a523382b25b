using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>Finds what bears a name: persons, bodies, organs, places and events, and the nouns of organs and places beside them.</summary>
internal sealed partial class NameFinder(MentionBoard board, SentenceCues cues, Func<uint, bool> isSeenSmall, PlaceFinder places)
{
    private const int MostAdjectives = 5;

    // "Tverskoe police station", "metro station Ploshchad": a noun of places with the name beside it.
    public void FindFacilities()
    {
        foreach (var noun in cues[PhraseKind.Place])
        {
            if (noun.Phrase.Section == "area")
            {
                continue;
            }
            var from = noun.From;
            while (from > 0 && cues.Tokens[from - 1].IsCapital && !cues.Is(from - 1, WordClass.Definite) && board.IsFree(from - 1, from)
                && (from > 1 || !cues.Is(0, WordClass.Common)))
            {
                from--;
            }
            if (from == noun.From && from > 0 && board.IsFree(from - 1, from) && NameForms.IsTownAdjective(cues.Span(from - 1).ToString(), cues.Lexicon.Settings))
            {
                from--;
            }
            var to = noun.To;
            while (from == noun.From && to < cues.Count && cues.Tokens[to].IsCapital && board.IsFree(to, to + 1)
                && cues.Tokens[to].Is(Shape.SpaceBefore) && !IsGivenName(to))
            {
                to++;
            }
            if (from == noun.From && to == noun.To)
            {
                to = cues.IsMark(to, Marks.Open) ? board.EndOfTitle(to) : EndOfBelonging(to);
            }
            if (board.IsFree(from, to))
            {
                board.Add(new Mention { Kind = MentionKind.Place, From = from, To = to, Head = noun.From, Noun = noun, NameFrom = from });
            }
        }
    }

    // "the prison of Suzdal", "camp de concentration des Solovki".
    private int EndOfBelonging(int to)
    {
        var at = to;
        while (at < cues.Count && (cues.Is(at, WordClass.Of) || cues.Is(at, WordClass.Definite)))
        {
            at++;
        }
        var end = at;
        while (end < cues.Count && cues.Tokens[end].IsCapital && board.IsFree(end, end + 1))
        {
            end++;
        }
        return at > to && end > at && places.IsKnown(at, end) ? end : to;
    }

    public void FindNames()
    {
        for (var at = 0; at < cues.Count; at++)
        {
            if (board.Taken[at] || !cues.Tokens[at].IsCapital)
            {
                continue;
            }
            var end = CapitalRuns.EndOfRun(cues, at, isSeenSmall);
            while (end > at && !board.IsFree(at, end))
            {
                end--;
            }
            if (end > at)
            {
                at = Classify(at, end) - 1;
            }
        }
    }

    /// <summary>Adds the mention that a run of capitals makes, if any; returns where to go on.</summary>
    private int Classify(int from, int to)
    {
        if (board.NounAt(PhraseKind.People, from) is { } people && IsRoleOrGroup(people, to))
        {
            return people.To;
        }
        if (AreaIn(from, to) is { } area)
        {
            var (start, end) = (Math.Min(from, area.From), Math.Max(to, area.To));
            board.Add(new Mention { Kind = MentionKind.Place, From = start, To = end, Head = area.From, Noun = area, NameFrom = start });
            return end;
        }
        if (OrganWithin(from, to) is { } organ)
        {
            var start = Math.Min(from, organ.From);
            var end = Math.Max(to, organ.To);
            if (!board.IsFree(start, end))
            {
                return to;
            }
            board.Add(new Mention
            {
                Kind = organ.Phrase.Section is "body" or "publication" ? MentionKind.Organisation : MentionKind.Organ,
                From = start,
                To = end,
                Head = organ.From,
                Noun = organ,
                NameFrom = start,
            });
            return end;
        }
        return ClassifyName(from, to);
    }

    private int ClassifyName(int from, int to)
    {
        while (from < to && (cues.Is(from, WordClass.Adjective) || cues.Is(from, WordClass.Title)))
        {
            from++;
        }
        if (from == to)
        {
            return to;
        }
        if (IsQuotedTitle(from, to))
        {
            board.Add(new Mention { Kind = MentionKind.Organisation, From = from, To = to, Head = to - 1, NameFrom = from });
            return to;
        }
        if (IsEvent(from, to, out var eventEnd))
        {
            board.Add(new Mention { Kind = MentionKind.Event, From = from, To = eventEnd, Head = eventEnd - 1, NameFrom = from });
            return eventEnd;
        }
        if (places.Find(from, to, board.Found) is { } place)
        {
            board.Add(place);
            return place.To;
        }
        AddPersonOrBody(from, to);
        return to;
    }

    // «Другая Россия»: a name that ends with the quotation, which begins with a capital a word or two before, is no place.
    private bool IsQuotedTitle(int from, int to)
    {
        for (var open = from - 1; open >= 0 && from - open <= 3 && cues.IsMark(to, Marks.Close); open--)
        {
            if (cues.IsMark(open, Marks.Open))
            {
                return from - open > 1 && cues.Tokens[open + 1].IsCapital;
            }
        }
        return false;
    }

    // "Volga German Republic", "Kursk province", "the province of Kursk", "г. Курск".
    private PhraseMatch? AreaIn(int from, int to)
    {
        foreach (var noun in cues[PhraseKind.Place])
        {
            if (noun.Phrase.Section != "area" || cues.Tokens[noun.From].Is(Shape.Initial) || !board.IsFree(Math.Min(from, noun.From), noun.To))
            {
                continue;
            }
            if (noun.From > from && noun.From <= to || (noun.To <= from && OnlyBelonging(noun.To, from) && places.IsKnown(from, to)))
            {
                return noun;
            }
        }
        return null;
    }

    private bool OnlyBelonging(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (!cues.Is(t, WordClass.Of) && !cues.Is(t, WordClass.Definite))
            {
                return false;
            }
        }
        return to - from <= 2;
    }

    private bool IsRoleOrGroup(PhraseMatch people, int endOfRun) => people.To >= endOfRun || people.Length > 0 && people.From < endOfRun;

    private bool IsEvent(int from, int to, out int end)
    {
        end = to;
        if (to < cues.Count && cues.Is(to, WordClass.EventNoun))
        {
            end = to + 1;
            return true;
        }
        return to - from > 1 && cues.Is(to - 1, WordClass.EventNoun);
    }

    public void FindOrgans()
    {
        foreach (var noun in cues[PhraseKind.Organ])
        {
            var isPerson = noun.Phrase.Section is "speaker" or "police" && board.NounAt(PhraseKind.People, noun.From) is not null;
            if (isPerson || noun.Phrase.Section is "body" or "publication" || !board.IsFree(noun.From, noun.To))
            {
                continue;
            }
            var from = noun.From;
            while (from > 0 && noun.From - from < MostAdjectives && board.IsFree(from - 1, from)
                && (cues.Is(from - 1, WordClass.Adjective) || cues.Is(from - 1, WordClass.Definite)
                || cues.Is(from - 1, WordClass.Indefinite)))
            {
                from--;
                if (cues.Is(from, WordClass.Definite) || cues.Is(from, WordClass.Indefinite))
                {
                    break;
                }
            }
            board.Add(new Mention { Kind = MentionKind.Organ, From = from, To = noun.To, Head = noun.From, Noun = noun, NameFrom = from,
                Possessive = cues.Is(noun.To, WordClass.PossessiveSuffix) });
        }
    }

    private PhraseMatch? OrganWithin(int from, int to)
    {
        PhraseMatch? last = null;
        foreach (var noun in cues[PhraseKind.Organ])
        {
            var titled = noun.To == from && noun.Phrase.Section is "press" or "publication" && board.IsFree(noun.From, noun.To) && !IsGivenName(from);
            if (titled || noun.From >= from && noun.From <= to && noun.Phrase.Section != "speaker"
                && (noun.From < to || noun.Phrase.Section is "court" or "body" or "press"))
            {
                last = noun;
            }
        }
        return last;
    }
}
