using System.Text.Json;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Scrutiny.TrialView;

/// <summary>What members entered in the files of trials, and what they noted of statements.</summary>
internal sealed class TrialView : Projection
{
    public static readonly Sql Statements = Sql.Load("Scrutiny/TrialView/trials.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<TrialEntryWithdrawn>() is { } withdrawn)
            views.Run(Sql, "withdraw-trial-entry", withdrawn.Entry, entry.Index);
        else if (entry.As<TrialOpened>() is { } opened)
            Put(entry, entry.Leaf.ToString(), opened, views);
        else if (entry.As<AccusedCharged>() is { } charged)
            Put(entry, charged.Trial, charged, views);
        else if (entry.As<ChargeAnswered>() is { } answered)
            Put(entry, answered.Trial, answered, views);
        else if (entry.As<TestimonyBrought>() is { } brought)
            Put(entry, brought.Trial, brought, views);
        else if (entry.As<TrialDecided>() is { } decided)
            Put(entry, decided.Trial, decided, views);
        else if (entry.As<StatementNoted>() is { } noted)
            Put(entry, "", noted, views);
    }

    private void Put<T>(LoggedEntry entry, string trial, T said, ViewWriter views) where T : IEntryBody<T> =>
        views.Run(Sql, "add-trial-entry", entry.Index, entry.Leaf.ToString(), T.Kind, trial, JsonSerializer.Serialize(said, T.Json));
}
