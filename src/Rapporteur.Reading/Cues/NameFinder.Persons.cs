using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <content>Whether a run of capitals is a person, a body, a counted people or no name.</content>
internal sealed partial class NameFinder
{
    private const int MostTitleTokens = 6;

    private void AddPersonOrBody(int from, int to)
    {
        if (IsInTitle(from) || IsCalledABody(to))
        {
            AddBody(from, to);
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
                AddBody(from, to);
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
            AddBody(from, to);
            return;
        }
        if (single && CountBefore(from) is { } count)
        {
            AddCounted(count, from, to);
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

    private void AddBody(int from, int to) =>
        board.Add(new Mention { Kind = MentionKind.Organisation, From = from, To = to, Head = to - 1, NameFrom = from });

    // "seventeen Annamites": a people behind a count above one.
    private void AddCounted(PhraseMatch count, int from, int to) => board.Add(new Mention
    {
        Kind = MentionKind.Group, From = count.From, To = to, Head = from, NameFrom = count.From, Plural = true, Counted = true,
        Determined = true, Count = CountReader.Read(count, cues.Exact(count.From, count.To)),
    });

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
}
