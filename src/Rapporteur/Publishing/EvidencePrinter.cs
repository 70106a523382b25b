using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Commission;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Turns the references of a commission's entries into what pages name, quote and link, as far as an edition may show it.</summary>
internal sealed partial class EvidencePrinter(Inquiry inquiry, Proceedings proceedings, Printer printer, Admission admission)
{
    private readonly Dictionary<string, PrintedEvidence> printed = new(StringComparer.Ordinal);

    /// <summary>Handles in brackets in what members write: <c>[X3]</c>, <c>[C12]</c>, <c>[E5]</c>.</summary>
    [GeneratedRegex(@"\[([CMXGFE][1-9][0-9]*(?:\.[1-9][0-9]*)?)\]")]
    public static partial Regex InBrackets();

    /// <summary>What a reference means.</summary>
    public PrintedEvidence Print(string reference)
    {
        if (!printed.TryGetValue(reference, out var evidence))
            printed.Add(reference, evidence = Read(reference) with { Reference = reference });
        return evidence;
    }

    /// <summary>The evidence that words of a member cite in brackets, by handle; what is called by no such handle stays words.</summary>
    public IReadOnlyDictionary<string, PrintedEvidence> CitedIn(IEnumerable<string?> texts)
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
            Figure figure => new(handle) { Figure = Of(figure.Body), Text = figure.Body.What },
            Draft draft => new(handle) { Finding = handle, Text = draft.Body.Text },
            Proposition proposition => new(handle) { Question = proposition.Question.Handle, Text = proposition.Body.Text },
            _ => new(handle) { Exhibit = NumberOf(handle) is { } number ? printer.Held(number) : null },
        };
    }

    /// <summary>The path of a mark names a result of scrutiny by its rule and its claims.</summary>
    private static bool IsResultOfScrutiny(string reference) => reference.Contains(':', StringComparison.Ordinal);

    private static PrintedFigure Of(FigureTendered figure) => new(
        figure.What, (figure.Victims.Low, figure.Victims.High), (figure.Occurrences.Low, figure.Occurrences.High), (figure.Claims, figure.Coded), figure.Command, figure.Size, figure.Root);

    private PrintedEvidence OfClaim(string handle)
    {
        if (NumberOf(handle) is not { } number)
            return new(handle);
        if (CodingQueries.Claims(inquiry, [number]) is not [var claim])
            return OfStatement(handle, number);
        var isAdmitted = admission.Admits(claim);
        if (printer.Held(claim.Exhibit) is not { } exhibit || (admission.Kind == EditionKind.Public && !isAdmitted))
            return new(handle);
        return new(handle)
        {
            Exhibit = exhibit,
            Passage = Printer.PrintPassage(claim.Exact, claim.Start, claim.End, claim.Prefix, claim.Suffix),
            Anchor = isAdmitted ? claim.Handle : null,
            IsSetAside = !isAdmitted,
        };
    }

    /// <summary>What is said that persons did, or that a thing was there; the text that pages show has no mark of it.</summary>
    private PrintedEvidence OfStatement(string handle, int number)
    {
        if (CodingQueries.FindStatement(inquiry, $"C{number}") is not { IsDone: true, Value: var statement } || printer.Held(statement.Exhibit) is not { } exhibit)
            return new(handle);
        var words = statement is Conduct conduct ? conduct.Said.Passage : ((Existence)statement).Said.Passage;
        return new(handle)
        {
            Exhibit = exhibit,
            Passage = Printer.PrintPassage(words.Exact, words.Start, words.End, words.Prefix, words.Suffix),
            IsSetAside = statement.Withdrawn is not null,
        };
    }

    /// <summary>Words tendered in evidence.</summary>
    public PrintedEvidence OfPassage(Passage passage)
    {
        var number = NumberOf(CommissionQueries.HandleOf(inquiry, proceedings, passage.Body.Exhibit));
        if (number is not { } held || printer.Held(held) is not { } exhibit)
            return new(passage.Handle) { Text = passage.Body.Note, Reference = passage.Said.Leaf };
        var words = passage.Body.Passage;
        return new(passage.Handle)
        {
            Exhibit = exhibit,
            Passage = Printer.PrintPassage(words.Exact, words.Start, words.End, words.Prefix, words.Suffix),
            Anchor = IsOfTheTextShown(held, passage) ? passage.Handle : null,
            Text = passage.Body.Note,
            Reference = passage.Said.Leaf,
        };
    }

    /// <summary>A newer reading of the exhibit may have moved the words.</summary>
    private bool IsOfTheTextShown(int exhibit, Passage passage) => ArchiveQueries.Exhibit(inquiry, exhibit)?.TextSha256 == passage.Body.Text;

    /// <summary>The number in a handle (<c>C12</c>, <c>M12.2</c>, <c>E3</c>); null for what is gone.</summary>
    private static int? NumberOf(string handle) =>
        int.TryParse(handle.Split('.')[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
