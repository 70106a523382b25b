using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>The tokens of a sentence with the mentions laid on them so far: a token belongs to one mention.</summary>
internal sealed class MentionBoard
{
    private const int MostTitleTokens = 6;
    private readonly SentenceCues cues;

    public MentionBoard(SentenceCues cues, IEnumerable<(int From, int To)> dates)
    {
        this.cues = cues;
        Taken = new bool[cues.Count];
        Owners = new Mention?[cues.Count];
        foreach (var (from, to) in dates)
        {
            Take(from, to);
        }
    }

    /// <summary>Tokens that a date or a mention holds.</summary>
    public bool[] Taken { get; }

    /// <summary>The mention that holds a token as its own words; a group holds only its noun and what stands before it.</summary>
    public Mention?[] Owners { get; }

    public List<Mention> Found { get; } = [];

    public bool IsFree(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (i < 0 || i >= cues.Count || Taken[i])
            {
                return false;
            }
        }
        return true;
    }

    public void Take(int from, int to) => Taken.AsSpan(from, to - from).Fill(true);

    public void Add(Mention mention)
    {
        Take(mention.From, mention.To);
        Owners.AsSpan(mention.From, mention.To - mention.From).Fill(mention);
        Found.Add(mention);
    }

    public PhraseMatch? NounAt(PhraseKind kind, int at)
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

    public bool IsDeterminer(int at) =>
        cues.Is(at, WordClass.Definite) || cues.Is(at, WordClass.Indefinite) || cues.Is(at, WordClass.PossessiveOne)
        || cues.Is(at, WordClass.PossessiveMany) || cues.Is(at, WordClass.PossessiveFirst);

    // ОВД “Тверской”
    public int EndOfTitle(int to)
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
}
