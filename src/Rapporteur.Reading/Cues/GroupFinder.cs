using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>Finds described groups with their counts: "several hundred peasants", "the editor", "two of them", "the others".</summary>
internal sealed class GroupFinder(MentionBoard board, SentenceCues cues)
{
    private const int MostAdjectives = 5;

    private static readonly ulong EndsModifier = WordClasses.AnyOf(
        WordClass.And, WordClass.Or, WordClass.Of, WordClass.Be, WordClass.Have, WordClass.Relative, WordClass.Subordinator,
        WordClass.Preposition, WordClass.PlacePreposition, WordClass.Future, WordClass.Toward, WordClass.By,
        WordClass.Negator, WordClass.Skip);

    public void FindGroups()
    {
        foreach (var noun in cues[PhraseKind.People])
        {
            if (board.IsFree(noun.From, noun.To) && !noun.Phrase.Has("never") && !StandsBeforeNoun(noun) && !IsAdjective(noun))
            {
                AddGroup(noun.From, noun.To, noun, IsPlural(noun));
            }
        }
        var hasAct = cues[PhraseKind.Act].Count > 0;
        for (var at = 0; at < cues.Count; at++)
        {
            var token = cues.Tokens[at];
            if (!board.Taken[at] && token.Kind == TokenKind.Word && token.Word == 0 && !token.IsCapital
                && cues.EndsIn(at, cues.Lexicon.Settings.PersonPluralEndings))
            {
                AddGroup(at, at + 1, null, plural: true);
            }
            else if (hasAct && !board.Taken[at] && token.Kind == TokenKind.Word && token.Word == 0 && (at == 0 || !token.IsCapital)
                && NameForms.IsManyPersons(cues.Span(at).ToString(), cues.Lexicon.Settings) is { } many)
            {
                AddGroup(at, at + 1, null, many);
            }
        }
        foreach (var other in Enumerable.Range(0, cues.Count).Where(i => (cues.Is(i, WordClass.Other) || cues.Is(i, WordClass.Others))
            && !board.Taken[i] && (i == 0 || !cues.Tokens[i].IsCapital)).ToList())
        {
            AddOthers(other);
        }
    }

    // "veteran militants", "party member" before another noun of persons: a description of it.
    private bool StandsBeforeNoun(PhraseMatch noun) =>
        !IsPlural(noun) && board.NounAt(PhraseKind.People, noun.To) is { } next && IsPlural(next);

    // "general protest": a noun of one person without an article before a word that is no name.
    private bool IsAdjective(PhraseMatch noun) =>
        !IsPlural(noun) && noun.Length == 1 && cues.Is(noun.From, WordClass.Adjective) && noun.To < cues.Count
            && cues.Tokens[noun.To] is { Kind: TokenKind.Word, IsCapital: false, Word: 0 };

    private static bool IsPlural(PhraseMatch noun) =>
        noun.Phrase.Has("many")
            || (!noun.Phrase.Has("one") && (noun.Forms & WordForms.Singular) == 0
            && ((noun.Forms & WordForms.Plural) != 0 || noun.Phrase.Section == "accused"));

