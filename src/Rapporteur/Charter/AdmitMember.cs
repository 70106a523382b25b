using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>A commissioner admits a member.</summary>
public static class AdmitMember
{
    /// <summary>Whether it may be said, and what.</summary>
    /// <param name="me">Who admits.</param>
    /// <param name="members">The members by now.</param>
    /// <param name="handle">How the member is to be called here.</param>
    /// <param name="publicKey">The member's Ed25519 public key.</param>
    /// <param name="roles">Of <see cref="Roles"/>.</param>
    public static Outcome<MemberAdmitted> Decide(Member me, IReadOnlyList<Member> members, string handle, ReadOnlySpan<byte> publicKey, IReadOnlyList<string> roles)
    {
        if (me.Must(Roles.Commissioner) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(handle) || members.Any(member => member.Handle == handle))
            return CharterRefusals.HandleTaken.With(("member", handle));
        if (roles.FirstOrDefault(role => !Roles.All.Contains(role)) is { } unknown)
            return CharterRefusals.UnknownRole.With(("role", unknown), ("known", string.Join(", ", Roles.All)));
        if (VerifyingKey.TryImport(publicKey) is not { } key || members.Any(member => member.KeyId == key.KeyId))
            return CharterRefusals.BadPublicKey.With();
        return new MemberAdmitted(handle, Convert.ToBase64String(publicKey), [.. roles.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Admits a member who made a key elsewhere and has told its public half.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, ReadOnlyMemory<byte> publicKey, IReadOnlyList<string> roles)
    {
        var decided = CharterQueries.Me(inquiry).Then(me => Decide(me, CharterQueries.Members(inquiry), handle, publicKey.Span, roles));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value);
    }

    /// <summary>Admits a member with a key that was made here, which signs with it.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="handle">How the member is to be called.</param>
    /// <param name="key">The new key.</param>
    /// <param name="roles">Of <see cref="Roles"/>.</param>
    /// <param name="keep">Keeps the key; called once nothing is to be refused and before anything is said.</param>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, MemberKey key, IReadOnlyList<string> roles, Action keep)
    {
        var decided = CharterQueries.Me(inquiry).Then(me => Decide(me, CharterQueries.Members(inquiry), handle, key.PublicKey.Span, roles));
        if (decided.Refusal is { } refusal)
            return refusal;
        keep();
        var entry = inquiry.Sign(decided.Value).Cosign(key);
        inquiry.Append([entry]);
        inquiry.Follow(null);
        return entry.Leaf;
    }
}
