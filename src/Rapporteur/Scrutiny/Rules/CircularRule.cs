using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>Several accounts of one act go back to one root: they are one account.</summary>
internal sealed class CircularRule() : Rule("circular", Meeting.Occurrence)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Register register)
    {
        var accounts = together.Where(statement => statement.Asserts && !statement.IsWithdrawal(together)).ToList();
        if (accounts.Count < 2)
            return [];
        var roots = accounts.ToDictionary(account => account, account => RootOf(account, accounts, register));
        return OfOneRoot(accounts, roots, register).Concat(OfOneText(accounts, roots, register));
    }

    private IEnumerable<ScrutinyResult> OfOneRoot(List<Statement> accounts, Dictionary<Statement, string> roots, Register register) =>
        accounts.GroupBy(account => roots[account]).Where(group => HasSeveralSources(group, register)).Select(group => Result(Certainty.Certainly, group));

    /// <summary>Accounts that name no common root but share their words: gathered as they chain together.</summary>
    private IEnumerable<ScrutinyResult> OfOneText(List<Statement> accounts, Dictionary<Statement, string> roots, Register register)
    {
        var passages = accounts.ToDictionary(account => account, account => PassageSketch.Of(account.Passage));
        var left = accounts.ToList();
        while (left is [var first, ..])
        {
            var chained = new List<Statement> { first };
            for (var i = 0; i < chained.Count; i++)
                chained.AddRange(left.Where(other => !chained.Contains(other) && passages[chained[i]].IsNearly(passages[other])));
            left.RemoveAll(chained.Contains);
            if (chained.Select(account => roots[account]).Distinct().Count() > 1 && HasSeveralSources(chained, register))
                yield return Result(Certainty.Possibly, chained);
        }
    }

    private static bool HasSeveralSources(IEnumerable<Statement> accounts, Register register) =>
        accounts.Select(register.SourceOf).Distinct().Skip(1).Any();

    /// <summary>
    /// The root as far as the exhibits tell: where the last speaker is the source of another account that names its own, or the exhibit
    /// says from which it was taken, the way goes on.
    /// </summary>
    private static string RootOf(Statement statement, List<Statement> accounts, Register register)
    {
        var seen = new HashSet<Statement>();
        var at = statement;
        while (seen.Add(at))
        {
            var root = register.RootOf(at);
            var next = Copied(at, accounts, register) ?? accounts.Find(other => !seen.Contains(other) && register.SourceOf(other) == root && other.Attribution.Length > 0 && register.SourceOf(at) != root);
            if (next is null)
                return at.Attribution.Length == 0 && register.Exhibit(at.Exhibit)?.Copies is { } original ? SourceOfCopied(original, register) : root;
            at = next;
        }
        return register.RootOf(at);
    }

    private static Statement? Copied(Statement statement, List<Statement> accounts, Register register) =>
        statement.Attribution.Length == 0 && register.Exhibit(statement.Exhibit)?.Copies is { } original ? accounts.Find(other => other.Exhibit == original) : null;

    private static string SourceOfCopied(string exhibit, Register register)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (register.Exhibit(exhibit)?.Copies is { } original && seen.Add(original))
            exhibit = original;
        return register.Who(register.Exhibit(exhibit)?.Source ?? exhibit);
    }
}
