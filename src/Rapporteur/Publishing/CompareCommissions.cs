using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Commission;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>What one commission found on an element of a question.</summary>
/// <param name="Handle">The finding.</param>
/// <param name="Answer">Of <see cref="Answers"/>.</param>
/// <param name="Standard">Of <see cref="StandardsOfProof"/>.</param>
/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Reasons">Its reasons.</param>
/// <param name="Dissents">Dissents on it.</param>
/// <param name="Evidence">Words that it cites, by the hash of their document; findings that it cites are left out.</param>
public sealed record FoundByOne(string Handle, string Answer, string Standard, int For, int Against, string Reasons, IReadOnlyList<string> Dissents, IReadOnlySet<(string Document, string Words)> Evidence);

/// <summary>One element of one question, as two commissions found on it.</summary>
/// <param name="Question">The question in words.</param>
/// <param name="Element">Of <see cref="Elements"/>.</param>
/// <param name="Subject">What or whom it is about.</param>
/// <param name="Here">What the one found, or null where it found nothing on this.</param>
/// <param name="There">What the other found, or null.</param>
public sealed record ComparedElement(string Question, string Element, string Subject, FoundByOne? Here, FoundByOne? There)
{
    /// <summary>Whether both found on it, and differently.</summary>
    public bool Differs => Here is not null && There is not null && Here.Answer != There.Answer;

    /// <summary>What only the one cites.</summary>
    public IReadOnlyList<string> OnlyHere => Only(Here, There);

    /// <summary>What only the other cites.</summary>
    public IReadOnlyList<string> OnlyThere => Only(There, Here);

    private static IReadOnlyList<string> Only(FoundByOne? one, FoundByOne? other) =>
        one is null || other is null ? [] : [.. one.Evidence.Except(other.Evidence).Select(cited => cited.Words).Order(StringComparer.Ordinal)];
}

/// <summary>Where two commissions that had the same evidence differ, and on what. Questions are matched by their words, findings by element and subject.</summary>
public static class CompareCommissions
{
    /// <summary>Compares what stands adopted in two inquiries.</summary>
    public static IReadOnlyList<ComparedElement> Of(Inquiry here, Inquiry there)
    {
        var (ours, theirs) = (Found(here), Found(there));
        return [.. ours.Keys.Concat(theirs.Keys).Distinct().Select(key => new ComparedElement(key.Question, key.Element, key.Subject, ours.GetValueOrDefault(key), theirs.GetValueOrDefault(key)))];
    }

    private static Dictionary<(string Question, string Element, string Subject), FoundByOne> Found(Inquiry inquiry)
    {
        var proceedings = CommissionQueries.Proceedings(inquiry);
        var found = new Dictionary<(string, string, string), FoundByOne>();
        foreach (var finding in proceedings.Findings)
        {
            if (finding.Adopted is { } draft)
                found.TryAdd((finding.Question.Text, draft.Body.Element, draft.Body.Subject.Name), Of(inquiry, proceedings, finding, draft));
        }
        return found;
    }

    private static FoundByOne Of(Inquiry inquiry, Proceedings proceedings, Finding finding, Draft draft) => new(
        finding.Handle, draft.Body.Answer, draft.Body.Standard, draft.Ballot.Count(Choices.For), draft.Ballot.Count(Choices.Against), draft.Body.Reasons,
        [.. draft.Opinions.Where(opinion => opinion.Body.Manner == "dissent").Select(opinion => opinion.Body.Text)],
        draft.RestsOn.Select(evidence => Cited(inquiry, proceedings, evidence)).OfType<(string, string)>().ToHashSet());

    private static (string Document, string Words)? Cited(Inquiry inquiry, Proceedings proceedings, string evidence)
    {
        if (proceedings.Named(evidence) is Passage passage)
            return (ArchiveQueries.Find(inquiry, CommissionQueries.HandleOf(inquiry, proceedings, passage.Body.Exhibit)) is { IsDone: true, Value.Sha256: { } document } ? document : "", passage.Body.Passage.Exact);
        return EvidenceReference.IsClaim(evidence) && CodingQueries.Find(inquiry, "C" + CommissionQueries.HandleOf(inquiry, proceedings, EvidenceReference.ClaimOf(evidence)).TrimStart('C')) is { IsDone: true, Value: var claim }
            ? (ArchiveQueries.Exhibit(inquiry, claim.Exhibit)?.Sha256 ?? "", claim.Exact)
            : null;
    }
}
