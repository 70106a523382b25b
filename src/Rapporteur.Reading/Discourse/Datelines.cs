using Rapporteur.Chronology;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Discourse;

/// <summary>
/// Datelines, as digests and chronicles of the press write them: "7 August. Leningrad: ..." dates the rest of its paragraph, a line
/// "14 August: Stalinabad" alone dates the section under it. What a sentence says itself goes before.
/// </summary>
internal sealed class Datelines
{
    private const int MostTokens = 10;
    private const int MostPlaceTokens = 4;
    private (When? When, PlaceWords? Place)? line;
    private bool isSection;
    private int paragraph = -1;

    /// <summary>The date that holds for sentences without one of their own, or null.</summary>
    public When? When => line?.When;

    /// <summary>The one place of the dateline, or null.</summary>
    public PlaceWords? Place => line?.Place;

    /// <summary>Looks whether a sentence is a dateline, or ends one.</summary>
    public void Note(SentenceReading reading, IReadOnlyDictionary<DateCue, ResolvedDate?> resolved)
    {
        var sentence = reading.Cues.Sentence;
        var isNew = sentence.Paragraph != paragraph;
        paragraph = sentence.Paragraph;
        if (line is not null && (isNew && !isSection || IsLine(sentence)))
        {
            line = null;
        }
        if (!isNew)
        {
            return;
        }
        var lead = LeadingMarks(sentence);
        if (!IsLine(sentence) && DateBeforeColon(reading, lead) is { } opening && resolved.GetValueOrDefault(opening) is { } known)
        {
            line = (WhenOf(reading, opening, known), null);
            return;
        }
        if (reading.Frames.Count > 0 || sentence.Tokens.Count > MostTokens)
        {
            return;
        }
        if (PlaceAlone(reading, lead) is { } town)
        {
            line = (line?.When, town);
            return;
        }
        if (reading.Dates.Find(date => date.EventFrom < 0 && date.From <= lead + 1 && date.From >= lead) is not { } cue
            || resolved.GetValueOrDefault(cue) is not { } date)
        {
            return;
        }
        var places = reading.Mentions.Where(m => m.Kind == MentionKind.Place && m.From >= cue.To).ToList();
        var cues = reading.Cues;
        var place = places is [{ } only] ? new PlaceWords(cues.Exact(only.From, only.To), null, false) : null;
        isSection = IsLine(sentence);
        line = (WhenOf(reading, cue, date), place);
    }

    private static When WhenOf(SentenceReading reading, DateCue cue, ResolvedDate date) =>
        When.Of(date.Date, reading.Cues.Exact(cue.From, cue.To), DateBasis.Carried);

    // "August 1908: the government hoped ...", "12 May - Arrest of ...": a date before a colon or dash dates its paragraph.
    private static DateCue? DateBeforeColon(SentenceReading reading, int lead) => reading.Dates.Find(date => date.EventFrom < 0
        && date.From >= lead && date.From <= lead + 1
        && (reading.Cues.IsMark(date.To, ':') || reading.Cues.IsMark(date.To, Marks.Dash) || reading.Cues.IsMark(date.To + 1, Marks.Dash)
            && reading.Cues.IsMark(date.To, '.')));

    // "Prague.": the items of the paragraph are of that place.
    private static PlaceWords? PlaceAlone(SentenceReading reading, int lead)
    {
        var cues = reading.Cues;
        return cues.Count - lead <= MostPlaceTokens && reading.Mentions is [{ Kind: MentionKind.Place, Noun: null } place]
            && place.From == lead && cues.Count - place.To == 1 && cues.Tokens[place.To].Is('.')
            ? new PlaceWords(cues.Exact(place.From, place.To), null, false) : null;
    }

    /// <summary>The place that a sentence opens with before a colon: "Minsk: the editors ...".</summary>
    public static PlaceWords? Opening(SentenceReading reading)
    {
        var lead = LeadingMarks(reading.Cues.Sentence);
        return reading.Mentions.Find(m => m.Kind == MentionKind.Place && m.From == lead) is { } place && reading.Cues.IsMark(place.To, ':')
            ? new PlaceWords(reading.Cues.Exact(place.From, place.To), null, false)
            : null;
    }

    // A line without an end mark: a heading, with or without a colon in it.
    private static bool IsLine(Sentence sentence) =>
        sentence.Tokens.Count <= MostTokens && !sentence.Tokens[^1].EndsSentence() && (sentence.IsHeading || sentence.Tokens[0].Is('#'));

    private static int LeadingMarks(Sentence sentence)
    {
        var at = 0;
        while (at < sentence.Tokens.Count
            && (sentence.Tokens[at].Is('#') || sentence.Tokens[at].Is('*') || sentence.Tokens[at].Is('-') || sentence.Tokens[at].Is('•')))
        {
            at++;
        }
        return at;
    }
}
