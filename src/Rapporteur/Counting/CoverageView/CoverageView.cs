using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Counting.CoverageView;

/// <summary>When papers appeared, as members declared it.</summary>
internal sealed class CoverageView : Projection
{
    public static readonly Sql Statements = Sql.Load("Counting/CoverageView/coverage.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<ScheduleDeclared>() is { } schedule)
            views.Run(Sql, "declare", entry.Index, schedule.Source, schedule.Every, schedule.From, schedule.To, string.Join(' ', schedule.Except ?? []), schedule.Reason);
    }
}
