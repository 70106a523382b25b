using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Words by which somebody is said to say something, and what they make of the claims in reach.</summary>
/// <param name="Match">The words.</param>
/// <param name="Speaker">Who says so, as written; null when no source is named.</param>
/// <param name="Modality">How the claims are put.</param>
/// <param name="From">The first token in reach.</param>
/// <param name="To">One past the last token in reach.</param>
/// <param name="SpeakerMention">The mention that speaks, if it is one.</param>
internal sealed record Statement(PhraseMatch Match, string? Speaker, string Modality, int From, int To, Mention? SpeakerMention)
{
    /// <summary>It speaks for a whole list, back and forth.</summary>
    public bool IsList => Match.Phrase.Has("list");

    /// <summary>It opens a part of the text in another voice.</summary>
    public bool OpensPart => Match.Phrase.Section == "part";

    public bool NamesNoSource => Match.Phrase.Section == "author";
}

/// <summary>Finds who speaks in a sentence.</summary>
internal static class StatementFinder
{
    private const int MostSpeakerTokens = 10;
    private static readonly ulong EndsSpeaker = WordClasses.AnyOf(
        WordClass.Be, WordClass.Have, WordClass.Relative, WordClass.Subordinator, WordClass.PlacePreposition,
        WordClass.Contrast);

    public static List<Statement> Find(SentenceCues cues, List<Mention> mentions)
    {
        var found = new List<Statement>();
        foreach (var match in cues[PhraseKind.Speech])
        {
            var statement = match.Phrase.Section switch
            {
                "before" => Before(cues, mentions, match),
                "after" => After(cues, mentions, match),
                "author" => new Statement(match, null, match.Phrase.Option("modality") ?? Modalities.Asserted, match.To, cues.Count, null),
                _ => new Statement(match, cues.Exact(match.From, match.To), Modalities.Asserted, match.To, cues.Count, null),
            };
            if (statement is not null)
            {
                found.Add(statement);
            }
        }
        return found;
    }

    private static Statement? Before(SentenceCues cues, List<Mention> mentions, PhraseMatch match)
    {
        var auxiliaries = TriggerFinder.AuxiliariesBefore(cues, match.From);
        if (auxiliaries.Be || cues.Is(match.To, WordClass.By) || auxiliaries.Negated || auxiliaries.Hypothetical)
        {
            return null;
        }
        var speaker = Speakers(mentions).LastOrDefault(m => m.To <= auxiliaries.From && auxiliaries.From - m.To <= 1
            && !(cues.Is(m.From, WordClass.PronounFirst) && mentions.Exists(s => s.To == m.From)))
            ?? Speakers(mentions).FirstOrDefault(m => m.To <= match.From && m.From <= 2
                && m.Kind is MentionKind.Organ or MentionKind.Organisation);
        speaker ??= IsInverted(cues, match) ? Speakers(mentions).FirstOrDefault(m => m.From >= match.To && m.From - match.To <= 1) : null;
        if (speaker is null || (speaker.Kind == MentionKind.Pronoun && !speaker.Plural && cues.Is(speaker.From, WordClass.PronounFirst)))
        {
            return null;
        }
        return new Statement(match, SpeakerText(cues, speaker), ModalityOf(match, speaker), match.To,
            EndOfSubordinate(cues, speaker.From, match.To), speaker);
    }

    // "Popov recounts" turned round: "Рассказывает Попов:", "..., declares the minister".
    private static bool IsInverted(SentenceCues cues, PhraseMatch match) =>
        match.From == 0 || cues.IsMark(match.From - 1, ',') || cues.IsMark(match.From - 1, Marks.Close) || cues.IsMark(match.From - 1, Marks.Dash);

    // "After she stated that she was beaten, she was threatened": what is said ends with the subordinate clause.
    private static int EndOfSubordinate(SentenceCues cues, int speaker, int from)
    {
        if (speaker == 0 || !cues.Is(speaker - 1, WordClass.Subordinator))
        {
            return cues.Count;
        }
        for (var t = from; t < cues.Count; t++)
        {
            if (cues.IsMark(t, ','))
            {
                return t;
            }
        }
        return cues.Count;
    }

    // What stands in parentheses speaks for what stands in them.
    private static (int From, int To) Parenthesis(SentenceCues cues, int at)
    {
        for (var t = at - 1; t >= 0 && !cues.IsMark(t, ')'); t--)
        {
            if (cues.IsMark(t, '('))
            {
                var end = at;
                while (end < cues.Count && !cues.IsMark(end, ')'))
                {
                    end++;
                }
                return (t, end);
            }
        }
        return (0, cues.Count);
    }

    private static Statement? After(SentenceCues cues, List<Mention> mentions, PhraseMatch match)
    {
        var end = match.To;
        while (end < cues.Count && end - match.To < MostSpeakerTokens && !EndsSpeakerAt(cues, end))
        {
            end++;
        }
        if (end == match.To)
        {
            return null;
        }
        var speaker = Speakers(mentions).LastOrDefault(m => m.From >= match.To && m.From < end);
        var (from, to) = Parenthesis(cues, match.From);
        return new Statement(match, Trimmed(cues, match.To, end), ModalityOf(match, speaker), from, to, speaker);
    }

    private static bool EndsSpeakerAt(SentenceCues cues, int at)
    {
        var token = cues.Tokens[at];
        return token.Is(',') || token.Is(';') || token.Is(':') || token.Is('(') || token.Is(')')
            || (token.EndsSentence() && (at + 1 >= cues.Count || cues.Tokens[at + 1].Is(Shape.SpaceBefore)))
            || cues.Words.IsAny(token.Word, EndsSpeaker) || cues[PhraseKind.Act].Any(a => a.From == at);
    }

    private static IEnumerable<Mention> Speakers(List<Mention> mentions) =>
        mentions.Where(m => m.Kind is MentionKind.Organ or MentionKind.Organisation or MentionKind.Person or MentionKind.Group or MentionKind.Pronoun);

    private static string Trimmed(SentenceCues cues, int from, int to)
    {
        while (to > from + 1 && cues.Tokens[to - 1].Kind == TokenKind.Mark && !cues.Tokens[to - 1].Is(Marks.Close))
        {
            to--;
        }
        return cues.Exact(from, to);
    }

    private static string SpeakerText(SentenceCues cues, Mention m) => cues.Exact(m.Kind == MentionKind.Person ? m.NameFrom : m.From, m.To);

    private static string ModalityOf(PhraseMatch match, Mention? speaker) =>
        match.Phrase.Option("modality")
            ?? (speaker is { Kind: MentionKind.Organ, Section: "police" or "power" or "court" } ? Modalities.Official
            : Modalities.Reported);
}
