using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>How a span word opens a date: "since 1932" has no end.</summary>
internal enum DateOpening : byte
{
    None,
    Since,
    After,
    Until,
    Before,
    During,
}

/// <summary>Words that tell a date, tokens <c>[From, To)</c>, not yet resolved; <see cref="Second"/> ends a range of two dates.</summary>
internal sealed record DateCue(int From, int To, PhraseMatch Match, DateOpening Opening, PhraseMatch? Second)
{
    /// <summary>Where the name of an event begins that tells the date ("after the Kirov affair"); -1 for a date in words.</summary>
    public int EventFrom { get; init; } = -1;

    public string Section => Match.Phrase.Section;
}

/// <summary>Finds dates and the words before them that open them; joins two dates to a range.</summary>
internal static class DateFinder
{
    public static List<DateCue> Find(SentenceCues cues)
    {
        var found = new List<DateCue>();
        foreach (var match in cues[PhraseKind.Date])
        {
            if (!HasWhatItNeeds(cues, match) || match.Phrase.Section == "birth")
            {
                continue;
            }
            if (found.Count > 0 && found[^1].Second is null && Joins(cues, found[^1], match))
            {
                found[^1] = found[^1] with { To = match.To, Second = match, Opening = DateOpening.None };
                continue;
            }
            var mark = MarkBefore(cues, match.From);
            var opening = match.Phrase.Section is "days" or "months" or "years" ? DateOpening.None : OpeningOf(mark ?? OwnMark(cues, match));
            found.Add(new DateCue(mark?.From ?? match.From, match.To, match, opening, null));
        }
        return found;
    }

    /// <summary>Events after a word that opens a date, by name or as told before: "after the Kirov affair", "since this trial".</summary>
    public static IEnumerable<DateCue> FindEvents(SentenceCues cues, IEnumerable<Mention> mentions)
    {
        foreach (var named in mentions.Where(m => m.Kind == MentionKind.Event))
        {
            if (MarkBefore(cues, named.From) is { } mark && OpeningOf(mark) is var opening and not DateOpening.None)
            {
                yield return new DateCue(mark.From, named.To, mark, opening, null) { EventFrom = named.From };
            }
        }
        // "since this affair"
        foreach (var mark in cues[PhraseKind.DateMark].Where(m => OpeningOf(m) is DateOpening.Since or DateOpening.After))
        {
            if (cues.Is(mark.To, WordClass.Demonstrative) && cues.Is(mark.To + 1, WordClass.EventNoun))
            {
                yield return new DateCue(mark.From, mark.To + 2, mark, OpeningOf(mark), null) { EventFrom = mark.To };
            }
        }
    }

    private static bool HasWhatItNeeds(SentenceCues cues, PhraseMatch match) => match.Phrase.Option("needs") switch
    {
        "parenthesis" => cues.IsMark(match.From - 1, '(') && (cues.IsMark(match.To, ')') || cues.IsMark(match.To, ',')),
        // "The 4th, arrests in Kharkov": at the head of a sentence or after a preposition, and not before a noun ("the 2nd regiment").
        "capital-or-preposition" =>
            (match.From == 0 || cues.IsMark(match.From - 1, ';') || cues.Is(match.From - 1, WordClass.Preposition)
            || cues.Is(match.From - 1, WordClass.Conjunct))
            && (EndsHere(cues, match.To)
                || (cues.Is(match.To, WordClass.Of) && cues.Tokens[match.To - 1].Kind == TokenKind.Word
                && cues.Is(match.To - 1, WordClass.OrdinalSuffix))),
        "end" => EndsHere(cues, match.To),
        _ => true,
    };

    private static bool EndsHere(SentenceCues cues, int at) =>
        at >= cues.Count || cues.Tokens[at].Kind == TokenKind.Mark || cues.Tokens[at].IsCapital
            || cues.Words.IsAny(cues.Tokens[at].Word, MayFollowDay);

    private static readonly ulong MayFollowDay = WordClasses.AnyOf(
        WordClass.PlacePreposition, WordClass.Definite, WordClass.Indefinite, WordClass.And, WordClass.PronounOne,
        WordClass.PronounMany);

    private static PhraseMatch? MarkBefore(SentenceCues cues, int at)
    {
        foreach (var mark in cues[PhraseKind.DateMark])
        {
            var gap = at - mark.To;
            if (gap == 0 || (gap == 1 && cues.Is(mark.To, WordClass.Definite)) || (gap is 1 or 2 && cues.Is(mark.To, WordClass.Skip)))
            {
                return mark.Phrase.Section is "range-to" && !mark.Phrase.Has("until") ? null : mark;
            }
        }
        return null;
    }

    // A pattern that holds its own opening word: "since {year}".
    private static PhraseMatch? OwnMark(SentenceCues cues, PhraseMatch match)
    {
        foreach (var mark in cues[PhraseKind.DateMark])
        {
            if (mark.From == match.From && mark.To < match.To)
            {
                return mark;
            }
        }
        return null;
    }

    private static DateOpening OpeningOf(PhraseMatch? mark) => mark?.Phrase.Section switch
    {
        "range-to" when mark.Phrase.Has("until") => DateOpening.Until,
        "since" => DateOpening.Since,
        "after" => DateOpening.After,
        "until" => DateOpening.Until,
        "before" => DateOpening.Before,
        "during" => DateOpening.During,
        _ => DateOpening.None,
    };

    private static bool Joins(SentenceCues cues, DateCue first, PhraseMatch second)
    {
        var from = first.To;
        var opened = first.Opening == DateOpening.Since
            || cues[PhraseKind.DateMark].Any(m => m.Phrase.Section == "range-from" && m.To == first.Match.From)
            || cues[PhraseKind.DateMark].Any(m => m.Phrase.Section == "range-from" && m.From == first.Match.From);
        return cues[PhraseKind.DateMark].Any(m => m.Phrase.Section == "range-to" && m.From == from
            && (m.To == second.From || m.From == second.From))
            && (opened || cues.IsMark(from, Marks.Dash) || cues.IsMark(from, '-'));
    }
}
