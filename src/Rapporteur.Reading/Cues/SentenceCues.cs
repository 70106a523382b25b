using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>A sentence with the phrases of the lexicon found in it, kind by kind, in order and without overlap.</summary>
internal sealed class SentenceCues
{
    private static readonly int Kinds = Enum.GetValues<PhraseKind>().Length;
    private readonly List<PhraseMatch>[] byKind;

    private SentenceCues(string text, Lexicon lexicon, Sentence sentence)
    {
        Text = text;
        Lexicon = lexicon;
        Sentence = sentence;
        byKind = [.. Enumerable.Range(0, Kinds).Select(_ => new List<PhraseMatch>())];
    }

    public string Text { get; }

    public Lexicon Lexicon { get; }

    public Sentence Sentence { get; }

    public List<Token> Tokens => Sentence.Tokens;

    public int Count => Tokens.Count;

    public WordTable Words => Lexicon.Words;

    public IReadOnlyList<PhraseMatch> this[PhraseKind kind] => byKind[(int)kind];

    /// <summary>Finds the phrases: at each place the longest of a kind; acts and what only looks like them compete.</summary>
    public static SentenceCues Find(string text, Lexicon lexicon, Sentence sentence, Work work)
    {
        var cues = new SentenceCues(text, lexicon, sentence);
        var freeFrom = new int[Kinds];
        var here = new List<PhraseMatch>();
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            here.Clear();
            lexicon.Phrases.Match(sentence.Tokens, at, here, work);
            foreach (var match in here)
            {
                cues.Keep(match, freeFrom);
            }
        }
        cues.DropWhatIgnoredPhrasesHold();
        return cues;
    }

    public bool Is(int token, WordClass c) => token >= 0 && token < Count && Words.Is(Tokens[token].Word, c);

    public bool IsMark(int token, char mark) => token >= 0 && token < Count && Tokens[token].Is(mark);

    /// <summary>Whether a semicolon stands between two places.</summary>
    public bool IsParted(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (Tokens[t].Is(';'))
            {
                return true;
            }
        }
        return false;
    }

    public ReadOnlySpan<char> Span(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>The words of tokens <c>[from, to)</c>, verbatim.</summary>
    public string Exact(int from, int to) => from >= to ? "" : Text[Tokens[from].Start..Tokens[to - 1].End];

    /// <summary>Whether a word in small letters has one of the endings.</summary>
    public bool EndsIn(int token, IReadOnlyCollection<string> endings)
    {
        if (Tokens[token].IsCapital)
        {
            return false;
        }
        var span = Span(token);
        foreach (var ending in endings)
        {
            if (span.Length > ending.Length + 2 && span.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    // The verb and the noun of one spelling both stay, the frame decides; a longer phrase from the same place replaces a shorter.
    private void Keep(PhraseMatch match, int[] freeFrom)
    {
        var kind = (int)match.Phrase.Kind;
        var kept = byKind[kind];
        if (match.From < freeFrom[kind])
        {
            if (match.Phrase.Kind == PhraseKind.Date && match.To > kept[^1].To && match.Length >= kept[^1].Length
                && match.Slots.Length >= kept[^1].Slots.Length)
            {
                kept.RemoveAt(kept.Count - 1);
                kept.Add(match);
                freeFrom[kind] = match.To;
                return;
            }
            if (kept[^1].From != match.From || match.Length < kept[^1].Length)
            {
                return;
            }
            if (match.Length > kept[^1].Length)
            {
                kept.RemoveAll(k => k.From == match.From);
            }
            else if (match.Phrase.Kind != PhraseKind.Act)
            {
                return;
            }
        }
        kept.Add(match);
        freeFrom[kind] = match.To;
    }

    private void DropWhatIgnoredPhrasesHold()
    {
        foreach (var ignored in this[PhraseKind.Ignore])
        {
            byKind[(int)PhraseKind.Act].RemoveAll(a => a.From < ignored.To && ignored.From < a.To && a.Length <= ignored.Length);
        }
    }
}
