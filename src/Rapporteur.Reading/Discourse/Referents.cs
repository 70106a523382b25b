using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Discourse;

/// <summary>Resolves pronouns and "the accused" to those told of before.</summary>
internal sealed class Referents
{
    private const int MostTokensBeforeSubject = 3;
    private Whom? person;
    private int paragraphOfPerson = -1;
    private Whom? group;

    /// <summary>The victims of a claim are who a pronoun stands for next.</summary>
    public void NoteVictims(Whom whom, int paragraph)
    {
        if (whom.IsOnePerson)
        {
            (person, paragraphOfPerson) = (whom, paragraph);
        }
        else if (!whom.IsEmpty && whom.Victims.All(v => v.Kind != VictimKind.Unknown))
        {
            group = whom;
        }
    }

    /// <summary>A person named as subject is who "he" stands for in the next sentence.</summary>
    public void NoteSubjects(SentenceReading reading, Names names)
    {
        var cues = reading.Cues;
        if (reading.Frames.Count > 0)
        {
            return;
        }
        var subject = reading.Mentions.Find(m => m.Kind == MentionKind.Person && !m.Possessive
            && !cues.Is(m.From - 1, WordClass.Preposition) && !cues.Is(m.From - 1, WordClass.Of)
            && (!cues.Lexicon.Settings.DropsSubject || m.From <= MostTokensBeforeSubject));
        // Where a paragraph has told of nobody yet, the one that its sentence names is who the next is about.
        var paragraph = cues.Sentence.Paragraph;
        if (subject is null && paragraph != paragraphOfPerson && cues.Tokens[^1].EndsSentence())
        {
            subject = reading.Mentions.Where(m => m.Kind == MentionKind.Person).ToList() is [{ } only] ? only : null;
        }
        if (subject is not null)
        {
            var name = names.NameOf(cues, subject, NameCase.Subject);
            paragraphOfPerson = paragraph;
            person = new Whom([new VictimMention(VictimKind.Person, Names.Written(cues, subject), names.Full(name), [])], One, false);
        }
    }

    /// <summary>The person that "he" stands for, or null.</summary>
    public string? Person => person?.Victims[0] is { } v ? v.Name ?? v.Written : null;

    public Whom Resolve(SentenceReading reading, Frame frame, Names names, string? quoteSpeaker)
    {
        if (frame.Trigger.Voice == Voice.Person && frame.Victims is null)
        {
            return Described(reading, frame);
        }
        if (frame.Victims is null)
        {
            return IsAboutSpeaker(reading.Cues, frame) && quoteSpeaker is not null ? Speaker(quoteSpeaker)
                : frame.PossessivePronoun >= 0 ? Possessor(reading.Cues, frame.PossessivePronoun, names, quoteSpeaker)
                : DropsSubject(reading.Cues, frame) && (frame.Trigger.Match.Forms & WordForms.Plural) == 0
                    && person is not null ? Resolved(person, names)
                : frame.Trigger.Has("whose") && person is not null ? Resolved(person, names)
                : Unnamed(reading.Cues, frame);
        }
        return Of(reading, frame.Victims, CaseOf(frame.Trigger), names, quoteSpeaker);
    }

    private static readonly Quantity One = new(null, 1, 1, "named");

    /// <summary>Whom a pronoun stands for, by the fullest name that the text gave him.</summary>
    private static Whom Resolved(Whom whom, Names names) => whom with
    {
        IsResolved = true,
        Victims = [.. whom.Victims.Select(v => v.Name is { } name ? v with { Name = names.Full(name) } : v)],
    };

    private static NameCase CaseOf(Trigger trigger) => trigger.Voice switch
    {
        Voice.Passive when (trigger.Match.Forms & (WordForms.Attributive | WordForms.Participle)) == WordForms.Attributive => NameCase.Unknown,
        Voice.Passive or Voice.Self or Voice.State => NameCase.Subject,
        Voice.Active => NameCase.Object,
        Voice.Noun or Voice.Against or Voice.Possessed => NameCase.Belonging,
        _ => NameCase.Unknown,
    };

    private static bool DropsSubject(SentenceCues cues, Frame frame) =>
        cues.Lexicon.Settings.DropsSubject && frame.Trigger.Voice is Voice.Passive or Voice.Self or Voice.State
            && frame.Trigger.Auxiliaries is { Negated: false };

    // "“They threatened in the station, let go after three hours”": without an object, in an account of one's own, it is the speaker.
    private static bool IsAboutSpeaker(SentenceCues cues, Frame frame) => cues.Lexicon.Settings.DropsSubject && frame.Trigger.Voice == Voice.Active
        && (frame.Trigger.Match.Forms & WordForms.Participle) == 0;

    private static Whom Described(SentenceReading reading, Frame frame)
    {
        var written = reading.Cues.Exact(frame.Trigger.From, frame.Trigger.To);
        return new Whom([new VictimMention(VictimKind.Group, written, null, [])], frame.Count ?? CountReader.Plural(written), false);
    }

