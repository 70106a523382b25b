using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Gives each frame of a sentence the charge that is told with it, as written.</summary>
internal sealed class ChargeFinder(SentenceCues cues, List<DateCue> dates, List<Frame> frames)
{
    private const int MostBeforeAct = 2;

    public void Find()
    {
        foreach (var frame in frames)
        {
            FindOf(frame);
        }
    }

    private void FindOf(Frame frame)
    {
        foreach (var marker in cues[PhraseKind.Charge])
        {
            if (marker.Phrase.Section == "direct" ? !FollowsDirectly(frame, marker) : !IsNear(frame, marker))
            {
                continue;
            }
            var end = EndOfCharge(frame, marker.To);
            if (marker.From < frame.Trigger.From)
            {
                var act = Math.Min(end, Math.Max(marker.To, frame.Trigger.Auxiliaries.From));
                end = Enumerable.Range(marker.To, act - marker.To).FirstOrDefault(t => cues.IsMark(t, ','), act);
            }
            if (end > marker.To)
            {
                frame.Charges.Add((ChargeStart(marker), end));
                return;
            }
        }
    }

    // "under article 318": the article belongs to the charge; "accused of" does not.
    private int ChargeStart(PhraseMatch marker) => cues.Is(marker.From, WordClass.Preposition) && marker.Length == 2
        && !cues.Is(marker.To - 1, WordClass.Of) ? marker.From + 1 : marker.To;

    private bool FollowsDirectly(Frame frame, PhraseMatch marker) =>
        (marker.From == frame.Trigger.To || marker.To == frame.Trigger.To)
        && cues[PhraseKind.Act].Any(a => a.From == frame.Trigger.From) && frame.Trigger.Option("detail") == "accusation";

    private bool IsNear(Frame frame, PhraseMatch marker) =>
        marker.Phrase.Has("before") && marker.To < frame.Trigger.From && frame.Trigger.From - marker.To <= 10
            && cues.IsMark(marker.From - 1, ',')
        || IsBeforeItsAct(frame, marker)
        || !frames.Exists(f => IsBeforeItsAct(f, marker)) && marker.From >= frame.Trigger.From && marker.From - frame.Trigger.To <= 25
            && !cues.IsParted(frame.Trigger.To, marker.From)
        && !frames.Exists(f => f.Trigger.From > frame.Trigger.From && f.Trigger.From < marker.From);

    // Where subjects are dropped the charge goes before its verb as often as after: nearest behind a comma or "and".
    private bool IsBeforeItsAct(Frame frame, PhraseMatch marker)
    {
        if (!cues.Lexicon.Settings.DropsSubject || marker.To > frame.Trigger.From || frame.Trigger.From - marker.To > 14)
        {
            return false;
        }
        var between = frames.Exists(f => f.Trigger.From >= marker.To && f.Trigger.From < frame.Trigger.From);
        var earlier = frames.FindLast(f => f.Trigger.To <= marker.From);
        return !between && (earlier is null
            || Enumerable.Range(earlier.Trigger.To, marker.From - earlier.Trigger.To).Any(t => cues.IsMark(t, ',')
            || cues.Is(t, WordClass.And)));
    }

    private int EndOfCharge(Frame frame, int from)
    {
        var stop = DateOfActBehind(frame, from)?.From ?? cues.Count;
        for (var t = from; t < stop; t++)
        {
            var token = cues.Tokens[t];
            var nextAct = frames.Exists(f => f.Trigger.From == t && f != frame && f.Trigger.Auxiliaries.From >= from
                && (f.Trigger.Auxiliaries.Be || (cues.Lexicon.Settings.DropsSubject && f.Trigger.Voice is Voice.Passive or Voice.Self)));
            if (token.Is(';') || token.Is(')') || token.EndsSentence() || nextAct || cues.Is(t, WordClass.Contrast))
            {
                return t;
            }
            if (token.Is(',') && (t + 1 >= cues.Count || StartsClause(t + 1)))
            {
                return t;
            }
        }
        return stop;
    }

    // "in the case of the tractor works, on 5 May 1938 they arrested": the date that leads up to the act is not of the charge before it.
    private DateCue? DateOfActBehind(Frame frame, int from) => dates.Find(date =>
        date.From > from && date.To <= frame.Trigger.From && frame.Trigger.Auxiliaries.From - date.To <= MostBeforeAct);

    private bool StartsClause(int at) =>
        cues.Is(at, WordClass.And) || cues.Is(at, WordClass.Relative) || cues.Is(at, WordClass.Subordinator)
            || cues.Is(at, WordClass.PronounOne)
        || cues.Is(at, WordClass.PronounMany) || cues.Is(at, WordClass.Among);
}
