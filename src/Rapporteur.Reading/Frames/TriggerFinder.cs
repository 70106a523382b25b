using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Decides of each phrase that names an act whether verb or noun is meant, active or passive.</summary>
internal static class TriggerFinder
{
    private const int MostAuxiliaries = 7;

    public static List<Trigger> Find(SentenceCues cues, List<Mention> mentions)
    {
        var found = new List<Trigger>();
        foreach (var match in cues[PhraseKind.Act])
        {
            var trigger = Make(cues, mentions, match, found);
            if (trigger is null)
            {
                continue;
            }
            if (found.Count > 0 && found[^1].From == match.From)
            {
                if (!IsBetter(cues, trigger, found[^1]))
                {
                    continue;
                }
                found.RemoveAt(found.Count - 1);
            }
            found.Add(trigger);
        }
        return found;
    }

    /// <summary>The auxiliaries, negators and adverbs before a token, walked over from right to left.</summary>
    public static Auxiliaries AuxiliariesBefore(SentenceCues cues, int at)
    {
        bool be = false, have = false, future = false, hypothetical = false, obligation = false, negated = false, reportative = false;
        var i = at;
        for (; i > 0 && at - i < MostAuxiliaries; i--)
        {
            var t = i - 1;
            if (cues.Tokens[t].Kind == TokenKind.Mark)
            {
                break;
            }
            var isBe = cues.Is(t, WordClass.Be) || cues.Is(t, WordClass.Become);
            var isHave = cues.Is(t, WordClass.Have);
            var isFuture = cues.Is(t, WordClass.Future);
            // "may", but not the month.
            var isHypothetical = cues.Is(t, WordClass.Hypothetical) && (cues.Words.Value(cues.Tokens[t].Word) < 0 || !cues.Tokens[t].IsCapital);
            var isNegator = cues.Is(t, WordClass.Negator);
            var isObligation = cues.Is(t, WordClass.Obligation);
            if (!(isBe || isHave || isFuture || isHypothetical || isNegator || isObligation || cues.Is(t, WordClass.Skip)
                || cues.EndsIn(t, cues.Lexicon.Settings.SkipEndings)))
            {
                break;
            }
            be |= isBe;
            have |= isHave;
            future |= isFuture;
            hypothetical |= isHypothetical;
            obligation |= isObligation;
            negated |= isNegator;
            reportative |= cues.Is(t, WordClass.Reportative);
        }
        return new Auxiliaries(i, be, have, future, hypothetical, obligation, negated, reportative);
    }

    private static Trigger? Make(SentenceCues cues, List<Mention> mentions, PhraseMatch match, List<Trigger> before)
    {
        if (mentions.Exists(m => m.Kind == MentionKind.Event && m.From <= match.From && match.From < m.To))
        {
            return null;
        }
        var auxiliaries = AuxiliariesBefore(cues, match.From);
        var declared = match.Phrase.Option("voice");
        var voice = declared is not null and not "verb" and not "passive" && Enum.TryParse<Voice>(declared, ignoreCase: true, out var v)
            ? v
            : VerbVoice(cues, mentions, match, auxiliaries, before);
        var contradicted = declared switch
        {
            "passive" => voice == Voice.Active,
            "active" when (match.Forms & WordForms.Verbal) != 0 => VerbVoice(cues, mentions, match, auxiliaries, before) != Voice.Active,
            _ => false,
        };
        if (contradicted)
        {
            return null;
        }
        if (IsInfinitive(cues, match, auxiliaries) || (voice is Voice.Passive && IsAttributive(cues, match, auxiliaries)))
        {
            return null;
        }
        if (voice == Voice.State && !auxiliaries.Be && !auxiliaries.Have)
        {
            return null;
        }
        return new Trigger(match, voice, auxiliaries);
    }

    // "to arrest them", "of arresting them": meant or feared, not done; "began to threaten" is done.
    private static bool IsInfinitive(SentenceCues cues, PhraseMatch match, Auxiliaries auxiliaries)
    {
        var at = auxiliaries.From - 1;
        if ((match.Forms & WordForms.Gerund) != 0)
        {
            return cues.Is(at, WordClass.Of) || cues.Is(at, WordClass.Toward) || cues.Is(at, WordClass.From);
        }
        if (cues.Lexicon.Settings.BaseIsInfinitive && (match.Forms & WordForms.Verbal) == WordForms.Base)
        {
            return !cues.Is(match.From - 1, WordClass.Phase);
        }
        var bare = (match.Forms & WordForms.Base) != 0 || auxiliaries is { Be: true, Have: false };
        return bare && cues.Is(at, WordClass.Toward) && !cues.Is(at - 1, WordClass.Phase)
            && !cues[PhraseKind.Hedge].Any(h => h.Phrase.Section == Modalities.Expected && h.From <= at && at < h.To);
    }

