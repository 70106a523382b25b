using Dapper;
using Rapporteur.Coding;
using Rapporteur.Commission.ProceedingsView;
using Rapporteur.Ledger;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Commission;

/// <summary>What can be asked of the commission.</summary>
public static class CommissionQueries
{
    private static Sql Sql => ProceedingsView.ProceedingsView.Statements;

    /// <summary>Whether the commission has done anything yet.</summary>
    public static bool HasBegun(Inquiry inquiry) => inquiry.Views.Connection.ExecuteScalar<bool>(Sql["any"]);

    /// <summary>What the commission has done, by the rules of procedure.</summary>
    public static Proceedings Proceedings(Inquiry inquiry) =>
        Commission.Proceedings.Of(inquiry.Views.Connection.Query<ProceedingRow>(Sql["all"], buffered: false).Select(row => row.ToSaid()));

    /// <summary>A question by its handle.</summary>
    /// <returns>The question, or <c>CM002</c>.</returns>
    public static Outcome<Question> Question(Proceedings proceedings, string handle) => Named(proceedings.Questions, question => question.Handle, handle);

    /// <summary>A finding by its handle.</summary>
    /// <returns>The finding, or <c>CM002</c>.</returns>
    public static Outcome<Finding> Finding(Proceedings proceedings, string handle) => Named(proceedings.Findings, finding => finding.Handle, handle);

    /// <summary>A hypothesis by its handle.</summary>
    /// <returns>The hypothesis, or <c>CM002</c>.</returns>
    public static Outcome<Hypothesis> Hypothesis(Proceedings proceedings, string handle) => Named(proceedings.Hypotheses, hypothesis => hypothesis.Handle, handle);

    /// <summary>A prediction by its handle.</summary>
    /// <returns>The prediction, or <c>CM002</c>.</returns>
    public static Outcome<Prediction> Prediction(Proceedings proceedings, string handle) => Named(proceedings.Predictions, prediction => prediction.Handle, handle);

    /// <summary>A figure by its handle.</summary>
    /// <returns>The figure, or <c>CM002</c>.</returns>
    public static Outcome<Figure> Figure(Proceedings proceedings, string handle) => Named(proceedings.Figures, figure => figure.Handle, handle);

    /// <summary>A notice or a request by its handle.</summary>
    /// <returns>The notice, or <c>CM002</c>.</returns>
    public static Outcome<Notice> Notice(Proceedings proceedings, string handle) => Named(proceedings.Notices, notice => notice.Handle, handle);

    /// <summary>What can be argued about, by its handle: a proposition (<c>T1</c>) or an argument (<c>A1</c>).</summary>
    /// <returns>The leaf hash of its entry, or <c>CM002</c>.</returns>
    public static Outcome<string> Arguable(Proceedings proceedings, string handle) => handle.StartsWith("A", StringComparison.OrdinalIgnoreCase)
        ? Named(proceedings.Arguments, argument => argument.Handle, handle).Then<string>(argument => argument.Said.Leaf)
        : Named(proceedings.Propositions, proposition => proposition.Handle, handle).Then<string>(proposition => proposition.Said.Leaf);

    /// <summary>What an argument can rest on, by its handle: evidence, or a proposition (<c>T2</c>).</summary>
    public static Outcome<string> Ground(Inquiry inquiry, Proceedings proceedings, string handle) =>
        handle.StartsWith("T", StringComparison.OrdinalIgnoreCase) ? Arguable(proceedings, handle) : Evidence(inquiry, proceedings, handle);

    /// <summary>The handle of what an entry founded, or null where it founded nothing that has one.</summary>
    public static string? FoundedBy(Inquiry inquiry, LeafHash entry) => Proceedings(inquiry).Named(entry.ToString()) switch
    {
        Question question => question.Handle,
        Passage passage => passage.Handle,
        Figure figure => figure.Handle,
        Proposition proposition => proposition.Handle,
        Argument argument => argument.Handle,
        Hypothesis hypothesis => hypothesis.Handle,
        Prediction prediction => prediction.Handle,
        Notice notice => notice.Handle,
        Motion motion => motion.Handle,
        Draft draft => draft.Finding.Handle,
        _ => null,
    };

