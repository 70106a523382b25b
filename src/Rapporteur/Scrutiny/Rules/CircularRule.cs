using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>Several accounts of one act go back to one root: they are one account.</summary>
internal sealed class CircularRule() : Rule("circular", Meeting.Occurrence)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var accounts = together.Where(statement => statement.Asserts).ToList();
        if (accounts.Count < 2)
            return [];
        var roots = accounts.ToDictionary(account => account, account => RootOf(account, accounts, dossier));
        return OfOneRoot(accounts, roots, dossier).Concat(OfOneText(accounts, roots, dossier));
    }

    private IEnumerable<ScrutinyResult> OfOneRoot(List<Statement> accounts, Dictionary<Statement, string> roots, Dossier dossier) =>
        accounts.GroupBy(account => roots[account]).Where(group => HasSeveralSources(group, dossier)).Select(group => Result(Certainty.Certainly, group));

    /// <summary>Accounts that name no common root but share their words: gathered as they chain together.</summary>
    private IEnumerable<ScrutinyResult> OfOneText(List<Statement> accounts, Dictionary<Statement, string> roots, Dossier dossier)
    {
        var passages = accounts.ToDictionary(account => account, account => PassageSketch.Of(account.Passage));
        var left = accounts.ToList();
        while (left is [var first, ..])
        {
            var chained = new List<Statement> { first };
            for (var i = 0; i < chained.Count; i++)
                chained.AddRange(left.Where(other => !chained.Contains(other) && passages[chained[i]].IsNearly(passages[other])));
            left.RemoveAll(chained.Contains);
            if (chained.Select(account => roots[account]).Distinct().Count() > 1 && HasSeveralSources(chained, dossier))
                yield return Result(Certainty.Possibly, chained);
        }
    }

    private static bool HasSeveralSources(IEnumerable<Statement> accounts, Dossier dossier) =>
        accounts.Select(account => (dossier.SourceOf(account), Nearest(account, dossier))).Distinct().Skip(1).Any();

    /// <summary>Who speaks in an exhibit that reports several speakers, where it was not the root itself that spoke.</summary>
    private static string? Nearest(Statement account, Dossier dossier) => account.Attribution is [var nearest, _, ..] && dossier.IsPerson(dossier.Who(nearest)) ? dossier.Who(nearest) : null;

    /// <summary>
    /// The root as far as the exhibits tell: where the last speaker is the source of another account that names its own, or the exhibit
    /// says from which it was taken, the way goes on.
    /// </summary>
    private static string RootOf(Statement statement, List<Statement> accounts, Dossier dossier)
    {
        var seen = new HashSet<Statement>();
        var at = statement;
        while (seen.Add(at))
        {
            var root = dossier.RootOf(at);
            var next = Copied(at, accounts, dossier) ?? accounts.Find(other => !seen.Contains(other) && dossier.SourceOf(other) == root && other.Attribution.Length > 0 && dossier.SourceOf(at) != root);
            if (next is null)
                return at.Attribution.Length == 0 && dossier.Exhibit(at.Exhibit)?.Copies is { } original ? SourceOfCopied(original, dossier) : root;
            at = next;
        }
        return dossier.RootOf(at);
    }

    private static Statement? Copied(Statement statement, List<Statement> accounts, Dossier dossier) =>
        statement.Attribution.Length == 0 && dossier.Exhibit(statement.Exhibit)?.Copies is { } original ? accounts.Find(other => other.Exhibit == original) : null;

    private static string SourceOfCopied(string exhibit, Dossier dossier)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (dossier.Exhibit(exhibit)?.Copies is { } original && seen.Add(original))
            exhibit = original;
        return dossier.Who(dossier.Exhibit(exhibit)?.Source ?? exhibit);
    }
}
