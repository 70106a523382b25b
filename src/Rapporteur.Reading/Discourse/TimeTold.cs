using Rapporteur.Chronology;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>When the acts of a text happened: by the date beside them, by the one carried on from what was told before, else by the
/// dateline.</summary>
internal sealed class TimeTold(Datelines datelines)
{
    private const int SceneReach = 4;
    private const int TrialReach = 2;
    private const int CaseReach = 2;
    private readonly Events events = new();
    private (Draft Draft, When When)? dated;
    private (Draft Draft, When When)? trial;

    /// <summary>Remembers when the named events of a sentence happened, after its drafts were made.</summary>
    public void NoteEvents(SentenceReading reading, Dictionary<DateCue, ResolvedDate?> resolved, List<Draft> drafts) =>
        events.Note(reading, resolved, drafts);

    /// <summary>Dates a draft.</summary>
    /// <param name="draft">The draft, with its victims.</param>
    /// <param name="resolved">The dates of its sentence.</param>
    /// <param name="scene">The act of the scene that is told of.</param>
    public void Fill(Draft draft, Dictionary<DateCue, ResolvedDate?> resolved, Draft? scene)
    {
        var frame = draft.Frame;
        if (frame.Date is { EventFrom: >= 0 } named && MomentOf(draft, named) is { } moment)
        {
            Note(draft, When.Of(moment, draft.Reading.Cues.Exact(named.From, named.To), DateBasis.Carried));
            return;
        }
        var cue = frame.Date ?? (frame.Repeats is { } r && draft.Reading.Frames.Contains(r) ? r.Date : null);
        if (cue is { EventFrom: < 0 })
        {
            if (resolved.GetValueOrDefault(cue) is { } date)
            {
                Note(draft, When.Of(Announced(draft, cue) ? DateResolver.ToLatest(date.Date) : date.Date,
                    draft.Reading.Cues.Exact(cue.From, cue.To), date.Supplied ? DateBasis.Inferred : DateBasis.Written));
            }
            return;
        }
        if (trial is { } opened && !frame.InPassing && !IsHabit(draft) && GoesOnWithTrial(draft, opened.Draft))
        {
            draft.When = opened.When with { Basis = DateBasis.Carried };
        }
        else if (Carries(draft, scene) && dated is { } told)
        {
            draft.When = OverNight(draft, told.When with { Basis = DateBasis.Carried });
        }
        else if (SinceVerdict(draft) is { } after)
        {
            draft.When = after;
        }
        else if (datelines.When is { } line && !frame.InPassing && !IsHabit(draft))
        {
            Note(draft, line);
        }
    }

    // The night that somebody was held dates him alone: what is told next is of the day.
    private void Note(Draft draft, When when)
    {
        draft.When = OverNight(draft, when);
        dated = (draft, when);
        trial = draft.Frame.Trigger.Act == "trial" ? dated : trial;
    }

    // "since this affair" is since what was told of last.
    private UncertainDate? MomentOf(Draft draft, DateCue named) => !draft.Reading.Cues.Is(named.EventFrom, WordClass.Demonstrative)
        ? events.Find(draft.Reading.Cues, named)
        : dated is { } told && UncertainDate.TryParse(DateResolver.Opened(told.When.Date.ToString(), named.Opening), out var opened) ? opened
        : null;

    // "On 4 April the paper announced that X was dismissed": not later than that day.
    private static bool Announced(Draft draft, DateCue cue) =>
        draft.Frame.Trigger.Act != "trial" && draft.Reading.Statements.Exists(s =>
            s.Match.Phrase.Has("announce") && cue.To <= s.Match.From && draft.Frame.Trigger.From >= s.Match.To);

    // "Nine were condemned to death in November; six were shot": not before the verdict of the same sentence.
    private When? SinceVerdict(Draft draft) => dated is { Draft: var verdict, When: var told }
        && verdict.Reading == draft.Reading && verdict.Frame.Trigger.Act == "sentence" && verdict.Frame.Trigger.From < draft.Frame.Trigger.From
        && (draft.Frame.Trigger.Act == "execution" || draft.Frame.Trigger.Option("detail") == "commutation") && !draft.Frame.InPassing
        && UncertainDate.TryParse(DateResolver.Opened(told.Date.ToString(), DateOpening.Since), out var open)
        ? told with { Date = open, Basis = DateBasis.Carried }
        : null;

