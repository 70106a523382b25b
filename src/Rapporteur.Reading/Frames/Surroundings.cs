using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Gives each frame of a sentence the dates, places, agents, charges and hedges that stand nearest to it.</summary>
internal sealed class Surroundings(SentenceCues cues, List<Mention> mentions, List<DateCue> dates, List<Frame> frames)
{
    public void Fill()
    {
        if (frames.Count == 0)
        {
            return;
        }
        new ChargeFinder(cues, dates, frames).Find();
        var nearness = new Nearness(cues, frames);
        new ActDates(cues, mentions, dates, frames, nearness).Fill();
        new ActPlaces(cues, mentions, dates, frames, nearness).Fill();
        foreach (var frame in frames)
        {
            FillAgents(frame);
            FillHedges(frame);
        }
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
