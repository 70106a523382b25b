using Rapporteur.Chronology;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Discourse;

/// <summary>When named events of the text happened: "the assassination of Kirov committed December 1, 1934" dates "after the Kirov
/// affair".</summary>
internal sealed class Events
{
    private readonly Dictionary<string, UncertainDate> dates = new(StringComparer.Ordinal);

    /// <summary>Remembers the date of a crime by its victim and of a trial by its accused and its place.</summary>
    public void Note(SentenceReading reading, Dictionary<DateCue, ResolvedDate?> resolved, List<Draft> drafts)
    {
        var cues = reading.Cues;
        foreach (var crime in cues[PhraseKind.Ignore].Where(i => i.Phrase.Section == "crime"))
        {
            var name = reading.Mentions.Find(m => m.Kind is MentionKind.Person && m.From >= crime.To && m.From - crime.To <= 4);
            var date = reading.Dates.Find(d => d.From >= crime.To && d.From - crime.To <= 12);
            if (name is not null && date is not null && resolved.GetValueOrDefault(date) is { } known)
            {
                dates[cues.Exact(name.Head, name.Head + 1)] = known.Date;
            }
        }
        foreach (var trial in drafts.Where(d => d.Reading == reading && d.Refusal is null && d.Frame.Trigger.Act == "trial"
            && d.When is not null))
        {
            foreach (var name in trial.Whom.Victims.Select(v =>
                Whom.LastWord(v.Name ?? v.Written)).Concat(trial.Places.Select(p => p.Written)))
            {
                dates.TryAdd(name, trial.When!.Date);
            }
        }
    }

    /// <summary>The time that an event's name and the word before it tell, or null when the text has not dated it.</summary>
    public UncertainDate? Find(SentenceCues cues, DateCue cue)
    {
        for (var t = cue.EventFrom; t < cue.To; t++)
        {
            if (cues.Tokens[t].IsCapital && dates.TryGetValue(cues.Exact(t, t + 1), out var date))
            {
                return UncertainDate.TryParse(DateResolver.Opened(date.ToString(), cue.Opening == DateOpening.During ? DateOpening.Since
                    : cue.Opening), out var opened) ? opened : null;
            }
        }
        return null;
    }
}
