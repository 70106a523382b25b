using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>Fills in who says so and how it is put, from the statements and hedges in reach of a frame.</summary>
internal static class Speakers
{
    public static void Fill(Draft draft, string? quoteSpeaker, string? partSpeaker, Statement? account, Names names, string? he)
    {
        var frame = draft.Frame;
        foreach (var statement in draft.Reading.Statements.Where(s => InReach(s, frame)).OrderBy(s => s.Match.Phrase.Section == "after"))
        {
            Apply(draft, statement, names, he);
        }
        ApplyOuter(draft, quoteSpeaker, Modalities.Reported);
        if (draft.Attribution.Count == 0 && account is not null && !draft.HasOwnSpeaker && !frame.Trigger.Has("lag"))
        {
            Apply(draft, account, names, he);
        }
        if (draft.Attribution.Count == 0)
        {
            ApplyOuter(draft, partSpeaker, null);
        }
        ApplyHedges(draft);
        ApplyTense(draft);
    }

    private static bool InReach(Statement statement, Frame frame) =>
        !statement.OpensPart && frame.Trigger.Voice != Voice.Person && Place(frame) >= statement.From && Place(frame) < statement.To
        && !(statement.Match.From < frame.Trigger.To && frame.Trigger.From < statement.Match.To)
        && !(frame.Victims is { } victims && statement.SpeakerMention is { } speaker && victims.Members.Contains(speaker)
            && statement.Match.Phrase.Section == "before" && statement.Modality != Modalities.Confessed
            && frame.Trigger.From < statement.Match.From);

    // An elided act stands where its victims stand.
    private static int Place(Frame frame) => frame.Repeats is not null && frame.Victims is { } victims ? victims.From : frame.Trigger.From;

    private static void Apply(Draft draft, Statement statement, Names names, string? he)
    {
        draft.HasOwnSpeaker = true;
        if (statement.NamesNoSource)
        {
            draft.Basis = Bases.UnnamedSource;
            draft.Modality = statement.Modality;
            return;
        }
        var speaker = statement.SpeakerMention is { Kind: MentionKind.Pronoun, Plural: false }
            ? he ?? ""
            : NameOf(statement, draft.Reading.Cues, names);
        if (speaker.Length > 0 && !draft.Attribution.Contains(speaker))
        {
            draft.Attribution.Add(speaker);
        }
        draft.Basis = Bases.NamedSource;
        draft.Modality = statement.Modality;
    }

    /// <summary>The speaker's words, or for a named person the fullest form of the name.</summary>
    public static string NameOf(Statement statement, SentenceCues cues, Names names) =>
        statement.SpeakerMention is { Kind: MentionKind.Person } person
        ? names.Full(names.NameOf(cues, person))
        : statement.Speaker ?? "";

    private static void ApplyOuter(Draft draft, string? speaker, string? modality)
    {
        if (speaker is null || draft.Attribution.Contains(speaker))
        {
            return;
        }
        draft.Attribution.Add(speaker);
        draft.Modality = modality ?? draft.Modality;
        draft.Basis ??= Bases.NamedSource;
    }

    private static void ApplyHedges(Draft draft)
    {
        foreach (var hedge in draft.Frame.Hedges)
        {
            switch (hedge.Phrase.Section)
            {
                case Modalities.Unverified or Modalities.Hearsay or Modalities.Expected:
                    draft.Modality = hedge.Phrase.Section;
                    break;
                case Modalities.Inferred when draft.Modality == Modalities.Asserted:
                    draft.Modality = Modalities.Inferred;
                    draft.Basis = Bases.Inference;
                    break;
                case Modalities.Alleged when draft.Frame.Trigger.From - hedge.To <= 2:
                    draft.Modality = Modalities.Alleged;
                    break;
            }
        }
    }

    private static void ApplyTense(Draft draft)
    {
        var auxiliaries = draft.Frame.Trigger.Auxiliaries;
        if (auxiliaries.Reportative)
        {
            draft.Modality = draft.Attribution.Count > 0 ? Modalities.Reported : Modalities.Unverified;
        }
        if ((auxiliaries.Future && !auxiliaries.Reportative) || draft.Frame.Trigger.Has("expected"))
        {
            draft.Modality = Modalities.Expected;
        }
    }
}
