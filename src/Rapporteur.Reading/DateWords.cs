using Rapporteur.Chronology;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>A date read from words.</summary>
/// <param name="Date">The date.</param>
/// <param name="Language">The language whose lexicon read it; null for EDTF.</param>
/// <param name="Supplied">The year, month or day that the words leave out was supplied.</param>
public sealed record DateReading(UncertainDate Date, string? Language, bool Supplied);

/// <summary>
/// Reads a date as people write it: "in the first days of August 1936", « la nuit du 3 au 4 mai », «в ночь на 5 ноября». Nothing is
/// guessed: what the words leave out is supplied from a given date or the words are refused.
/// </summary>
public static class DateWords
{
    /// <summary>Reads a text that is a date and nothing else, EDTF or words.</summary>
    /// <param name="text">The words, with or without the preposition before them.</param>
    /// <param name="language">The language (ISO 639-1); null to try all that have a lexicon, in alphabetic order.</param>
    /// <param name="relativeTo">When it was written: what "yesterday", "last year" and a day without a year are told by; and what "the
    /// same day" and "a year later" stand by.</param>
    /// <returns>The date, or null for what is none, cannot be (31 February), or leaves out what nothing supplies.</returns>
    public static DateReading? Read(string text, string? language = null, UncertainDate? relativeTo = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim();
        if (UncertainDate.TryParse(words, out var edtf))
        {
            return new DateReading(edtf, null, false);
        }
        var languages = language is null ? Lexicon.Languages : [language];
        return languages.Select(Lexicon.BuiltIn).OfType<Lexicon>().Select(lexicon => Read(words, lexicon, relativeTo)).FirstOrDefault(r => r is not null);
    }

    private static DateReading? Read(string text, Lexicon lexicon, UncertainDate? relativeTo)
    {
        if (new SentenceReader(text, lexicon).Next([]) is not { } sentence)
        {
            return null;
        }
        var cues = SentenceCues.Find(text, lexicon, sentence, new Work());
        if (DateFinder.Find(cues) is not [{ } cue] || !Covers(cues, cue) || sentence.End < text.TrimEnd('.', ' ', ')').Length)
        {
            return null;
        }
        var dates = new DateResolver(relativeTo, isRetrospect: false);
        if (relativeTo is { } before && (cue.Match.Phrase.Section is not ("day" or "month") || cue.Match.Phrase.Has("year")))
        {
            dates.Tell(before);
        }
        return dates.Resolve(cue) is { } resolved ? new DateReading(resolved.Date, lexicon.Language, resolved.Supplied) : null;
    }

    // Prepositions and articles may stand before it, marks and the word "year" of some languages behind it.
    private static bool Covers(SentenceCues cues, DateCue cue)
    {
        for (var t = 0; t < cues.Count; t++)
        {
            var isSmall = t < cue.From
                ? cues.Is(t, WordClass.Preposition) || cues.Is(t, WordClass.Definite) || cues.Is(t, WordClass.PlacePreposition) || cues.Is(t, WordClass.Skip)
                : t < cue.To || cues.Tokens[t].Kind == TokenKind.Mark || cues.Is(t, WordClass.AbbreviationMaybe) || cues.Is(t, WordClass.YearWord);
            if (!isSmall)
            {
                return false;
            }
        }
        return true;
    }
}
