using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Register.RegisterView;

/// <summary>The decisions of members on who is who, in the order of the ledger.</summary>
internal sealed class RegisterView : Projection
{
    public static readonly Sql Statements = Sql.Load("Register/RegisterView/register.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<IdentityDecided>() is { } decided && Relations.All.Contains(decided.Relation))
            views.Run(Sql, "decide", entry.Index, decided.A, decided.B, decided.Relation, decided.Reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
    }
}
