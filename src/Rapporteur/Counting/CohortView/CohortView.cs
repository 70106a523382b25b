using System.Text.Json;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Counting.CohortView;

/// <summary>The cohorts that members defined.</summary>
internal sealed class CohortView : Projection
{
    public static readonly Sql Statements = Sql.Load("Counting/CohortView/cohorts.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<CohortDefined>() is { } cohort)
            views.Run(Sql, "define", entry.Index, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds(), JsonSerializer.Serialize(cohort, CohortDefined.Json));
    }
}
