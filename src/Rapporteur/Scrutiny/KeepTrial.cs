using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Scrutiny;

/// <summary>Words of an exhibit as they are asked for.</summary>
/// <param name="Exhibit">Handle of the exhibit.</param>
/// <param name="Quote">The words, verbatim.</param>
public sealed record WordsAsked(string Exhibit, string Quote);

/// <summary>A member keeps the file of a trial: opens it, enters charges, answers, testimony and decisions, takes entries back.</summary>
public static class KeepTrial
{
    /// <summary>Opens a file.</summary>
    public static Outcome<LeafHash> Open(Inquiry inquiry, string title, string? court, string? when, PlaceBody? where, WordsAsked? words) =>
        string.IsNullOrWhiteSpace(court) ? ScrutinyRefusals.TrialSaysNothing.With(("field", "court"))
        : BadDate(when) is { } bad ? bad
        : Say(inquiry, words, [], passage => new TrialOpened(title, court, when, where, passage));

    /// <summary>Enters a charge against a person, who is thereby an accused.</summary>
    public static Outcome<LeafHash> Accuse(Inquiry inquiry, string trial, string person, string? charge, string? charged, WordsAsked? words) =>
        string.IsNullOrWhiteSpace(charge) ? ScrutinyRefusals.TrialSaysNothing.With(("field", "charge"))
        : string.IsNullOrWhiteSpace(charged) ? ScrutinyRefusals.TrialSaysNothing.With(("field", "words"))
        : TrialQueries.Find(inquiry, trial).Then(file => RegisterQueries.Find(inquiry, person).Then(found =>
            Say(inquiry, words, [file.Leaf, LeafOf(found.Mention)], passage => new AccusedCharged(file.Leaf, found.Mention.Reference, charge, charged, passage))));

    /// <summary>Enters what an accused answered to a charge.</summary>
    public static Outcome<LeafHash> Answer(Inquiry inquiry, string trial, string person, string? charge, string answer, string? occasion, string? when, WordsAsked? words) =>
        (Unknown("answer", answer, TrialWords.Answers) ?? BadDate(when)) is { } wrong ? wrong : TrialQueries.Find(inquiry, trial).Then(file => Charged(inquiry, file, person, charge).Then(found =>
            Say(inquiry, words, [file.Leaf, found.Leaf], passage => new ChargeAnswered(file.Leaf, found.Said.Mention, found.Said.Charge, answer, occasion, when, passage))));

    /// <summary>Enters conduct that was brought forward as testimony.</summary>
    public static Outcome<LeafHash> Testify(Inquiry inquiry, string trial, string? charge, IReadOnlyList<string> handles) => TrialQueries.Find(inquiry, trial).Then(file =>
    {
        var conducts = new List<CodedStatement>();
        foreach (var handle in handles)
        {
            var found = CodingQueries.FindStatement(inquiry, handle);
            if (found.Refusal is { } refusal)
                return refusal;
            if (found.Value is not Conduct { Withdrawn: null })
                return CodingRefusals.NoStatement.With(("handle", handle));
            conducts.Add(found.Value);
        }
        return Say(inquiry, null, [file.Leaf, .. conducts.Select(conduct => conduct.Leaf)],
            _ => new TestimonyBrought(file.Leaf, charge, [.. conducts.Select(conduct => conduct.Reference).Order(StringComparer.Ordinal)]));
    });

    /// <summary>Enters what a court decided, of one accused or of all.</summary>
    public static Outcome<LeafHash> Verdict(Inquiry inquiry, string trial, string? person, string step, string? decided, string? when, WordsAsked? words) =>
        string.IsNullOrWhiteSpace(decided) ? ScrutinyRefusals.TrialSaysNothing.With(("field", "words"))
        : (Unknown("step", step, TrialWords.Steps) ?? BadDate(when)) is { } wrong ? wrong
        : TrialQueries.Find(inquiry, trial).Then(file =>
            (person is null ? (TrialEntry<AccusedCharged>?)null : Charged(inquiry, file, person, null).Then<TrialEntry<AccusedCharged>?>(found => found)).Then(found =>
                Say(inquiry, words, [file.Leaf], passage => new TrialDecided(file.Leaf, found?.Said.Mention, step, decided, when, passage))));

