using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Rapporteur.Ledger;

namespace Rapporteur.Storage;

/// <summary>
/// An open inquiry: its ledger, its stores and the read models that follow. Opened to read by anybody at any time; opened to
/// write by one process, with the key of the member who signs.
/// </summary>
public sealed class Inquiry : IDisposable
{
    private readonly LedgerLog? log;
    private readonly MemberKey? signer;
    private readonly TimeProvider clock;
    private bool viewsAreOpen;
    private string? temporary;

    private Inquiry(InquiryFolder folder, IReadOnlyList<Room> rooms, LedgerReader ledger, LedgerLog? log, MemberKey? signer, TimeProvider clock, string? views = null)
    {
        (Folder, Ledger, this.log, this.signer, this.clock) = (folder, ledger, log, signer, clock);
        Exhibits = new ContentStore(folder.Exhibits, Path.Combine(folder.Staging, "exhibits"));
        Texts = new ContentStore(folder.Texts, Path.Combine(folder.Staging, "texts"));
        // Views made apart are thrown away with the answer: they follow entries, and take in no texts.
        Views = new Views(views ?? folder.Views, [.. rooms.SelectMany(room => room.Projections)], views is null ? Texts : null, Exhibits);
    }

    /// <summary>Where it lies.</summary>
    public InquiryFolder Folder { get; }

    /// <summary>The truth, as it stood when <see cref="Follow"/> was last called.</summary>
    public LedgerReader Ledger { get; private set; }

    /// <summary>The evidentiary copies.</summary>
    public ContentStore Exhibits { get; }

    /// <summary>The text layers.</summary>
    public ContentStore Texts { get; }

    /// <summary>What follows from the ledger.</summary>
    public Views Views { get; }

    /// <summary>What opening completed or discarded after a crash; null when opened to read.</summary>
    public OpeningReport? Opening => log?.Opening;

    /// <summary>The key id of the member who signs.</summary>
    /// <exception cref="InvalidOperationException">The inquiry is open to read.</exception>
    public string Signer => (signer ?? throw NotWritable()).KeyId;

    /// <summary>The public half of that key, 32 bytes.</summary>
    /// <exception cref="InvalidOperationException">The inquiry is open to read.</exception>
    public ReadOnlyMemory<byte> SignerPublicKey => (signer ?? throw NotWritable()).PublicKey;

    /// <summary>The fingerprint of the log's key, for people to write down and compare.</summary>
    public string LogFingerprint => KeyId.Fingerprint(Ledger.LogKey.Key.KeyId);

    /// <summary>Now, by the author's clock.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Opens to read; readers neither wait for a writer nor block one.</summary>
    /// <param name="folder">The inquiry.</param>
    /// <param name="rooms">All rooms: their read models follow the ledger.</param>
    /// <param name="progress">Told how far the read models have followed.</param>
    /// <param name="anew">Whether the read models are made anew.</param>
    /// <param name="cancellation">Stops between two stretches of entries; what was followed stays.</param>
    public static Inquiry OpenToRead(
        InquiryFolder folder, IReadOnlyList<Room> rooms, Action<long, long>? progress = null, bool anew = false, CancellationToken cancellation = default)
    {
        var inquiry = new Inquiry(folder, rooms, LedgerReader.Open(folder.Ledger), null, null, TimeProvider.System);
        try
        {
            inquiry.Follow(progress, cancellation, anew);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Views.Busy && !anew && inquiry.viewsAreOpen)
        {
            // A writer is taking in a long stretch of entries: what the read models show by now is shown.
        }
        catch
        {
            inquiry.Dispose();
            throw;
        }
        return inquiry;
    }

    /// <summary>Opens to read, as the ledger stood before an instant by its own recorded time: read models apart are made for it.</summary>
    /// <param name="folder">The inquiry.</param>
    /// <param name="rooms">All rooms.</param>
    /// <param name="before">Entries recorded at this instant or later are not seen.</param>
    public static Inquiry OpenAsRecorded(InquiryFolder folder, IReadOnlyList<Room> rooms, DateTimeOffset before) =>
        OpenApart(folder, rooms, ledger => ledger.Read(0).TakeWhile(entry => entry.Recorded < before).LongCount());

