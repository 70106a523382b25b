using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Publishing.JudgmentView;

/// <summary>The judgments that were delivered.</summary>
internal sealed class JudgmentView : Projection
{
    public static readonly Sql Statements = Sql.Load("Publishing/JudgmentView/judgments.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.Header.Kind == JudgmentDelivered.Kind && entry.Body is { } bytes)
            views.Run(Sql, "keep-judgment", entry.Index, entry.Leaf.ToString(), entry.Recorded.ToUnixTimeSeconds(), entry.Header.Author, bytes.ToArray());
    }
}
