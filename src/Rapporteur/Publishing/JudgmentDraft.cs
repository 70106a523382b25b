using NodaTime;
using Rapporteur.Archive;
using Rapporteur.Commission;
using Rapporteur.Storage;
using static Rapporteur.Publishing.JudgmentComposer;

namespace Rapporteur.Publishing;

/// <summary>What earlier editions of a judgment leave to the next: the numbers that they gave, and what the last of them said.</summary>
/// <param name="Edition">The number of the last, 0 where there is none.</param>
/// <param name="Numbers">All numbers that were given, by key.</param>
/// <param name="Last">The paragraphs of the last edition.</param>
/// <param name="Delivered">The editions, the first first.</param>
public sealed record EarlierEditions(
    int Edition, IReadOnlyDictionary<string, string> Numbers, IReadOnlyList<NumberedParagraph> Last, IReadOnlyList<DeliveredJudgment> Delivered)
{
    /// <summary>There is none.</summary>
    public static EarlierEditions None { get; } = new(0, new Dictionary<string, string>(), [], []);
}

/// <summary>Drafts a judgment: a pure function of the commission as it is printed, the exhibits, and the editions before.</summary>
public sealed partial class JudgmentDraft
{
    private const string Dissent = "dissent";

    private readonly PrintedCommission commission;
    private readonly IReadOnlyList<PrintedResult> scrutiny;
    private readonly Printer printer;
    private readonly IReadOnlyList<Exhibit> exhibits;
    private readonly EarlierEditions before;
    private readonly Imprint imprint;
    private readonly string? correction;
    private readonly (int Claims, int Coded) coding;
    private readonly JudgmentComposer composer = new();

    private JudgmentDraft(Inquiry inquiry, EditionKind audience, EarlierEditions before, string? correction)
    {
        (this.before, this.correction) = (before, correction);
        var admission = new Admission(audience);
        imprint = Imprints.Of(inquiry, audience);
        printer = new Printer(inquiry, admission, inquiry.Folder.Path);
        commission = CommissionPrinter.Print(inquiry, printer, admission, imprint.Language) ?? new PrintedCommission();
        scrutiny = TouchedByScrutiny.Of(inquiry, Adopted);
        exhibits = [.. ArchiveQueries.Exhibits(inquiry).Where(admission.Admits)];
        var states = Coding.CodingQueries.Counts(inquiry);
        coding = (states.Where(state => Coding.ClaimStates.Stands(state.Key)).Sum(state => state.Value), states.Where(state => Coding.ClaimStates.IsCoded(state.Key)).Sum(state => state.Value));
    }

    /// <summary>The judgment as it would be delivered now.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="audience">For whom.</param>
    /// <param name="correction">Why there is a new edition, or null.</param>
    /// <returns>The judgment, or <c>PU010</c> where a public one would name somebody who is protected.</returns>
    public static Outcome<Judgment> Of(Inquiry inquiry, EditionKind audience, string? correction = null)
    {
        var judgment = new JudgmentDraft(inquiry, audience, JudgmentQueries.Before(inquiry, audience), correction).Draft();
        return audience == EditionKind.Public && ProtectedNames.Refused(inquiry, judgment) is { } refusal ? refusal : judgment;
    }

    private IEnumerable<PrintedFinding> Adopted => commission.Findings.Where(finding => finding.IsAdopted);

    private Judgment Draft()
    {
        JudgmentSection[] sections = [Summary(), Mandate(), Procedure(), Evidence(), Scrutiny(), .. Findings(), Figures(), Predictions(), Docket(), Limits(), Exhibits()];
        var numbered = sections.SelectMany(section => section.Paragraphs).ToList();
        var numbers = ParagraphNumbers.Assign(numbered.Select(paragraph => paragraph.Key), before.Numbers);
        var changes = before.Edition == 0 ? [] : ParagraphNumbers.Changes(before.Last, [.. numbered.Select(paragraph => Numbered(paragraph, numbers))]);
        return new Judgment
        {
            Inquiry = imprint.Inquiry,
            Edition = before.Edition + 1,
            Audience = imprint.Kind,
            Centre = commission.Mandate?.Centre,
            Ledger = imprint.Ledger,
            Sections = [.. sections.Where(section => section.Blocks.Count + section.Within.Count > 0), Corrections(changes)],
            Notes = composer.Notes,
            Numbers = numbers,
            Changes = changes,
            Findings = [.. Adopted.Select(finding => finding.Leaf)],
            Exhibits = [.. Listed().Select(exhibit => exhibit.Number)],
            Withheld = composer.Withheld,
        };
    }

    /// <summary>The paragraphs of a judgment as an entry keeps them; corrections, which tell of them, are no part of it.</summary>
    public static IReadOnlyList<NumberedParagraph> Numbered(Judgment judgment) => [.. judgment.Paragraphs.Select(paragraph =>
        new NumberedParagraph(paragraph.Key, judgment.Numbers[paragraph.Key], paragraph.Digest(judgment.Notes)))];

    private NumberedParagraph Numbered(JudgmentParagraph paragraph, IReadOnlyDictionary<string, string> numbers) => new(paragraph.Key, numbers[paragraph.Key], paragraph.Digest(composer.Notes));