    /// <summary>Opens to read, as the ledger stood at a size: read models apart are made for it.</summary>
    /// <param name="folder">The inquiry.</param>
    /// <param name="rooms">All rooms.</param>
    /// <param name="size">Entries after so many are not seen.</param>
    public static Inquiry OpenAtSize(InquiryFolder folder, IReadOnlyList<Room> rooms, long size) => OpenApart(folder, rooms, ledger => Math.Min(size, ledger.Size));

    private static Inquiry OpenApart(InquiryFolder folder, IReadOnlyList<Room> rooms, Func<LedgerReader, long> shown)
    {
        var apart = Path.Combine(Path.GetTempPath(), $"rapporteur-{Guid.NewGuid():n}");
        var inquiry = new Inquiry(folder, rooms, LedgerReader.Open(folder.Ledger), null, null, TimeProvider.System, Path.Combine(apart, "views.db")) { viewsAreOpen = true };
        inquiry.temporary = apart;
        inquiry.Views.Discard();
        inquiry.Views.Follow(inquiry.Ledger, shown(inquiry.Ledger));
        return inquiry;
    }

    /// <summary>Opens to write: completes or discards what a crash left, and follows the ledger.</summary>
    /// <param name="folder">The inquiry.</param>
    /// <param name="rooms">All rooms.</param>
    /// <param name="keys">The log's key and the member's.</param>
    /// <param name="clock">The author's clock.</param>
    /// <returns>The inquiry, or <c>ST005</c> while another process writes.</returns>
    public static Outcome<Inquiry> OpenToWrite(InquiryFolder folder, IReadOnlyList<Room> rooms, InquiryKeys keys, TimeProvider clock)
    {
        if (!folder.CanWrite())
            return StorageRefusals.ReadOnly.With(("folder", folder.Path));
        LedgerLog log;
        try
        {
            log = LedgerLog.Open(folder.Ledger, folder.Staging, keys.Log, Options(rooms));
        }
        catch (LedgerException failure) when (RefusalOf(failure, folder) is { } refusal)
        {
            return refusal;
        }
        try
        {
            var inquiry = new Inquiry(folder, rooms, LedgerReader.Open(folder.Ledger), log, keys.Member, clock);
            inquiry.Follow(null);
            return inquiry;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>How the ledger of these rooms is written.</summary>
    public static LedgerOptions Options(IReadOnlyList<Room> rooms) => new()
    {
        LockTimeout = LockPatience,
        WithdrawsBodies = kind => rooms.Any(room => room.Withdraws?.Contains(kind) == true),
    };

    /// <summary>How long a second writer waits for the first.</summary>
    public static TimeSpan LockPatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Signs what the member says; thread-safe, so that a batch is signed on all cores.</summary>
    /// <param name="body">The body.</param>
    /// <param name="links">The entries that it refers to.</param>
    /// <exception cref="InvalidOperationException">The inquiry is open to read.</exception>
    public SignedEntry Sign<T>(T body, params IReadOnlyList<LeafHash> links) where T : IEntryBody<T> =>
        EntrySigner.Sign(EntryBody.Draft(body, links), Folder.Id, signer ?? throw NotWritable(), Now, RandomNumberGenerator.GetBytes(32));

    /// <summary>Appends signed entries; when it returns they are durable. The read models follow with <see cref="Follow"/>.</summary>
    /// <param name="entries">What was signed.</param>
    /// <param name="staged">Staged bytes that the entries name: they are moved to their place.</param>
    /// <returns>The index of the first.</returns>
    public long Append(IReadOnlyList<SignedEntry> entries, IEnumerable<(ContentStore Store, string Sha256)>? staged = null)
    {
        var appended = (log ?? throw NotWritable()).Append(entries, Now);
        foreach (var (store, sha256) in staged ?? [])
            store.Promote(sha256);
        return appended.First;
    }

    /// <summary>Signs one thing, appends it, and brings the read models up to it.</summary>
    /// <returns>The identity of the entry.</returns>
    public LeafHash Say<T>(T body, params IReadOnlyList<LeafHash> links) where T : IEntryBody<T>
    {
        var entry = Sign(body, links);
        Append([entry]);
        Follow(null);
        return entry.Leaf;
    }

    /// <summary>Says something that withdraws, and destroys the bodies of entries that it links to.</summary>
    /// <param name="body">What is said, of a kind that withdraws.</param>
    /// <param name="links">The entries that it refers to, those to be destroyed among them.</param>
    /// <param name="destroyed">The indexes of the entries whose bodies are destroyed.</param>
    public LeafHash Withdraw<T>(T body, IReadOnlyList<LeafHash> links, IReadOnlyList<long> destroyed) where T : IEntryBody<T>
    {
        var entry = Sign(body, links);
        var by = Append([entry]);
        foreach (var index in destroyed)
            log!.DestroyBody(index, by);
        return entry.Leaf;
    }

    /// <summary>Names the key that may take the log over when its own is lost.</summary>
    /// <param name="keyId">The id of that key.</param>
    public void NameLogSuccessor(string keyId)
    {
        (log ?? throw NotWritable()).NameSuccessor(keyId, Now);
        Follow(null);
    }

    /// <summary>Hands the log over to another key, and appends what members have signed with it.</summary>
    /// <param name="to">The new key of the log.</param>
    /// <param name="entries">What was signed.</param>
    public void HandOver(MemberKey to, IReadOnlyList<SignedEntry> entries)
    {
        (log ?? throw NotWritable()).HandOver(to, entries, Now);
        Follow(null);
    }

    /// <summary>Takes over the log of an inquiry whose log key is lost, with the successor's key.</summary>
    /// <param name="folder">The inquiry.</param>
    /// <param name="rooms">All rooms.</param>
    /// <param name="successor">The key that was named as the successor of the log's.</param>
    /// <param name="entries">What was signed with it.</param>
    /// <param name="clock">The author's clock.</param>
    /// <returns>Whether it was named, and so has taken over; or <c>ST005</c>, <c>ST006</c>, <c>ST008</c>.</returns>
    public static Outcome<bool> TakeOver(InquiryFolder folder, IReadOnlyList<Room> rooms, MemberKey successor, IReadOnlyList<SignedEntry> entries, TimeProvider clock)
    {
        if (!folder.CanWrite())
            return StorageRefusals.ReadOnly.With(("folder", folder.Path));
        try
        {
            LedgerLog.TakeOver(folder.Ledger, folder.Staging, successor, entries, clock.GetUtcNow(), Options(rooms)).Dispose();
            return true;
        }
        catch (LedgerException failure) when (failure.Failure is LedgerFailure.WrongLogKey)
        {
            return false;
        }
        catch (LedgerException failure) when (RefusalOf(failure, folder) is { } refusal)
        {
            return refusal;
        }
    }

    /// <summary>
    /// Folds the journal into tiles, after a bulk of entries: proofs are then read from tiles, where the journal's leaves would be
    /// hashed anew for each. Call <see cref="Follow"/> after it.
    /// </summary>
    public void Fold() => (log ?? throw NotWritable()).Fold();

    /// <summary>Brings the read models up to the ledger.</summary>
    /// <param name="progress">Told how many entries of how many are in.</param>
    /// <param name="cancellation">Stops between two stretches of entries; what was followed stays.</param>
    /// <param name="anew">Whether they are made anew, when they are followed for the first time.</param>
    public void Follow(Action<long, long>? progress, CancellationToken cancellation = default, bool anew = false)
    {
        if (viewsAreOpen)
            Ledger = LedgerReader.Open(Folder.Ledger);
        else
            Ledger = Views.Open(() => LedgerReader.Open(Folder.Ledger), anew);
        viewsAreOpen = true;
        Views.Follow(Ledger, Ledger.Size, progress, cancellation);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Views.Dispose();
        log?.Dispose();
        if (temporary is not null)
            Directory.Delete(temporary, recursive: true);
    }

    private static Refusal? RefusalOf(LedgerException failure, InquiryFolder folder) => failure.Failure switch
    {
        LedgerFailure.Busy => StorageRefusals.Busy.With(("folder", folder.Path)),
        LedgerFailure.Damaged or LedgerFailure.NotALedger => StorageRefusals.LedgerDamaged.With(("folder", folder.Path), ("detail", failure.Message)),
        LedgerFailure.WrongLogKey => StorageRefusals.WrongLogKey.With(("folder", folder.Path)),
        _ => null,
    };

    private static InvalidOperationException NotWritable() => new("the inquiry is open to read");
}

/// <summary>The two private keys of a writer.</summary>
/// <param name="Log">Signs checkpoints and recorded times.</param>
/// <param name="Member">Signs entries.</param>
public sealed record InquiryKeys(MemberKey Log, MemberKey Member);