    private void AddGroup(int from, int to, PhraseMatch? noun, bool plural)
    {
        var accused = noun?.Phrase.Section == "accused";
        if (accused && !(cues.Is(from - 1, WordClass.Definite) || cues.Is(from - 1, WordClass.Other) || cues.Is(from - 1, WordClass.All)
            || CountEndingAt(from) is not null || (cues.Lexicon.Settings.Morphology.Length > 0 && !cues[PhraseKind.Act].Any(a => a.From == from))))
        {
            return;
        }
        if (board.Found.Find(m => m.Kind == MentionKind.Group && m.To == from && m.Head == from - 1 && m.Plural && plural && !m.Possessive) is { } described)
        {
            // "three observers Canadian": where adjectives follow, a noun of persons behind another describes it.
            described.To = to;
            board.Take(from, to);
            return;
        }
        var start = StartOfGroup(from, out var count, out var counted, out var determined);
        if (start == from && cues[PhraseKind.Act].Any(a => a.From == from && (a.Forms & WordForms.Participle) != 0))
        {
            return;
        }
        board.Found.RemoveAll(m => m.From >= start && m.To <= from && m.Kind is MentionKind.Person or MentionKind.Organisation && counted);
        var written = cues.Exact(start, to);
        var extended = EndOfModifiers(to);
        board.Found.Add(new Mention
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
        board.Take(start, to);
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
            if (cues.Is(at - 1, WordClass.All) && board.IsFree(at - 1, at))
            {
                return at - 1;
            }
            if (!determined && board.IsDeterminer(at - 1) && board.IsFree(at - 1, at))
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

    private bool MayStandBefore(int at)
    {
        var token = cues.Tokens[at];
        if (token.Is(Marks.Open) || token.Is(Marks.Close))
        {
            return true;
        }
        if (board.Owners[at] is { Kind: MentionKind.Place or MentionKind.Organisation or MentionKind.Person or MentionKind.Event or MentionKind.Organ } owner)
        {
            return owner.To > at + 1 || at + 1 < cues.Count && (board.Owners[at + 1] is null || board.Owners[at + 1] == owner)
                && !cues.Is(at + 1, WordClass.PossessiveSuffix);
        }
        if (token.Kind != TokenKind.Word || !board.IsFree(at, at + 1))
        {
            return false;
        }
        if (board.NounAt(PhraseKind.People, at) is { } people && people.To == at + 1 && !IsPlural(people))
        {
            return true;
        }
        // "several party functionaries": one word between the count and the noun describes it.
        return cues.Is(at, WordClass.Adjective) || cues.Is(at, WordClass.Other) || (!token.IsCapital && CountEndingAt(at) is not null
                && !cues.Words.IsAny(token.Word, EndsModifier) && board.NounAt(PhraseKind.People, at + 1) is not null)
            || (token.Word == 0 && !token.IsCapital && cues.EndsIn(at, cues.Lexicon.Settings.AdjectiveEndings));
    }

    private PhraseMatch? CountEndingAt(int at)
    {
        foreach (var count in cues[PhraseKind.Count])
        {
            if (count.To == at && board.IsFree(count.From, count.To))
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
        while (end < cues.Count && cues.Is(end, WordClass.Adjective) && !cues.Tokens[end].IsCapital && !board.Taken[end])
        {
            end++;
        }
        while (end < cues.Count && end - to < 12)
        {
            if (cues.IsMark(end, Marks.Open) && board.EndOfTitle(end) is var title && title > end)
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
                named |= cues.Tokens[next].Kind == TokenKind.Word && !board.IsDeterminer(next);
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
        var startsName = board.Owners[at] is { Kind: MentionKind.Person } person && person.From == at
            && cues.Tokens[at - 1].Kind == TokenKind.Word
            && !cues.Tokens[at - 1].IsCapital && !board.IsDeterminer(at - 1) && !cues.Is(at - 1, WordClass.Of)
                && !cues.Is(at - 1, WordClass.Adjective);
        return (!board.Taken[at] || board.Owners[at] is not null and not { Kind: MentionKind.Group }) && !startsName
            && !cues.Words.IsAny(token.Word, EndsModifier) && !cues[PhraseKind.Act].Any(a => a.From == at) && CountEndingAfter(at) is null;
    }

    private PhraseMatch? CountEndingAfter(int at) => cues[PhraseKind.Count].FirstOrDefault(c => c.From == at);

    private void AddOthers(int at)
    {
        var start = at > 0 && cues.Is(at - 1, WordClass.Definite) && board.IsFree(at - 1, at) ? at - 1 : at;
        var count = CountEndingAt(start);
        if (!cues.Is(at, WordClass.Others) && count is null && at + 1 < cues.Count && cues.Tokens[at + 1].Kind == TokenKind.Word
            && !board.Taken[at + 1] && !cues.Words.IsAny(cues.Tokens[at + 1].Word, EndsModifier)
            && !cues[PhraseKind.Act].Any(a => a.From == at + 1))
        {
            return;
        }
        var from = count?.From ?? start;
        var written = cues.Exact(from, at + 1);
        board.Add(new Mention
        {
            Kind = MentionKind.Group, From = from, To = at + 1, Head = at, NameFrom = from, Plural = true, Counted = count is not null,
            Determined = true,
            Count = count is null ? CountReader.Plural(written) : CountReader.Read(count, cues.Exact(count.From, count.To)),
        });
    }

    // "Four were shot", "two of them": a count that stands for the counted.
    public void FindBareCounts()
    {
        foreach (var count in cues[PhraseKind.Count])
        {
            if (!board.IsFree(count.From, count.To) || !StandsAlone(count, out var end))
            {
                continue;
            }
            board.Add(new Mention
            {
                Kind = MentionKind.Group, From = count.From, To = end, Head = count.To - 1, NameFrom = count.From, Plural = true,
                Counted = true, Determined = true,
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
        if (cues.Is(end, WordClass.Of) && cues.Is(end + 1, WordClass.Preposition) && cues.Is(end + 2, WordClass.PronounMany))
        {
            end += 3;
            return true;
        }
        if (cues.Is(end, WordClass.Of) && end + 1 < cues.Count
            && (cues.Is(end + 1, WordClass.PronounMany) || cues.Is(end + 1, WordClass.PronounFirstMany) || cues.Is(end + 1, WordClass.Relative)))
        {
            end += 2;
            return true;
        }
        if (cues.Is(end, WordClass.Of) && board.IsDeterminer(end + 1) && end + 2 < cues.Count && board.IsFree(end, end + 3)
            && cues.Tokens[end + 2] is { Kind: TokenKind.Word, Word: 0, IsCapital: false })
        {
            end += 3;
            return true;
        }
        var isOne = count.Phrase.Section == "exact" && count.Value(Slot.Number) == 1 && !cues.Tokens[count.From].IsNumber;
        if (isOne || cues.Tokens[count.To - 1].IsNumber && count.Phrase.Section == "exact" && count.Value(Slot.Number) > 1000)
        {
            return false;
        }
        return cues.Is(end, WordClass.Be) || cues.Is(end, WordClass.Have)
            || cues[PhraseKind.Act].Any(a => a.From == count.To && ((a.Forms & WordForms.Participle) != 0 || a.Phrase.Option("voice") == "self"))
            || (cues.Tokens[end].Kind == TokenKind.Mark && cues[PhraseKind.Act].Any(a => a.To == count.From && (a.Forms & WordForms.Verbal) != 0));
    }
}
