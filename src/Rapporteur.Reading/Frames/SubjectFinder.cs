using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Weighs the parties of a sentence as the subject of a verb: the nearest that is no object of a preposition and
/// not parted by a clause.</summary>
internal sealed class SubjectFinder(SentenceCues cues, List<Party> parties, List<Trigger> triggers)
{
    /// <summary>How many tokens away a party may stand.</summary>
    public const int Reach = 60;

    private const int MostAside = 20;

    public static readonly ulong Prepositions = WordClasses.AnyOf(
        WordClass.Preposition, WordClass.PlacePreposition, WordClass.Of, WordClass.By, WordClass.Toward, WordClass.From,
        WordClass.Against);

    public static readonly ulong ClauseOpeners = WordClasses.AnyOf(WordClass.Relative, WordClass.Subordinator, WordClass.Contrast);

    /// <summary>The likeliest subject before a verb; clear when nothing else comes near.</summary>
    public Party? Best(Trigger trigger, out bool isClear)
    {
        var subjectEnd = trigger.Auxiliaries.From;
        var relative = cues.Is(subjectEnd - 1, WordClass.Relative) || IsAttribute(trigger);
        var end = relative && !IsAttribute(trigger) ? subjectEnd - 1 : subjectEnd;
        var parenthesis = cues.IsMark(end - 1, '(');
        end -= parenthesis ? 1 : 0;
        var start = StartOfRegion(end);
        var verb = trigger.Auxiliaries.Be || !cues.IsMark(end - 1, ',') ? end : end - 1;
        Party? best = null;
        var bestScore = -2.4;
        foreach (var party in parties)
        {
            if (party.From < start || IsAside(party.From, verb) || IsInstrument(party) || IsBodyAlone(party, trigger) || LastIn(party, end) is not { } reached)
            {
                continue;
            }
            var score = Score(party, reached, end, relative || parenthesis, trigger);
            if (score >= bestScore)
            {
                (best, bestScore) = (party, score);
            }
        }
        isClear = bestScore > 1.2;
        return best;
    }

    private static int? LastIn(Party party, int end) => party.To <= end ? party.To : null;

    private double Score(Party party, int to, int end, bool attached, Trigger trigger)
    {
        var head = party.Members[^1];
        var score = head.Kind switch
        {
            MentionKind.Person => 1.0,
            MentionKind.Pronoun => 1.0,
            MentionKind.Group => head.Counted || head.Plural ? 1.0 : 0.5,
            _ => -0.5,
        };
        var gap = end - to;
        score += gap == 0 ? 2.0 : gap == 1 && cues.IsMark(to, ',') ? (attached ? 2.0 : 1.2) : -0.04 * gap;
        if (IsApposition(party))
        {
            score -= 2;
        }
        if (!(attached && gap <= 1) && IsAfterPreposition(party.From))
        {
            score -= 3;
        }
        if (party.Members.Exists(m => m.Possessive) || cues[PhraseKind.Charge].Any(c => c.To == party.From && c.Phrase.Has("before")))
        {
            score -= 4;
        }
        return score - Barriers(to, end, trigger);
    }

    // "Sokolnikov, member of the Central Committee, former ambassador to London, was arrested": described is who stands before the comma.
    private bool IsApposition(Party party) => party.Members is [{ Kind: MentionKind.Group, Plural: false, Counted: false, Determined: false }]
        && cues.IsMark(party.From - 1, ',') && parties.Exists(p => p.HasPerson && p.To < party.From && cues.IsMark(p.To, ',')
            && party.From - p.To <= Reach && !triggers.Exists(t => t.From >= p.To && t.To <= party.From && t.Voice != Voice.Noun));

