using System.Security.Cryptography;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>
/// New keys in the place of those in a key ring: while the old ones are at hand, or with the ones that were named as their
/// successors when they are not.
/// </summary>
public static class ReplaceKeys
{
    /// <summary>Replaces the member's key, and the log's with it unless other members hold that too.</summary>
    /// <param name="inquiry">The inquiry, open to write with the old keys; close it afterwards.</param>
    /// <param name="ring">The ring that holds them.</param>
    /// <param name="protection">A passphrase for the new ones, or null.</param>
    /// <param name="ofMemberOnly">Whether the log keeps its key.</param>
    /// <param name="reason">Why, or null.</param>
    public static Outcome<InquiryKeys> Run(Inquiry inquiry, KeyRing ring, string? protection, bool ofMemberOnly, string? reason)
    {
        var me = CharterQueries.Me(inquiry);
        if (me.Refusal is { } refusal)
            return refusal;
        var fresh = ring.Announce(inquiry.Folder.Id, protection, ofMemberOnly);
        var entry = inquiry.Sign(Replacing(me.Value, fresh.Member, reason), LeafHash.Parse(me.Value.Leaf)).Cosign(fresh.Member);
        if (ofMemberOnly)
            inquiry.Append([entry]);
        else
            inquiry.HandOver(fresh.Log, [entry]);
        inquiry.Follow(null);
        ring.Settle(inquiry.Folder.Id, inquiry);
        return fresh;
    }

    /// <summary>Names the keys of another ring as the successors of those that sign now.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="ring">Where they are made: to be kept elsewhere.</param>
    /// <param name="log">The log's key, where it is to stay the log's: other members hold it too. Null to name a successor of it.</param>
    /// <param name="protection">A passphrase for them, or null.</param>
    public static Outcome<InquiryKeys> Name(Inquiry inquiry, KeyRing ring, MemberKey? log, string? protection)
    {
        var me = CharterQueries.Me(inquiry);
        if (me.Refusal is { } refusal)
            return refusal;
        if (ring.Holds(inquiry.Folder.Id))
            return CharterRefusals.KeysThere.With(("folder", ring.PlaceOf(inquiry.Folder.Id)));
        var successors = ring.Keep(inquiry.Folder.Id, new InquiryKeys(log ?? MemberKey.Create(), MemberKey.Create()), protection);
        if (log is null)
            inquiry.NameLogSuccessor(successors.Log.KeyId);
        inquiry.Say(new SuccessorNamed(successors.Member.KeyId), LeafHash.Parse(me.Value.Leaf));
        return successors;
    }

    /// <summary>Takes over with the successors of keys that are lost.</summary>
    /// <param name="inquiry">The inquiry, open to read; close it afterwards.</param>
    /// <param name="successors">The keys that were named.</param>
    /// <param name="rooms">All rooms.</param>
    /// <param name="clock">The author's clock.</param>
    /// <returns>The member whose key it was, or <c>CH016</c>.</returns>
    public static Outcome<Member> TakeOver(Inquiry inquiry, InquiryKeys successors, IReadOnlyList<Room> rooms, TimeProvider clock)
    {
        if (CharterQueries.Member(inquiry, successors.Member.KeyId) is { Standing: Standings.Active } done)
            return done; // An earlier run was interrupted after it.
        if (CharterQueries.SucceededBy(inquiry, successors.Member.KeyId) is not { } member || member.Standing == Standings.Suspended)
            return CharterRefusals.NotNamed.With();
        var entry = EntrySigner.Sign(
            EntryBody.Draft(Replacing(member, successors.Member, Standings.Lost), LeafHash.Parse(member.Leaf)),
            inquiry.Folder.Id, successors.Member, clock.GetUtcNow(), RandomNumberGenerator.GetBytes(32));
        var taken = inquiry.Ledger.LogKey.Key.KeyId == successors.Log.KeyId
            ? Append(inquiry.Folder, successors, entry, rooms, clock)
            : Inquiry.TakeOver(inquiry.Folder, rooms, successors.Log, [entry], clock);
        return taken.Then<Member>(isDone => isDone ? member : CharterRefusals.NotNamed.With());
    }

    private static Outcome<bool> Append(InquiryFolder folder, InquiryKeys keys, SignedEntry entry, IReadOnlyList<Room> rooms, TimeProvider clock) =>
        Inquiry.OpenToWrite(folder, rooms, keys, clock).Then<bool>(inquiry =>
        {
            using (inquiry)
                inquiry.Append([entry]);
            return true;
        });

    private static KeyReplaced Replacing(Member member, MemberKey by, string? reason) =>
        new(member.KeyId, Convert.ToBase64String(by.PublicKey.Span), reason);
}
