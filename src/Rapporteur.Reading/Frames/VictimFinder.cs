using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Finds whom an act was done to: the party that stands where the trigger's voice wants it.</summary>
internal sealed class VictimFinder(SentenceCues cues, List<Party> parties, List<Trigger> triggers, List<DateCue> dates)
{
    private const int Reach = SubjectFinder.Reach;
    private const int MostBefore = 12;
    private const int MostBelonging = 5;
    private readonly SubjectFinder subjects = new(cues, parties, triggers);
    public void Fill(Frame frame, Frame? before)
    {
        var trigger = frame.Trigger;
        switch (trigger.Voice)
        {
            case Voice.Passive or Voice.State or Voice.Self:
                FillSubject(frame, before);
                break;
            case Voice.Active when cues.Lexicon.Settings.DropsSubject:
                frame.Victims = ObjectAfter(trigger.To, 3) ?? PartyBefore(trigger)
                    ?? (before?.Trigger.Voice == Voice.Active && GoesOnWith(trigger, before) ? Share(frame, before) : null)
                    ?? ObjectFarBefore(trigger);
                break;
            case Voice.Active:
                frame.Victims = PronounBefore(trigger) ?? ObjectAfter(trigger.To, 3)
                    ?? (before?.Trigger.Voice == Voice.Active && FollowsByAnd(trigger, before.Trigger) ? Share(frame, before) : null);
                break;
            case Voice.Noun or Voice.Discovery:
                FillNoun(frame);
                break;
            case Voice.Object:
                frame.Victims = ObjectAfter(trigger.To, 4) ?? (cues.Lexicon.Settings.DropsSubject ? PartyBefore(trigger) ?? subjects.Best(trigger, out _) : null);
                break;
            case Voice.Against:
                frame.Victims = AgainstWhom(trigger.To) ?? AfterPreposition(trigger.To, WordClass.Of)
                    ?? (cues.Lexicon.Settings.DropsSubject ? AgainstBefore(trigger) : null);
                break;
            case Voice.Person:
                frame.Victims = PartyAfterDate(trigger);
                break;
            case Voice.Event:
                frame.Victims = (cues.Is(trigger.To - 1, WordClass.Of) ? Belonging(trigger) : null)
                    ?? AfterPreposition(trigger.To, WordClass.Of, 3) ?? AfterPreposition(trigger.To, WordClass.Against, 6)
                        ?? ToWhom(trigger.To) ?? ToWhom(Math.Max(0, trigger.From - 3)) ?? WhoseHome(trigger);
                frame.PossessivePronoun = PossessiveBefore(trigger.From);
                break;
            case Voice.Toward:
                frame.Victims = ToWhom(trigger.To);
                break;
            case Voice.Possessed:
                frame.Victims = OwnerBefore(trigger.From) ?? parties.Find(p => p.From > trigger.From && p.To < trigger.To)
                    ?? AfterPreposition(trigger.To, WordClass.Of);
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

    // "ils l'ont emmené", "on m'a battu": languages whose pronouns stand before the verb as its object.
    private Party? PronounBefore(Trigger trigger) => parties.Find(p => p.IsPronoun && p.To == trigger.Auxiliaries.From
        && (cues.Is(p.From, WordClass.ObjectClitic) || cues.Is(p.From, WordClass.ObjectCliticMany)
            || ((cues.Is(p.From, WordClass.PronounFirst) || cues.Is(p.From, WordClass.PronounFirstMany)) && parties.Exists(s => s.To == p.From))));

    // Languages that drop the subject put the object before the verb: "Popova zaderzhali", Popov they-detained.
    // A date may stand between.
    private Party? PartyBefore(Trigger trigger)
    {
        var at = trigger.Auxiliaries.From;
        at = dates.Find(d => d.To == at) is { } date ? date.From : at;
        return parties.FindLast(p => p.To <= at && (at - p.To <= 1 || at - p.To <= MostBelonging && IsBelonging(p.To, at))
            && !subjects.IsAfterPreposition(p.From));
    }

    // "the first party, about three hundred men, they led out and shot": the nearest group or person before that is no object of a
    // preposition, where no other act stands between.
    private Party? ObjectFarBefore(Trigger trigger) => (trigger.Match.Forms & WordForms.Past) == 0 ? null
        : parties.FindLast(p => p.To <= trigger.From && trigger.From - p.To <= MostBefore && !p.IsPronoun
            && !subjects.IsAfterPreposition(p.From) && (p.HasPerson || p.Members[0].Counted)
            && !triggers.Exists(t => t.From >= p.To && t.To <= trigger.From));

    // "a journalist of the Japanese newspaper they hit": words in a case of their own that no lexicon knows.
    private bool IsBelonging(int from, int to) => Enumerable.Range(from, to - from).All(t => cues.Tokens[t].Kind == TokenKind.Word
        && !cues.Words.IsAny(cues.Tokens[t].Word, SubjectFinder.Prepositions | SubjectFinder.ClauseOpeners) && !cues.Is(t, WordClass.And) || cues.Tokens[t].Is(Marks.Open) || cues.Tokens[t].Is(Marks.Close));

    // "They dismissed X in January and in February evicted": an object is not said again where no other stands between.
    private bool GoesOnWith(Trigger trigger, Frame before) => before.Victims is { } told && trigger.From - before.Trigger.To <= Reach
        && !parties.Exists(p => p != told && p.From >= Math.Max(told.To, before.Trigger.To) && p.To <= trigger.From)
        && Enumerable.Range(before.Trigger.To, trigger.From - before.Trigger.To).Any(t => cues.Is(t, WordClass.And) || cues.Is(t, WordClass.Contrast) || cues.IsMark(t, ','));

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
        frame.Victims = subjects.Best(trigger, out var isClear);
        if (before is not null && !isClear && CoordinatedWith(trigger, before.Trigger)
            && before.Trigger.Voice is Voice.Passive or Voice.State or Voice.Self)
        {
            frame.Victims = Share(frame, before) ?? frame.Victims;
        }
        if (frame.Victims is { } part && !frame.SharesVictims && WholeOf(part) is { } whole)
        {
            (frame.Victims, frame.NamedPart) = (whole, part);
        }
        else if (frame.Victims is { HasPerson: false, IsPronoun: false } group && !frame.SharesVictims)
        {
            frame.NamedPart = parties.Find(p => p.From > group.To && p.To <= trigger.From && WholeOf(p) == group);
        }
        if (frame.Victims is null && JoinedWithNext(trigger) is { } next)
        {
            frame.Victims = subjects.Inverted(next);
        }
        if (trigger.Voice is Voice.Passive or Voice.Self && (trigger.Voice == Voice.Passive || cues.Lexicon.Settings.DropsSubject)
            && (frame.Victims is null || (!isClear && !frame.SharesVictims && cues.Lexicon.Settings.DropsSubject)))
        {
            frame.Victims = subjects.Inverted(trigger) ?? frame.Victims;
        }
    }

    // "were arrested and shot 160 people": the subject stands behind the second of two joined verbs.
    private Trigger? JoinedWithNext(Trigger trigger)
    {
        var next = triggers.Find(t => t.From > trigger.From);
        return cues.Lexicon.Settings.DropsSubject && next?.Voice == Voice.Passive && cues.Is(trigger.To, WordClass.And) && next.From - trigger.To <= 2
            ? next : null;
    }

    // "thirteen, among them A and B,": the party before the comma is the whole.
    private Party? WholeOf(Party part)
    {
        var among = part.From - 1;
        among -= cues.Is(among, WordClass.Relative) || cues.Is(among, WordClass.PronounMany) ? 1 : 0;
        return cues.Is(among, WordClass.Among) && cues.IsMark(among - 1, ',') ? parties.Find(p => p.To == among - 1) : null;
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

    private Party? ObjectAfter(int at, int reach)
    {
        foreach (var party in parties)
        {
            if (party.From < at)
            {
                continue;
            }
            return party.From - SkipDate(at) <= reach && subjects.IsPlain(SkipDate(at), party.From) ? party : null;
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

    private void FillNoun(Frame frame)
    {
        var trigger = frame.Trigger;
        frame.Victims = (cues.Is(trigger.To - 1, WordClass.Of) ? Belonging(trigger) : PartyAt(trigger.To, 0))
            ?? AfterPreposition(trigger.To, WordClass.Of)
            ?? OwnerBefore(trigger.From)
            ?? AfterPreposition(trigger.To, WordClass.Among)
            ?? InParenthesis(trigger.To);
        frame.PossessivePronoun = frame.Victims is null ? PossessiveBefore(trigger.From) : -1;
    }

    // "the trial of X" where "of" is a part of the words, or both it and the article ("procès des communistes").
    private Party? Belonging(Trigger trigger) => PartyAt(trigger.To - 1, 0) ?? PartyAt(trigger.To, 2);

    // The first party directly after the preposition, before the clause ends or another act is told.
    private Party? AfterPreposition(int at, WordClass preposition, int reach = 14)
    {
        var stop = Math.Min(Math.Min(EndOfClause(at), NextTrigger(at)), at + reach);
        if (at < cues.Count && cues.Tokens[at].Kind == TokenKind.Word && !cues.Words.IsAny(cues.Tokens[at].Word, SubjectFinder.Prepositions)
            && !cues.Is(at, preposition) && reach > 6)
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

    // "against X a case was opened", "on X".
    private Party? AgainstBefore(Trigger trigger) => parties.FindLast(p => p.To <= trigger.From && trigger.From - p.To <= MostBefore
        && cues.Is(p.From - 1, WordClass.Against) && !cues.Is(p.From - 2, WordClass.Negator));

    // "the arrested on 16 December X": the noun that a participle with a date stands before.
    private Party? PartyAfterDate(Trigger trigger)
    {
        var date = dates.Find(d => d.From >= trigger.To && d.From - trigger.To <= 1);
        return date is null ? null : parties.Find(p => p.From >= date.To && p.From - date.To <= 2 && p.Members[0].Kind == MentionKind.Person);
    }

    private Party? PartyAt(int at, int slack)
    {
        foreach (var party in parties)
        {
            if (party.From >= at && party.From - at <= slack && subjects.IsPlain(at, party.From))
            {
                return party;
            }
        }
        return null;
    }

    // "in the flat of X a search was made", "to the pensioner X they knocked out two teeth": the one person near a search or a blow.
    private Party? WhoseHome(Trigger trigger) => trigger.Act is not ("search" or "torture") ? null
        : parties.FindAll(p => p.HasPerson && Math.Min(Math.Abs(trigger.From - p.To), Math.Abs(p.From - trigger.To)) <= MostBefore
            && !triggers.Exists(t => t != trigger && t.From >= Math.Min(p.To, trigger.To) && t.To <= Math.Max(p.From, trigger.From))) is [{ } only]
            ? only : null;

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
            if (gap == 0 || (gap == 1
                && (cues.Is(count.To, WordClass.Adjective) || cues.Is(count.To, WordClass.NewPrefix)
                || cues.EndsIn(count.To, cues.Lexicon.Settings.AdjectiveEndings))))
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
            if (cues.Tokens[t].Is(';') || cues.Tokens[t].Is(':') || cues.Tokens[t].EndsSentence()
                || cues.Words.IsAny(cues.Tokens[t].Word, WordClasses.Mask(WordClass.Contrast)))
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
