using Rapporteur.Chronology;
using Rapporteur.Ledger;
using Rapporteur.Reading;
using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>Reads a text layer: the machine's proposals, one entry a reading.</summary>
public static class ReadText
{
    /// <summary>The most code units of a text that are read: two large novels.</summary>
    public const int MostCharacters = 2 << 20;

    /// <summary>The most proposals that are kept of one text; what holds more was made by a machine, or to stop one.</summary>
    public const int MostProposals = 5_000;

    /// <summary>Texts from this length on are read one at a time: a reading holds many times the text.</summary>
    private const int LongText = 512 << 10;

    private static readonly Lock LongTexts = new();

    /// <summary>Reads, up to <see cref="MostCharacters"/> and <see cref="MostProposals"/>; pure, so that documents are read side by side.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, or null to find it.</param>
    /// <param name="published">When it was written or published, EDTF, or null.</param>
    public static ReadingResult Read(string text, string? language, string? published)
    {
        if (text.Length < LongText)
            return ReadUpTo(text, language, published);
        lock (LongTexts)
            return ReadUpTo(text, language, published);
    }

    private static ReadingResult ReadUpTo(string text, string? language, string? published)
    {
        var isWhole = text.Length <= MostCharacters;
        var reading = Reader.Read(isWhole ? text : text[..EndOfLine(text)], new ReadingOptions
        {
            Language = language,
            MostActs = 4 * MostProposals,
            Published = published is not null && UncertainDate.TryParse(published, out var date) ? date : null,
        });
        return UpToMost(reading, isWhole);
    }

    /// <summary>As many proposals as are kept, and that there were more.</summary>
    internal static ReadingResult UpToMost(ReadingResult reading, bool isWhole = true)
    {
        if (isWhole && reading.Proposals.Count <= MostProposals && reading.Measures.Count <= MostProposals)
            return reading;
        return reading with
        {
            Proposals = [.. reading.Proposals.Take(MostProposals).Select(proposal => proposal.PartOf >= MostProposals ? proposal with { PartOf = null } : proposal)],
            Measures = [.. reading.Measures.Take(MostProposals)],
            Refused = [.. reading.Refused.Where(refused => refused.Reason != Reader.CutOff), new RefusedReading(Reader.CutOff, null, null)],
        };
    }

    /// <summary>Says that a text was not read to its end; null where it was.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="file">The document's path.</param>
    public static Refusal? CutShort(ReadingResult reading, string file) => reading.Refused.Any(refused => refused.Reason == Reader.CutOff)
        ? CodingRefusals.ReadInPart.With(("file", file), ("characters", MostCharacters), ("claims", MostProposals))
        : null;

    private static int EndOfLine(string text)
    {
        var end = text.LastIndexOf('\n', MostCharacters - 1, MostCharacters / 4);
        return end > 0 ? end : char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
    }

    /// <summary>The entry that keeps a reading.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="exhibit">The deposit.</param>
    /// <param name="textEntry">The text layer's entry.</param>
    /// <param name="textSha256">The text layer.</param>
    /// <param name="first">The number of its first claim.</param>
    public static SignedEntry Keep(Inquiry inquiry, ReadingResult reading, LeafHash exhibit, LeafHash textEntry, string textSha256, int first) =>
        inquiry.Sign(
            new ReadingDone(textSha256, exhibit.ToString(), first, reading.Language, reading.Reader, reading.Lexicon,
                [.. reading.Proposals.Select(ToBody)], [.. reading.Measures.Select(ToBody)]),
            textEntry);

    private static ClaimBody ToBody(Proposal proposal) => new()
    {
        Act = proposal.Act,
        Detail = proposal.Detail,
        Modality = proposal.Modality,
        Basis = proposal.Basis,
        Confidence = Thousandths(proposal.Confidence),
        Passage = ToBody(proposal.Passage),
        Trigger = new QuoteBody(proposal.Trigger.Span.Start, proposal.Trigger.Span.End, proposal.Trigger.Exact),
        When = ToBody(proposal.When),
        Where = NullIfEmpty(proposal.Where, ToBody),
        Victims = NullIfEmpty(proposal.Victims, victim => new VictimBody(
            victim.Kind.ToString().ToLowerInvariant(), victim.Written, victim.Name, NullIfEmpty(victim.Roles, role => role))),
        Quantity = proposal.Quantity is { } count ? new QuantityBody(count.Written, count.Low, count.High, count.Reading) : null,
        PartOf = proposal.PartOf,
        Charges = NullIfEmpty(proposal.Charges, charge => charge.Exact),
        Perpetrators = NullIfEmpty(proposal.Perpetrators, organ => new PerpetratorBody(organ.Written, organ.Kind)),
        Attribution = NullIfEmpty(proposal.Attribution, speaker => speaker),
        Cues = NullIfEmpty(proposal.Cues, cue => new CueBody(cue.Kind, cue.Span.Start, cue.Span.End, cue.Entry)),
    };

    private static MeasureBody ToBody(MeasureProposal measure) => new(
        measure.Kind, ToBody(measure.Passage), ToBody(measure.When), NullIfEmpty(measure.Attribution, speaker => speaker), Thousandths(measure.Confidence));

    private static PassageBody ToBody(Passage passage) =>
        new(passage.Span.Start, passage.Span.End, passage.Exact, passage.Prefix, passage.Suffix);

    private static DateBody? ToBody(When? when) => when is null ? null : new DateBody(
        when.Date.ToString(), when.Written, when.Basis.ToString().ToLowerInvariant(),
        when.Calendar == "gregorian" ? null : when.Calendar,
        when.Date.Extent == Extent.Throughout ? true : null);

    /// <summary>A place as entries keep it.</summary>
    public static PlaceBody ToBody(Where where) => where.Place is not { } place
        ? new PlaceBody(where.Written)
        : new PlaceBody(where.Written, place.Name, place.Country, place.Id, Scaled(place.Latitude), Scaled(place.Longitude),
            place.Precision.ToString().ToLowerInvariant(), NullIfEmpty(where.Candidates, candidate => candidate.Id));

    private static int Thousandths(double share) => (int)Math.Round(share * 1000);

    private static int? Scaled(double? degrees) => degrees is { } value ? (int)Math.Round(value * 100_000) : null;

    private static TTo[]? NullIfEmpty<TFrom, TTo>(IReadOnlyList<TFrom> items, Func<TFrom, TTo> to) =>
        items.Count == 0 ? null : [.. items.Select(to)];
}
