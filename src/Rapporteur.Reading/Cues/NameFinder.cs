using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>Finds what bears a name: persons, bodies, organs, places and events, and the nouns of organs and places beside them.</summary>
internal sealed class NameFinder(MentionBoard board, SentenceCues cues, Func<uint, bool> isSeenSmall, PlaceFinder places)
{
    private const int MostAdjectives = 5;
    private const int MostTitleTokens = 6;

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

    private void AddPersonOrBody(int from, int to)
    {
        if (IsInTitle(from) || IsCalledABody(to))
        {
            board.Add(new Mention { Kind = MentionKind.Organisation, From = from, To = to, Head = to - 1, NameFrom = from });
            return;
        }
        var single = to - from == 1;
        if (single && IsRomanNumber(from))
        {
            return;
        }
        var isPerson = HasInitial(from, to) || !single && Enumerable.Range(from, to - from).Any(IsGivenName);
        if (!isPerson && !IsSurnameLike(from, to) && Enumerable.Range(from, to - from).Any(IsNoName))
        {
            if (!single)
            {
                board.Add(new Mention { Kind = MentionKind.Organisation, From = from, To = to, Head = to - 1, NameFrom = from });
            }
            return;
        }
        if (single && from == 0 && IsParticipleAtHead())
        {
            return;
        }
        if (!single && !isPerson && Enumerable.Range(from, to - from).All(t => cues.Tokens[t].Kind == TokenKind.Mark || IsPlainWord(cues.Tokens[t])
            || isSeenSmall(cues.Tokens[t].Hash)))
        {
            board.Add(new Mention { Kind = MentionKind.Organisation, From = from, To = to, Head = to - 1, NameFrom = from });
            return;
        }
        if (single && CountBefore(from) is { } count)
        {
            board.Add(new Mention
            {
                Kind = MentionKind.Group, From = count.From, To = to, Head = from, NameFrom = count.From, Plural = true, Counted = true,
                Determined = true, Count = CountReader.Read(count, cues.Exact(count.From, count.To)),
            });
            return;
        }
        var isBody = single && (cues.Tokens[from].Is(Shape.AllCapitals) || cues.Tokens[from].Is(Shape.Initial) || IsAbbreviation(from));
        if (single && !isBody && (IsPlainWord(cues.Tokens[from]) || isSeenSmall(cues.Tokens[from].Hash)))
        {
            return;
        }
        board.Add(new Mention
        {
            Kind = isBody ? MentionKind.Organisation : MentionKind.Person,
            From = from,
            To = to,
            Head = to - 1,
            NameFrom = from,
            Possessive = cues.Is(to, WordClass.PossessiveSuffix),
            Count = new Quantity(null, 1, 1, "named"),
        });
    }

    // "seventeen Annamites": a people behind a count above one.
    private PhraseMatch? CountBefore(int at) => cues[PhraseKind.Count].FirstOrDefault(c =>
        c.To == at && board.IsFree(c.From, c.To) && !(c.Phrase.Section == "exact" && c.Value(Slot.Number) is 1 or > 100_000));

    private bool IsGivenName(int at) => NameForms.IsGivenName(cues.Span(at).ToString(), cues.Lexicon.Settings);

    private bool IsNoName(int at) => NameForms.IsNoName(cues.Span(at).ToString(), cues.Lexicon.Settings);

    // "CDs", "NKVDists": a second capital makes no name.
    private bool IsAbbreviation(int at) => cues.Span(at) is [_, var second, ..] && char.IsUpper(second);

    // "Навальный был": an adjective without a noun behind it.
    private bool IsSurnameLike(int from, int to) => to - from == 1 && NameForms.IsAdjectiveAlone(
        cues.Span(from).ToString(), to < cues.Count && cues.Tokens[to].Kind == TokenKind.Word ? cues.Span(to).ToString() : null,
        cues.Lexicon.Settings);

    // "XV": the number of a congress.
    private bool IsRomanNumber(int at)
    {
        foreach (var c in cues.Span(at))
        {
            if (c is not ('I' or 'V' or 'X' or 'L' or 'C'))
            {
                return false;
            }
        }
        return cues.Span(at).Length > 1;
    }

    // “The Star”, “The Baku Worker.”: a few words between quotation marks are a title.
    private bool IsInTitle(int at)
    {
        var open = at - 1;
        while (open >= 0 && at - open <= MostTitleTokens && !cues.IsMark(open, Marks.Open) && !cues.IsMark(open, Marks.Close))
        {
            open--;
        }
        if (!cues.IsMark(open, Marks.Open))
        {
            return false;
        }
        for (var t = at; t < cues.Count && t - open <= MostTitleTokens; t++)
        {
            if (cues.IsMark(t, Marks.Close))
            {
                return true;
            }
        }
        return false;
    }

    // "Zaria, the newspaper of the province", «Маяк», орган горкома: what stands behind the comma says that it is no person.
    private bool IsCalledABody(int to)
    {
        var comma = to;
        while (comma < cues.Count && comma - to < 2 && (cues.IsMark(comma, '*') || cues.IsMark(comma, Marks.Close)))
        {
            comma++;
        }
        if (!cues.IsMark(comma, ','))
        {
            return false;
        }
        var hasArticle = cues.Is(comma + 1, WordClass.Definite) || cues.Is(comma + 1, WordClass.Indefinite);
        var first = hasArticle ? comma + 2 : comma + 1;
        return cues[PhraseKind.Organ].Any(noun => noun.Phrase.Section is "publication" or "press"
            && noun.From >= first && noun.From - first <= (hasArticle ? MostAdjectives : 0)
            && !Enumerable.Range(first, noun.From - first).Any(t => cues.Words.IsAny(cues.Tokens[t].Word, SubjectFinder.Prepositions)));
    }

    private bool HasInitial(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (cues.Tokens[t].Is(Shape.Initial))
            {
                return true;
            }
        }
        return false;
    }

    // "Amputated of both feet, she ...", "Additionally he ...": a form of a verb, an adjective or an adverb at the head, and no verb or
    // comma behind it as behind a name.
    private bool IsParticipleAtHead()
    {
        var word = cues.Span(0);
        var isForm = false;
        foreach (var ending in cues.Lexicon.Settings.AdjectiveEndings.Concat(cues.Lexicon.Settings.SkipEndings))
        {
            isForm |= word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        }
        return isForm && cues.Count > 1 && !cues.Is(1, WordClass.Be) && !cues.Is(1, WordClass.Have) && !cues.IsMark(1, ',')
            && !cues.Is(1, WordClass.And)
            && !cues.Is(1, WordClass.PossessiveSuffix) && !cues[PhraseKind.Act].Any(a => a.From == 1)
                && !cues[PhraseKind.Speech].Any(s => s.From == 1);
    }

    // A word of the lexicon is no name, unless it is there as one (Kirov, who is also a town).
    private bool IsPlainWord(Token token) => token.Word != 0 && !cues.Words.Is(token.Word, WordClass.PersonNotPlace);

    // "Old Bolsheviks" is a group; "Activists Pogosov and Polozenko" a role before names.
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
