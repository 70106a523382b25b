using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>Finds whom and what a sentence speaks of: persons, groups with their counts, pronouns, bodies, organs, places, events.</summary>
internal sealed class MentionFinder
{
    private const int MostAdjectives = 5;
    private const int MostTitleTokens = 6;
    private readonly SentenceCues cues;
    private readonly Func<uint, bool> isSeenSmall;
    private readonly PlaceFinder places;
    private readonly Mention?[] owners;
    private readonly bool[] taken;
    private readonly List<Mention> found = [];

    private MentionFinder(SentenceCues cues, Func<uint, bool> isSeenSmall, PlaceFinder places, IEnumerable<(int From, int To)> dates)
    {
        this.cues = cues;
        this.isSeenSmall = isSeenSmall;
        this.places = places;
        taken = new bool[cues.Count];
        owners = new Mention?[cues.Count];
        foreach (var (from, to) in dates)
        {
            Take(from, to);
        }
    }

    public static List<Mention> Find(
        SentenceCues cues, Func<uint, bool> isSeenSmall, PlaceFinder places, IEnumerable<(int From, int To)> dates)
    {
        var finder = new MentionFinder(cues, isSeenSmall, places, dates);
        finder.FindFacilities();
        finder.FindNames();
        finder.FindOrgans();
        finder.FindGroups();
        finder.FindBareCounts();
        finder.FindPronouns();
        finder.found.Sort((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.To.CompareTo(b.To));
        return finder.found;
    }

    private bool IsFree(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (i < 0 || i >= cues.Count || taken[i])
            {
                return false;
            }
        }
        return true;
    }

    private void Take(int from, int to) => taken.AsSpan(from, to - from).Fill(true);

    private void Add(Mention mention)
    {
        Take(mention.From, mention.To);
        owners.AsSpan(mention.From, mention.To - mention.From).Fill(mention);
        found.Add(mention);
    }

    // "Tverskoe police station", "metro station Ploshchad": a noun of places with the name beside it.
    private void FindFacilities()
    {
        foreach (var noun in cues[PhraseKind.Place])
        {
            if (noun.Phrase.Section == "area")
            {
                continue;
            }
            var from = noun.From;
            while (from > 0 && cues.Tokens[from - 1].IsCapital && !cues.Is(from - 1, WordClass.Definite) && IsFree(from - 1, from) && (from > 1 || !cues.Is(0, WordClass.Common)))
            {
                from--;
            }
            var to = noun.To;
            while (from == noun.From && to < cues.Count && cues.Tokens[to].IsCapital && IsFree(to, to + 1) && cues.Tokens[to].Is(Shape.SpaceBefore))
            {
                to++;
            }
            if (from == noun.From && to == noun.To)
            {
                to = cues.IsMark(to, Marks.Open) ? EndOfTitle(to) : EndOfBelonging(to);
            }
            if (IsFree(from, to))
            {
                Add(new Mention { Kind = MentionKind.Place, From = from, To = to, Head = noun.From, Noun = noun, NameFrom = from });
            }
        }
    }

    // ОВД “Тверской”
    private int EndOfTitle(int to)
    {
        for (var t = to + 1; t < cues.Count && t - to <= MostTitleTokens; t++)
        {
            if (cues.IsMark(t, Marks.Close))
            {
                return t + 1;
            }
        }
        return to;
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
        while (end < cues.Count && cues.Tokens[end].IsCapital && IsFree(end, end + 1))
        {
            end++;
        }
        return at > to && end > at && places.IsKnown(at, end) ? end : to;
    }

