using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>Why words that name an act are no claim.</summary>
internal static class Refusals
{
    /// <summary>The reason, or null when the draft is a claim.</summary>
    /// <param name="draft">The draft, with victims, date and places filled in.</param>
    /// <param name="inScene">Somebody was taken or held a few sentences before.</param>
    public static string? ReasonFor(Draft draft, bool inScene)
    {
        var frame = draft.Frame;
        var cues = draft.Reading.Cues;
        var auxiliaries = frame.Trigger.Auxiliaries;
        if (cues.Sentence.IsHeading)
        {
            return "heading";
        }
        if (cues.Sentence.IsQuestion)
        {
            return "question";
        }
        if (auxiliaries.Negated || (cues.Is(frame.Trigger.To, WordClass.Negator) && !cues[PhraseKind.Count].Any(c => c.From == frame.Trigger.To)) || NegatedNoun(cues, frame)
            || frame.Hedges.Exists(h => h.Phrase.Section == "denied") && draft.Modality != Modalities.Denied)
        {
            if (!IsDenial(draft))
            {
                return "negated";
            }
            draft.Modality = Modalities.Denied;
        }
        if (auxiliaries.Hypothetical || (auxiliaries is { Obligation: true, Have: false } && draft.Modality != Modalities.Expected)
            || InCondition(cues, frame)
            || frame.Hedges.Exists(h => h.Phrase.Section == "hypothetical" && !IsClosedBefore(cues, h.To, frame.Trigger.From)
            && frame.Trigger.From - h.To <= (auxiliaries.Be || frame.Trigger.Voice is Voice.Noun or Voice.Event ? 8 : 1)))
        {
            return "hypothetical";
        }
        if (draft.Reading.Frames.Exists(f => f != frame && f.Trigger != frame.Trigger
            && f.Charges.Exists(c => c.From <= frame.Trigger.From && frame.Trigger.From < c.To)))
        {
            return "charge";
        }
        return Reference(draft) ?? HabitOrBare(draft) ?? MissingNeed(draft, inScene);
    }