    /// <summary>One of things by its handle.</summary>
    internal static Outcome<T> Named<T>(IEnumerable<T> things, Func<T, string> handleOf, string handle) where T : class =>
        things.FirstOrDefault(thing => string.Equals(handleOf(thing), handle.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : CommissionRefusals.NotCalledSo.With(("handle", handle));

    /// <summary>What a claim or a coded statement (<c>C12</c>), a victim of one (<c>M12</c>), a tendered passage (<c>X2</c>), a figure (<c>G1</c>) or a finding (<c>F1</c>) is called in entries.</summary>
    /// <returns>The reference, or <c>CM002</c>, <c>CO001</c>, <c>RG001</c>.</returns>
    public static Outcome<string> Evidence(Inquiry inquiry, Proceedings proceedings, string handle)
    {
        switch (handle.Trim().ToUpperInvariant())
        {
            case ['C', ..]:
                return CodingQueries.FindStatement(inquiry, handle) is { IsDone: true, Value: var statement } ? statement.Reference : CodingQueries.Find(inquiry, handle).Then<string>(claim => claim.Reference);
            case ['M' or 'P', ..]:
                return Mention(inquiry, handle);
            case ['F', ..]:
                return Finding(proceedings, handle).Then<string>(finding => (finding.Adopted ?? finding.Current).Said.Leaf);
            case ['G', ..]:
                return Figure(proceedings, handle).Then<string>(figure => figure.Said.Leaf);
            default:
                return Named(proceedings.Passages, passage => passage.Handle, handle).Then<string>(passage => passage.Said.Leaf);
        }
    }

    /// <summary>What a mention, or the founding mention of a person, is called in entries.</summary>
    public static Outcome<string> Mention(Inquiry inquiry, string handle) =>
        RegisterQueries.Find(inquiry, handle).Then<string>(found => found.Mention.Reference);

    /// <summary>What a reference in an entry is called by people: <c>C12</c>, <c>M12</c>, <c>X2</c>, <c>F1</c>, <c>E3</c>.</summary>
    public static string HandleOf(Inquiry inquiry, Proceedings proceedings, string reference)
    {
        if (EvidenceReference.IsClaim(reference))
        {
            var (leaf, ordinal) = ClaimReference.Split(EvidenceReference.ClaimOf(reference));
            return inquiry.Views.Connection.ExecuteScalar<long?>(Sql["claim-number"], new { leaf, ordinal }) is { } number
                ? EvidenceReference.IsMention(reference) ? MentionHandle(number, reference) : $"C{number}"
                : "a claim that is gone";
        }
        return proceedings.Named(reference) switch
        {
            Passage passage => passage.Handle,
            Figure figure => figure.Handle,
            Draft draft => draft.Finding.Handle,
            Proposition proposition => proposition.Handle,
            Argument argument => argument.Handle,
            Question question => question.Handle,
            _ => inquiry.Views.Connection.ExecuteScalar<long?>(Sql["exhibit-number"], new { leaf = reference }) is { } exhibit ? $"E{exhibit}" : "an exhibit that is gone",
        };
    }

    internal static IReadOnlyDictionary<string, CitedClaim> Cited(Inquiry inquiry, object body)
    {
        var cited = new Dictionary<string, CitedClaim>(StringComparer.Ordinal);
        foreach (var claim in References.ClaimsIn(body))
        {
            var (leaf, ordinal) = ClaimReference.Split(claim);
            if (inquiry.Views.Connection.QuerySingleOrDefault<CitedClaim>(Sql["cited-now"], new { leaf, ordinal }) is { } found)
                cited.Add(claim, found);
        }
        return cited;
    }

    private static string MentionHandle(long claim, string reference) => reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..] is var place && place == "0" ? $"M{claim}" : $"M{claim}.{int.Parse(place, System.Globalization.CultureInfo.InvariantCulture) + 1}";
}