    private static Whom Unnamed(SentenceCues cues, Frame frame)
    {
        var isPlural = frame.Trigger.Voice == Voice.Noun
            && (frame.Trigger.Match.Forms & (WordForms.Plural | WordForms.Singular)) == WordForms.Plural;
        var count = frame.Count ?? (isPlural ? CountReader.Plural(cues.Exact(frame.Trigger.From, frame.Trigger.To)) : null);
        return new Whom([], count, false);
    }

    private Whom Possessor(SentenceCues cues, int at, Names names, string? quoteSpeaker)
    {
        if (cues.Is(at, WordClass.PossessiveFirst))
        {
            return Speaker(quoteSpeaker);
        }
        var whom = cues.Is(at, WordClass.PossessiveOne) ? person : group;
        return whom is null ? Whom.Nobody : Resolved(whom, names);
    }

    private static Whom Speaker(string? quoteSpeaker) => quoteSpeaker is null
        ? new Whom([new VictimMention(VictimKind.Unknown, "", null, [])], One, true)
        : new Whom([new VictimMention(VictimKind.Person, quoteSpeaker, quoteSpeaker, [])], One, true);

    private Whom Of(SentenceReading reading, Party party, NameCase stands, Names names, string? quoteSpeaker)
    {
        var victims = new List<VictimMention>();
        Quantity? count = null;
        var resolved = false;
        foreach (var member in party.Members)
        {
            var one = Of(reading, member, stands, names, quoteSpeaker);
            victims.AddRange(one.Victims);
            count = count is null ? one.Count : one.Count is null ? count : count.Plus(one.Count);
            resolved |= one.IsResolved;
        }
        if (victims.Count > 0 && victims.All(v => v.Kind == VictimKind.Person))
        {
            count = new Quantity(null, victims.Count, victims.Count, "named");
        }
        if (party.Named is { Counted: true, Count: { } stated })
        {
            count = stated;
        }
        return new Whom(victims, count, resolved);
    }

    private Whom Of(SentenceReading reading, Mention member, NameCase stands, Names names, string? quoteSpeaker)
    {
        var cues = reading.Cues;
        switch (member.Kind)
        {
            case MentionKind.Person:
                var roles = member.Roles.Select(r => cues.Exact(r.From, r.To)).ToList();
                return new Whom(
                    [new VictimMention(VictimKind.Person, Names.Written(cues, member), names.NameOf(cues, member, stands), roles)], member.Count, false);
            case MentionKind.Organisation:
                return new Whom([new VictimMention(VictimKind.Organisation, cues.Exact(member.From, member.To), null, [])], null, false);
            case MentionKind.Pronoun:
                return Pronoun(reading, member, names, quoteSpeaker);
            default:
                return Group(cues, member);
        }
    }

    private Whom Pronoun(SentenceReading reading, Mention pronoun, Names names, string? quoteSpeaker)
    {
        var cues = reading.Cues;
        if (cues.Is(pronoun.From, WordClass.PronounFirst))
        {
            return Speaker(quoteSpeaker);
        }
        var referent = pronoun.Plural ? group : SubjectBefore(reading, pronoun, names) ?? person;
        if (referent is null)
        {
            var written = cues.Exact(pronoun.From, pronoun.To);
            return new Whom([new VictimMention(VictimKind.Unknown, written, null, [])], pronoun.Plural ? CountReader.Plural(written)
                : CountReader.One(written), true);
        }
        return Resolved(referent, names);
    }

    // "Ordzhonikidze died on the 18th; it is said that he shot himself": who the sentence began with.
    private static Whom? SubjectBefore(SentenceReading reading, Mention pronoun, Names names)
    {
        var cues = reading.Cues;
        var subject = reading.Parties.Find(p => p is { Members: [{ Kind: MentionKind.Person, Possessive: false }] }
            && p.From <= MostTokensBeforeSubject && p.To < pronoun.From && !cues.Words.IsAny(cues.Tokens[Math.Max(0, p.From - 1)].Word, SubjectFinder.Prepositions));
        return subject is null ? null
            : new Whom([new VictimMention(VictimKind.Person, Names.Written(cues, subject.Members[0]), names.NameOf(cues, subject.Members[0], NameCase.Subject), [])], One, true);
    }

    private Whom Group(SentenceCues cues, Mention member)
    {
        var written = cues.Exact(member.From, member.To);
        var count = member.Count;
        var all = cues.Is(member.From, WordClass.All);
        if (member.Refers && !member.Counted && !all && member.Noun?.Phrase.Has("specific") != true && group is { } told
            && (member.Noun?.Phrase.Has("counted") == true || member.Noun?.Phrase.Has("generic") == true))
        {
            count = told.Count ?? count;
        }
        return new Whom([new VictimMention(VictimKind.Group, written, null, [])], count, member.Refers);
    }
}
