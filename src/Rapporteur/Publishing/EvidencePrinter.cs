using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Commission;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Turns the references of a commission's entries into what pages name, quote and link.</summary>
internal sealed class EvidencePrinter(Inquiry inquiry, Proceedings proceedings, Printer printer, Admission admission)
{
    private readonly Dictionary<string, PrintedEvidence> printed = new(StringComparer.Ordinal);

    /// <summary>What a reference means.</summary>
    public PrintedEvidence Print(string reference)
    {
        if (!printed.TryGetValue(reference, out var evidence))
            printed.Add(reference, evidence = Read(reference));
        return evidence;
    }

    private PrintedEvidence Read(string reference)
    {
        if (IsResultOfScrutiny(reference))
            return new(reference.Split(':')[0]);
        var handle = CommissionQueries.HandleOf(inquiry, proceedings, reference);
        if (EvidenceReference.IsClaim(reference))
            return OfClaim(handle);
        return proceedings.Named(reference) switch
        {
            Passage passage => OfPassage(passage),
            Draft draft => new(handle) { Finding = handle, Text = draft.Body.Text },
            Proposition proposition => new(handle) { Question = proposition.Question.Handle, Text = proposition.Body.Text },
            _ => new(handle) { Exhibit = NumberOf(handle) is { } number ? printer.Held(number) : null },
        };
    }

    /// <summary>The path of a mark names a result of scrutiny by its rule and its claims.</summary>
    private static bool IsResultOfScrutiny(string reference) => reference.Contains(':', StringComparison.Ordinal);

    private PrintedEvidence OfClaim(string handle)
    {
        if (NumberOf(handle) is not { } number || CodingQueries.Claims(inquiry, [number]) is not [var claim] || printer.Held(claim.Exhibit) is not { } exhibit)
            return new(handle);
        return new(handle)
        {
            Exhibit = exhibit,
            Passage = Printer.PrintPassage(claim.Exact, claim.Start, claim.End, claim.Prefix, claim.Suffix),
            Anchor = admission.Admits(claim) ? claim.Handle : null,
            IsSetAside = !admission.Admits(claim),
        };
    }

    /// <summary>Words tendered in evidence.</summary>
    public PrintedEvidence OfPassage(Passage passage)
    {
        var number = NumberOf(CommissionQueries.HandleOf(inquiry, proceedings, passage.Body.Exhibit));
        if (number is not { } held || printer.Held(held) is not { } exhibit)
            return new(passage.Handle) { Text = passage.Body.Note };
        var words = passage.Body.Passage;
        return new(passage.Handle)
        {
            Exhibit = exhibit,
            Passage = Printer.PrintPassage(words.Exact, words.Start, words.End, words.Prefix, words.Suffix),
            Anchor = IsOfTheTextShown(held, passage) ? passage.Handle : null,
            Text = passage.Body.Note,
        };
    }

    /// <summary>A newer reading of the exhibit may have moved the words.</summary>
    private bool IsOfTheTextShown(int exhibit, Passage passage) => ArchiveQueries.Exhibit(inquiry, exhibit)?.TextSha256 == passage.Body.Text;

    /// <summary>The number in a handle (<c>C12</c>, <c>M12.2</c>, <c>E3</c>); null for what is gone.</summary>
    private static int? NumberOf(string handle) =>
        int.TryParse(handle.Split('.')[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
