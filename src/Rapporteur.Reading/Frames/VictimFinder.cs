using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Finds whom an act was done to: the party that stands where the trigger's voice wants it.</summary>
internal sealed class VictimFinder(SentenceCues cues, List<Party> parties, List<Trigger> triggers, List<DateCue> dates)
{
    private const int Reach = 60;
    private static readonly ulong Prepositions =
        WordClasses.Mask(WordClass.Preposition) | WordClasses.Mask(WordClass.PlacePreposition) | WordClasses.Mask(WordClass.Of)
        | WordClasses.Mask(WordClass.By) | WordClasses.Mask(WordClass.Toward) | WordClasses.Mask(WordClass.From) | WordClasses.Mask(WordClass.Against);

    private static readonly ulong ClauseOpeners =
        WordClasses.Mask(WordClass.Relative) | WordClasses.Mask(WordClass.Subordinator) | WordClasses.Mask(WordClass.Contrast);

    public void Fill(Frame frame, Frame? before)
    {
        var trigger = frame.Trigger;
        switch (trigger.Voice)
        {
            case Voice.Passive or Voice.State or Voice.Self:
                FillSubject(frame, before);
                break;
            case Voice.Active when cues.Lexicon.Settings.DropsSubject:
                frame.Victims = ObjectAfter(trigger.To, 3) ?? (before is not null && FollowsByAnd(trigger, before.Trigger) ? Share(frame, before) : null) ?? PartyBefore(trigger);
                break;
            case Voice.Active:
                frame.Victims = ObjectAfter(trigger.To, 3) ?? (before?.Trigger.Voice == Voice.Active && FollowsByAnd(trigger, before.Trigger) ? Share(frame, before) : null);
                break;
            case Voice.Noun or Voice.Discovery:
                FillNoun(frame);
                break;
            case Voice.Object:
                frame.Victims = ObjectAfter(trigger.To, 4);
                break;
            case Voice.Against:
                frame.Victims = AgainstWhom(trigger.To) ?? AfterPreposition(trigger.To, WordClass.Of);
                break;
            case Voice.Event:
                frame.Victims = (cues.Is(trigger.To - 1, WordClass.Of) ? PartyAt(trigger.To, 2) : null)
                    ?? AfterPreposition(trigger.To, WordClass.Of, 3) ?? AfterPreposition(trigger.To, WordClass.Against, 6) ?? ToWhom(trigger.To) ?? ToWhom(Math.Max(0, trigger.From - 3));
                frame.PossessivePronoun = PossessiveBefore(trigger.From);
                break;
            case Voice.Toward:
                frame.Victims = ToWhom(trigger.To);
                break;
            case Voice.Possessed:
                frame.Victims = OwnerBefore(trigger.From) ?? parties.Find(p => p.From > trigger.From && p.To < trigger.To) ?? AfterPreposition(trigger.To, WordClass.Of);
                break;
        }
        frame.Victims = WithCompanions(frame.Victims, trigger);
        frame.Count ??= CountBefore(trigger);
    }

    // "was taken there alongside others": they are victims too.
    private Party? WithCompanions(Party? victims, Trigger trigger)
    {
        if (victims is null || trigger.Voice is not Voice.Passive)
        {
            return victims;
        }
        for (var t = trigger.To; t < Math.Min(EndOfClause(trigger.To), NextTrigger(trigger.To)); t++)
        {
            if (cues.Is(t, WordClass.Alongside) && PartyAt(t + 1, 1) is { } companions && companions != victims)
            {
                return new Party([.. victims.Members, .. companions.Members]);
            }
        }
        return victims;
    }

    // Languages that drop the subject put the object before the verb: "Popova zaderzhali", Popov they-detained.
    private Party? PartyBefore(Trigger trigger) =>
        parties.FindLast(p => p.To <= trigger.Auxiliaries.From && trigger.Auxiliaries.From - p.To <= 1 && !IsAfterPreposition(p.From));

    private bool FollowsByAnd(Trigger trigger, Trigger before)
    {
        for (var t = before.To; t < trigger.From; t++)
        {
            if (!cues.Is(t, WordClass.And) && !cues.Is(t, WordClass.Skip) && !cues.Tokens[t].Is(','))
            {
                return false;
            }
        }
        return true;
    }

    private static Party? Share(Frame frame, Frame? before)
    {
        frame.SharesVictims = before?.Victims is not null;
        return before?.Victims;
    }

