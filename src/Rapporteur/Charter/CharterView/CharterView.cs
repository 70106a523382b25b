using System.Security.Cryptography;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter.CharterView;

/// <summary>The members and who may see what.</summary>
internal sealed class CharterView : Projection
{
    public static readonly Sql Statements = Sql.Load("Charter/CharterView/charter.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<MemberAdmitted>() is { } member)
        {
            var key = KeyId.Of(Convert.FromBase64String(member.PublicKey));
            views.Run(Sql, "admit", entry.Index, member.Handle, key, member.PublicKey, string.Join(' ', member.Roles));
        }
        else if (entry.As<AccessSet>() is { } access)
        {
            views.Run(Sql, "set-access", access.Item, entry.Index, access.Level, access.Members is { } names ? string.Join('\n', names) : null);
        }
    }
}
