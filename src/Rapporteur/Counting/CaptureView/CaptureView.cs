using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Counting.CaptureView;

/// <summary>How lists came to be, and which joins between them a person has looked at.</summary>
internal sealed class CaptureView : Projection
{
    public static readonly Sql Statements = Sql.Load("Counting/CaptureView/captures.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<CollectionDeclared>() is { } declared)
        {
            foreach (var (a, b) in Pairs(declared.Lists))
                views.Run(Sql, "declare", a, b, entry.Index, declared.Collected, declared.Reason);
        }
        else if (entry.As<JoinsChecked>() is { } joins)
        {
            views.Run(Sql, "check", string.Join('+', joins.Lists), entry.Index, joins.Seed, joins.Drawn, joins.Wrong);
        }
    }

    /// <summary>All pairs of lists, each in the order of the hashes.</summary>
    public static IEnumerable<(string A, string B)> Pairs(IEnumerable<string> lists)
    {
        var sorted = lists.Order(StringComparer.Ordinal).ToList();
        return sorted.Index().SelectMany(a => sorted.Skip(a.Index + 1).Select(b => (a.Item, b)));
    }
}