    private void FillSubject(Frame frame, Frame? before)
    {
        var trigger = frame.Trigger;
        frame.Victims = BestSubject(trigger, out var isClear);
        if (before is not null && !isClear && CoordinatedWith(trigger, before.Trigger) && before.Trigger.Voice is Voice.Passive or Voice.State or Voice.Self)
        {
            frame.Victims = Share(frame, before) ?? frame.Victims;
        }
        if (trigger.Voice == Voice.Passive && (frame.Victims is null || (!isClear && !frame.SharesVictims && cues.Lexicon.Settings.DropsSubject)))
        {
            frame.Victims = InvertedSubject(trigger) ?? frame.Victims;
        }
    }

    // "was arrested and later released": joined by "and" without a subject of its own between.
    private bool CoordinatedWith(Trigger trigger, Trigger before)
    {
        if (before.To > trigger.From || trigger.From - before.To > Reach)
        {
            return false;
        }
        var joined = trigger.Auxiliaries.From - 1;
        return cues.Is(joined, WordClass.And) || cues.Is(joined, WordClass.Or) || cues.IsMark(joined, ',');
    }

    private Party? BestSubject(Trigger trigger, out bool isClear)
    {
        var subjectEnd = trigger.Auxiliaries.From;
        var relative = cues.Is(subjectEnd - 1, WordClass.Relative);
        var end = relative ? subjectEnd - 1 : subjectEnd;
        var parenthesis = cues.IsMark(end - 1, '(');
        end -= parenthesis ? 1 : 0;
        var start = StartOfRegion(end);
        Party? best = null;
        var bestScore = -2.4;
        foreach (var party in parties)
        {
            if (party.From < start || IsInstrument(party) || LastIn(party, end) is not { } reached)
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

    // "by officers", told by the case alone.
    private static bool IsInstrument(Party party) => party.Members[0].Noun is { } noun && (noun.Forms & WordForms.AnyCase) == WordForms.Instrumental;

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

    private bool IsAfterPreposition(int at)
    {
        at -= at > 1 && (cues.Is(at - 1, WordClass.Definite) || cues.Is(at - 1, WordClass.Indefinite)) ? 1 : 0;
        return at > 0 && cues.Words.IsAny(cues.Tokens[at - 1].Word, Prepositions) && cues.Tokens[at - 1].Kind == TokenKind.Word;
    }

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
            cost += token.Is(',') ? 0.25 : cues.Words.IsAny(token.Word, ClauseOpeners) ? 0.8 : 0;
        }
        foreach (var other in triggers)
        {
            cost += other.From >= from && other.To <= to && other != trigger && other.Voice is Voice.Active ? 0.8 : 0;
        }
        return cost;
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
    private Party? InvertedSubject(Trigger trigger)
    {
        foreach (var party in parties)
        {
            if (party.From < trigger.To || party.From - trigger.To > Reach || IsInstrument(party)
                || !party.Members.Exists(m => m.Kind is MentionKind.Person or MentionKind.Group or MentionKind.Pronoun))
            {
                continue;
            }
            if (cues.IsMark(party.From - 1, ':') || (party.From - trigger.To <= 1 && !party.IsPronoun && IsPlain(trigger.To, party.From)) || (trigger.From == 0 && cues.IsMark(party.From - 1, ',')))
            {
                return party;
            }
        }
        return null;
    }

    private Party? ObjectAfter(int at, int reach)
    {
        foreach (var party in parties)
        {
            if (party.From < at)
            {
                continue;
            }
            return party.From - SkipDate(at) <= reach && IsPlain(SkipDate(at), party.From) ? party : null;
        }
        return null;
    }

    // "condemned to death, on 9 July, A and B": a date between commas does not part a verb from its object.
    private int SkipDate(int at)
    {
        var from = cues.IsMark(at, ',') ? at + 1 : at;
        if (dates.Find(d => d.From == from) is not { } date)
        {
            return at;
        }
        return cues.IsMark(date.To, ',') ? date.To + 1 : date.To;
    }

    private bool IsPlain(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (cues.Tokens[t].Kind == TokenKind.Mark && !cues.Tokens[t].Is(Marks.Open) || cues.Words.IsAny(cues.Tokens[t].Word, Prepositions | ClauseOpeners))
            {
                return false;
            }
        }
        return true;
    }

