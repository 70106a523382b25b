using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Gives each frame of a sentence the dates, places, agents, charges and hedges that stand nearest to it.</summary>
internal sealed class Surroundings(SentenceCues cues, List<Mention> mentions, List<DateCue> dates, List<Frame> frames)
{
    private const double OtherClause = 1000;
    private const double CloseBy = 6.5;
    private const int MostBetweenJoined = 5;
    private const int MostBetweenPassing = 10;

    public void Fill()
    {
        if (frames.Count == 0)
        {
            return;
        }
        new ChargeFinder(cues, dates, frames).Find();
        FillDates();
        foreach (var frame in frames.Where(f => f.Date is null && f.SharesVictims && !f.Trigger.Has("lag")))
        {
            frame.Date = frames.TakeWhile(f => f != frame).LastOrDefault(f => f.Victims == frame.Victims)?.Date;
        }
        ShareDatesInPassing();
        foreach (var place in mentions.Where(m => m.Kind == MentionKind.Place && !InCharge(m.From) && IsSpecific(m)))
        {
            if (IsPlaceOfAct(place) is { } reach)
            {
                Give(place.From, place.To, IsFronted(place.From) && IsNearHead(place), reach, f => f.Places.Add(place));
            }
        }
        SharePlaces();
        foreach (var frame in frames)
        {
            FillAgents(frame);
            FillHedges(frame);
        }
    }

    // "was beaten during his arrest on 5 May": the act named in passing dates the other.
    private void ShareDatesInPassing()
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

    // "searched the house in Tula and arrested three men": what one subject did in one breath it did in one place.
    private void SharePlaces()
    {
        for (var i = 1; i < frames.Count; i++)
        {
            var (first, second) = (frames[i - 1], frames[i]);
            if (second.Places.Count == 0 && !second.OwnPlaces && first.Places.Count > 0 && first.Trigger.Voice == Voice.Active
                && second.Trigger.Voice == Voice.Active && !second.Trigger.Has("lag") && cues.Is(second.Trigger.Auxiliaries.From - 1, WordClass.And))
            {
                second.Places.AddRange(first.Places);
            }
        }
    }

    // What stands close behind an act dates it, then what stands at the head of the sentence, then the rest, then names of events.
    private void FillDates()
    {
        var free = dates.Where(d => !InCharge(d.From) && !frames.Exists(f => f.Date == d)).ToList();
        int Rank(DateCue d) => d.EventFrom >= 0 ? 3 : IsFronted(d.From) ? 1 : frames.Exists(f => Distance(f, d.From, d.To) < CloseBy) ? 0
            : 2;
        foreach (var date in free.ToList())
        {
            if (date.EventFrom < 0 && !IsFronted(date.From) && OpensClauseOf(date) is { Date: null } next)
            {
                next.Date = date;
                free.Remove(date);
            }
        }
        foreach (var date in free.OrderBy(Rank))
        {
            Give(date.From, date.To, IsFronted(date.From) || IsFrontedInParentheses(date), f => f.Date is null, f => f.Date = date);
        }
    }

