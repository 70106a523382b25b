namespace Rapporteur.Charter;

/// <summary>Who conducts the inquiry.</summary>
/// <param name="Handle">How the member is called here.</param>
/// <param name="KeyId">The short id of the member's public key.</param>
/// <param name="RoleList">The roles, divided by spaces.</param>
/// <param name="Index">The entry that admitted the member.</param>
public sealed record Member(string Handle, string KeyId, string RoleList, long Index)
{
    /// <summary>A refusal where the member lacks a role, else null.</summary>
    public Refusal? Must(string role) =>
        RoleList.Split(' ').Contains(role) ? null : CharterRefusals.LacksRole.With(("member", Handle), ("role", role));
}