    // "held overnight": until the next day.
    private static When OverNight(Draft draft, When when)
    {
        var frame = draft.Frame;
        var over = draft.Reading.Cues[PhraseKind.DateMark].Any(m => m.Phrase.Section == "overnight"
            && m.From >= frame.Trigger.From && m.From - frame.Trigger.From <= 12
            && !draft.Reading.Frames.Exists(f => f.Trigger.From > frame.Trigger.From && f.Trigger.From <= m.From));
        return over && when.Date.Earliest is { } first && when.Date.Latest == first
            ? when with { Date = UncertainDate.Interval(UncertainDate.OfDay(first), UncertainDate.OfDay(first.PlusDays(1))) }
            : when;
    }

    // A date is carried to what happens in the same scene, to the same people; a verdict or an execution comes at another time.
    private bool Carries(Draft draft, Draft? scene)
    {
        if (dated is not { Draft: var d } || draft.Frame.InPassing || IsHabit(draft) || d.Frame == draft.Frame)
        {
            return false;
        }
        if (GoesOnWithCase(draft, d))
        {
            return true;
        }
        if (!draft.Frame.Trigger.Has("carries"))
        {
            return false;
        }
        if (GoesOnWithSearch(draft, d) || PassesBack(draft, d) || IsOfOneSentence(draft, d))
        {
            return true;
        }
        var near = draft.Sentence - Math.Max(scene?.Sentence ?? 0, d.Sentence) <= SceneReach && draft.Paragraph - d.Paragraph <= 2;
        return near && (draft.Whom.IsResolved || draft.Frame.SharesVictims || SamePeople(draft.Whom, d.Whom)
            || (scene is not null && SamePeople(draft.Whom, scene.Whom))
            || PointsBack(draft));
    }

    private static bool IsHabit(Draft draft) => draft.Frame.Hedges.Exists(h => h.Phrase.Section == "habitual");

    // "The trial opened on the 23rd. Seventeen men appeared before the court"; "in this case X was sentenced".
    private static bool GoesOnWithTrial(Draft draft, Draft before)
    {
        if (draft.Paragraph != before.Paragraph || before == draft)
        {
            return false;
        }
        return draft.Frame.Trigger.Act == "trial" ? draft.Sentence - before.Sentence <= TrialReach : PointsToEvent(draft);
    }

    // "On the 19th plots were discovered. Many officers are accused of treason": they are accused in what was discovered.
    private static bool GoesOnWithCase(Draft draft, Draft before) =>
        before.Frame.Trigger.Voice == Voice.Discovery && draft.Frame.Trigger.Option("detail") == before.Frame.Trigger.Option("detail")
        && draft.Sentence - before.Sentence <= CaseReach && draft.Paragraph == before.Paragraph;

    // "All were let go that day, but X was kept": acts of one scene in one sentence.
    private static bool IsOfOneSentence(Draft draft, Draft before) =>
        draft.Reading == before.Reading && before.Frame.Trigger.Has("carries") && draft.Frame.Trigger.Voice is Voice.Passive or Voice.Active
        && draft.Frame.Trigger.From > before.Frame.Trigger.From;

    // "In the night they searched. Andrey was taken away": who was not yet told of is taken in the same scene.
    private static bool GoesOnWithSearch(Draft draft, Draft before) => before.Frame.Trigger.Act == "search"
        && draft.Frame.Trigger.Act is "arrest" or "detention" && draft.Sentence - before.Sentence <= 1 && draft.Paragraph == before.Paragraph;

    // "Forty families were evicted on 3 June. During the eviction X was beaten."
    private static bool PassesBack(Draft draft, Draft before) => draft.Sentence - before.Sentence <= 1 && draft.Paragraph == before.Paragraph
        && draft.Reading.Frames.Exists(f => f.InPassing && f.Date is null && f.Trigger.Voice == Voice.Noun && f.Trigger.Act == before.Frame.Trigger.Act);

    // "arrested in these circumstances".
    private static bool PointsBack(Draft draft)
    {
        var cues = draft.Reading.Cues;
        var to = draft.Frame.Trigger.To;
        return cues.Is(to, WordClass.PlacePreposition) && cues.Is(to + 1, WordClass.Demonstrative);
    }

    private static bool PointsToEvent(Draft draft)
    {
        var cues = draft.Reading.Cues;
        return Enumerable.Range(0, cues.Count).Any(t => cues.Is(t, WordClass.Demonstrative) && cues.Is(t + 1, WordClass.EventNoun));
    }

    private static bool SamePeople(Whom one, Whom other) =>
        one.Victims.Any(v => v.Kind == VictimKind.Person && other.Names(Whom.LastWord(v.Name ?? v.Written)));
}
