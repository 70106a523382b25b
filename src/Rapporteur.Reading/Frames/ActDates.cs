using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Frames;

/// <summary>Gives the acts of a sentence their dates.</summary>
internal sealed class ActDates(SentenceCues cues, List<Mention> mentions, List<DateCue> dates, List<Frame> frames, Nearness nearness)
{
    private const double CloseBy = 6.5;
    private const int MostBetweenPassing = 10;

    public void Fill()
    {
        FillNearest();
        foreach (var frame in frames.Where(f => f.Date is null && f.SharesVictims && !f.Trigger.Has("lag")))
        {
            frame.Date = frames.TakeWhile(f => f != frame).LastOrDefault(f => f.Victims == frame.Victims)?.Date;
        }
        ShareInPassing();
    }

    // What stands close behind an act dates it, then what stands at the head of the sentence, then the rest, then names of events.
    private void FillNearest()
    {
        var free = dates.Where(d => !nearness.InCharge(d.From) && !Describes(d) && !nearness.IsAside(d.From, d.To, mentions, dates) && !frames.Exists(f => f.Date == d)).ToList();
        int Rank(DateCue d) => IsOfDocument(d) ? 4 : d.EventFrom >= 0 ? 3 : nearness.IsFronted(d.From) ? 1
            : frames.Exists(f => nearness.Distance(f, d.From, d.To) < CloseBy) ? 0 : 2;
        foreach (var date in free.ToList())
        {
            if (date.EventFrom < 0 && !nearness.IsFronted(date.From) && OpensClauseOf(date) is { Date: null } next)
            {
                GiveClause(date, next);
                free.Remove(date);
            }
        }
        foreach (var date in free.OrderBy(Rank))
        {
            var fronted = !IsOfDocument(date) && (nearness.IsFronted(date.From) || IsFrontedInParentheses(date));
            nearness.Give(date.From, date.To, fronted, f => f.Date is null, f => f.Date = date);
        }
    }

    // "in May 1935 was expelled and banished": a date at the head of a clause is of all acts that "and" joins in it.
    private void GiveClause(DateCue date, Frame first)
    {
        first.Date = date;
        var last = first;
        foreach (var frame in frames.Where(f => f.Trigger.From > first.Trigger.From))
        {
            if (frame.Date is not null || !nearness.FollowsByAnd(last, frame)
                || dates.Exists(d => d.From >= last.Trigger.To && d.To <= frame.Trigger.From))
            {
                return;
            }
            frame.Date = date;
            last = frame;
        }
    }

    // "veterans of February 1934": a date that belongs to a noun of persons tells no act.
    private bool Describes(DateCue date)
    {
        var of = cues.Is(date.From, WordClass.Of) ? date.From : date.From - 1;
        return cues.Is(of, WordClass.Of) && mentions.Exists(m => m.Kind == MentionKind.Group && m.From < of && m.To >= of
            && !frames.Exists(f => f.Trigger.From >= m.From && f.Trigger.From < of));
    }

    // "the verdict of 24 August": a date that belongs to a noun stands for no other act of the sentence.
    private bool IsOfDocument(DateCue date) => date.EventFrom < 0 && date.Section == "day" && date.Second is null
        && (Belongs(date.From - 1) || (Belongs(date.From) && date.Opening == DateOpening.None));

    private bool Belongs(int at) => cues.Is(at, WordClass.From) && !cues.Is(at, WordClass.Of);

    // "was beaten during his arrest on 5 May": the act named in passing dates the other.
    private void ShareInPassing()
    {
        for (var i = 1; i < frames.Count; i++)
        {
            var (main, passing) = (frames[i - 1], frames[i]);
            if (main.Date is null && passing is { InPassing: true, Date: not null } && passing.Trigger.From - main.Trigger.To <= MostBetweenPassing
                && !cues.IsParted(main.Trigger.To, passing.Trigger.From))
            {
                main.Date = passing.Date;
            }
        }
    }

    // "In the last quarter (October-December 1936) there were ...": parentheses around nothing but a date do not shut it in.
    private bool IsFrontedInParentheses(DateCue date)
    {
        var open = date.From - (cues.IsMark(date.From, '(') ? 0 : 1);
        return cues.IsMark(open, '(') && (cues.IsMark(date.To, ')') || cues.IsMark(date.To - 1, ')')) && nearness.IsFronted(open);
    }

    // "was restored, but a year later expelled": a date at the head of a clause belongs to the act of that clause.
    private Frame? OpensClauseOf(DateCue date)
    {
        var before = date.From - 1;
        while (before > 0 && (cues.Words.IsAny(cues.Tokens[before].Word, SubjectFinder.Prepositions) || cues.Is(before, WordClass.Skip)))
        {
            before--;
        }
        var opens = cues.IsMark(before, ',') || cues.IsMark(before, ';') || cues.Is(before, WordClass.And) || cues.Is(before, WordClass.Contrast);
        var next = frames.Find(f => f.Trigger.From >= date.To);
        return opens && next is not null && !cues.IsParted(date.To, next.Trigger.From)
            && !dates.Exists(d => d != date && d.From >= date.To && d.To <= next.Trigger.From) ? next : null;
    }
}
