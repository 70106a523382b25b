using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Which act of a sentence a date or a place stands nearest to: by the words between, and dearly by the marks between.</summary>
internal sealed class Nearness(SentenceCues cues, List<Frame> frames)
{
    /// <summary>A distance from which on something belongs to another clause.</summary>
    public const double OtherClause = 1000;

    private const int MostBetweenJoined = 5;
    private const int MostBetweenFrontAndPassing = 30;

    /// <summary>Whether a token is a part of an accusation.</summary>
    public bool InCharge(int at) => frames.Exists(f => f.Charges.Exists(c => c.From <= at && at < c.To));

    /// <summary>Whether a token stands before the first act, in no parentheses.</summary>
    public bool IsFronted(int at)
    {
        var depth = 0;
        for (var t = 0; t < at; t++)
        {
            depth += cues.IsMark(t, '(') ? 1 : cues.IsMark(t, ')') ? -1 : 0;
            if (cues.IsMark(t, ';'))
            {
                return false;
            }
        }
        return depth == 0 && frames.Count > 0 && at < frames[0].Trigger.From;
    }

    /// <summary>What stands before the first act belongs to every act of the sentence, the rest to the nearest.</summary>
    public void Give(int from, int to, bool fronted, Func<Frame, bool> accepts, Action<Frame> give)
    {
        if (frames.Count == 0)
        {
            return;
        }
        if (fronted)
        {
            foreach (var frame in frames.Where(f => accepts(f) && ReachesFromFront(to, f)))
            {
                give(frame);
            }
            return;
        }
        var nearest = frames.MinBy(f => Distance(f, from, to))!;
        if (Distance(nearest, from, to) < OtherClause && accepts(nearest))
        {
            give(nearest);
            foreach (var frame in frames.Where(f => f != nearest && accepts(f)
                && (f.SharesVictims && IsNextTo(f, nearest) || nearest.SharesVictims && IsJoined(f, nearest))))
            {
                give(frame);
            }
        }
    }

    /// <summary>How far words are from an act.</summary>
    public double Distance(Frame frame, int from, int to)
    {
        var (start, end) = to <= frame.Trigger.From ? (to, frame.Trigger.From) : (frame.Trigger.To, from);
        if (start > end)
        {
            return 0;
        }
        var cost = to <= frame.Trigger.From ? 2.0 : 0;
        for (var t = start; t < end; t++)
        {
            var token = cues.Tokens[t];
            cost += token.Is(';') || token.Is('(') || token.Is(')') ? OtherClause : token.Is(',') ? 4 : cues.Is(t, WordClass.And)
                || cues.Is(t, WordClass.Contrast) ? 5 : cues.Is(t, WordClass.Relative) ? 3 : 0.5;
        }
        return cost;
    }

    // An act named in passing ("before his execution") far behind the head of the sentence has a time and place of its own.
    private bool ReachesFromFront(int to, Frame frame) =>
        (!cues.IsParted(to, frame.Trigger.From) || IsListItem(frame) || GoesOnInScene(frame))
        && !(frame.InPassing && frame.Trigger.From - to > MostBetweenFrontAndPassing);

    // In a list of nouns ("arrests in Tula; discovery of a plot in Gorky") the date at the head stands for all.
    private static bool IsListItem(Frame frame) => frame.Date is null && frame.Places.Count == 0
        && frame.Trigger.Voice is Voice.Noun or Voice.Discovery;

    // "On the 16th the police arrested the secretary; the hotel was searched."
    private bool GoesOnInScene(Frame frame) => frame.Date is null && frame.Trigger.Has("carries") && frame.Trigger.Voice == Voice.Passive
        && frames.Exists(f => f.Trigger.From < frame.Trigger.From && f.Trigger.Has("carries"));

    // "arrested and beaten in Kharkov": both acts are of the place.
    private static bool IsNextTo(Frame frame, Frame other) =>
        frame.Trigger.From > other.Trigger.From ? frame.Trigger.From - other.Trigger.To <= 2 : other.Trigger.From - frame.Trigger.To <= 2;

    // "expelled from the party and arrested on 27 February": what stands behind the second of two joined acts is of both.
    private bool IsJoined(Frame first, Frame second) => first.Victims == second.Victims
        && second.Trigger.From - first.Trigger.To <= MostBetweenJoined && FollowsByAnd(first, second);

    /// <summary>
    /// Whether words stand in a description or a relative clause between commas that tells no act: "Ivan Orlov, ambassador in Rome, was
    /// arrested", "the teacher, with whom you lived in Tara".
    /// </summary>
    public bool IsAside(int from, int to, List<Mention> mentions, List<DateCue> dates)
    {
        var (open, close) = (from - 1, to);
        while (open >= 0 && cues.Tokens[open].Kind == TokenKind.Word)
        {
            open--;
        }
        while (close < cues.Count && cues.Tokens[close].Kind == TokenKind.Word)
        {
            close++;
        }
        if (!cues.IsMark(open, ',') || frames.Exists(f => f.Trigger.From > open && f.Trigger.From < close))
        {
            return false;
        }
        var first = cues.Tokens[open + 1].Word;
        var isRelative = cues.Is(open + 1, WordClass.Relative)
            || (cues.Words.IsAny(first, SubjectFinder.Prepositions) && cues.Is(open + 2, WordClass.Relative));
        return isRelative || (from - open > 1 && IsDescription(open, first, mentions, dates));
    }

    private bool IsDescription(int open, int first, List<Mention> mentions, List<DateCue> dates) =>
        !cues.Words.IsAny(first, NoDescription) && !dates.Exists(d => d.From == open + 1)
        && !mentions.Exists(m => m.Kind == MentionKind.Person && m.From == open + 1)
        && mentions.Exists(m => m.Kind == MentionKind.Person && (m.To == open || (m.From < open && m.To > open)));

    private static readonly ulong NoDescription = SubjectFinder.Prepositions | SubjectFinder.ClauseOpeners
        | WordClasses.AnyOf(WordClass.Skip, WordClass.Conjunct, WordClass.And, WordClass.Or);

    /// <summary>Whether "and" joins an act to the one before it, with no comma between.</summary>
    public bool FollowsByAnd(Frame first, Frame second) =>
        first.Trigger.To <= second.Trigger.From && cues.Is(second.Trigger.Auxiliaries.From - 1, WordClass.And)
        && Enumerable.Range(first.Trigger.To, second.Trigger.From - first.Trigger.To).All(t => !cues.IsMark(t, ','));
}
