using System.Security.Cryptography;

namespace Rapporteur.Ledger;

/// <content>How the log changes hands.</content>
public sealed partial class LedgerLog
{
    /// <summary>Names the key that may take the log over when its own is lost; a later one takes its place.</summary>
    /// <param name="keyId">The id of that key.</param>
    /// <param name="now">The log's clock.</param>
    /// <exception cref="IOException">The disk is full or fails: nothing was taken in.</exception>
    public Appended NameSuccessor(string keyId, DateTimeOffset now) => TakeIn(null, [Own(LogSuccession.Naming(keyId), _logKey, now)], now);

    /// <summary>
    /// Hands the log over to another key: the entry, signed by both, and what members say with it are taken in together, and the
    /// checkpoint over them is the new key's. From then on this log is signed by the new key.
    /// </summary>
    /// <param name="to">The new key; the log does not dispose of it.</param>
    /// <param name="entries">What members have signed, taken in after it in the same batch.</param>
    /// <param name="now">The log's clock.</param>
    /// <exception cref="IOException">The disk is full or fails: the log is as it was, or opens as it was.</exception>
    public Appended HandOver(MemberKey to, IReadOnlyList<SignedEntry> entries, DateTimeOffset now) =>
        HandOver(Own(LogSuccession.HandingOver(to), _logKey, now).Cosign(to), to, entries, now);

    /// <summary>
    /// Opens a log whose key is lost, with the key that was named as its successor, and hands it over to that key.
    /// </summary>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="workFolder">Where lock and temporary files lie.</param>
    /// <param name="successor">The key that was named; the log does not dispose of it.</param>
    /// <param name="entries">What members have signed, taken in with it.</param>
    /// <param name="now">The log's clock.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="LedgerException">As <see cref="Open"/>; <see cref="LedgerFailure.WrongLogKey"/> where the key was not named last.</exception>
    public static LedgerLog TakeOver(
        string folder, string workFolder, MemberKey successor, IReadOnlyList<SignedEntry> entries, DateTimeOffset now, LedgerOptions? options = null)
    {
        var log = Locked(folder, workFolder, successor, options, static _ => { }, takingOver: true);
        try
        {
            if (log.Size == 0 || !log.IsNamed(successor.KeyId))
            {
                throw new LedgerException(LedgerFailure.WrongLogKey, "The key was not named as the successor of this log's.");
            }

            log.HandOver(log.Own(LogSuccession.HandingOver(successor), successor, now), successor, entries, now);
            return log;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    private Appended HandOver(SignedEntry handing, MemberKey to, IReadOnlyList<SignedEntry> entries, DateTimeOffset now)
    {
        CheckBelong(entries);
        SettleKeys();
        Fold();
        _announced = LedgerSnapshot.Take(_layout).Keys.With(Size, LogVerifierKey.Of(Origin, to.PublicKey.Span));
        _writer.AnnounceKey(_announced);
        var before = _logKey;
        try
        {
            _logKey = to;
            var appended = TakeIn(handing, entries, now);
            TryFold();
            return appended;
        }
        catch
        {
            _logKey = before; // The batch was not taken in.
            throw;
        }
    }

    // A key that was announced has taken over by now, or its handing over failed: the files say which before anything else is written.
    private void SettleKeys()
    {
        if (_announced is { } keys)
        {
            _writer.StateKey(keys.Settled(Size));
            _announced = null;
        }
    }

    // The last word on a successor, and nothing handed over since.
    private bool IsNamed(string keyId) => LedgerReader.Open(_layout.Folder).Read()
        .Where(entry => entry.Header.Kind is LogSuccession.SuccessorKind or LogSuccession.KeyKind)
        .Select(LogSuccession.SuccessorIn).LastOrDefault() == keyId;

    private SignedEntry Own(EntryDraft draft, MemberKey author, DateTimeOffset now) =>
        EntrySigner.Sign(draft, Origin, author, now, RandomNumberGenerator.GetBytes(BodyCommitment.SaltLength));
}