    private void FillNoun(Frame frame)
    {
        var trigger = frame.Trigger;
        frame.Victims = (cues.Is(trigger.To - 1, WordClass.Of) ? PartyAt(trigger.To, 2) : PartyAt(trigger.To, 0))
            ?? AfterPreposition(trigger.To, WordClass.Of)
            ?? OwnerBefore(trigger.From)
            ?? AfterPreposition(trigger.To, WordClass.Among)
            ?? InParenthesis(trigger.To);
        frame.PossessivePronoun = frame.Victims is null ? PossessiveBefore(trigger.From) : -1;
    }

    // The first party directly after the preposition, before the clause ends or another act is told.
    private Party? AfterPreposition(int at, WordClass preposition, int reach = 14)
    {
        var stop = Math.Min(Math.Min(EndOfClause(at), NextTrigger(at)), at + reach);
        if (at < cues.Count && cues.Tokens[at].Kind == TokenKind.Word && !cues.Words.IsAny(cues.Tokens[at].Word, Prepositions) && !cues.Is(at, preposition) && reach > 6)
        {
            return null;
        }
        for (var t = at; t < stop; t++)
        {
            if (cues.Is(t, preposition) && PartyAt(t + 1, 2) is { } party)
            {
                return party;
            }
        }
        return null;
    }

    // "against X", "not against the officer, but against X".
    private Party? AgainstWhom(int at)
    {
        for (var t = at; t < cues.Count && t - at <= Reach && !cues.IsMark(t, ';'); t++)
        {
            if (cues.Is(t, WordClass.Against) && !cues.Is(t - 1, WordClass.Negator) && PartyAt(t + 1, 2) is { } party)
            {
                return party;
            }
        }
        return null;
    }

    private Party? PartyAt(int at, int slack)
    {
        foreach (var party in parties)
        {
            if (party.From >= at && party.From - at <= slack && IsPlain(at, party.From))
            {
                return party;
            }
        }
        return null;
    }

    // "threatening notes addressed to the elements".
    private Party? ToWhom(int at)
    {
        var stop = Math.Min(EndOfClause(at), Math.Min(NextTrigger(at), at + 6));
        for (var t = at; t < stop; t++)
        {
            if (cues.Is(t, WordClass.Toward) && PartyAt(t + 1, 1) is { } party)
            {
                return party;
            }
        }
        return null;
    }

    private Party? InParenthesis(int at)
    {
        for (var t = at; t < Math.Min(cues.Count, at + 8); t++)
        {
            if (cues.IsMark(t, '('))
            {
                return PartyAt(t + 1, 1);
            }
        }
        return null;
    }

    private Party? OwnerBefore(int at)
    {
        foreach (var party in parties)
        {
            if (party.To <= at && at - party.To <= 3 && cues.Is(party.To, WordClass.PossessiveSuffix))
            {
                return party;
            }
        }
        return null;
    }

    private int PossessiveBefore(int at)
    {
        for (var t = at - 1; t >= 0 && at - t <= 2; t--)
        {
            if (cues.Is(t, WordClass.PossessiveOne) || cues.Is(t, WordClass.PossessiveMany) || cues.Is(t, WordClass.PossessiveFirst))
            {
                return t;
            }
        }
        return -1;
    }

    private Quantity? CountBefore(Trigger trigger)
    {
        if (trigger.Voice is not (Voice.Noun or Voice.Event or Voice.Person))
        {
            return null;
        }
        foreach (var count in cues[PhraseKind.Count])
        {
            var gap = trigger.From - count.To;
            if (gap == 0 || (gap == 1 && (cues.Is(count.To, WordClass.Adjective) || cues.Is(count.To, WordClass.NewPrefix) || cues.EndsIn(count.To, cues.Lexicon.Settings.AdjectiveEndings))))
            {
                return CountReader.Read(count, cues.Exact(count.From, count.To));
            }
        }
        return null;
    }

    private int EndOfClause(int at)
    {
        for (var t = at; t < cues.Count; t++)
        {
            if (cues.Tokens[t].Is(';') || cues.Tokens[t].Is(':') || cues.Tokens[t].EndsSentence() || cues.Words.IsAny(cues.Tokens[t].Word, WordClasses.Mask(WordClass.Contrast)))
            {
                return t;
            }
        }
        return cues.Count;
    }

    private int NextTrigger(int at)
    {
        foreach (var trigger in triggers)
        {
            if (trigger.From >= at)
            {
                return trigger.From;
            }
        }
        return cues.Count;
    }
}
