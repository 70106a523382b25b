namespace Rapporteur.Charter;

/// <summary>Who conducts the inquiry.</summary>
/// <param name="Handle">How the member is called here.</param>
/// <param name="KeyId">The short id of the member's public key.</param>
/// <param name="RoleList">The roles, divided by spaces.</param>
/// <param name="Index">The entry that admitted the member.</param>
/// <param name="Leaf">The leaf hash of that entry: the member's identity.</param>
/// <param name="Standing">Of <see cref="Standings"/>: what may be done with the key.</param>
public sealed record Member(string Handle, string KeyId, string RoleList, long Index, string Leaf, string Standing)
{
    /// <summary>A refusal where the member lacks a role, else null.</summary>
    public Refusal? Must(string role) =>
        RoleList.Split(' ').Contains(role) ? null : CharterRefusals.LacksRole.With(("member", Handle), ("role", role));
}

/// <summary>What may be done with a member's key.</summary>
public static class Standings
{
    /// <summary>It signs.</summary>
    public const string Active = "active";

    /// <summary>It does not sign until a commissioner restores it.</summary>
    public const string Suspended = "suspended";

    /// <summary>It is in nobody's or the wrong hands, and signs no more.</summary>
    public const string Lost = "lost";

    /// <summary>Another key has taken its place.</summary>
    public const string Replaced = "replaced";
}
