using System.Text.Json;
using Dapper;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Publishing.JudgmentView;

/// <summary>The judgments that were delivered.</summary>
internal sealed class JudgmentView : Projection
{
    public static readonly Sql Statements = Sql.Load("Publishing/JudgmentView/judgments.sql");

    public override Sql Sql => Statements;

    public static IReadOnlyList<(string Leaf, JudgmentDelivered Body)> Editions(Inquiry inquiry) =>
        [.. inquiry.Views.Connection.Query<(string Leaf, string Body)>(Statements["editions"]).Select(row => (row.Leaf, JsonSerializer.Deserialize(row.Body, JudgmentDelivered.Json)!))];

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<JudgmentDelivered>() is { } judgment)
            views.Run(Sql, "deliver", entry.Index, entry.Leaf.ToString(), JsonSerializer.Serialize(judgment, JudgmentDelivered.Json));
    }
}
