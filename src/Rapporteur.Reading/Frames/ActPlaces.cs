using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Gives the acts of a sentence their places.</summary>
internal sealed class ActPlaces(SentenceCues cues, List<Mention> mentions, List<DateCue> dates, List<Frame> frames, Nearness nearness)
{
    public void Fill()
    {
        foreach (var place in mentions.Where(m => m.Kind == MentionKind.Place && !nearness.InCharge(m.From) && IsSpecific(m)))
        {
            if (WhichActs(place) is { } reach)
            {
                nearness.Give(place.From, place.To, nearness.IsFronted(place.From) && IsNearHead(place), reach, f => f.Places.Add(place));
            }
        }
        Share();
    }

    // "searched the house in Tula and arrested three men": what one subject did in one breath it did in one place.
    private void Share()
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

    private bool IsNearHead(Mention place)
    {
        var commas = 0;
        for (var t = place.To; t < frames[0].Trigger.From; t++)
        {
            commas += cues.IsMark(t, ',') ? 1 : 0;
        }
        return commas <= 2;
    }

    // "taken to the prosecutor's office": the words of the act hold the place.
    private Frame? OwnerOf(Mention place) => frames.Find(f => f.Trigger.From < place.From && place.To <= f.Trigger.To);

    // "in prison", "in the prisons" name no place; "in the police station" and "Tverskoe police station" do.
    private bool IsSpecific(Mention place) =>
        place.Noun is null || OwnerOf(place) is not null && place.Section == "facility" || place.Section == "area" || place.NameFrom < place.Head || place.To > place.Noun.To
            || ((cues.Is(place.From - 1, WordClass.Definite) || cues.Lexicon.Settings.Morphology.Length > 0) && !place.Noun.Phrase.Has("vague")
                && (place.Noun.Forms & (WordForms.Singular | WordForms.Plural)) != WordForms.Plural);

    /// <summary>Which frames a place can be the place of; null when it is no place of an act at all.</summary>
    private Func<Frame, bool>? WhichActs(Mention place)
    {
        if (OwnerOf(place) is { } owner)
        {
            return f => f == owner;
        }
        var before = BeforePhrase(place);
        if (IsListedPlace(place, before))
        {
            return f => f.Places.Count > 0;
        }
        if (IsOfReport(before) || nearness.IsAside(before, place.To, mentions, dates))
        {
            return null;
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
        return WhichActsBesidePreposition(place, before);
    }

    private Func<Frame, bool>? WhichActsBesidePreposition(Mention place, int before)
    {
        if (IsNextTo(before) || place.Noun is not null && place.Section != "area" && cues.Is(before, WordClass.Preposition)
            && !cues.Is(before, WordClass.Of) && !cues.Is(before, WordClass.From))
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
            && frames.Exists(f => f.Trigger.To >= before && f.Trigger.From <= place.From)
            ? f => f.Trigger.Act is not ("dismissal" or "expulsion") : null;
    }

    // The word before the articles and adjectives that a place has.
    private int BeforePhrase(Mention place)
    {
        var before = place.From - 1;
        while (before >= 0 && (cues.Is(before, WordClass.Definite) || cues.Is(before, WordClass.Indefinite)
            || cues.Is(before, WordClass.Adjective)
            || cues.Is(before, WordClass.PossessiveOne) || cues.Is(before, WordClass.PossessiveMany) || cues.IsMark(before, Marks.Open)))
        {
            before--;
        }
        return before;
    }

    // "at the exit of the station", "near to Lausanne", "in the yard of the prison".
    private bool IsNextTo(int before)
    {
        if (!cues.Is(before, WordClass.Of) && !cues.Is(before, WordClass.From) && !cues.Is(before, WordClass.Toward))
        {
            return false;
        }
        var part = before - 1;
        return cues.Is(part, WordClass.PlacePart) || (cues.Is(part, WordClass.PlacePreposition) && !cues.Is(part, WordClass.Toward)
            && !cues.Is(part, WordClass.From));
    }

    // "they say in Moscow", "is reported from Kiev": the place of the report is not that of the act.
    private bool IsOfReport(int before) => (cues.Is(before, WordClass.PlacePreposition) || cues.Is(before, WordClass.From) || cues.Is(before, WordClass.Of))
        && cues[PhraseKind.Speech].Any(s => s.To == before || s.To == before + 1);

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
}
