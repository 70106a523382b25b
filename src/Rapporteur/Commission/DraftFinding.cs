using Rapporteur.Ledger;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Commission;

/// <summary>A finding as a member words it, with handles where entries have references.</summary>
/// <param name="Question">The question: <c>Q1</c>.</param>
/// <param name="Element">Of <see cref="Elements"/>.</param>
/// <param name="Answer">Of <see cref="Answers"/>.</param>
/// <param name="Subject">What or whom it is about.</param>
/// <param name="Text">The finding in words.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record FindingWords(string Question, string Element, string Answer, string Subject, string Text, string Reasons)
{
    /// <summary>The finding that it is a new draft of: <c>F1</c>; or null.</summary>
    public string? Replaces { get; init; }

    /// <summary>The person, by a mention or a person of the register: <c>P12</c>, <c>M12</c>.</summary>
    public string? Person { get; init; }

    /// <summary>The evidence that the person is dead.</summary>
    public string? Death { get; init; }

    /// <summary>Evidence for it.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Evidence against it.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>The search for evidence against.</summary>
    public string? Search { get; init; }

    /// <summary>How like cases were judged.</summary>
    public string? LikeCases { get; init; }

    /// <summary>What the reasons say to a reply or a silence.</summary>
    public string? ReplyAnswer { get; init; }

    /// <summary>Answers to results of scrutiny, by the handle of the result.</summary>
    public IReadOnlyList<(string Result, string Answer)> Scrutiny { get; init; } = [];
}

/// <summary>A commissioner or a rapporteur drafts a finding, or a new draft of one.</summary>
public static class DraftFinding
{
    /// <summary>Drafts it; the standard of proof is that of the rules.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, FindingWords words) => SayInCommission.Run<FindingDrafted>(inquiry, proceedings => Make(inquiry, proceedings, words));

    private static Outcome<FindingDrafted> Make(Inquiry inquiry, Proceedings proceedings, FindingWords words)
    {
        if (proceedings.Rules is not { } rules)
            return CommissionRefusals.NoRules.With();
        var question = CommissionQueries.Question(proceedings, words.Question);
        var replaced = Optional(words.Replaces, handle => CommissionQueries.Finding(proceedings, handle).Then<string>(finding => finding.Current.Said.Leaf));
        var person = Optional(words.Person, handle => CommissionQueries.Mention(inquiry, handle));
        var death = Optional(words.Death, handle => CommissionQueries.Evidence(inquiry, proceedings, handle));
        var (pro, contra) = (Evidence(inquiry, proceedings, words.For), Evidence(inquiry, proceedings, words.Against));
        var scrutiny = Answered(inquiry, words.Scrutiny);
        if ((question.Refusal ?? replaced.Refusal ?? person.Refusal ?? death.Refusal ?? pro.Refusal ?? contra.Refusal ?? scrutiny.Refusal) is { } refusal)
            return refusal;
        var (held, heldAgainst) = (WithMentions(inquiry, person.Value, pro.Value), WithMentions(inquiry, person.Value, contra.Value));
        return new FindingDrafted(question.Value.Leaf, replaced.Value, words.Element, new SubjectBody(words.Subject, person.Value, death.Value), words.Answer,
            rules.Standards.Of(words.Element) ?? "", words.Text, held, heldAgainst, words.Search, words.Reasons, words.LikeCases, scrutiny.Value, words.ReplyAnswer);
    }

    private static Outcome<string?> Optional(string? handle, Func<string, Outcome<string>> find) => handle is null ? (string?)null : find(handle).Then<string?>(found => found);

    private static Outcome<string[]> Evidence(Inquiry inquiry, Proceedings proceedings, IReadOnlyList<string> handles)
    {
        var found = handles.Select(handle => CommissionQueries.Evidence(inquiry, proceedings, handle)).ToList();
        return found.FirstOrDefault(one => one.Refusal is not null).Refusal is { } refusal ? refusal : found.Select(one => one.Value).Distinct(StringComparer.Ordinal).ToArray();
    }

    private static Outcome<ScrutinyAnswer[]?> Answered(Inquiry inquiry, IReadOnlyList<(string Result, string Answer)> answers)
    {
        if (answers.Count == 0)
            return (ScrutinyAnswer[]?)null;
        var said = new List<ScrutinyAnswer>();
        foreach (var (handle, answer) in answers)
        {
            var found = Scrutiny.ScrutinyQueries.Find(inquiry, handle);
            if (found.Refusal is { } refusal)
                return refusal;
            said.Add(new ScrutinyAnswer(found.Value.Result.Result.Rule, [.. found.Value.Claims.Select(claim => claim.Reference).Order(StringComparer.Ordinal)], answer));
        }
        return said.ToArray();
    }

    /// <summary>Where a claim cited names a victim who is taken to be the person, that victim is cited, so that the join is seen.</summary>
    private static string[] WithMentions(Inquiry inquiry, string? person, string[] evidence)
    {
        if (person is null || !evidence.Any(EvidenceReference.IsClaim))
            return evidence;
        var same = RegisterQueries.Persons(inquiry).First(found => found.Mentions.Any(mention => mention.Reference == person)).Mentions
            .DistinctBy(mention => EvidenceReference.ClaimOf(mention.Reference)).ToDictionary(mention => EvidenceReference.ClaimOf(mention.Reference), mention => mention.Reference, StringComparer.Ordinal);
        return [.. evidence.Select(reference => EvidenceReference.IsMention(reference) ? reference : same.GetValueOrDefault(reference, reference))];
    }
}
