using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading.Frames;

/// <summary>Everything read in one sentence by itself, before the sentences around it are looked at.</summary>
internal sealed class SentenceReading
{
    public required SentenceCues Cues { get; init; }

    public required List<DateCue> Dates { get; init; }

    public required List<Mention> Mentions { get; init; }

    public required List<Party> Parties { get; init; }

    public required List<Frame> Frames { get; init; }

    public required List<Statement> Statements { get; init; }

    public static SentenceReading Read(SentenceCues cues, Work work, Func<uint, bool> isSeenSmall, Func<string, bool, bool> isPlaceName,
        Frame? model)
    {
        var dates = DateFinder.Find(cues);
        var places = new PlaceFinder(cues, isPlaceName);
        var mentions = MentionFinder.Find(cues, isSeenSmall, places, dates.Select(d => (d.From, d.To)));
        dates.AddRange(DateFinder.FindEvents(cues, mentions));
        var parties = PartyFinder.Find(cues, mentions);
        var triggers = TriggerFinder.Find(cues, mentions);
        work.Add((triggers.Count + 1) * (parties.Count + 1));
        var frames = MakeFrames(cues, parties, triggers, dates);
        Elisions.AddWithin(cues, parties, dates, mentions, frames);
        if (frames.Count == 0 && model is not null && Elisions.Across(cues, mentions, parties, dates, model) is { } elided)
        {
            frames.Add(elided);
        }
        if (!frames.Exists(f => f.Repeats == model && model is not null))
        {
            // A verb without an object is no act of this kind: it takes no date from others.
            var acts = frames.FindAll(f => (f.Trigger.Voice != Voice.Person || dates.Exists(d => d.From >= f.Trigger.To && d.From - f.Trigger.To <= 2))
                && (f.Victims is not null || f.Repeats is not null || f.Trigger.Voice != Voice.Active || f.Trigger.Has("whose")));
            new Surroundings(cues, mentions, dates, acts).Fill();
        }
        return new SentenceReading
        {
            Cues = cues,
            Dates = dates,
            Mentions = mentions,
            Parties = parties,
            Frames = frames,
            Statements = StatementFinder.Find(cues, mentions),
        };
    }

    private static List<Frame> MakeFrames(SentenceCues cues, List<Party> parties, List<Trigger> triggers, List<DateCue> dates)
    {
        var finder = new VictimFinder(cues, parties, triggers, dates);
        var frames = new List<Frame>();
        foreach (var trigger in triggers)
        {
            var frame = new Frame { Trigger = trigger };
            finder.Fill(frame, frames.Count > 0 ? frames[^1] : null);
            frame.InPassing = IsInPassing(cues, trigger);
            frames.Add(frame);
            if (frame.NamedPart is { } part)
            {
                frames.Add(new Frame { Trigger = trigger, Victims = part, Repeats = frame, PartOf = frame });
            }
        }
        return frames;
    }

    // "after being arrested", "at the time of his arrest": the act is only named to date another.
    private static bool IsInPassing(SentenceCues cues, Trigger trigger)
    {
        var at = trigger.Auxiliaries.From - 1;
        for (var steps = 0; at >= 0 && steps < 3; steps++, at--)
        {
            if (cues.Is(at, WordClass.Preposition) || cues.Is(at, WordClass.Subordinator) || cues.Is(at, WordClass.Of))
            {
                return trigger.Voice == Voice.Noun || trigger.Auxiliaries.Be;
            }
            if (!cues.Is(at, WordClass.PossessiveOne) && !cues.Is(at, WordClass.PossessiveMany) && !cues.Is(at, WordClass.Definite)
                && !cues.Is(at, WordClass.PossessiveSuffix) && !cues.Tokens[at].IsCapital)
            {
                return false;
            }
        }
        return false;
    }
}
