using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Lexicons;

/// <summary>All phrases of a lexicon, found by their first word.</summary>
internal sealed class PhraseTable
{
    private const int LongestGap = 4;
    private static readonly Phrase[] None = [];
    private readonly Phrase[][] byWord;
    private readonly Phrase[] byNumber;
    private readonly WordTable words;
    private readonly NumberReader numbers;

    public PhraseTable(IEnumerable<Phrase> phrases, WordTable words)
    {
        this.words = words;
        numbers = new NumberReader(words);
        var lists = new Dictionary<int, List<Phrase>>();
        var onNumber = new List<Phrase>();
        foreach (var phrase in phrases)
        {
            foreach (var word in FirstWords(phrase.Elements[0]))
            {
                (lists.TryGetValue(word, out var list) ? list : lists[word] = []).Add(phrase);
            }
            if (StartsWithDigits(phrase.Elements[0].Slot))
            {
                onNumber.Add(phrase);
            }
        }
        byWord = [.. Enumerable.Range(0, words.Count).Select(w => lists.TryGetValue(w, out var list) ? list.ToArray() : None)];
        byNumber = [.. onNumber];
    }

    /// <summary>All phrases that begin at a token of the sentence, added to <paramref name="found"/>.</summary>
    public void Match(List<Token> tokens, int at, List<PhraseMatch> found, Work work)
    {
        var token = tokens[at];
        var candidates = token.IsNumber ? byNumber : byWord[token.Word];
        work.Add(1 + candidates.Length);
        foreach (var phrase in candidates)
        {
            if (TryMatch(phrase, tokens, at) is { } match)
            {
                found.Add(match);
            }
        }
    }

    private PhraseMatch? TryMatch(Phrase phrase, List<Token> tokens, int at)
    {
        var attempt = new Attempt(tokens);
        return Step(phrase.Elements, 0, at, ref attempt) is var end and > 0
            ? new PhraseMatch(phrase, at, end, attempt.Forms, attempt.Head < 0 ? at : attempt.Head, attempt.Filled?.ToArray() ?? [])
            : null;
    }

    // Depth is the number of elements of a phrase; a gap tries at most five places, and phrases hold one gap or two.
    private int Step(Element[] elements, int element, int at, ref Attempt attempt)
    {
        if (element == elements.Length)
        {
            return at;
        }
        var e = elements[element];
        if (e.Gap)
        {
            return StepGap(elements, element, at, ref attempt);
        }
        if (at < attempt.Tokens.Count && Consume(e, at, ref attempt, out var next))
        {
            var saved = attempt;
            if (e.IsHead)
            {
                attempt.Head = at;
            }
            if (Step(elements, element + 1, next, ref attempt) is var end and > 0)
            {
                return end;
            }
            attempt = saved;
        }
        return e.Optional ? Step(elements, element + 1, at, ref attempt) : -1;
    }

    private int StepGap(Element[] elements, int element, int at, ref Attempt attempt)
    {
        for (var skipped = 0; skipped <= LongestGap && at + skipped < attempt.Tokens.Count; skipped++)
        {
            if (skipped > 0 && attempt.Tokens[at + skipped - 1].Kind == TokenKind.Mark)
            {
                break;
            }
            var saved = attempt;
            if (Step(elements, element + 1, at + skipped, ref attempt) is var end and > 0)
            {
                return end;
            }
            attempt = saved;
        }
        return -1;
    }

    private bool Consume(Element e, int at, ref Attempt attempt, out int next)
    {
        next = at + 1;
        if (e.Slot != Slot.None)
        {
            return FillSlot(e.Slot, at, ref attempt, out next);
        }
        var word = attempt.Tokens[at].Word;
        if (word == 0 || !e.Fits(word, out var form))
        {
            return false;
        }
        if (e.IsHead)
        {
            attempt.Forms = form;
        }
        return true;
    }

    private bool FillSlot(Slot slot, int at, ref Attempt attempt, out int next)
    {
        if (!numbers.TryRead(slot, attempt.Tokens, at, out next, out var value))
        {
            return false;
        }
        // A copy, so that giving up an attempt restores the earlier list.
        attempt.Filled = [.. attempt.Filled ?? [], new Filled(slot, at, next, value)];
        return true;
    }

    private IEnumerable<int> FirstWords(Element first) => first.Slot switch
    {
        Slot.None => first.Words,
        Slot.Month => words.Members(WordClass.Month),
        Slot.Weekday => words.Members(WordClass.Weekday),
        Slot.Decade => words.Members(WordClass.Decade),
        Slot.Ordinal => words.Members(WordClass.Ordinal),
        Slot.Day => words.Members(WordClass.Ordinal).Concat(words.Members(WordClass.Number).Where(w => words.Value(w) is 20 or 30)).Distinct(),
        Slot.Number => words.Members(WordClass.Number).Concat(words.Members(WordClass.Multiplier)).Distinct(),
        _ => [],
    };

    private static bool StartsWithDigits(Slot slot) => slot is Slot.Number or Slot.Day or Slot.Year or Slot.Decade or Slot.Ordinal or Slot.MonthNumber;

    private struct Attempt(List<Token> tokens)
    {
        public readonly List<Token> Tokens = tokens;
        public WordForms Forms = WordForms.None;
        public int Head = -1;
        public Filled[]? Filled;
    }
}
