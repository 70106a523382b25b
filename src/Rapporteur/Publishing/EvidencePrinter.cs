using System.Text.RegularExpressions;
using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Commission;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Turns what commissions cite into evidence that can be quoted, as far as an edition may show it.</summary>
internal sealed partial class EvidencePrinter
{
    private readonly Inquiry inquiry;
    private readonly Proceedings proceedings;
    private readonly Admission admission;
    private readonly Dictionary<string, string> handles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Claim> claims;
    private readonly Dictionary<string, Exhibit> exhibits;
    private readonly Dictionary<int, Exhibit> byNumber;

    /// <summary>Looks up at once all that the proceedings cite.</summary>
    public EvidencePrinter(Inquiry inquiry, Proceedings proceedings, Admission admission)
    {
        (this.inquiry, this.proceedings, this.admission) = (inquiry, proceedings, admission);
        exhibits = ArchiveQueries.Exhibits(inquiry).ToDictionary(exhibit => exhibit.Leaf, StringComparer.Ordinal);
        byNumber = exhibits.Values.ToDictionary(exhibit => exhibit.Number);
        claims = CodingQueries.Claims(inquiry, CitedIn(proceedings).Where(EvidenceReference.IsClaim).Select(reference => NumberOf(HandleOf(reference))).OfType<int>().Distinct())
            .ToDictionary(claim => claim.Number);
    }

    /// <summary>Handles in brackets in what members write: <c>[X3]</c>, <c>[C12]</c>, <c>[E5]</c>.</summary>
    [GeneratedRegex(@"\[([CMXGFE][1-9][0-9]*(?:\.[1-9][0-9]*)?)\]")]
    public static partial Regex InBrackets();

    /// <summary>What a reference in an entry is called.</summary>
    public string HandleOf(string reference)
    {
        if (!handles.TryGetValue(reference, out var handle))
            handles.Add(reference, handle = CommissionQueries.HandleOf(inquiry, proceedings, reference));
        return handle;
    }

    /// <summary>An exhibit by the leaf hash of its deposit; null where the edition may not name it.</summary>
    public ExhibitReference? Exhibit(string? leaf) =>
        leaf is not null && exhibits.TryGetValue(leaf, out var exhibit) && admission.Admits(exhibit) ? References.Of(exhibit, admission.Kind) : null;

    /// <summary>The evidence that a reference names.</summary>
    public PrintedEvidence Print(string reference) => EvidenceReference.IsClaim(reference) ? PrintStatement(reference) : proceedings.Named(reference) switch
    {
        Passage passage => PrintPassage(passage),
        Figure figure => new(figure.Handle, EvidenceKind.Figure) { Reference = reference, Figure = Print(figure) },
        Draft draft => new(draft.Finding.Handle, EvidenceKind.Finding) { Reference = reference, Words = draft.Body.Text },
        Proposition proposition => new(proposition.Handle, EvidenceKind.Proposition) { Reference = reference, Words = proposition.Body.Text },
        _ => PrintExhibit(reference),
    };

    /// <summary>The evidence that words of a member cite in brackets, by handle; what is called by no such handle stays words.</summary>
    public IReadOnlyDictionary<string, PrintedEvidence> CitedIn(params IEnumerable<string?> texts)
    {
        var cited = new SortedDictionary<string, PrintedEvidence>(StringComparer.Ordinal);
        foreach (var handle in texts.OfType<string>().SelectMany(text => InBrackets().Matches(text).Select(match => match.Groups[1].Value)).Distinct(StringComparer.Ordinal))
        {
            var found = handle[0] == 'E' ? ArchiveQueries.Find(inquiry, handle).Then<string>(exhibit => exhibit.Leaf) : CommissionQueries.Evidence(inquiry, proceedings, handle);
            if (found.IsDone)
                cited.Add(handle, Print(found.Value));
        }
        return cited;
    }

