using Rapporteur.Chronology;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Discourse;

/// <summary>
/// What a text has told so far, carried from sentence to sentence: the date, the persons, the place of custody, the speaker. Turns the
/// readings of single sentences into drafts of claims; the drafts of a paragraph are held back until it ends, for a speaker of a list
/// speaks backwards too.
/// </summary>
internal sealed class Story
{
    private const int SceneReach = 4;
    private readonly DateResolver dates;
    private readonly Names names = new();
    private readonly HashSet<(string Act, string Who)> told = [];
    private readonly List<Draft> paragraph = [];
    private readonly Referents referents = new();
    private readonly Datelines datelines = new();
    private readonly TimeTold times;
    private readonly Topics topics = new();
    private Draft? last;
    private Draft? scene;
    private PlaceWords? custodyPlace;
    private string? quoteSpeaker;
    private string? partSpeaker;
    private readonly bool explains;
    private bool quoteOpens;
    private Statement? accountSpeaker;
    private int number;
    private int currentParagraph = -1;

    /// <param name="dates">Resolves the dates of the text.</param>
    /// <param name="explains">Whether what is refused for good is kept too: each draft holds its sentence, and a long text refuses many.</param>
    public Story(DateResolver dates, bool explains)
    {
        (this.dates, this.explains) = (dates, explains);
        times = new TimeTold(datelines);
    }

    public List<Draft> Finished { get; } = [];

    /// <summary>The act that an elided item would repeat: the last one, in the sentence before or the one before that.</summary>
    public Frame? ModelForElision => last is { } l && number - l.Sentence <= 1
        && l.Frame.Trigger.Voice is Voice.Noun or Voice.Passive or Voice.Discovery ? l.Frame : null;

    public void Tell(SentenceReading reading)
    {
        var sentence = reading.Cues.Sentence;
        partSpeaker = sentence.IsHeading ? null : partSpeaker;
        if (sentence.Paragraph != currentParagraph)
        {
            EndParagraph();
            quoteSpeaker = quoteOpens && reading.Cues.IsMark(0, Marks.Open) ? quoteSpeaker : null;
            accountSpeaker = null;
            currentParagraph = sentence.Paragraph;
            dates.NewParagraph();
        }
        dates.NewSentence();
        if (YearsTold.OfHeading(sentence) is { } year)
        {
            dates.NewSection(year);
        }
        topics.Note(reading.Cues);
        names.AddAll(reading.Cues, reading.Mentions);
        NoteParts(reading);
        var resolved = reading.Dates.ToDictionary(d => d, d => dates.Resolve(d, IsExpected(reading, d)));
        datelines.Note(reading, resolved);
        foreach (var frame in reading.Frames)
        {
            var draft = Make(reading, frame, resolved);
            paragraph.Add(draft);
            Remember(draft);
        }
        times.NoteEvents(reading, resolved, paragraph);
        referents.NoteSubjects(reading, names);
        NoteQuote(reading);
        NoteAccount(reading);
        number++;
    }

    private static bool IsExpected(SentenceReading reading, DateCue date) => reading.Frames.Exists(f => f.Date == date
        && (f.Trigger.Auxiliaries.Future || f.Trigger.Has("expected") || f.Hedges.Exists(h => h.Phrase.Section == Modalities.Expected)));

    public void End()
    {
        EndParagraph();
        Company.Reconsider(Finished);
        topics.Refuse(Finished);
    }

    private void EndParagraph()
    {
        ListSpeakers.Spread(paragraph);
        Finished.AddRange(paragraph.Where(d => explains || d.Refusal is null || Company.MayLift(d.Refusal)));
        paragraph.Clear();
    }

    private Draft Make(SentenceReading reading, Frame frame, Dictionary<DateCue, ResolvedDate?> resolved)
    {
        var cues = reading.Cues;
        var draft = new Draft
        {
            Reading = reading,
            Frame = frame,
            Sentence = number,
            Paragraph = currentParagraph,
            Trigger = TriggerSpan(reading, frame),
            Passage = (0, 0),
            Refusal = frame.Refusal,
        };
        draft.Whom = referents.Resolve(reading, frame, names, quoteSpeaker);
        times.Fill(draft, resolved, scene);
        FillPlaces(draft);
        draft.Charges.AddRange(frame.Charges.Select(c => cues.Exact(c.From, c.To)));
        draft.PartOf = frame.PartOf is { } whole ? paragraph.FindLast(d => d.Frame == whole)
            ?? Finished.LastOrDefault(d => d.Frame == whole) : null;
        Speakers.Fill(draft, quoteSpeaker, partSpeaker, accountSpeaker, names, referents.Person);
        draft.Passage = Passages.Span(draft);
        return draft;
    }

    private (int Start, int End) TriggerSpan(SentenceReading reading, Frame frame)
    {
        if (frame.Repeats is { } model && last is { } l && reading.Frames.Contains(frame) && !reading.Frames.Contains(model))
        {
            return l.Trigger;
        }
        var tokens = reading.Cues.Tokens;
        return (tokens[frame.Trigger.From].Start, tokens[frame.Trigger.To - 1].End);
    }

