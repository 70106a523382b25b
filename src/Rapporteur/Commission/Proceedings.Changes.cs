using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Scrutiny;

namespace Rapporteur.Commission;

/// <summary>What changes under findings after they were adopted: each such finding, and each that rests on it, is marked for re-examination.</summary>
public sealed partial class Proceedings
{
    private readonly Dictionary<string, CitedClaim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Said> lost = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), bool> joins = [];
    private readonly Dictionary<string, HashSet<Draft>> resting = new(StringComparer.Ordinal);

    /// <summary>Keeps what is known of the claims that an entry cites: as they stand at its place in the log.</summary>
    private void Remember(Said said)
    {
        foreach (var (reference, claim) in said.Cited)
            claims[reference] = claim;
    }

    /// <summary>From here on, what changes under an adopted draft marks it.</summary>
    private void Watch(Draft draft)
    {
        foreach (var evidence in draft.RestsOn.Select(EvidenceReference.ClaimOf).Distinct(StringComparer.Ordinal))
        {
            Rest(evidence, draft);
            if (ExhibitOf(evidence) is { } exhibit)
                Rest(exhibit, draft);
        }
        foreach (var answer in draft.Body.Scrutiny ?? [])
            Rest(ResultKey(answer.Rule, answer.Claims), draft);
        foreach (var before in draft.Finding.Drafts.Where(before => before != draft && before.IsAdopted))
            MarkResting(before.Said.Leaf, draft.Ballot.Closing!);
    }

    private void Rest(string on, Draft draft)
    {
        if (!resting.TryGetValue(on, out var drafts))
            resting.Add(on, drafts = []);
        drafts.Add(draft);
    }

    private string? ExhibitOf(string evidence) => EvidenceReference.IsClaim(evidence) ? claims[evidence].Exhibit : (Named(evidence) as Passage)?.Body.Exhibit;

    private static string ResultKey(string rule, IEnumerable<string> claims) => $"{rule}:{string.Join('+', claims.Order(StringComparer.Ordinal))}";

    private void Change(Said said)
    {
        switch (said.Body)
        {
            case ClaimDecided decided: Change(said, decided); break;
            case StatementWithdrawn taken: Change(said, new ClaimDecided(ClaimReference.Of(taken.Statement, 0), ClaimStates.SetAside, null, taken.Reason)); break;
            case Withdrawal withdrawn: Lose(said, withdrawn.Exhibit); break;
            case ExhibitImpeached impeached: Lose(said, impeached.Exhibit); break;
            case IdentityDecided identity: Change(said, identity); break;
            case ResultTakenUp taken: MarkResting(ResultKey(taken.Rule, taken.Claims), said); break;
        }
    }

    private void Change(Said said, ClaimDecided decided)
    {
        if (!claims.TryGetValue(decided.Claim, out var claim))
            return;
        claims[decided.Claim] = claim with { State = decided.Verdict == "reopened" ? ClaimStates.Proposed : decided.Verdict };
        if (decided.Verdict != ClaimStates.Coded || claim.State == ClaimStates.Amended)
            MarkResting(decided.Claim, said);
    }

    private void Lose(Said said, string exhibit)
    {
        lost.TryAdd(exhibit, said);
        MarkResting(exhibit, said);
    }

    private void Change(Said said, IdentityDecided identity)
    {
        joins[Pair(identity.A, identity.B)] = identity.Relation == Relations.Same;
        if (identity.Relation == Relations.Same)
            return;
        foreach (var draft in findings.Select(finding => finding.Adopted).OfType<Draft>())
        {
            if (NotJoined(draft) is not null)
                Mark(draft, said, [draft.Body.Subject.Mention!]);
        }
    }

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    /// <summary>Whether members joined two mentions, directly or through others.</summary>
    private bool AreJoined(string a, string b)
    {
        var (open, seen) = (new Stack<string>([a]), new HashSet<string>([a], StringComparer.Ordinal));
        while (open.TryPop(out var next))
        {
            if (next == b)
                return true;
            foreach (var ((left, right), _) in joins.Where(join => join.Value && (join.Key.Item1 == next || join.Key.Item2 == next)))
            {
                var other = left == next ? right : left;
                if (seen.Add(other))
                    open.Push(other);
            }
        }
        return false;
    }

    private void MarkResting(string on, Said cause)
    {
        foreach (var draft in resting.GetValueOrDefault(on) ?? [])
            Mark(draft, cause, PathTo(on, draft));
    }

    /// <summary>From a draft to what changed; to an exhibit by what the draft cites of it.</summary>
    private string[] PathTo(string on, Draft draft) =>
        draft.RestsOn.Select(EvidenceReference.ClaimOf).FirstOrDefault(evidence => ExhibitOf(evidence) == on) is { } cited ? [cited, on] : [on];

    private void MarkAll(IEnumerable<Finding> findings, Said cause, IReadOnlyList<string> path)
    {
        foreach (var draft in findings.Select(finding => finding.Adopted).OfType<Draft>())
            Mark(draft, cause, path);
    }

    /// <summary>Marks a draft and, through it, every draft that rests on it.</summary>
    private void Mark(Draft draft, Said cause, IReadOnlyList<string> path)
    {
        var open = new Queue<(Draft Draft, IReadOnlyList<string> Path)>([(draft, path)]);
        while (open.TryDequeue(out var next))
        {
            if (next.Draft.Marks.Exists(mark => mark.Cause == cause))
                continue;
            next.Draft.Marks.Add(new ReexaminationMark(cause, next.Path));
            foreach (var above in resting.GetValueOrDefault(next.Draft.Said.Leaf) ?? [])
                open.Enqueue((above, [next.Draft.Said.Leaf, .. next.Path]));
        }
    }
}