    private void FindNames()
    {
        for (var at = 0; at < cues.Count; at++)
        {
            if (taken[at] || !cues.Tokens[at].IsCapital)
            {
                continue;
            }
            var end = CapitalRuns.EndOfRun(cues, at, isSeenSmall);
            while (end > at && !IsFree(at, end))
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
        if (NounAt(PhraseKind.People, from) is { } people && IsRoleOrGroup(people, to))
        {
            return people.To;
        }
        if (AreaIn(from, to) is { } area)
        {
            var end = Math.Max(to, area.To);
            Add(new Mention { Kind = MentionKind.Place, From = from, To = end, Head = area.From, Noun = area, NameFrom = from });
            return end;
        }
        if (OrganWithin(from, to) is { } organ)
        {
            var start = Math.Min(from, organ.From);
            var end = Math.Max(to, organ.To);
            if (!IsFree(start, end))
            {
                return to;
            }
            Add(new Mention { Kind = organ.Phrase.Section is "body" or "publication" ? MentionKind.Organisation : MentionKind.Organ, From = start, To = end, Head = organ.From, Noun = organ, NameFrom = start });
            return end;
        }
        while (from < to && (cues.Is(from, WordClass.Adjective) || cues.Is(from, WordClass.Title)))
        {
            from++;
        }
        if (from == to)
        {
            return to;
        }
        if (IsEvent(from, to, out var eventEnd))
        {
            Add(new Mention { Kind = MentionKind.Event, From = from, To = eventEnd, Head = eventEnd - 1, NameFrom = from });
            return eventEnd;
        }
        if (places.Find(from, to, found) is { } place)
        {
            Add(place);
            return place.To;
        }
        AddPersonOrBody(from, to);
        return to;
    }

    // "Volga German Republic", "Kursk province".
    private PhraseMatch? AreaIn(int from, int to)
    {
        foreach (var noun in cues[PhraseKind.Place])
        {
            if (noun.Phrase.Section == "area" && noun.From > from && noun.From <= to && IsFree(from, noun.To))
            {
                return noun;
            }
        }
        return null;
    }

    private void AddPersonOrBody(int from, int to)
    {
        if (IsInTitle(from))
        {
            Add(new Mention { Kind = MentionKind.Organisation, From = from, To = to, Head = to - 1, NameFrom = from });
            return;
        }
        var single = to - from == 1;
        if (!HasInitial(from, to) && Enumerable.Range(from, to - from).Any(t => NameForms.IsNoName(cues.Span(t).ToString(), cues.Lexicon.Settings)))
        {
            if (!single)
            {
                Add(new Mention { Kind = MentionKind.Organisation, From = from, To = to, Head = to - 1, NameFrom = from });
            }
            return;
        }
        if (single && from == 0 && IsParticipleAtHead())
        {
            return;
        }
        if (!single && Enumerable.Range(from, to - from).All(t => cues.Tokens[t].Kind == TokenKind.Mark || IsPlainWord(cues.Tokens[t]) || isSeenSmall(cues.Tokens[t].Hash)))
        {
            Add(new Mention { Kind = MentionKind.Organisation, From = from, To = to, Head = to - 1, NameFrom = from });
            return;
        }
        var isBody = single && (cues.Tokens[from].Is(Shape.AllCapitals) || cues.Tokens[from].Is(Shape.Initial));
        if (single && !isBody && (IsPlainWord(cues.Tokens[from]) || isSeenSmall(cues.Tokens[from].Hash)))
        {
            return;
        }
        Add(new Mention
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

    // "Amputated of both feet, she ...": a form of a verb or adjective at the head, and no verb or comma behind it as behind a name.
    private bool IsParticipleAtHead()
    {
        var word = cues.Span(0);
        var isForm = false;
        foreach (var ending in cues.Lexicon.Settings.AdjectiveEndings)
        {
            isForm |= word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        }
        return isForm && cues.Count > 1 && !cues.Is(1, WordClass.Be) && !cues.Is(1, WordClass.Have) && !cues.IsMark(1, ',') && !cues.Is(1, WordClass.And)
            && !cues.Is(1, WordClass.PossessiveSuffix) && !cues[PhraseKind.Act].Any(a => a.From == 1) && !cues[PhraseKind.Speech].Any(s => s.From == 1);
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

    private PhraseMatch? NounAt(PhraseKind kind, int at)
    {
        foreach (var noun in cues[kind])
        {
            if (noun.From == at)
            {
                return noun;
            }
        }
        return null;
    }

    private PhraseMatch? OrganWithin(int from, int to)
    {
        PhraseMatch? last = null;
        foreach (var noun in cues[PhraseKind.Organ])
        {
            var titled = noun.To == from && noun.Phrase.Section is "press" or "publication" && IsFree(noun.From, noun.To);
            if (titled || noun.From >= from && noun.From <= to && noun.Phrase.Section != "speaker" && (noun.From < to || noun.Phrase.Section is "court" or "body" or "press"))
            {
                last = noun;
            }
        }
        return last;
    }

    private void FindOrgans()
    {
        foreach (var noun in cues[PhraseKind.Organ])
        {
            var isPerson = noun.Phrase.Section is "speaker" or "police" && NounAt(PhraseKind.People, noun.From) is not null;
            if (isPerson || noun.Phrase.Section is "body" or "publication" || !IsFree(noun.From, noun.To))
            {
                continue;
            }
            var from = noun.From;
            while (from > 0 && noun.From - from < MostAdjectives && IsFree(from - 1, from) && (cues.Is(from - 1, WordClass.Adjective) || cues.Is(from - 1, WordClass.Definite) || cues.Is(from - 1, WordClass.Indefinite)))
            {
                from--;
                if (cues.Is(from, WordClass.Definite) || cues.Is(from, WordClass.Indefinite))
                {
                    break;
                }
            }
            Add(new Mention { Kind = MentionKind.Organ, From = from, To = noun.To, Head = noun.From, Noun = noun, NameFrom = from, Possessive = cues.Is(noun.To, WordClass.PossessiveSuffix) });
        }
    }

    private void FindGroups()
    {
        foreach (var noun in cues[PhraseKind.People])
        {
            if (IsFree(noun.From, noun.To) && !noun.Phrase.Has("never") && !StandsBeforeNoun(noun) && !IsAdjective(noun))
            {
                AddGroup(noun.From, noun.To, noun, IsPlural(noun));
            }
        }
        for (var at = 0; at < cues.Count; at++)
        {
            var token = cues.Tokens[at];
            if (!taken[at] && token.Kind == TokenKind.Word && token.Word == 0 && !token.IsCapital && cues.EndsIn(at, cues.Lexicon.Settings.PersonPluralEndings))
            {
                AddGroup(at, at + 1, null, plural: true);
            }
        }
        foreach (var other in Enumerable.Range(0, cues.Count).Where(i => (cues.Is(i, WordClass.Other) || cues.Is(i, WordClass.Others)) && !taken[i] && (i == 0 || !cues.Tokens[i].IsCapital)).ToList())
        {
            AddOthers(other);
        }
    }

    // "veteran militants", "party member" before another noun of persons: a description of it.
    private bool StandsBeforeNoun(PhraseMatch noun) =>
        !IsPlural(noun) && NounAt(PhraseKind.People, noun.To) is { } next && IsPlural(next);

    // "general protest": a noun of one person without an article before a word that is no name.
    private bool IsAdjective(PhraseMatch noun) =>
        !IsPlural(noun) && noun.Length == 1 && cues.Is(noun.From, WordClass.Adjective) && noun.To < cues.Count && cues.Tokens[noun.To] is { Kind: TokenKind.Word, IsCapital: false, Word: 0 };

    private static bool IsPlural(PhraseMatch noun) =>
        noun.Phrase.Has("many") || (!noun.Phrase.Has("one") && (noun.Forms & WordForms.Singular) == 0 && ((noun.Forms & WordForms.Plural) != 0 || noun.Phrase.Section == "accused"));

    private void AddGroup(int from, int to, PhraseMatch? noun, bool plural)
    {
        var accused = noun?.Phrase.Section == "accused";
        if (accused && !(cues.Is(from - 1, WordClass.Definite) || cues.Is(from - 1, WordClass.Other) || cues.Is(from - 1, WordClass.All)))
        {
            return;
        }
        var start = StartOfGroup(from, out var count, out var counted, out var determined);
        if (start == from && cues[PhraseKind.Act].Any(a => a.From == from && (a.Forms & WordForms.Participle) != 0))
        {
            return;
        }
        found.RemoveAll(m => m.From >= start && m.To <= from && m.Kind is MentionKind.Person or MentionKind.Organisation && counted);
        var written = cues.Exact(start, to);
        var extended = EndOfModifiers(to);
        found.Add(new Mention
        {
            Kind = MentionKind.Group,
            From = start,
            To = extended,
            Head = from,
            Noun = noun,
            NameFrom = start,
            Count = count ?? (plural ? CountReader.Plural(written) : CountReader.One(written)),
            Counted = counted,
            Plural = plural || counted,
            Determined = determined || counted,
            Possessive = cues.Is(to, WordClass.PossessiveSuffix),
            Refers = accused || cues.Is(start, WordClass.Demonstrative) && plural,
        });
        Take(start, to);
    }

    // Walks left over adjectives to the count or the article that opens the noun phrase.
    private int StartOfGroup(int head, out Quantity? count, out bool counted, out bool determined)
    {
        (count, counted, determined) = (null, false, false);
        for (var at = head; at >= 0 && head - at <= MostAdjectives; at--)
        {
            if (CountEndingAt(at) is { } match)
            {
                count = CountReader.Read(match, cues.Exact(match.From, match.To));
                counted = true;
                return match.From;
            }
            if (at == 0)
            {
                return 0;
            }
            if (cues.Is(at - 1, WordClass.Of) && CountEndingAt(at - 1) is { } partitive && determined)
            {
                count = CountReader.Read(partitive, cues.Exact(partitive.From, partitive.To));
                counted = true;
                return partitive.From;
            }
            if (cues.Is(at - 1, WordClass.All) && IsFree(at - 1, at))
            {
                return at - 1;
            }
            if (!determined && IsDeterminer(at - 1) && IsFree(at - 1, at))
            {
                determined = true;
                continue;
            }
            if (determined || !MayStandBefore(at - 1))
            {
                return at;
            }
        }
        return head;
    }

    private bool IsDeterminer(int at) =>
        cues.Is(at, WordClass.Definite) || cues.Is(at, WordClass.Indefinite) || cues.Is(at, WordClass.PossessiveOne)
        || cues.Is(at, WordClass.PossessiveMany) || cues.Is(at, WordClass.PossessiveFirst);

    private bool MayStandBefore(int at)
    {
        var token = cues.Tokens[at];
        if (token.Is(Marks.Open) || token.Is(Marks.Close))
        {
            return true;
        }
        if (owners[at] is { Kind: MentionKind.Place or MentionKind.Organisation or MentionKind.Person or MentionKind.Event or MentionKind.Organ } owner)
        {
            return owner.To > at + 1 || at + 1 < cues.Count && (owners[at + 1] is null || owners[at + 1] == owner) && !cues.Is(at + 1, WordClass.PossessiveSuffix);
        }
        if (token.Kind != TokenKind.Word || !IsFree(at, at + 1))
        {
            return false;
        }
        if (NounAt(PhraseKind.People, at) is { } people && people.To == at + 1 && !IsPlural(people))
        {
            return true;
        }
        return cues.Is(at, WordClass.Adjective) || cues.Is(at, WordClass.Other)
            || (token.Word == 0 && !token.IsCapital && cues.EndsIn(at, cues.Lexicon.Settings.AdjectiveEndings));
    }

    private PhraseMatch? CountEndingAt(int at)
    {
        foreach (var count in cues[PhraseKind.Count])
        {
            if (count.To == at && IsFree(count.From, count.To))
            {
                return count;
            }
        }
        return null;
    }

    // "the editors [of “The Star” of Byelorussia]": what belongs to the noun is a part of the words, not of the count.
    private int EndOfModifiers(int to)
    {
        var end = to;
        while (end < cues.Count && end - to < 12)
        {
            if (cues.IsMark(end, Marks.Open) && EndOfTitle(end) is var title && title > end)
            {
                end = title;
                continue;
            }
            if (!cues.Is(end, WordClass.Of) && !cues.IsMark(end, Marks.Close))
            {
                return end;
            }
            if (cues.IsMark(end, Marks.Close))
            {
                end++;
                continue;
            }
            var next = end + 1;
            var named = false;
            while (next < cues.Count && next - end < 8 && IsWithinModifier(next))
            {
                named |= cues.Tokens[next].Kind == TokenKind.Word && !IsDeterminer(next);
                next++;
            }
            if (!named)
            {
                return end;
            }
            end = next;
        }
        return end;
    }

    private bool IsWithinModifier(int at)
    {
        var token = cues.Tokens[at];
        if (token.Kind == TokenKind.Mark)
        {
            return token.Is(Marks.Open) || token.Is(Marks.Close) || (token.Is('.') && cues.IsMark(at + 1, Marks.Close));
        }
        var startsName = owners[at] is { Kind: MentionKind.Person } person && person.From == at && cues.Tokens[at - 1].Kind == TokenKind.Word
            && !cues.Tokens[at - 1].IsCapital && !IsDeterminer(at - 1) && !cues.Is(at - 1, WordClass.Of) && !cues.Is(at - 1, WordClass.Adjective);
        return (!taken[at] || owners[at] is not null and not { Kind: MentionKind.Group }) && !startsName && !cues.Words.IsAny(token.Word, EndsModifier) && !cues[PhraseKind.Act].Any(a => a.From == at) && CountEndingAfter(at) is null;
    }

    private PhraseMatch? CountEndingAfter(int at) => cues[PhraseKind.Count].FirstOrDefault(c => c.From == at);

    private static readonly ulong EndsModifier =
        WordClasses.Mask(WordClass.And) | WordClasses.Mask(WordClass.Or) | WordClasses.Mask(WordClass.Of) | WordClasses.Mask(WordClass.Be)
        | WordClasses.Mask(WordClass.Have) | WordClasses.Mask(WordClass.Relative) | WordClasses.Mask(WordClass.Subordinator)
        | WordClasses.Mask(WordClass.Preposition) | WordClasses.Mask(WordClass.PlacePreposition) | WordClasses.Mask(WordClass.Future)
        | WordClasses.Mask(WordClass.Toward) | WordClasses.Mask(WordClass.By) | WordClasses.Mask(WordClass.Negator);

    private void AddOthers(int at)
    {
        var start = at > 0 && cues.Is(at - 1, WordClass.Definite) && IsFree(at - 1, at) ? at - 1 : at;
        var count = CountEndingAt(start);
        if (!cues.Is(at, WordClass.Others) && count is null && at + 1 < cues.Count && cues.Tokens[at + 1].Kind == TokenKind.Word && !taken[at + 1] && !cues.Words.IsAny(cues.Tokens[at + 1].Word, EndsModifier)
            && !cues[PhraseKind.Act].Any(a => a.From == at + 1))
        {
            return;
        }
        var from = count?.From ?? start;
        var written = cues.Exact(from, at + 1);
        Add(new Mention
        {
            Kind = MentionKind.Group, From = from, To = at + 1, Head = at, NameFrom = from, Plural = true, Counted = count is not null, Determined = true,
            Count = count is null ? CountReader.Plural(written) : CountReader.Read(count, cues.Exact(count.From, count.To)),
        });
    }

    // "Four were shot", "two of them": a count that stands for the counted.
    private void FindBareCounts()
    {
        foreach (var count in cues[PhraseKind.Count])
        {
            if (!IsFree(count.From, count.To) || !StandsAlone(count, out var end))
            {
                continue;
            }
            Add(new Mention
            {
                Kind = MentionKind.Group, From = count.From, To = end, Head = count.To - 1, NameFrom = count.From, Plural = true, Counted = true, Determined = true,
                Refers = true, Count = CountReader.Read(count, cues.Exact(count.From, count.To)),
            });
        }
    }

    private bool StandsAlone(PhraseMatch count, out int end)
    {
        end = count.To;
        if (end >= cues.Count)
        {
            return false;
        }
        if (cues.Is(end, WordClass.Of) && end + 1 < cues.Count && (cues.Is(end + 1, WordClass.PronounMany) || cues.Is(end + 1, WordClass.Relative)))
        {
            end += 2;
            return true;
        }
        var isOne = count.Phrase.Section == "exact" && count.Value(Slot.Number) == 1 && !cues.Tokens[count.From].IsNumber;
        if (isOne || cues.Tokens[count.To - 1].IsNumber && count.Phrase.Section == "exact" && count.Value(Slot.Number) > 1000)
        {
            return false;
        }
        return cues.Is(end, WordClass.Be) || cues.Is(end, WordClass.Have) || cues[PhraseKind.Act].Any(a => a.From == count.To && (a.Forms & WordForms.Participle) != 0);
    }

    private void FindPronouns()
    {
        for (var at = 0; at < cues.Count; at++)
        {
            var one = cues.Is(at, WordClass.PronounOne);
            var many = cues.Is(at, WordClass.PronounMany);
            var first = cues.Is(at, WordClass.PronounFirst) && cues.Span(at).Length > 0;
            var firstMany = cues.Is(at, WordClass.PronounFirstMany);
            if (taken[at] || !(one || many || first || firstMany))
            {
                continue;
            }
            Add(new Mention { Kind = MentionKind.Pronoun, From = at, To = at + 1, Head = at, NameFrom = at, Plural = many || firstMany, Refers = true });
        }
    }
}
