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
    public InquiryKeys Create(string inquiry, string? protection)
    {
        Directory.CreateDirectory(PlaceOf(inquiry));
        var keys = new InquiryKeys(MemberKey.Create(), MemberKey.Create());
        KeyFile.Save(LogKeyOf(inquiry), keys.Log, protection);
        KeyFile.Save(MemberKeyOf(inquiry), keys.Member, protection);
        return keys;
    }

    /// <summary>The keys of an inquiry.</summary>
    /// <returns>The keys, or <c>CH001</c> to <c>CH003</c>.</returns>
    public Outcome<InquiryKeys> Open(string inquiry)
    {
        if (!File.Exists(LogKeyOf(inquiry)) || !File.Exists(MemberKeyOf(inquiry)))
            return CharterRefusals.NoKey.With(("folder", PlaceOf(inquiry)));
        string? words = null;
        var log = Load(LogKeyOf(inquiry), ref words);
        return log.Then(key => Load(MemberKeyOf(inquiry), ref words).Then<InquiryKeys>(member => new InquiryKeys(key, member)));
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

    private string PlaceOf(string inquiry) => Path.Combine(folder, "keys", inquiry);

    private string LogKeyOf(string inquiry) => Path.Combine(PlaceOf(inquiry), "log.key");

    private string MemberKeyOf(string inquiry) => Path.Combine(PlaceOf(inquiry), "member.key");
}
