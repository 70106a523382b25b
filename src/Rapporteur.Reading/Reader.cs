using Rapporteur.Reading.Claims;
using Rapporteur.Reading.Cues;
using Rapporteur.Reading.Discourse;
using Rapporteur.Reading.Frames;
using Rapporteur.Reading.Lexicons;
using Rapporteur.Reading.Text;

namespace Rapporteur.Reading;

/// <summary>
/// Reads a text into proposed claims: what was done to whom, when, where, how many, on what charge, according to whom, and how it is put.
/// A pure function of text and options: the same input gives the same output on every machine; safe to call from many threads.
/// Time and memory grow linearly with the length of the text.
/// </summary>
/// <remarks>The stages: tokens and sentences (Text), phrases of the lexicon and mentions (Cues), acts with what stands around them in
/// their sentence (Frames), what earlier sentences supply (Discourse), proposals with a confidence (Claims).</remarks>
public static class Reader
{
    /// <summary>Name and version, as recorded with every reading.</summary>
    public const string Name = "rapporteur-reading 0.2.0";

    /// <summary>The reason of a reading that was not carried to the end of its text.</summary>
    public const string CutOff = "cut-off";

    private const double MeasureConfidence = 0.6;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The decoded text, unaltered.</param>
    /// <param name="options">What is known besides the words.</param>
    public static ReadingResult Read(string text, ReadingOptions options)
    {
        var lexicon = options.Lexicon ?? LexiconOf(text, options.Language);
        var codePoints = new CodePoints(text);
        return lexicon is null ? WithoutLexicon(options.Language, codePoints.Total) : Read(text, lexicon, codePoints, options, new Work());
    }

    /// <summary>Reads and counts the steps taken.</summary>
    internal static ReadingResult Read(string text, Lexicon lexicon, CodePoints codePoints, ReadingOptions options, Work work)
    {
        var gazetteer = options.Gazetteer ?? Gazetteer.BuiltIn;
        var maker = new ProposalMaker(text, codePoints, lexicon, gazetteer, options);
        var dates = new DateResolver(options.Published, YearsTold.AreLongPast(text, options.Published));
        var story = new Story(dates, options.Explain);
        var seenSmall = SmallWords.In(text, lexicon);
        var measures = new List<MeasureProposal>();
        var acts = 0;
        var explanation = options.Explain ? new Explanation(codePoints) : null;
        foreach (var sentence in Sentences(text, lexicon))
        {
            var cues = SentenceCues.Find(text, lexicon, sentence, work);
            var reading = SentenceReading.Read(cues, work, seenSmall.Contains, (name, prepared) =>
                NameForms.Candidates(name, lexicon.Settings.Morphology).Any(n => prepared ? gazetteer.Knows(n, lexicon.Language)
                : gazetteer.KnowsProminent(n, lexicon.Language)), story.ModelForElision);
            story.Tell(reading);
            measures.AddRange(MeasureFinder.Find(reading, dates).Select(m => Propose(m, maker)));
            explanation?.Note(reading);
            acts += reading.Frames.Count;
            if (acts > options.MostActs)
                break;
        }
        story.End();
        var (proposals, indexes) = maker.Make(story.Finished);
        return new ReadingResult
        {
            Language = lexicon.Language,
            Reader = Name,
            Lexicon = lexicon.Name,
            Characters = codePoints.Total,
            Proposals = proposals,
            Measures = measures,
            Refused = [.. acts > options.MostActs ? [new RefusedReading(CutOff, null, null)] : Array.Empty<RefusedReading>(),
                .. explanation is null ? [] : story.Finished.Where(d => d.Refusal is not null).Select(d => Explanation.Refused(d, maker))],
            Explained = explanation?.Finish(story.Finished, indexes, maker) ?? [],
        };
    }

    private static IEnumerable<Sentence> Sentences(string text, Lexicon lexicon)
    {
        var reader = new SentenceReader(text, lexicon);
        while (reader.Next([]) is { } sentence)
        {
            yield return sentence;
        }
    }

    private static MeasureProposal Propose(MeasureDraft draft, ProposalMaker maker) => new()
    {
        Kind = draft.Match.Phrase.Section,
        Passage = maker.PassageOf(draft.Passage.Start, draft.Passage.End),
        Trigger = maker.Quote(draft.Trigger.Start, draft.Trigger.End),
        When = draft.When,
        Attribution = draft.Speaker is null ? [] : [draft.Speaker],
        Confidence = MeasureConfidence,
    };

    private static Lexicon? LexiconOf(string text, string? language) =>
        (language ?? LanguageDetection.Detect(text)) is { } known ? Lexicon.BuiltIn(known) : null;

    private static ReadingResult WithoutLexicon(string? language, int characters) => new()
    {
        Language = language,
        Reader = Name,
        Lexicon = null,
        Characters = characters,
        Refused = [new RefusedReading("no-lexicon", null, null)],
    };
}
