using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Counting.SignalView;

/// <summary>The signals that members declared.</summary>
internal sealed class SignalView : Projection
{
    public static readonly Sql Statements = Sql.Load("Counting/SignalView/signals.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<SignalDeclared>() is { } signal)
            views.Run(Sql, "declare", entry.Index, signal.Day, signal.What, signal.Chosen, signal.Reason);
    }
}