    private static bool SamePeople(Whom one, Whom other) =>
        one.Victims.Any(v => v.Kind == VictimKind.Person && other.Names(Whom.LastWord(v.Name ?? v.Written)));

    private void FillPlaces(Draft draft)
    {
        var cues = draft.Reading.Cues;
        var places = draft.Frame.Places.Count == 0 && !draft.Frame.OwnPlaces && draft.Frame.Repeats is { } r
            && draft.Reading.Frames.Contains(r) ? r.Places : draft.Frame.Places;
        draft.Places.AddRange(places.Select(p => new PlaceWords(cues.Exact(p.From, p.To), TownOf(cues, p), p.Section == "custody")));
        if (draft.Places.Count == 0 && !draft.Frame.OwnPlaces && (Datelines.Opening(draft.Reading) ?? datelines.Place) is { } opening)
        {
            draft.Places.Add(opening);
        }
        if (draft.Places.Count == 0 && draft.Frame.Trigger.Act == "torture" && custodyPlace is { } place && scene is { } s
            && s.Paragraph >= currentParagraph - 1 && (draft.Whom.IsResolved || SamePeople(draft.Whom, s.Whom)))
        {
            draft.Places.Add(place);
        }
    }

    // "Suzdal" of "the prison of Suzdal".
    private static string? TownOf(SentenceCues cues, Mention place)
    {
        if (place.Noun is not { } noun || place.To <= noun.To)
        {
            return null;
        }
        var from = noun.To;
        while (from < place.To && !cues.Tokens[from].IsCapital)
        {
            from++;
        }
        return cues.Exact(from, place.To);
    }

    private void Remember(Draft draft)
    {
        foreach (var person in draft.Whom.Victims.Where(v => v.Kind == VictimKind.Person))
        {
            var key = (draft.Frame.Trigger.Act, Whom.LastWord(person.Name ?? person.Written));
            if (!told.Add(key) && (draft.Frame.InPassing || IsBareMention(draft)))
            {
                draft.Refusal ??= "told-before";
            }
        }
        if (draft.Frame.InPassing && draft.Whom.IsEmpty && draft.Places.Count == 0 && draft.Frame.Count is null)
        {
            draft.Refusal ??= "told-before";
        }
        draft.Refusal ??= Refusals.ReasonFor(draft, scene is { } s && s.Paragraph >= currentParagraph - 1
            && number - s.Sentence <= SceneReach);
        if (draft.Refusal is not null)
        {
            return;
        }
        if (draft.PartOf is null)
        {
            referents.NoteVictims(draft.Whom, currentParagraph);
        }
        last = draft;
        if (draft.Frame.Trigger.Has("carries"))
        {
            scene = draft;
            custodyPlace = draft.Places.Find(p => p.IsCustody) ?? (draft.Frame.Trigger.Act == "arrest" ? null : custodyPlace);
        }
    }

    // "his arrest", "X's arrest" when it was told: neither when nor where nor why is new.
    private static bool IsBareMention(Draft draft) => draft.Frame.Trigger.Voice == Voice.Noun && draft.Frame.Date is null
        && draft.Frame.Places.Count == 0 && draft.Frame.Charges.Count == 0 && draft.Frame.Count is null;

    private void NoteParts(SentenceReading reading)
    {
        foreach (var statement in reading.Statements)
        {
            if (statement.OpensPart && statement.Match.From == 0 && reading.Cues.IsMark(statement.Match.To, ':'))
            {
                partSpeaker = statement.Speaker;
            }
        }
    }

    // "Popov recounts:" speaks for the quotation that follows.
    private void NoteQuote(SentenceReading reading)
    {
        var cues = reading.Cues;
        var opens = cues.Tokens[^1].Is(':') || (cues.Count > 1 && cues.Tokens[^2].Is(':'));
        if (reading.Statements.FindLast(s => s.Speaker is not null && !s.OpensPart) is { } statement && opens)
        {
            quoteSpeaker = statement.SpeakerMention is { Kind: MentionKind.Person } person ? names.Full(names.NameOf(cues, person))
                : statement.Speaker;
        }
        else if (cues.Tokens[^1].Is(Marks.Close))
        {
            quoteSpeaker = null;
        }
        quoteOpens = opens;
    }

    // "According to eyewitnesses, ..." that tells no act itself opens an account of several sentences.
    private void NoteAccount(SentenceReading reading)
    {
        if (reading.Statements.FindLast(s => s.Match.Phrase.Section == "after" && s.Speaker is not null && !s.IsList) is { } statement)
        {
            accountSpeaker = paragraph.Exists(d => d.Reading == reading && d.Refusal is null) ? null : statement with
            {
                Speaker = Speakers.NameOf(statement, reading.Cues, names),
                SpeakerMention = null,
            };
        }
    }
}