    private static JudgmentSection Section(string id, IEnumerable<JudgmentBlock> blocks, params IEnumerable<JudgmentSection> within) =>
        Under(id, [Say($"heading.{id}")], blocks, within);

    private static JudgmentSection Under(string id, IReadOnlyList<JudgmentPhrase> heading, IEnumerable<JudgmentBlock> blocks, params IEnumerable<JudgmentSection> within) =>
        new(heading, [.. blocks], [.. within]) { Id = id };

    private JudgmentSection Summary() => Section("summary", [
        .. Adopted.Select(finding => composer.Paragraph($"summary.{finding.Handle}",
            [Quote(Plain(finding.Text)), Say("summary.answer", Word("element", finding.Element), Word("answer", finding.Answer), Word("standard", finding.Standard)), Votes(finding), new JudgmentCrossReference($"{finding.Handle}.answer")])),
        .. commission.Questions.Where(question => !question.Findings.Any(finding => finding.IsAdopted))
            .Select(question => composer.Paragraph($"summary.{question.Handle}", Say("summary.unanswered", question.Handle), Quote(question.Text)))]);

    /// <summary>The words without the citations in brackets, which stand in the finding itself.</summary>
    private static string Plain(string text) => EvidencePrinter.InBrackets().Replace(text, "").Replace(" .", ".", StringComparison.Ordinal).Trim();

    private static JudgmentSentence Votes(PrintedFinding finding) => finding.Opinions.Count(opinion => opinion.Manner == Dissent) is var dissents && dissents > 0
        ? Say("summary.dissents", finding.Vote.For, finding.Vote.Against, finding.Vote.Abstained, dissents)
        : Say("summary.votes", finding.Vote.For, finding.Vote.Against, finding.Vote.Abstained);

    private JudgmentSection Mandate() => Section("mandate", commission.Mandate is not { } mandate ? [] : [
        composer.Paragraph("mandate.text", Say("mandate.seat", mandate.Centre), Quote(mandate.Text)),
        composer.Paragraph("mandate.scope",
            mandate.Scope is { } scope ? Say("mandate.time", Date(scope)) : Say("mandate.anytime"),
            mandate.Places.Count > 0 ? Say("mandate.places", Many(mandate.Places.Select(place => (JudgmentHole)place))) : Say("mandate.anywhere"),
            mandate.Acts.Count > 0 ? Say("mandate.acts", Many(mandate.Acts.Select(act => Word("act", act)))) : Say("mandate.anyact"))]);

    private JudgmentSection Evidence()
    {
        var cited = Adopted.SelectMany(finding => finding.For.Concat(finding.Against)).Select(evidence => evidence.Exhibit?.Number).OfType<int>().Distinct().Count();
        return Section("evidence", [
            composer.Paragraph("evidence.exhibits", Say("evidence.exhibits", exhibits.Count, exhibits.Select(exhibit => exhibit.SourceNumber).Distinct().Count(), cited)),
            composer.Paragraph("evidence.coding", Say("evidence.coding", coding.Claims, coding.Coded)),
            .. commission.Verifications.Select((check, place) => composer.Paragraph($"evidence.check.{place + 1}",
                [Say("evidence.check", check.On.Handle, Word("outcome", check.Outcome)), Quote($"{check.Tried}."), composer.Note(check.On), .. check.FollowUp is { } next ? (JudgmentPhrase[])[Say("evidence.followup"), Quote(next)] : []])),
            .. commission.Notes.Select((note, place) => composer.Paragraph($"evidence.note.{place + 1}", Say("evidence.note", note.On.Handle), Quote(note.Text), composer.Note(note.On)))]);
    }

    private JudgmentSection Scrutiny()
    {
        var answers = Adopted.SelectMany(finding => finding.Scrutiny.Select(answer => (Key: ResultKey(answer.Rule, answer.Claims), finding.Handle, answer.Answer, finding.Cited))).ToLookup(answer => answer.Key, StringComparer.Ordinal);
        return Section("scrutiny", [
            composer.Paragraph("scrutiny.how", Say("scrutiny.how", scrutiny.Count, scrutiny.Count(result => result.IsCertain))),
            .. scrutiny.Select(result => composer.Paragraph($"scrutiny.{result.Handle}",
                [
                    Say(result.IsCertain ? "scrutiny.certain" : "scrutiny.possible", result.Handle, new RuleHole(result.Rule), Many(result.Findings.Select(finding => (JudgmentHole)finding))),
                    .. result.SetAside is { } aside ? (JudgmentPhrase[])[Say("scrutiny.aside"), Quote(aside)] : [],
                    .. answers[ResultKey(result.Rule, result.Claims)].SelectMany(answer => (JudgmentPhrase[])[Say("scrutiny.answer", answer.Handle), .. composer.Cite(answer.Answer, answer.Cited)])]))]);
    }

    private static string ResultKey(string rule, IEnumerable<string> claims) => $"{rule}:{string.Join('+', claims.Order(StringComparer.Ordinal))}";

