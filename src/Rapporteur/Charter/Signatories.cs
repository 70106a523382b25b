using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>A key of a member, at one place of the log.</summary>
/// <param name="KeyId">The short id of the public key.</param>
/// <param name="PublicKey">The Ed25519 public key, 32 bytes in base64.</param>
/// <param name="Member">The leaf hash of the entry that admitted the member.</param>
/// <param name="RoleList">The member's roles, divided by spaces.</param>
/// <param name="Standing">Of <see cref="Standings"/>.</param>
/// <param name="Successor">The id of the key that may take its place, or null.</param>
public sealed record SignatoryKey(string KeyId, string PublicKey, string Member, string RoleList, string Standing, string? Successor)
{
    internal bool IsActive => Standing == Standings.Active;

    internal bool IsCommissioner => IsActive && RoleList.Split(' ').Contains(Roles.Commissioner);
}

/// <summary>
/// Whose keys may sign, at one place of the log: the rules of the charter on keys, followed entry by entry. What an entry takes from
/// a key holds from the next one on, what it gives holds for itself.
/// </summary>
public sealed class Signatories
{
    private readonly SortedDictionary<string, SignatoryKey> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VerifyingKey> imported = new(StringComparer.Ordinal);
    private SignatoryKey? afterwards;

    /// <summary>Nobody's: before the first entry.</summary>
    public Signatories()
    {
    }

    /// <summary>As they stood after some entry.</summary>
    public Signatories(IEnumerable<SignatoryKey> keys)
    {
        foreach (var key in keys)
            this.keys.Add(key.KeyId, key);
    }

    /// <summary>All keys that were ever admitted, as they stand after the entry followed last.</summary>
    public IReadOnlyCollection<SignatoryKey> Keys
    {
        get
        {
            Settle();
            return keys.Values;
        }
    }

    /// <summary>The key that an id stands for, where it may sign the entry followed last; else null.</summary>
    public VerifyingKey? KeyOf(string keyId)
    {
        if (!keys.TryGetValue(keyId, out var key) || !key.IsActive)
            return null;
        if (!imported.TryGetValue(keyId, out var verifying))
            imported.Add(keyId, verifying = VerifyingKey.TryImport(Convert.FromBase64String(key.PublicKey))!);
        return verifying;
    }

    /// <summary>Follows one entry.</summary>
    /// <returns>Why it changes nothing, though it is of a kind that should; else null.</returns>
    public string? Follow(LoggedEntry entry)
    {
        Settle();
        if (entry.As<MemberAdmitted>() is { } admitted)
            return Admit(entry, admitted);
        if (entry.As<KeyReplaced>() is { } replaced)
            return Replace(entry, replaced);
        if (entry.As<StandingSet>() is { } standing)
            return SetStanding(entry, standing);
        if (entry.As<SuccessorNamed>() is { } named && keys.TryGetValue(entry.Header.Author, out var author) && author.IsActive)
            keys[author.KeyId] = author with { Successor = named.Successor };
        return null;
    }

    private string? Admit(LoggedEntry entry, MemberAdmitted admitted)
    {
        if (Import(admitted.PublicKey) is not { } key)
            return "it admits a member without a key";
        if (keys.ContainsKey(key.KeyId))
            return "it admits a key that was admitted before";
        // The first member is its own warrant; every other one is admitted by a commissioner.
        if (keys.Count == 0 ? entry.Header.Author != key.KeyId : !keys.TryGetValue(entry.Header.Author, out var author) || !author.IsCommissioner)
            return "it admits a member, and no commissioner signed it";
        keys.Add(key.KeyId, new SignatoryKey(key.KeyId, admitted.PublicKey, entry.Leaf.ToString(), string.Join(' ', admitted.Roles), Standings.Active, null));
        return null;
    }

    private string? Replace(LoggedEntry entry, KeyReplaced replaced)
    {
        if (Import(replaced.PublicKey) is not { } key || keys.ContainsKey(key.KeyId) || entry.Envelope.Signatures.All(signature => signature.KeyId != key.KeyId))
            return "it replaces a key by none, by a known one, or by one that did not sign";
        if (!keys.TryGetValue(replaced.Replaces, out var old) || old.Standing == Standings.Replaced)
            return "it replaces a key that is not there";
        if (!MayReplace(entry.Header.Author, old, key.KeyId))
            return "it replaces a key, and neither that key, nor its named successor, nor another commissioner signed it";
        keys.Add(key.KeyId, old with
        {
            KeyId = key.KeyId, PublicKey = replaced.PublicKey, Successor = null,
            Standing = old.Standing == Standings.Suspended ? Standings.Suspended : Standings.Active,
        });
        afterwards = old with { Standing = Standings.Replaced };
        return null;
    }

    private bool MayReplace(string author, SignatoryKey old, string successor) =>
        author == old.KeyId ? old.IsActive
        : author == successor ? old.Successor == successor && old.Standing != Standings.Suspended
        : keys.TryGetValue(author, out var by) && by.IsCommissioner && by.Member != old.Member;

    private string? SetStanding(LoggedEntry entry, StandingSet set)
    {
        if (!keys.TryGetValue(set.Key, out var key) || key.Standing is Standings.Replaced or Standings.Lost)
            return "it speaks of a key that is not there any more";
        if (set.Standing is not (Standings.Active or Standings.Suspended or Standings.Lost))
            return "it gives a key a standing that there is not";
        var isAllowed = keys.TryGetValue(entry.Header.Author, out var author)
            && (author.IsCommissioner || author.IsActive && author.KeyId == key.KeyId && set.Standing == Standings.Lost);
        if (!isAllowed)
            return "it suspends or restores a key, and no commissioner signed it";
        afterwards = key with { Standing = set.Standing };
        return null;
    }

    private void Settle()
    {
        if (afterwards is { } settled)
            keys[settled.KeyId] = settled;
        afterwards = null;
    }

    private static VerifyingKey? Import(string base64)
    {
        var bytes = new byte[MemberKey.KeyLength];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length == bytes.Length ? VerifyingKey.TryImport(bytes) : null;
    }
}