    private double Barriers(int from, int to, Trigger trigger)
    {
        var cost = 0.0;
        var depth = 0;
        for (var t = from; t < to; t++)
        {
            var token = cues.Tokens[t];
            depth += token.Is('(') ? 1 : token.Is(')') ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }
            t = Math.Max(t, EndOfRelative(t, to));
            cost += token.Is(',') ? 0.25 : cues.Words.IsAny(token.Word, ClauseOpeners) ? 0.8 : 0;
        }
        foreach (var other in triggers)
        {
            cost += other.From >= from && other.To <= to && other != trigger && other.Voice is Voice.Active ? 0.8 : 0;
        }
        return cost;
    }

    // "Reiss, who had just broken with Stalin, was shot": Stalin is of the clause between the commas.
    private bool IsAside(int at, int end)
    {
        for (var t = at - 1; t >= 0 && at - t <= MostAside && !cues.Tokens[t].Is(';'); t--)
        {
            if (EndOfRelative(t, end) > at)
            {
                return true;
            }
        }
        return false;
    }

    // The comma that closes a relative clause which a comma opens, before the verb; -1 where none does.
    private int EndOfRelative(int comma, int end)
    {
        if (!cues.IsMark(comma, ',') || !(cues.Is(comma + 1, WordClass.Relative) || (cues.Is(comma + 2, WordClass.Relative)
            && cues.Words.IsAny(cues.Tokens[comma + 1].Word, Prepositions))))
        {
            return -1;
        }
        for (var t = comma + 2; t < end && t - comma <= MostAside; t++)
        {
            if (cues.IsMark(t, ','))
            {
                return t;
            }
        }
        return -1;
    }

    private int StartOfRegion(int end)
    {
        var depth = 0;
        for (var t = end - 1; t >= 0 && end - t < Reach * 2; t--)
        {
            var token = cues.Tokens[t];
            if (token.Is(')'))
            {
                depth++;
            }
            else if (token.Is('('))
            {
                if (depth == 0)
                {
                    return t + 1;
                }
                depth--;
            }
            else if (depth == 0 && (token.Is(';') || token.Is(':')))
            {
                return t + 1;
            }
        }
        return Math.Max(0, end - (Reach * 2));
    }

    // "Detained at the protest: activists of ..." and languages that put the subject behind.
    public Party? Inverted(Trigger trigger)
    {
        foreach (var party in parties)
        {
            if (party.From < trigger.To || party.From - trigger.To > Reach || IsInstrument(party)
                || !party.Members.Exists(m => m.Kind is MentionKind.Person or MentionKind.Group or MentionKind.Pronoun))
            {
                continue;
            }
            if (cues.IsMark(party.From - 1, ':') || (party.From - trigger.To <= 1 && !party.IsPronoun && IsPlain(trigger.To, party.From))
                || (trigger.From == 0 && cues.IsMark(party.From - 1, ',')) || IsFarSubject(trigger, party))
            {
                return party;
            }
        }
        return null;
    }

    // "Was arrested, come from Germany for good, V. P. Olberg" without a mark between: in languages of free order the first person
    // behind the verb that is no object of a preposition.
    private bool IsFarSubject(Trigger trigger, Party party)
    {
        if (!cues.Lexicon.Settings.DropsSubject || party.IsPronoun || IsAfterPreposition(party.From)
            || !(party.HasPerson || party.Members[0].Counted) || party.Members[0].Possessive)
        {
            return false;
        }
        for (var t = trigger.To; t < party.From; t++)
        {
            var isMark = cues.Tokens[t].Kind == TokenKind.Mark && !cues.Tokens[t].Is('.') && !cues.Tokens[t].Is('-') && !cues.Tokens[t].Is(Marks.Dash);
            if (isMark || cues.Words.IsAny(cues.Tokens[t].Word, ClauseOpeners) || triggers.Exists(o => o.From == t))
            {
                return false;
            }
        }
        return true;
    }

    // "120 people, arrested in spring": a participle with case endings behind a comma belongs to the noun before it.
    private bool IsAttribute(Trigger trigger) =>
        (trigger.Match.Forms & (WordForms.Attributive | WordForms.Participle)) == WordForms.Attributive && cues.IsMark(trigger.Auxiliaries.From - 1, ',');

    // "by officers", told by the case alone.
    private static bool IsInstrument(Party party) => party.Members[0].Noun is { } noun
        && (noun.Forms & WordForms.AnyCase) == WordForms.Instrumental;

    // Bodies are searched, banned and threatened; arrested and expelled are persons.
    private static bool IsBodyAlone(Party party, Trigger trigger) => trigger.Act is not ("censorship" or "search" or "threat" or "other" or "release")
        && party.Members.TrueForAll(m => m.Kind == MentionKind.Organisation);

    public bool IsAfterPreposition(int at)
    {
        at -= at > 1 && (cues.Is(at - 1, WordClass.Definite) || cues.Is(at - 1, WordClass.Indefinite)) ? 1 : 0;
        return at > 0 && cues.Words.IsAny(cues.Tokens[at - 1].Word, Prepositions) && cues.Tokens[at - 1].Kind == TokenKind.Word;
    }

    public bool IsPlain(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (cues.Tokens[t].Kind == TokenKind.Mark && !cues.Tokens[t].Is(Marks.Open)
                || cues.Words.IsAny(cues.Tokens[t].Word, Prepositions | ClauseOpeners))
            {
                return false;
            }
        }
        return true;
    }
}