    // "the arrested men", "with detained activists".
    private static bool IsAttributive(SentenceCues cues, PhraseMatch match, Auxiliaries auxiliaries)
    {
        var at = match.From - 1;
        return !auxiliaries.Be && match.Length == 1 && at >= 0
            && (cues.Is(at, WordClass.Definite) || cues.Is(at, WordClass.Indefinite) || cues.Is(at, WordClass.Other)
                || cues.Is(at, WordClass.PossessiveOne)
                || cues.Is(at, WordClass.PossessiveMany) || cues.Is(at, WordClass.All) || cues.Is(at, WordClass.Of)
                    || cues.Is(at, WordClass.PlacePreposition)
                || cues.Is(at, WordClass.PossessiveSuffix) || (cues.Is(at, WordClass.Preposition) && !cues.Is(at, WordClass.By)));
    }

    private static Voice VerbVoice(SentenceCues cues, List<Mention> mentions, PhraseMatch match, Auxiliaries auxiliaries,
        List<Trigger> before)
    {
        var forms = match.Forms;
        if ((forms & WordForms.Verbal) == 0)
        {
            return match.Phrase.Has("noun") || (forms & (WordForms.Singular | WordForms.Plural)) != 0 ? Voice.Noun : Voice.Passive;
        }
        if ((forms & (WordForms.Participle | WordForms.Attributive)) == 0)
        {
            return Voice.Active;
        }
        if (auxiliaries.Be)
        {
            return Voice.Passive;
        }
        if ((forms & WordForms.Attributive) != 0 && (forms & WordForms.Participle) == 0)
        {
            var joins = cues.Is(auxiliaries.From - 1, WordClass.And) && before.Count > 0 && before[^1].Voice == Voice.Passive
                && (before[^1].Match.Forms & WordForms.Attributive) != 0;
            return cues.IsMark(auxiliaries.From - 1, ',') || joins ? Voice.Passive : Voice.Person;
        }
        var hasObject = mentions.Exists(m => m.From == match.To && m.Kind is MentionKind.Person or MentionKind.Group or MentionKind.Pronoun);
        if (auxiliaries.Have)
        {
            return Voice.Active;
        }
        if (!hasObject)
        {
            return Voice.Passive;
        }
        var followsPassive = cues.Is(auxiliaries.From - 1, WordClass.And) && before.Count > 0 && before[^1].Voice == Voice.Passive
            && before[^1].Auxiliaries.Be;
        return followsPassive || (forms & WordForms.Past) == 0 ? Voice.Passive : Voice.Active;
    }

    // "arrests" is a noun after an article, an adjective, a preposition or a count and at the head of a sentence, else a verb.
    private static bool IsBetter(SentenceCues cues, Trigger candidate, Trigger kept)
    {
        if (candidate.Match.Length != kept.Match.Length)
        {
            return candidate.Match.Length > kept.Match.Length;
        }
        var wantsNoun = StandsAsNoun(cues, candidate.From, candidate.To);
        return wantsNoun == (candidate.Voice is not (Voice.Active or Voice.Passive))
            && wantsNoun != (kept.Voice is not (Voice.Active or Voice.Passive));
    }

    private static bool StandsAsNoun(SentenceCues cues, int from, int to)
    {
        if (cues.Is(to, WordClass.Of))
        {
            return true;
        }
        if (from == 0)
        {
            return true;
        }
        var t = from - 1;
        return cues.Tokens[t].Kind != TokenKind.Word
            || cues.Is(t, WordClass.Definite) || cues.Is(t, WordClass.Indefinite) || cues.Is(t, WordClass.Preposition)
                || cues.Is(t, WordClass.PlacePreposition)
            || cues.Is(t, WordClass.Of) || cues.Is(t, WordClass.Adjective) || cues.Is(t, WordClass.PossessiveOne)
                || cues.Is(t, WordClass.PossessiveMany)
            || cues.Is(t, WordClass.NewPrefix) || cues.Is(t, WordClass.PossessiveSuffix) || cues.Is(t, WordClass.Negator)
                || cues.Is(t, WordClass.And)
            || cues[PhraseKind.Count].Any(c => c.To == from) || cues.EndsIn(t, cues.Lexicon.Settings.AdjectiveEndings);
    }
}
