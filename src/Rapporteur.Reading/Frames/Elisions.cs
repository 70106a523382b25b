using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Acts that are told without their verb: "Smirnov since 1932, Zinoviev since 1934"; "The 6th, in Dnepropetrovsk."</summary>
internal static class Elisions
{
    private const int MostItemTokens = 24;

    /// <summary>Items of a list after an act of the same sentence: a party and a date, or a party or place among the victims.</summary>
    public static void AddWithin(SentenceCues cues, List<Party> parties, List<DateCue> dates, List<Mention> places, List<Frame> frames)
    {
        if (frames.Count == 0 || frames[^1].Trigger.Voice is not (Voice.Passive or Voice.State or Voice.Noun or Voice.Self or Voice.Active))
        {
            return;
        }
        var model = frames[^1];
        AddSegments(cues, parties, dates, places, frames, model);
        foreach (var party in parties)
        {
            if (party.From <= model.Trigger.To || party == model.Victims || frames.Exists(f => f.Victims == party))
            {
                continue;
            }
            if (cues.IsMark(party.From - 1, ',')
                && dates.Find(d => d.From == party.To || (d.From == party.To + 1 && cues.IsMark(party.To, ','))) is { } date)
            {
                var whole = model.Victims is null ? null : model;
                frames.Add(new Frame { Trigger = model.Trigger, Victims = party, Date = date, Repeats = model, PartOf = whole });
            }
            else if (IsPart(cues, party, model) || IsRecount(cues, party, model))
            {
                frames.Add(new Frame { Trigger = model.Trigger, Victims = party, Repeats = model, PartOf = model });
            }
        }
    }

    // "arrested one by one: in May, A; on 23 September, B": after a semicolon or colon a party with a date or place and no verb.
    private static void AddSegments(
        SentenceCues cues, List<Party> parties, List<DateCue> dates, List<Mention> places, List<Frame> frames, Frame model)
    {
        var from = NextBreak(cues, model.Trigger.To);
        while (from < cues.Count)
        {
            var to = NextBreak(cues, from + 1);
            var party = parties.Find(p => p.From > from && p.To <= to
                && p.Members.Exists(m => m.Kind is MentionKind.Person or MentionKind.Group) && !p.IsPronoun && p != model.Victims);
            var date = dates.Find(d => d.From > from && d.To <= to);
            var place = places.Find(p => p.From > from && p.To <= to && p.Kind == MentionKind.Place && p.Noun is null);
            if (party is null || (date is null && place is null && !RepeatsTheComplement(cues, party, model)) || HasVerb(cues, from, to)
                || cues[PhraseKind.Act].Any(a => a.From >= from && a.From < to))
            {
                return;
            }
            var elided = new Frame { Trigger = model.Trigger, Victims = party, Date = date, Repeats = model, OwnPlaces = true };
            elided.PartOf = cues.IsMark(NextBreak(cues, model.Trigger.To), ':') && model.Victims is not null ? model : null;
            if (place is not null)
            {
                elided.Places.Add(place);
            }
            frames.Add(elided);
            from = to;
        }
    }

    // "sentenced to death; A and B to ten years": the word behind the verb stands behind the party too.
    private static bool RepeatsTheComplement(SentenceCues cues, Party party, Frame model)
    {
        var after = model.Trigger.Match.Head + 1;
        return after < model.Trigger.To && party.To < cues.Count && cues.Tokens[after].Word == cues.Tokens[party.To].Word;
    }

    private static int NextBreak(SentenceCues cues, int at)
    {
        while (at < cues.Count && !cues.IsMark(at, ';') && !cues.IsMark(at, ':'))
        {
            at++;
        }
        return at;
    }

    // "as many as 400 communists, among them several generals".
    private static bool IsPart(SentenceCues cues, Party party, Frame model) =>
        model.Victims is not null
            && (cues.Is(party.From - 1, WordClass.Among)
            || (cues.Is(party.From - 2, WordClass.Among)
            && (cues.Is(party.From - 1, WordClass.PronounMany) || cues.Is(party.From - 1, WordClass.Relative))))
        && party.From > model.Victims.To && (cues.IsMark(party.From - 2, ',') || cues.IsMark(party.From - 3, ','));

    // "are thrown in prison (twelve functionaries, according to an official list)".
    private static bool IsRecount(SentenceCues cues, Party party, Frame model) =>
        party.From == model.Trigger.To + 1 && cues.IsMark(model.Trigger.To, '(') && party.Members[0].Counted && model.Victims is not null;

    /// <summary>The frame of a sentence without a verb that goes on with the act of the sentence before, or null.</summary>
    public static Frame? Across(SentenceCues cues, List<Mention> mentions, List<Party> parties, List<DateCue> dates, Frame model)
    {
        if (cues.Count > MostItemTokens || HasVerb(cues, 0, cues.Count) || cues[PhraseKind.Speech].Count > 0)
        {
            return null;
        }
        var opensWithDate = dates.Count > 0 && dates[0].From <= 1 && GoesOnAfterDate(cues, mentions, dates[0].To);
        var opensWithPart = cues.Is(0, WordClass.Among);
        var place = mentions.Find(m => m.Kind == MentionKind.Place && cues.Is(m.From - 1, WordClass.PlacePreposition));
        if (!(opensWithDate && (place is not null || parties.Count > 0)) && !(opensWithPart && parties.Count > 0))
        {
            return null;
        }
        // The words of the act stand in another sentence; here the item's first token stands for them.
        var here = new Trigger(model.Trigger.Match with { From = 0, To = 1 }, model.Trigger.Voice, default);
        var frame = new Frame
        {
            Trigger = here,
            Repeats = model,
            Date = opensWithDate ? dates[0] : null,
            PartOf = opensWithPart ? model : null,
        };
        frame.Victims = parties.Find(p => cues.Is(p.From - 1, WordClass.Of) || cues.IsMark(p.From - 1, '(') || cues.IsMark(p.From - 1, ',')
            || opensWithPart);
        frame.Places.AddRange(mentions.Where(m => m.Kind == MentionKind.Place));
        return frame;
    }

    // "The 6th, in Dnepropetrovsk", "The 12th of a team of leaders": behind the date a preposition with its noun, and no subject.
    private static bool GoesOnAfterDate(SentenceCues cues, List<Mention> mentions, int at)
    {
        at += cues.IsMark(at, ',') || cues.IsMark(at, ':') ? 1 : 0;
        return cues.Is(at, WordClass.PlacePreposition) || cues.Is(at, WordClass.Of) || mentions.Exists(m => m.From == at && m.Kind == MentionKind.Place);
    }

    private static bool HasVerb(SentenceCues cues, int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (cues.Is(t, WordClass.Be) || cues.Is(t, WordClass.Have) || cues.Is(t, WordClass.Future) || cues.Is(t, WordClass.Become))
            {
                return true;
            }
        }
        return false;
    }
}