    private JudgmentSection Figures()
    {
        var figures = Adopted.SelectMany(finding => finding.For.Concat(finding.Against).Concat(finding.Cited.Values)).Where(evidence => evidence.Figure is not null).DistinctBy(evidence => evidence.Handle).ToList();
        return Section("figures", figures.Count == 0 ? [] : [
            composer.Paragraph("figures.how", Say("figures.how")),
            .. figures.Select(cited => composer.Paragraph($"figures.{cited.Handle}", Figure(cited.Handle, cited.Figure!)))]);
    }

    private static IReadOnlyList<JudgmentPhrase> Figure(string handle, PrintedFigure figure) => [
        Say("figures.figure", handle, Interval(figure.Victims), Interval(figure.Occurrences), figure.Claims.All, figure.Claims.Coded),
        Quote($"{figure.What}."),
        Say("figures.again", figure.Size, figure.Root, figure.Command)];

    private static IntervalHole Interval((long Low, long? High) bounds) => new(bounds.Low, bounds.High);

    private static DateHole Date(string edtf) => new(PrintedDates.OfDocument(edtf, "declared") is { Edtf.Length: > 0 } date ? date : new PrintedDate("", null, null) { Written = edtf });

    private static LocalDate Day(Instant instant) => instant.InUtc().Date;

    private JudgmentSection Predictions() => Section("predictions", commission.Predictions.Select(prediction => composer.Paragraph($"predictions.{prediction.Handle}", Prediction(prediction))));

    private IEnumerable<JudgmentPhrase> Prediction(PrintedPrediction prediction)
    {
        yield return Say("prediction.made", prediction.Handle, prediction.By, Date(prediction.Made), Date(prediction.Due));
        yield return Quote(prediction.Text);
        yield return composer.Note(prediction.On);
        if (prediction.Judgments is not [.., var (outcome, reason, on)])
        {
            yield return Say("prediction.open");
            yield break;
        }
        yield return Say("prediction.judged", Word("came", outcome));
        yield return Quote(reason);
        if (on is not null)
            yield return composer.Note(on);
    }

    private JudgmentSection Limits() => Section("limits", [
        composer.Paragraph("limits.standards", Say("limits.standards")),
        .. commission.Questions.Where(question => question.State is not "decided").Select(question => composer.Paragraph($"limits.{question.Handle}", Say("limits.open", question.Handle, Word("state", question.State)))),
        composer.Paragraph("limits.languages", Say("limits.languages")),
        .. imprint.Kind == EditionKind.Public ? (JudgmentBlock[])[composer.Paragraph("limits.withheld", Say("limits.withheld", composer.Withheld))] : [],
        composer.Paragraph("limits.ledger", Say("limits.ledger"))]);

    private JudgmentSection Exhibits()
    {
        var listed = Listed();
        return Section("exhibits", listed.Count == 0 ? [] : [
            composer.Paragraph("exhibits.how", Say("exhibits.how", listed.Count)),
            new JudgmentTable("exhibits", 4, [.. listed.Select(Row)])]);
    }

    /// <summary>What is cited anywhere above, or was tendered at a session.</summary>
    private List<Exhibit> Listed()
    {
        var cited = composer.Notes.Select(note => note.Exhibit?.Number).OfType<int>().ToHashSet();
        var tendered = commission.Sessions.SelectMany(session => session.Tendered).Select(evidence => evidence.Handle).ToHashSet(StringComparer.Ordinal);
        return [.. exhibits.Where(exhibit => cited.Contains(exhibit.Number) || tendered.Contains(exhibit.Handle))];
    }

    private IReadOnlyList<IReadOnlyList<JudgmentPhrase>> Row(Exhibit exhibit)
    {
        var reference = printer.Held(exhibit.Number)!;
        return [
            [Say("plain", exhibit.Handle)],
            [new JudgmentWords(reference.Title, exhibit.Language), Say("exhibits.from", reference.Source, reference.Published)],
            [Say("plain", exhibit.Sha256 ?? "")],
            [Say("exhibits.receipt", exhibit.Index, exhibit.Leaf)]];
    }

    private JudgmentSection Corrections(IReadOnlyList<ParagraphChange> changes) => Under("corrections", [Say("heading.corrections")], [
        new JudgmentTable("editions", 3, [
            .. before.Delivered.Select(edition => (IReadOnlyList<IReadOnlyList<JudgmentPhrase>>)[
                [Say("plain", edition.Edition)], [Say("corrections.state", LocalDate.FromDateTime(edition.Delivered.UtcDateTime), edition.Size)], Why(edition.Reason)]),
            [[Say("plain", before.Edition + 1)], [Say("corrections.now", imprint.Ledger.Size)], Why(correction)]]),
        .. changes.Count == 0 ? (JudgmentBlock[])[] : [new JudgmentTable("changes", 3, [.. changes.Select(change => (IReadOnlyList<IReadOnlyList<JudgmentPhrase>>)[
            [Say("plain", change.Number)], [Say("plain", change.Key)], [Say("corrections.change", Word("change", change.Change))]])])]]);

    private static IReadOnlyList<JudgmentPhrase> Why(string? reason) => reason is null ? [Say("corrections.first")] : [Quote(reason)];
}
