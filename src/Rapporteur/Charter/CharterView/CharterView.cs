using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter.CharterView;

/// <summary>The members, their keys, and who may see what.</summary>
internal sealed class CharterView : Projection
{
    public static readonly Sql Statements = Sql.Load("Charter/CharterView/charter.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<AccessSet>() is { } access)
            views.Run(Sql, "set-access", access.Item, entry.Index, access.Level, access.Members is { } names ? string.Join('\n', names) : null);
        else if (entry.Header.Kind == MemberAdmitted.Kind || entry.Header.Kind == KeyReplaced.Kind || entry.Header.Kind == StandingSet.Kind || entry.Header.Kind == SuccessorNamed.Kind)
            ApplyToKeys(entry, views);
    }

    // Members are few: all keys are read and written, so that the rules stand in one place only.
    private void ApplyToKeys(LoggedEntry entry, ViewWriter views)
    {
        var before = new List<SignatoryKey>();
        views.Rows(Sql, "keys", row => before.Add(new SignatoryKey(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.TextOrNull(5))));
        var signatories = new Signatories(before);
        if (signatories.Follow(entry) is not null)
            return; // `verify` says what is wrong with it.
        if (entry.As<MemberAdmitted>() is { } member)
            views.Run(Sql, "admit", entry.Index, entry.Leaf.ToString(), member.Handle, string.Join(' ', member.Roles));
        foreach (var key in signatories.Keys.Except(before))
            views.Run(Sql, "put-key", entry.Index, key.KeyId, key.PublicKey, key.Member, key.Standing, key.Successor);
    }
}