    // "who had called for an inquiry, was dismissed": what is wished for ends with its clause.
    private static bool IsClosedBefore(SentenceCues cues, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(t => cues.IsMark(t, ',')) && cues.Is(Math.Max(0, to - 1), WordClass.Be);

    // "The governor said that there had been no arrests": a source denies what it is asked about.
    private static bool IsDenial(Draft draft) => draft.HasOwnSpeaker && draft.Attribution.Count > 0
        && draft.Frame.Trigger.Auxiliaries is { Future: false, Hypothetical: false, Obligation: false };

    // "these arrests", "the beating": what was told before, or nothing that can be told.
    private static string? Reference(Draft draft)
    {
        var frame = draft.Frame;
        var cues = draft.Reading.Cues;
        var unnamed = draft.Whom.IsEmpty && frame.Repeats is null;
        if (frame.Trigger.Voice == Voice.Active && unnamed)
        {
            return "no-object";
        }
        if (frame.Trigger.Voice == Voice.Passive && !frame.Trigger.Auxiliaries.Be && !frame.SharesVictims
            && (frame.Trigger.Match.Forms & WordForms.Past) != 0 && frame.Victims is { IsPronoun: true } who && who.To == frame.Trigger.Auxiliaries.From)
        {
            return "active";
        }
        if (frame.Trigger.Voice == Voice.Person
            && !(frame.Date is { } date && date.From >= frame.Trigger.To && date.From - frame.Trigger.To <= 2))
        {
            return "bare";
        }
        if (frame.Trigger.Voice == Voice.Noun && unnamed && IsDemonstrated(cues, frame.Trigger.From))
        {
            return "told-before";
        }
        if (frame.Trigger.Voice == Voice.Noun && unnamed && frame.Date is null && frame.Places.Count == 0
            && cues.Is(frame.Trigger.From - 1, WordClass.Definite))
        {
            return "told-before";
        }
        return frame.Victims is null && frame.Trigger.Voice == Voice.Active || !VictimIsOrgan(draft) ? null : "victim-is-organ";
    }

    private static bool IsDemonstrated(SentenceCues cues, int at)
    {
        for (var t = at - 1; t >= 0 && at - t <= 3; t--)
        {
            if (cues.Is(t, WordClass.Demonstrative) && !cues.Is(t, WordClass.NewPrefix))
            {
                return true;
            }
            if (cues.Tokens[t].Kind == Text.TokenKind.Mark || cues.Is(t, WordClass.Preposition))
            {
                return false;
            }
        }
        return false;
    }

    // "beat up four policemen": an organ that suffers is no victim of repression.
    private static bool VictimIsOrgan(Draft draft)
    {
        var trigger = draft.Frame.Trigger;
        return trigger.Voice == Voice.Active
            && draft.Reading.Cues[PhraseKind.Organ].Any(o => o.Phrase.Section == "police" && o.From >= trigger.To
                && o.From - trigger.To <= 3);
    }

    private static string? HabitOrBare(Draft draft)
    {
        var frame = draft.Frame;
        var specific = frame.Date is not null || frame.Places.Exists(p => p.Noun is null)
            || draft.Whom.Victims.Any(v => v.Kind == VictimKind.Person);
        if (!specific && frame.Hedges.Exists(h => h.Phrase.Section == "habitual"))
        {
            return "habit";
        }
        var counted = frame.Count is not null || draft.Whom.Count is { Reading: not (CountReader.PluralRule or CountReader.SingleRule) };
        var unplaced = frame.Trigger.Voice == Voice.Event && frame.Trigger.Has("lag") && draft.Whom.IsEmpty && frame.Date is null && frame.Count is null;
        if (unplaced && !frame.Trigger.Has("whose"))
        {
            return "bare";
        }
        var bare = frame.Trigger.Voice != Voice.Discovery && draft.Whom.IsEmpty && draft.When is null && draft.Places.Count == 0
            && !counted && !(frame.Trigger.Act == "censorship" && HasPublication(draft));
        return bare && frame.Trigger.Option("needs") is null && draft.Modality != Modalities.Denied ? "bare" : null;
    }

    private static string? MissingNeed(Draft draft, bool inScene)
    {
        var met = draft.Frame.Trigger.Option("needs") switch
        {
            null or "any" => true,
            "victim" => draft.Whom.Victims.Any(v => v.Kind is VictimKind.Person or VictimKind.Group) || draft.Whom.IsResolved,
            "named" => draft.Whom.Victims.Any(v => v.Kind is VictimKind.Person)
                || draft.Whom.Count is { Reading: not CountReader.PluralRule and not CountReader.SingleRule }
                || draft.Frame.Victims?.Members.Exists(m => m.Noun?.Phrase.Has("kin") == true) == true,
            "organ" or "scene" => HasOrgan(draft) || inScene,
            "search" => HasOrgan(draft) || inScene,
            "released" => inScene || HasCustody(draft) || VictimIsHeld(draft),
            "custody" => HasCustody(draft) || inScene,
            "custody-place" => draft.Frame.Places.Exists(p => p.Section == "custody") || CustodyAfter(draft),
            "toll" => draft.Frame.Count is not null,
            "publication" => HasPublication(draft),
            _ => true,
        };
        return met ? null : $"needs-{draft.Frame.Trigger.Option("needs")}";
    }

    private static bool HasOrgan(Draft draft) =>
        draft.Reading.Cues[PhraseKind.Organ].Any(o => o.Phrase.Section is "police" or "power" or "court")
        || draft.Reading.Frames.Exists(f => f != draft.Frame && f.Trigger.Act is "arrest" or "detention" or "sentence" or "trial");

    private static bool HasCustody(Draft draft) =>
        draft.Reading.Cues[PhraseKind.Place].Any(p => p.Phrase.Section == "custody")
        || draft.Reading.Frames.Exists(f => f.Trigger != draft.Frame.Trigger && f.Trigger.Act is "arrest" or "detention" or "sentence" or "internal-exile")
        || draft.Reading.Cues[PhraseKind.Organ].Any(o => o.Phrase.Section == "police");

    // "prisoners were released".
    private static bool VictimIsHeld(Draft draft) => draft.Frame.Victims?.Members.Exists(m => m.Noun?.Phrase.Has("held") == true) == true;

    private static bool CustodyAfter(Draft draft) =>
        draft.Reading.Cues[PhraseKind.Place].Any(p => p.Phrase.Section == "custody" && p.From >= draft.Frame.Trigger.To
            && p.From - draft.Frame.Trigger.To <= 8);

    private static bool HasPublication(Draft draft) =>
        draft.Reading.Cues[PhraseKind.Organ].Any(o => o.Phrase.Section is "publication" or "press"
            && Math.Abs(o.From - draft.Frame.Trigger.From) <= 14);

    // "no arrests were made".
    private static bool NegatedNoun(SentenceCues cues, Frame frame) =>
        frame.Trigger.Voice is Voice.Noun or Voice.Event or Voice.Against
        && (cues.Is(frame.Trigger.From - 1, WordClass.Negator)
            || (cues.Is(frame.Trigger.From - 2, WordClass.Negator) && cues.Is(frame.Trigger.From - 1, WordClass.Adjective)));

    private static bool InCondition(SentenceCues cues, Frame frame)
    {
        if (cues.Is(frame.Trigger.To, WordClass.If))
        {
            return true;
        }
        for (var t = frame.Trigger.From - 1; t >= 0 && frame.Trigger.From - t <= 12; t--)
        {
            if (cues.Tokens[t].Kind == Text.TokenKind.Mark)
            {
                return false;
            }
            if (cues.Is(t, WordClass.If))
            {
                return true;
            }
        }
        return false;
    }
}
