using System.Security.Cryptography;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>A new inquiry: folder, keys, ledger, and the two entries that everything rests on.</summary>
public static class FoundInquiry
{
    /// <summary>Founds an inquiry.</summary>
    /// <param name="path">The folder to make; it must not exist or be empty.</param>
    /// <param name="title">What people call it.</param>
    /// <param name="member">How the first member is called; "member 1" unless the member chose a name.</param>
    /// <param name="ring">Where the private keys are kept.</param>
    /// <param name="passphrase">Protects them, or null.</param>
    /// <param name="rooms">All rooms.</param>
    /// <param name="clock">The author's clock.</param>
    /// <returns>The inquiry open to write, or <c>ST001</c>.</returns>
    public static Outcome<Inquiry> Run(
        string path, string title, string? member, KeyRing ring, string? passphrase, IReadOnlyList<Room> rooms, TimeProvider clock)
    {
        var laidOut = InquiryFolder.Create(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), title);
        if (laidOut.Refusal is { } refusal)
            return refusal;

        var folder = laidOut.Value;
        var keys = ring.Create(folder.Id, passphrase);
        LedgerLog.Create(folder.Ledger, folder.Staging, keys.Log, folder.Id).Dispose();

        var opened = Inquiry.OpenToWrite(folder, rooms, keys, clock);
        if (opened.Refusal is null)
        {
            var inquiry = opened.Value;
            var (founded, admitted) = Decide(title, member, keys.Member.PublicKey.Span);
            // The admission first: a key signs only from the entry that admits it.
            inquiry.Append([inquiry.Sign(admitted), inquiry.Sign(founded)]);
            // An interruption before this leaves no inquiry; after it, a whole one.
            folder.WriteCard();
            inquiry.Follow(null);
        }
        return opened;
    }

    /// <summary>What is said.</summary>
    public static (InquiryFounded, MemberAdmitted) Decide(string title, string? member, ReadOnlySpan<byte> publicKey) =>
        (new InquiryFounded(title, CodeBook.Version),
            new MemberAdmitted(member ?? "member 1", Convert.ToBase64String(publicKey), [.. Roles.OfFirstMember]));
}
