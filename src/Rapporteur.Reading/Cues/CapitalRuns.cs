using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Cues;

/// <summary>Finds runs of capitalised words that can be names: with particles and initials, without titles, months and common
/// words.</summary>
internal static class CapitalRuns
{
    private static readonly ulong NeverInNames = WordClasses.AnyOf(
        WordClass.Month, WordClass.Weekday, WordClass.PronounOne, WordClass.PronounFirst, WordClass.PronounMany,
        WordClass.PronounFirstMany);

    private static readonly ulong NeverAtHead = WordClasses.AnyOf(
        WordClass.Common, WordClass.Definite, WordClass.Indefinite, WordClass.Number, WordClass.Multiplier,
        WordClass.Preposition, WordClass.PlacePreposition, WordClass.All, WordClass.Of, WordClass.By, WordClass.And,
        WordClass.Or, WordClass.If, WordClass.Contrast, WordClass.Skip, WordClass.Subordinator, WordClass.Relative,
        WordClass.Be, WordClass.Have, WordClass.Negator, WordClass.Other, WordClass.Others, WordClass.PossessiveOne,
        WordClass.PossessiveMany, WordClass.PossessiveFirst, WordClass.From, WordClass.Toward, WordClass.Among,
        WordClass.NewPrefix);

    /// <summary>Where a run that begins at a token ends; the token itself when none begins there.</summary>
    public static int EndOfRun(SentenceCues cues, int at, Func<uint, bool> isSeenSmall)
    {
        if (!MayBegin(cues, at, isSeenSmall))
        {
            return at;
        }
        var end = at + 1;
        while (end < cues.Count)
        {
            var token = cues.Tokens[end];
            if (token.Is('.') && cues.Tokens[end - 1].Is(Shape.Initial) && !token.Is(Shape.SpaceBefore))
            {
                end++;
            }
            else if (IsSmallWordInCapitals(cues, end))
            {
                break;
            }
            else if (IsNameWord(cues, end) && (token.Is(Shape.SpaceBefore) || cues.Tokens[end - 1].Is('.')))
            {
                end++;
            }
            else if (cues.Is(end, WordClass.Particle) && end + 1 < cues.Count && IsNameWord(cues, end + 1))
            {
                end += 2;
            }
            else if (end - at >= 2 && cues.Is(end, WordClass.Particle) && token.Kind == TokenKind.Word && IsSuffixParticle(cues, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }
        return cues.Tokens[end - 1].Is('.') && end - at == 2 && !cues.Tokens[at].Is(Shape.Initial) ? end - 1 : end;
    }

    // "Fikrat oglu": a particle that follows a name ends it when no capital follows.
    private static bool IsSuffixParticle(SentenceCues cues, int at) =>
        !cues.Is(at, WordClass.PlacePreposition) && !cues.Is(at, WordClass.Of) && cues.Span(at).Length >= 4;

    private static bool MayBegin(SentenceCues cues, int at, Func<uint, bool> isSeenSmall)
    {
        if (!IsNameWord(cues, at))
        {
            return false;
        }
        var first = at == 0 || cues.Tokens[at - 1].Is(Marks.Open) || cues.Tokens[at - 1].Is(':') || cues.Tokens[at - 1].Is('•')
            || cues.Tokens[at - 1].Is('-');
        return !first || !(cues.Words.IsAny(cues.Tokens[at].Word, NeverAtHead)
            || (isSeenSmall(cues.Tokens[at].Hash) && !NextIsName(cues, at))
            || cues[PhraseKind.Speech].Any(s => s.From == at && s.To == at + 1)
            || (cues.Tokens[at].Word == 0 && InitialsFollow(cues, at) && NameForms.IsNoName(cues.Span(at).ToString(), cues.Lexicon.Settings))
            || (NextIsName(cues, at) && NameForms.IsVerb(cues.Span(at).ToString(), cues.Lexicon.Settings)));
    }

    // "Jan Vesely": a month's short name is a given name before a name and without a day.
    private static bool IsNameLikeMonth(SentenceCues cues, int at) =>
        cues.Is(at, WordClass.Month) && at + 1 < cues.Count && cues.Tokens[at + 1] is { IsCapital: true, Word: 0 }
            && !(at > 0 && cues.Tokens[at - 1].IsNumber);

    // "Далее Л.А. Лавров".
    private static bool InitialsFollow(SentenceCues cues, int at) =>
        at + 1 < cues.Count && cues.Tokens[at + 1].Is(Shape.Initial) && cues.IsMark(at + 2, '.');

    // "IVAN SEDOV WAS ARRESTED": where all is written in capitals, small words end a name as they do elsewhere.
    private static bool IsSmallWordInCapitals(SentenceCues cues, int at) =>
        cues.Tokens[at - 1].Is(Shape.AllCapitals) && cues.Words.IsAny(cues.Tokens[at].Word, NeverAtHead);

    private static bool NextIsName(SentenceCues cues, int at) => at + 1 < cues.Count && IsNameWord(cues, at + 1);

    private static bool IsNameWord(SentenceCues cues, int at)
    {
        var token = cues.Tokens[at];
        return token.IsCapital && (!cues.Words.IsAny(token.Word, NeverInNames) || IsNameLikeMonth(cues, at));
    }
}
