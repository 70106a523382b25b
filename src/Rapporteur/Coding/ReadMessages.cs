using Rapporteur.Archive;
using Rapporteur.Reading;

namespace Rapporteur.Coding;

/// <summary>
/// Reads a chat message by message: each by its own date, and said by its author; where it passes on another's words, by that one behind
/// the author. What is read in one message is never carried into the next.
/// </summary>
public static class ReadMessages
{
    /// <summary>Reads; a text without messages is read in one piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="messages">Its messages, by start; they do not overlap.</param>
    /// <param name="language">Its language, or null to find it.</param>
    /// <param name="published">When it was written or published, EDTF, or null.</param>
    public static ReadingResult Read(string text, IReadOnlyList<ExhibitPart> messages, string? language, string? published)
    {
        if (messages.Count == 0)
            return ReadText.Read(text, language, published);
        var whole = ReadText.Read("", language, published);
        var proposals = new List<Proposal>();
        var measures = new List<MeasureProposal>();
        var (at, codePoints) = (0, 0);
        foreach (var message in messages)
        {
            if (proposals.Count > ReadText.MostProposals || measures.Count > ReadText.MostProposals)
                break;
            at = Forward(text, at, message.Start - codePoints);
            var end = Forward(text, at, message.End - message.Start);
            var read = ReadText.Read(text[at..end], language, message.Written ?? published);
            var before = proposals.Count;
            proposals.AddRange(read.Proposals.Select(proposal => Moved(proposal, message, before)));
            measures.AddRange(read.Measures.Select(measure => measure with
            {
                Passage = Moved(measure.Passage, message.Start), Trigger = Moved(measure.Trigger, message.Start), Attribution = [.. message.Speakers, .. measure.Attribution],
            }));
            whole = whole with { Language = whole.Language ?? read.Language, Lexicon = whole.Lexicon ?? read.Lexicon };
            (at, codePoints) = (end, message.End);
        }
        return ReadText.UpToMost(whole with { Proposals = proposals, Measures = measures, Characters = text.EnumerateRunes().Count() });
    }

    private static Proposal Moved(Proposal proposal, ExhibitPart message, int before) => proposal with
    {
        Passage = Moved(proposal.Passage, message.Start),
        Trigger = Moved(proposal.Trigger, message.Start),
        Charges = [.. proposal.Charges.Select(charge => Moved(charge, message.Start))],
        Cues = [.. proposal.Cues.Select(cue => cue with { Span = Moved(cue.Span, message.Start) })],
        PartOf = proposal.PartOf + before,
        Attribution = [.. message.Speakers, .. proposal.Attribution],
    };

    private static Passage Moved(Passage passage, int by) => passage with { Span = Moved(passage.Span, by) };

    private static Quoted Moved(Quoted quoted, int by) => quoted with { Span = Moved(quoted.Span, by) };

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);

    /// <summary>The place so many code points on.</summary>
    private static int Forward(string text, int at, int codePoints)
    {
        for (; codePoints > 0 && at < text.Length; codePoints--)
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return at;
    }
}
