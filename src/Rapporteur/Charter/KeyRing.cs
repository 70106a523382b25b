using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>
/// The private keys of a user, outside of every inquiry: one folder an inquiry, so that nothing links two inquiries of one
/// person, with the member's key, the log's key and the checkpoint last seen.
/// </summary>
/// <param name="folder">The folder given with <c>--keys</c>, or the user's configuration folder.</param>
/// <param name="passphrase">Asked for a passphrase when a key file has one; null when it cannot be asked.</param>
public sealed class KeyRing(string folder, Func<string?>? passphrase = null)
{
    /// <summary>Makes and keeps the two keys of a new inquiry.</summary>
    /// <param name="inquiry">Its id.</param>
    /// <param name="protection">A passphrase to protect both, or null.</param>
    public InquiryKeys Create(string inquiry, string? protection) => Keep(inquiry, new InquiryKeys(MemberKey.Create(), MemberKey.Create()), protection);

    /// <summary>Keeps these keys in the place of those that are there.</summary>
    /// <param name="inquiry">Its id.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="protection">A passphrase to protect both, or null.</param>
    public InquiryKeys Keep(string inquiry, InquiryKeys keys, string? protection)
    {
        Directory.CreateDirectory(PlaceOf(inquiry));
        KeyFile.Replace(LogKeyOf(inquiry), keys.Log, protection);
        KeyFile.Replace(MemberKeyOf(inquiry), keys.Member, protection);
        return keys;
    }

    /// <summary>
    /// Makes keys that are about to replace those in the ring, and keeps them beside these: nothing is signed with a key that a
    /// power cut could take away.
    /// </summary>
    internal InquiryKeys Announce(string inquiry, string? protection, bool ofMemberOnly)
    {
        var fresh = new InquiryKeys(MemberKey.Create(), MemberKey.Create());
        if (!ofMemberOnly)
            KeyFile.Replace(Next(LogKeyOf(inquiry)), fresh.Log, protection);
        KeyFile.Replace(Next(MemberKeyOf(inquiry)), fresh.Member, protection);
        return fresh;
    }

    /// <summary>Whether keys were announced, and a run was interrupted before it was settled whether they replace those in the ring.</summary>
    public bool IsUnsettled(string inquiry) => File.Exists(Next(LogKeyOf(inquiry))) || File.Exists(Next(MemberKeyOf(inquiry)));

    /// <summary>Puts announced keys in their place where the ledger says that they sign, and drops them where it does not.</summary>
    /// <param name="id">The inquiry's id.</param>
    /// <param name="inquiry">The inquiry, as its ledger stands.</param>
    public void Settle(string id, Inquiry inquiry)
    {
        SettleOne(LogKeyOf(id), key => inquiry.Ledger.LogKey.Key.KeyId == key);
        SettleOne(MemberKeyOf(id), key => CharterQueries.Member(inquiry, key) is not null);
    }

    private static void SettleOne(string file, Func<string, bool> signs)
    {
        if (!File.Exists(Next(file)))
            return;
        if (KeyFile.IdIn(Next(file)) is { } key && signs(key))
            File.Move(Next(file), file, overwrite: true);
        else
            File.Delete(Next(file));
    }

    /// <summary>Keeps the keys that another ring holds, protected as they are there, in the place of those that are here.</summary>
    /// <param name="inquiry">Its id.</param>
    /// <param name="other">The other ring.</param>
    public void KeepFrom(string inquiry, KeyRing other)
    {
        Directory.CreateDirectory(PlaceOf(inquiry));
        foreach (var (from, to) in new[] { (other.LogKeyOf(inquiry), LogKeyOf(inquiry)), (other.MemberKeyOf(inquiry), MemberKeyOf(inquiry)) })
        {
            File.Copy(from, to + ".tmp", overwrite: true);
            File.Move(to + ".tmp", to, overwrite: true);
        }
    }

    /// <summary>Whether a passphrase protects the member's key.</summary>
    public bool IsProtected(string inquiry) => KeyFile.Load(MemberKeyOf(inquiry)).Outcome == KeyFileOutcome.PassphraseNeeded;

    /// <summary>Whether it holds keys of an inquiry.</summary>
    public bool Holds(string inquiry) => File.Exists(LogKeyOf(inquiry)) || File.Exists(MemberKeyOf(inquiry));

    /// <summary>The passphrase that opened keys: it is asked for once.</summary>
    private string? known;

    /// <summary>Where it holds the keys of an inquiry.</summary>
    public string PlaceOf(string inquiry) => Path.Combine(folder, "keys", inquiry);

    /// <summary>The keys of an inquiry.</summary>
    /// <returns>The keys, or <c>CH001</c> to <c>CH003</c>.</returns>
    public Outcome<InquiryKeys> Open(string inquiry)
    {
        if (!File.Exists(LogKeyOf(inquiry)) || !File.Exists(MemberKeyOf(inquiry)))
            return CharterRefusals.NoKey.With(("folder", PlaceOf(inquiry)));
        var words = known;
        var log = Load(LogKeyOf(inquiry), ref words);
        var keys = log.Then(key => Load(MemberKeyOf(inquiry), ref words).Then<InquiryKeys>(member => new InquiryKeys(key, member)));
        known = keys.IsDone ? words : null;
        return keys;
    }

    private Outcome<MemberKey> Load(string file, ref string? words)
    {
        var loaded = KeyFile.Load(file, words);
        if (loaded.Outcome == KeyFileOutcome.PassphraseNeeded && (words = passphrase?.Invoke()) is not null)
            loaded = KeyFile.Load(file, words);
        return loaded.Outcome switch
        {
            KeyFileOutcome.Loaded => loaded.Key!,
            KeyFileOutcome.WrongPassphrase or KeyFileOutcome.PassphraseNeeded => CharterRefusals.WrongPassphrase.With(("file", file)),
            _ => CharterRefusals.DamagedKey.With(("file", file)),
        };
    }

    /// <summary>Keeps, outside of the folder, how the log stands now.</summary>
    public void Remember(LedgerReader ledger) => Seen.Remember(ledger.Checkpoint);

    /// <summary>The <c>SIZE:ROOT</c> that this user saw last, where the log has not grown from it; else null.</summary>
    public string? RolledBack(LedgerReader ledger) =>
        Seen.Compare(ledger) is SeenOutcome.RolledBack or SeenOutcome.Forked && Seen.Recall(ledger.Origin) is { } seen ? $"{seen.Size}:{seen.Root}" : null;

    private SeenCheckpoints Seen => new(Path.Combine(folder, "seen"));

    private static string Next(string file) => file + ".next";

    private string LogKeyOf(string inquiry) => Path.Combine(PlaceOf(inquiry), "log.key");

    private string MemberKeyOf(string inquiry) => Path.Combine(PlaceOf(inquiry), "member.key");
}
