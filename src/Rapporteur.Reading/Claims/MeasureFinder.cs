using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Claims;

/// <summary>A measure in a sentence, in UTF-16 units.</summary>
internal sealed record MeasureDraft(PhraseMatch Match, (int Start, int End) Trigger, (int Start, int End) Passage, When? When,
    string? Speaker);

/// <summary>Finds decrees, signals, call-ups, campaigns and declared rights.</summary>
internal static class MeasureFinder
{
    private const int WordsAfter = 14;

    public static IEnumerable<MeasureDraft> Find(SentenceReading reading, DateResolver dates)
    {
        var cues = reading.Cues;
        if (cues.Sentence.IsHeading || cues.Sentence.IsQuestion)
        {
            yield break;
        }
        foreach (var match in cues[PhraseKind.Measure])
        {
            var end = match.To;
            while (end < cues.Count && end - match.To < WordsAfter && !cues.Tokens[end].Is(',') && !cues.Tokens[end].PartsClauses()
                && !cues.Tokens[end].EndsSentence())
            {
                end++;
            }
            var cue = reading.Dates.Find(d => d.From < end && d.To > match.From - 8);
            var when = cue is not null && dates.Resolve(cue) is { } date
                ? When.Of(date.Date, cues.Exact(cue.From, cue.To), date.Supplied ? DateBasis.Inferred : DateBasis.Written)
                : null;
            var from = cue is not null && cue.From < match.From ? cue.From : match.From;
            yield return new MeasureDraft(
                match, (cues.Tokens[match.From].Start, cues.Tokens[match.To - 1].End),
                (cues.Tokens[from].Start, cues.Tokens[end - 1].End), when, reading.Statements.Find(s => s.Speaker is not null)?.Speaker);
        }
    }
}
