using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Scrutiny.ScrutinyView;

/// <summary>The results that members set aside and did not take up again.</summary>
internal sealed class ScrutinyView : Projection
{
    public static readonly Sql Statements = Sql.Load("Scrutiny/ScrutinyView/scrutiny.sql");

    public override Sql Sql => Statements;

    /// <summary>A result by its rule and the identities of its claims.</summary>
    public static string KeyOf(string rule, IEnumerable<string> references) => $"{rule}:{string.Join('+', references.Order(StringComparer.Ordinal))}";

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<ResultSetAside>() is { } aside)
            views.Run(Sql, "set-aside", KeyOf(aside.Rule, aside.Claims), entry.Index, aside.Reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
        else if (entry.As<ResultTakenUp>() is { } taken)
            views.Run(Sql, "take-up", KeyOf(taken.Rule, taken.Claims));
    }
}