    /// <summary>Takes an entry of a file back, or the file itself.</summary>
    public static Outcome<LeafHash> Withdraw(Inquiry inquiry, string handle, string? reason) => string.IsNullOrWhiteSpace(reason) ? ScrutinyRefusals.NoReason.With()
        : TrialQueries.LeafOf(inquiry, handle) is { } leaf ? Say(inquiry, null, [leaf], _ => new TrialEntryWithdrawn(leaf, reason))
        : ScrutinyRefusals.NoTrialEntry.With(("handle", handle));

    /// <summary>Notes that a statement is against its source's interest, or that a source is silent on it.</summary>
    public static Outcome<LeafHash> Note(Inquiry inquiry, string rule, IReadOnlyList<string> handles, string? source, string? reason)
    {
        if (rule is not ("against-interest" or "silence"))
            return ScrutinyRefusals.NotNoted.With(("rule", rule));
        if (string.IsNullOrWhiteSpace(source))
            return ScrutinyRefusals.TrialSaysNothing.With(("field", "source"));
        if (string.IsNullOrWhiteSpace(reason))
            return ScrutinyRefusals.NoReason.With();
        var references = new List<string>();
        foreach (var handle in handles)
        {
            var found = CodingQueries.Find(inquiry, handle);
            var statement = found.IsDone ? found.Value.Reference : CodingQueries.FindStatement(inquiry, handle) is { IsDone: true, Value: Conduct conduct } ? conduct.Reference : null;
            if (statement is null)
                return found.Refusal!;
            references.Add(statement);
        }
        string[] sorted = [.. references.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return Say(inquiry, null, sorted.Select(reference => ClaimReference.Split(reference).Leaf), _ => new StatementNoted(rule, sorted, source, reason));
    }

    /// <summary>Whether the member may enter it.</summary>
    public static Outcome<T> Decide<T>(Member member, T said) where T : IEntryBody<T> => member.Must(Roles.Coder) is { } lacks ? lacks : said;

    private static Outcome<TrialEntry<AccusedCharged>> Charged(Inquiry inquiry, Trial file, string person, string? charge) => RegisterQueries.Find(inquiry, person).Then<TrialEntry<AccusedCharged>>(found =>
        file.Accused.FirstOrDefault(accused => accused.Person == found.Person.Handle)?.Charges.FirstOrDefault(charged => charge is null || charged.Said.Charge == charge) is { } known
            ? known
            : ScrutinyRefusals.NotCharged.With(("person", person), ("charge", charge ?? "A"), ("trial", file.Handle)));

    private static Outcome<LeafHash> Say<T>(Inquiry inquiry, WordsAsked? words, IEnumerable<string> links, Func<TrialPassage?, T> make) where T : IEntryBody<T> =>
        PassageOf(inquiry, words).Then(passage => CharterQueries.Me(inquiry).Then(me => Decide(me, make(passage))).Then<LeafHash>(said => inquiry.Say(said,
            [.. links.Concat(passage is null ? [] : [passage.Exhibit]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)])));

    private static Outcome<TrialPassage?> PassageOf(Inquiry inquiry, WordsAsked? asked) => asked is null ? (TrialPassage?)null
        : ArchiveQueries.Find(inquiry, asked.Exhibit).Then<TrialPassage?>(exhibit => ArchiveQueries.Text(inquiry, exhibit) is { } text
            ? AddClaim.Locate(text, asked.Quote).Then<TrialPassage?>(found => new TrialPassage(exhibit.Leaf, exhibit.TextSha256!, found))
            : ArchiveRefusals.NoText.With(("exhibit", exhibit.Handle)));

    private static string LeafOf(Mention mention) => ClaimReference.Split(mention.ClaimReference).Leaf;

    private static Refusal? Unknown(string field, string word, IReadOnlyList<string> known) =>
        known.Contains(word) ? null : ScrutinyRefusals.UnknownTrialWord.With(("field", field), ("word", word), ("known", string.Join(", ", known)));

    private static Refusal? BadDate(string? when) => when is null || UncertainDate.TryParse(when, out _) ? null : CodingRefusals.BadDate.With(("date", when));
}
