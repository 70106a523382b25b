using Rapporteur.Reading.Claims;
using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>Gathers what was seen in each sentence, for a reader who asks why.</summary>
internal sealed class Explanation(CodePoints codePoints)
{
    private readonly List<(SentenceReading Reading, TextSpan Span, List<Cue> Cues)> sentences = [];

    public void Note(SentenceReading reading)
    {
        var cues = reading.Cues;
        var list = new List<Cue>();
        foreach (var kind in Enum.GetValues<PhraseKind>())
        {
            list.AddRange(cues[kind].Select(m =>
                new Cue(kind.ToString().ToLowerInvariant(), SpanOf(cues.Tokens, m.From, m.To), m.Phrase.Entry)));
        }
        list.AddRange(reading.Mentions.Select(m => new Cue(
            m.Kind.ToString().ToLowerInvariant(), SpanOf(cues.Tokens, m.From, m.To), m.Noun?.Phrase.Entry
                ?? $"{cues.Lexicon.Language}/names")));
        sentences.Add((reading, codePoints.Span(cues.Sentence.Start, cues.Sentence.End),
            [.. list.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End)]));
    }

    public static RefusedReading Refused(Draft draft, ProposalMaker maker)
    {
        var trigger = maker.Quote(draft.Trigger.Start, draft.Trigger.End);
        return new RefusedReading(draft.Refusal!, trigger.Span, trigger.Exact);
    }

    public List<ExplainedSentence> Finish(IReadOnlyList<Draft> drafts, Dictionary<Draft, int> indexes, ProposalMaker maker)
    {
        var byReading = drafts.ToLookup(d => d.Reading);
        return [.. sentences.Select(s => new ExplainedSentence(
            s.Span, s.Cues,
            [.. byReading[s.Reading].Where(indexes.ContainsKey).Select(d => indexes[d])],
            [.. byReading[s.Reading].Where(d => d.Refusal is not null).Select(d => Refused(d, maker))]))];
    }

    private TextSpan SpanOf(List<Token> tokens, int from, int to) => codePoints.Span(tokens[from].Start, tokens[to - 1].End);
}