    /// <summary>A figure.</summary>
    public static PrintedFigure Print(Figure figure) => new(
        figure.Handle, figure.Body.What, figure.Body.Victims.Low, figure.Body.Victims.High, (figure.Body.Occurrences.Low, figure.Body.Occurrences.High),
        (figure.Body.Claims, figure.Body.Coded), figure.Body.Command, figure.Body.Size, figure.Body.Root);

    private PrintedEvidence PrintPassage(Passage passage)
    {
        var evidence = new PrintedEvidence(passage.Handle, EvidenceKind.Passage) { Reference = passage.Said.Leaf };
        if (Exhibit(passage.Body.Exhibit) is not { } exhibit)
            return evidence with { IsWithheld = true };
        var words = passage.Body.Passage;
        return evidence with { Exhibit = exhibit, Passage = References.Of(words.Exact, words.Start, words.End, words.Prefix, words.Suffix), Words = passage.Body.Note };
    }

    private PrintedEvidence PrintExhibit(string leaf) => Exhibit(leaf) is { } exhibit
        ? new(exhibit.Handle, EvidenceKind.Exhibit) { Reference = leaf, Exhibit = exhibit }
        : new(HandleOf(leaf), EvidenceKind.Exhibit) { Reference = leaf, IsWithheld = true };

    private PrintedEvidence PrintStatement(string reference)
    {
        var handle = HandleOf(reference);
        if (NumberOf(handle) is not { } number)
            return new(handle, EvidenceKind.Claim) { Reference = reference, IsWithheld = true };
        if (claims.GetValueOrDefault(number) is not { } claim && (claim = CodingQueries.Claims(inquiry, [number]).FirstOrDefault()) is null)
            return PrintConduct(reference, handle, number);
        var evidence = new PrintedEvidence(handle, EvidenceKind.Claim) { Reference = reference };
        return !admission.Admits(claim)
            ? evidence with { IsWithheld = true }
            : evidence with
            {
                Exhibit = References.Of(byNumber[claim.Exhibit], admission.Kind),
                Passage = References.Of(claim.Exact, claim.Start, claim.End, claim.Prefix, claim.Suffix),
                Mark = Marks.Of(claim.Modality, claim.Basis),
            };
    }

    private PrintedEvidence PrintConduct(string reference, string handle, int number)
    {
        var evidence = new PrintedEvidence(handle, EvidenceKind.Conduct) { Reference = reference, IsWithheld = true };
        if (CodingQueries.FindStatement(inquiry, $"C{number}") is not { IsDone: true, Value: Conduct conduct } || !admission.Admits(byNumber[conduct.Exhibit]))
            return evidence;
        var words = conduct.Said.Passage;
        return evidence with
        {
            IsWithheld = false,
            Exhibit = References.Of(byNumber[conduct.Exhibit], admission.Kind),
            Passage = References.Of(words.Exact, words.Start, words.End, words.Prefix, words.Suffix),
            Mark = Marks.Of(conduct.Said.Modality, null),
        };
    }

    /// <summary>The number in <c>C12</c>, <c>M12</c> or <c>M12.3</c>; null for anything else.</summary>
    private static int? NumberOf(string handle) =>
        handle is ['C' or 'M', ..] && int.TryParse(handle.AsSpan(1).ToString().Split('.')[0], out var number) ? number : null;

    private static IEnumerable<string> CitedIn(Proceedings proceedings) =>
        proceedings.Findings.SelectMany(finding => finding.Current.RestsOn.Concat(finding.Adopted?.RestsOn ?? []))
            .Concat(proceedings.Arguments.Select(argument => argument.Body.On))
            .Concat(proceedings.Hypotheses.SelectMany(hypothesis => hypothesis.Weighed.Keys))
            .Concat(proceedings.Verifications.Select(verification => verification.Body.On))
            .Concat(proceedings.Notes.Select(note => note.Body.On))
            .Concat(proceedings.Predictions.SelectMany(prediction => prediction.Judgments.Select(judged => judged.Body.On).OfType<string>().Append(prediction.Body.On)))
            .Distinct(StringComparer.Ordinal);
}