    // "In the last quarter (October-December 1936) there were ...": parentheses around nothing but a date do not shut it in.
    private bool IsFrontedInParentheses(DateCue date)
    {
        var open = date.From - (cues.IsMark(date.From, '(') ? 0 : 1);
        return cues.IsMark(open, '(') && (cues.IsMark(date.To, ')') || cues.IsMark(date.To - 1, ')')) && IsFronted(open);
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

    private bool InCharge(int at) => frames.Exists(f => f.Charges.Exists(c => c.From <= at && at < c.To));

    private bool IsNearHead(Mention place)
    {
        var commas = 0;
        for (var t = place.To; t < frames[0].Trigger.From; t++)
        {
            commas += cues.IsMark(t, ',') ? 1 : 0;
        }
        return commas <= 2;
    }

    // "in prison", "in court" name no place; "in the police station" and "Tverskoe police station" do.
    private bool IsSpecific(Mention place) =>
        place.Noun is null || place.Section == "area" || place.NameFrom < place.Head || place.To > place.Noun.To
            || (cues.Is(place.From - 1, WordClass.Definite) && !place.Noun.Phrase.Has("vague"));

    private bool IsFronted(int at)
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

    // What stands before the first act belongs to every act of the sentence, the rest to the nearest.
    private void Give(int from, int to, bool fronted, Func<Frame, bool> accepts, Action<Frame> give)
    {
        if (frames.Count == 0)
        {
            return;
        }
        if (fronted)
        {
            foreach (var frame in frames.Where(f => accepts(f) && (!cues.IsParted(to, f.Trigger.From) || IsListItem(f))))
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

    // In a list of nouns ("arrests in Tula; discovery of a plot in Gorky") the date at the head stands for all.
    private static bool IsListItem(Frame frame) => frame.Date is null && frame.Places.Count == 0
        && frame.Trigger.Voice is Voice.Noun or Voice.Discovery;

    // "arrested and beaten in Kharkov": both acts are of the place.
    private bool IsNextTo(Frame frame, Frame other) =>
        frame.Trigger.From > other.Trigger.From ? frame.Trigger.From - other.Trigger.To <= 2 : other.Trigger.From - frame.Trigger.To <= 2;

    // "expelled from the party and arrested on 27 February": what stands behind the second of two joined acts is of both.
    private bool IsJoined(Frame first, Frame second) =>
        first.Victims == second.Victims && first.Trigger.To <= second.Trigger.From && second.Trigger.From - first.Trigger.To <= MostBetweenJoined
        && cues.Is(second.Trigger.Auxiliaries.From - 1, WordClass.And)
        && Enumerable.Range(first.Trigger.To, second.Trigger.From - first.Trigger.To).All(t => !cues.IsMark(t, ','));

    private double Distance(Frame frame, int from, int to)
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

    /// <summary>Which frames a place can be the place of; null when it is no place of an act at all.</summary>
    private Func<Frame, bool>? IsPlaceOfAct(Mention place)
    {
        var before = place.From - 1;
        while (before >= 0 && (cues.Is(before, WordClass.Definite) || cues.Is(before, WordClass.Indefinite)
            || cues.Is(before, WordClass.Adjective)
            || cues.Is(before, WordClass.PossessiveOne) || cues.Is(before, WordClass.PossessiveMany) || cues.IsMark(before, Marks.Open)))
        {
            before--;
        }
        if (IsListedPlace(place, before))
        {
            return f => f.Places.Count > 0;
        }
        if (frames.Exists(f => f.Trigger.Act == "search" && f.Trigger.Auxiliaries.From == place.To && f.Trigger.Auxiliaries.Be))
        {
            // "the hotel was searched": the subject is the place.
            return f => f.Trigger.Act == "search";
        }
        if (cues.Is(before, WordClass.PlacePreposition) || before < 0)
        {
            return before < 0 && cues.IsMark(place.To, ',') == false && place.Noun is null && !IsInVictims(place, out _) ? null : _ => true;
        }
        if (place.Noun is not null && place.Section != "area" && cues.Is(before, WordClass.Preposition) && !cues.Is(before, WordClass.Of)
            && !cues.Is(before, WordClass.From))
        {
            return _ => true;
        }
        if (IsInVictims(place, out var owners))
        {
            return f => owners.Contains(f);
        }
        if (cues.Is(before, WordClass.Toward))
        {
            return f => f.Trigger.Option("needs") is "custody-place" or "custody"
                || f.Trigger.Act is "internal-exile" or "exile" or "detention";
        }
        if (cues.Is(before, WordClass.From) && place.To <= frames[0].Trigger.From)
        {
            return f => f.Trigger.Act is "internal-exile" or "exile";
        }
        return (cues.Is(before, WordClass.Of) || cues.Is(before, WordClass.From))
            && frames.Exists(f => f.Trigger.To >= before && f.Trigger.To <= place.From)
            ? f => f.Trigger.Act is not ("dismissal" or "expulsion") : null;
    }

    // "in Kursk and Orel": the second place of a list.
    private bool IsListedPlace(Mention place, int before)
    {
        var previous = mentions.FindLast(m => m.Kind == MentionKind.Place && m.To <= place.From);
        if (previous is null || previous.To < before - 1)
        {
            return false;
        }
        for (var t = previous.To; t < place.From; t++)
        {
            if (!cues.Tokens[t].Is(',') && !cues.Is(t, WordClass.And) && !cues.Is(t, WordClass.Definite))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsInVictims(Mention place, out List<Frame> owners)
    {
        owners = frames.Where(f => f.Victims is { } v
            && v.Members.Exists(m => m.Kind == MentionKind.Group
            && (m.From <= place.From && place.To <= m.To || place.To == m.From))).ToList();
        return owners.Count > 0 && place.Noun is null;
    }

    private void FillAgents(Frame frame)
    {
        var stop = frame.Trigger.To + 12;
        foreach (var m in mentions)
        {
            var after = (cues.Is(m.From - 1, WordClass.By)
                || (m.Noun is { } noun && (noun.Forms & WordForms.AnyCase) == WordForms.Instrumental)) && m.From > frame.Trigger.From
                && m.From < stop && frame.Trigger.Voice is not Voice.Active;
            var subject = frame.Trigger.Voice == Voice.Active && m.To <= frame.Trigger.Auxiliaries.From
                && frame.Trigger.Auxiliaries.From - m.To <= 6 && !cues.IsParted(m.To, frame.Trigger.From);
            var object_ = frame.Victims?.Members.Contains(m) == true;
            if ((after || subject) && !object_
                && m.Kind is MentionKind.Organ or MentionKind.Organisation or MentionKind.Person or MentionKind.Group or MentionKind.Pronoun)
            {
                if (subject)
                {
                    frame.Agents.Clear();
                }
                frame.Agents.Add(m);
            }
        }
    }

    private void FillHedges(Frame frame)
    {
        var start = ClauseStart(frame);
        foreach (var hedge in cues[PhraseKind.Hedge])
        {
            var before = hedge.From >= start && hedge.To <= frame.Trigger.From + 1;
            var after = hedge.From >= frame.Trigger.To && hedge.From - frame.Trigger.To <= 12
                && hedge.Phrase.Section is "expected" or "unverified";
            if ((before || after) && !cues.IsParted(Math.Min(hedge.To, frame.Trigger.From), Math.Max(frame.Trigger.From, hedge.From)))
            {
                frame.Hedges.Add(hedge);
            }
        }
    }

    private int ClauseStart(Frame frame)
    {
        for (var t = frame.Trigger.From - 1; t >= 0; t--)
        {
            if (cues.Tokens[t].Is(';') || cues.Tokens[t].Is('('))
            {
                return t + 1;
            }
        }
        return 0;
    }
}
