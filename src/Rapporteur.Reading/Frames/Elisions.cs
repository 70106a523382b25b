using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Acts that are told without their verb: "Smirnov since 1932, Zinoviev since 1934"; "The 6th, in Dnepropetrovsk."</summary>
internal static class Elisions
{
    private const int MostItemTokens = 24;

    /// <summary>Items of a list after an act of the same sentence: a party and a date, or a party or place among the victims.</summary>
    public static void AddWithin(SentenceCues cues, List<Party> parties, List<DateCue> dates, List<Frame> frames)
    {
        if (frames.Count == 0 || frames[^1].Trigger.Voice is not (Voice.Passive or Voice.State or Voice.Noun))
        {
            return;
        }
        var model = frames[^1];
        foreach (var party in parties)
        {
            if (party.From <= model.Trigger.To || party == model.Victims)
            {
                continue;
            }
            if (cues.IsMark(party.From - 1, ',') && dates.Find(d => d.From == party.To || (d.From == party.To + 1 && cues.IsMark(party.To, ','))) is { } date)
            {
                frames.Add(new Frame { Trigger = model.Trigger, Victims = party, Date = date, Repeats = model, PartOf = model.Victims is null ? null : model });
            }
            else if (IsPart(cues, party, model) || IsRecount(cues, party, model))
            {
                frames.Add(new Frame { Trigger = model.Trigger, Victims = party, Repeats = model, PartOf = model });
            }
        }
    }

    // "as many as 400 communists, among them several generals".
    private static bool IsPart(SentenceCues cues, Party party, Frame model) =>
        model.Victims is not null && (cues.Is(party.From - 1, WordClass.Among) || (cues.Is(party.From - 2, WordClass.Among) && cues.Is(party.From - 1, WordClass.PronounMany)))
        && party.From > model.Victims.To && (cues.IsMark(party.From - 2, ',') || cues.IsMark(party.From - 3, ','));

    // "are thrown in prison (twelve functionaries, according to an official list)".
    private static bool IsRecount(SentenceCues cues, Party party, Frame model) =>
        party.From == model.Trigger.To + 1 && cues.IsMark(model.Trigger.To, '(') && party.Members[0].Counted && model.Victims is not null;

    /// <summary>The frame of a sentence without a verb that goes on with the act of the sentence before, or null.</summary>
    public static Frame? Across(SentenceCues cues, List<Mention> mentions, List<Party> parties, List<DateCue> dates, Frame model)
    {
        if (cues.Count > MostItemTokens || HasVerb(cues))
        {
            return null;
        }
        var opensWithDate = dates.Count > 0 && dates[0].From <= 1;
        var opensWithPart = cues.Is(0, WordClass.Among);
        var place = mentions.Find(m => m.Kind == MentionKind.Place && cues.Is(m.From - 1, WordClass.PlacePreposition));
        if (!(opensWithDate && (place is not null || parties.Count > 0)) && !(opensWithPart && parties.Count > 0))
        {
            return null;
        }
        // The words of the act stand in another sentence; here the item's first token stands for them.
        var here = new Trigger(model.Trigger.Match with { From = 0, To = 1 }, model.Trigger.Voice, default);
        var frame = new Frame { Trigger = here, Repeats = model, Date = opensWithDate ? dates[0] : null, PartOf = opensWithPart ? model : null };
        frame.Victims = parties.Find(p => cues.Is(p.From - 1, WordClass.Of) || cues.IsMark(p.From - 1, '(') || cues.IsMark(p.From - 1, ',') || opensWithPart);
        frame.Places.AddRange(mentions.Where(m => m.Kind == MentionKind.Place));
        return frame;
    }

    private static bool HasVerb(SentenceCues cues)
    {
        for (var t = 0; t < cues.Count; t++)
        {
            if (cues.Is(t, WordClass.Be) || cues.Is(t, WordClass.Have) || cues.Is(t, WordClass.Future) || cues.Is(t, WordClass.Become))
            {
                return true;
            }
        }
        return cues[PhraseKind.Speech].Count > 0;
    }
}
