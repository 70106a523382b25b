namespace Rapporteur.Ledger;

/// <summary>What an append has put into the log.</summary>
/// <param name="First">The index of the first entry that was handed in; the others follow in order.</param>
/// <param name="Recorded">The recorded time that holds for them, whole seconds UTC.</param>
/// <param name="Checkpoint">The checkpoint over the log with them.</param>
public sealed record Appended(long First, DateTimeOffset Recorded, Checkpoint Checkpoint);

/// <summary>
/// The single writer of a log. What <see cref="Append"/> has taken in is durable when it returns. Not thread-safe: one
/// task appends; readers open a <see cref="LedgerReader"/> beside it whenever they like.
/// </summary>
public sealed partial class LedgerLog : IDisposable
{
    private readonly LedgerLayout _layout;
    private readonly LedgerOptions _options;
    private readonly LedgerWriter _writer;
    private readonly FileStream _lock;

    private MemberKey _logKey;
    private LogKeys? _announced;
    private CompactRange _tree;
    private DateTimeOffset _recorded;
    private AppendFile? _journal;
    private long _journalStart;
    private long _journalLength;
    private bool _foldWasCutOff;

    private LedgerLog(LedgerLayout layout, MemberKey logKey, LedgerOptions options, FileStream heldLock)
    {
        _layout = layout;
        _logKey = logKey;
        _options = options;
        _writer = new LedgerWriter(layout, options.Disk);
        _lock = heldLock;
        _tree = new CompactRange();
        Checkpoint = null!; // Set by Recover, before anybody sees the log.
        Opening = null!;
    }

    /// <summary>The checkpoint over everything appended so far.</summary>
    public Checkpoint Checkpoint { get; private set; }

    /// <summary>The origin of the log: the inquiry's id.</summary>
    public string Origin => Checkpoint.Origin;

    /// <summary>The number of entries.</summary>
    public long Size => Checkpoint.Size;

    /// <summary>What was found and put right when the log was opened.</summary>
    public OpeningReport Opening { get; private set; }

    /// <summary>
    /// Why the last fold failed, such as a full disk; null when it did not. Nothing is lost by it: the journal holds what was
    /// not folded, and the next fold tries again.
    /// </summary>
    public Exception? FoldProblem { get; private set; }

    /// <summary>Holds the right to write without a key, for whoever copies the folder: meanwhile nothing in it changes.</summary>
    /// <param name="workFolder">The log's work folder.</param>
    /// <param name="timeout">How long another writer is waited for.</param>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.Busy"/>.</exception>
    public static IDisposable Hold(string workFolder, TimeSpan timeout) => WriterLock.Take(new LedgerLayout(workFolder, workFolder).Lock, timeout);

    /// <summary>Makes an empty log and opens it.</summary>
    /// <param name="folder">Where its files are to lie; nothing else may lie there.</param>
    /// <param name="workFolder">Where lock and temporary files lie: outside of <paramref name="folder"/>, on the same volume.</param>
    /// <param name="logKey">The log's key; the log does not dispose of it.</param>
    /// <param name="origin">The name of the log: the inquiry's id (see <see cref="EntryHeader.IsInquiryId"/>), which
    /// should say nothing.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="ArgumentException">The origin is no inquiry's id.</exception>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.AlreadyALedger"/> or <see cref="LedgerFailure.Busy"/>.</exception>
    public static LedgerLog Create(string folder, string workFolder, MemberKey logKey, string origin, LedgerOptions? options = null)
    {
        if (!EntryHeader.IsInquiryId(origin))
        {
            throw new ArgumentException($"'{origin}' is no inquiry's id: 1 to 128 of a-z 0-9 . - /", nameof(origin));
        }

        return Locked(folder, workFolder, logKey, options, log =>
        {
            if (File.Exists(log._layout.Checkpoint))
            {
                throw new LedgerException(LedgerFailure.AlreadyALedger, "There is a ledger in the folder already.");
            }

            log._writer.Create(LogVerifierKey.Of(origin, logKey.PublicKey.Span), Checkpoint.Sign(origin, 0, Merkle.EmptyRoot, logKey));
        });
    }

    /// <summary>Opens a log for writing: replays the journal, completes or discards what a crash has left, and says which.</summary>
    /// <param name="folder">Where its files lie.</param>
    /// <param name="workFolder">Where lock and temporary files lie: outside of <paramref name="folder"/>, on the same volume.</param>
    /// <param name="logKey">The log's key; the log does not dispose of it.</param>
    /// <param name="options">How to write.</param>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.NotALedger"/>, <see cref="LedgerFailure.Busy"/>,
    /// <see cref="LedgerFailure.WrongLogKey"/> or <see cref="LedgerFailure.Damaged"/>.</exception>
    public static LedgerLog Open(string folder, string workFolder, MemberKey logKey, LedgerOptions? options = null) =>
        Locked(folder, workFolder, logKey, options, log =>
        {
            if (!File.Exists(log._layout.Checkpoint))
            {
                throw new LedgerException(LedgerFailure.NotALedger, "There is no ledger in the folder.");
            }
        });

    /// <summary>
    /// Takes a batch in: all of it or nothing. When it returns, the batch is on disk. An empty batch changes nothing.
    /// </summary>
    /// <param name="entries">What members have signed, in order; links must lead to entries before.</param>
    /// <param name="now">The log's clock. When it has gone back, the recorded time stays where it was.</param>
    /// <exception cref="ArgumentException">An entry belongs to another inquiry, or is of a kind that only the log writes.</exception>
    /// <exception cref="LedgerException"><see cref="LedgerFailure.TooLarge"/>: nothing was taken in.</exception>
    /// <exception cref="IOException">The disk is full or fails: nothing was taken in, and the log is as it was.</exception>
    public Appended Append(IReadOnlyList<SignedEntry> entries, DateTimeOffset now)
    {
        if (entries.Count == 0)
        {
            return new(Size, _recorded, Checkpoint);
        }

        CheckBelong(entries);
        return TakeIn(null, entries, now);
    }

    // A key that takes over signs what follows its own entry, the recorded time too.
    private Appended TakeIn(SignedEntry? handing, IReadOnlyList<SignedEntry> entries, DateTimeOffset now)
    {
        var (tree, batch) = (_tree.Copy(), new List<StoredEntry>(entries.Count + 2));
        if (handing is not null)
        {
            Take(handing);
        }
        else
        {
            SettleKeys();
        }

        var recorded = Later(_recorded, RecordedTime.CutToSecond(now));
        if (recorded > _recorded)
        {
            Take(RecordedTime.Entry(Origin, _logKey, recorded));
        }

        var first = tree.Size;
        foreach (var entry in entries)
        {
            Take(entry);
        }

        var checkpoint = Checkpoint.Sign(Origin, tree.Size, tree.Root(), _logKey);
        Write(Journal.Encode(Size, batch, checkpoint));
        (_tree, _recorded, Checkpoint) = (tree, recorded, checkpoint);
        if (_journalLength >= _options.FoldAt)
        {
            TryFold();
        }

        return new(first, recorded, checkpoint);

        void Take(SignedEntry entry)
        {
            batch.Add(new StoredEntry(entry.Bytes, new BodyRecord(entry.Salt, entry.Body)));
            tree.Append(entry.Leaf.Hash);
        }
    }

    /// <summary>Folds the journal into tiles, bundles and checkpoint now.</summary>
    /// <exception cref="IOException">The disk is full or fails: nothing is lost, the journal stays.</exception>
    public void Fold()
    {
        ResumeAfterCutOffFold();
        if (Size != _journalStart)
        {
            _foldWasCutOff = true;
            _writer.Fold(LedgerSnapshot.Take(_layout));
            StartJournal();
        }

        Supersede(Size);
        FoldProblem = null;
    }

    // Whether the checkpoint had changed by then decides in which journal the log goes on.
    private void ResumeAfterCutOffFold()
    {
        if (_foldWasCutOff && LedgerSnapshot.Take(_layout).Folded.Size == Size)
        {
            _writer.MakeCheckpointDurable();
            StartJournal();
        }

        _foldWasCutOff = false;
    }

    private void StartJournal()
    {
        _journal?.Dispose();
        (_journal, _journalStart, _journalLength, _foldWasCutOff) = (null, Size, 0, false);
    }

    /// <summary>
    /// Destroys the body and salt of an entry for ever, in the name of a later entry that links to it and may withdraw
    /// bodies (<see cref="LedgerOptions.WithdrawsBodies"/>). The entry itself stays, and the log still verifies. Blocks of
    /// the old file may survive on the medium: the ledger does not claim more than the file system does.
    /// </summary>
    /// <param name="index">The entry whose body goes.</param>
    /// <param name="byIndex">The entry that withdraws it, already appended.</param>
    /// <exception cref="ArgumentException">The second entry does not withdraw the first.</exception>
    /// <exception cref="IOException">The disk is full or fails: the body is still there; ask again.</exception>
    public void DestroyBody(long index, long byIndex)
    {
        Fold();
        var reader = LedgerReader.Open(_layout.Folder);
        var by = reader.Get(byIndex);
        var entry = reader.Get(index);
        if (byIndex <= index || !_options.WithdrawsBodies(by.Header.Kind) || !by.Header.Links.Contains(entry.Leaf))
        {
            throw new ArgumentException($"Entry {byIndex} does not withdraw entry {index}.", nameof(byIndex));
        }

        if (entry.BodyState == BodyState.Present)
        {
            var bundle = index / TilePath.Width;
            _writer.ReplaceBodies(TilePath.Bodies(bundle), reader.BodyBundleWithout(index, by.Leaf));
        }
    }

    /// <summary>Folds what can be folded and lets the next writer in.</summary>
    public void Dispose()
    {
        try
        {
            TryFold();
        }
        finally
        {
            _journal?.Dispose();
            _lock.Dispose();
        }
    }

    private static LedgerLog Locked(string folder, string workFolder, MemberKey logKey, LedgerOptions? options, Action<LedgerLog> prepare, bool takingOver = false)
    {
        var layout = new LedgerLayout(folder, workFolder);
        options ??= LedgerOptions.Default;
        var held = WriterLock.Take(layout.Lock, options.LockTimeout);
        try
        {
            var log = new LedgerLog(layout, logKey, options, held);
            prepare(log);
            log.Recover(takingOver);
            return log;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    // Opening after a crash and opening after a proper end are the same steps.
    private void Recover(bool takingOver)
    {
        var snapshot = LedgerSnapshot.Take(_layout);
        if (!takingOver && !snapshot.LogKey.Key.Bytes.Span.SequenceEqual(_logKey.PublicKey.Span))
        {
            throw new LedgerException(LedgerFailure.WrongLogKey, "The key is not the one that signs this log.");
        }

        _tree = Replay(snapshot);
        Checkpoint = snapshot.Current;
        (_journalStart, _journalLength) = (snapshot.Folded.Size, snapshot.Journal.GoodLength);
        _recorded = LedgerReader.Of(snapshot).RecordedAt(Size - 1);
        var finished = Supersede(snapshot.Folded.Size);
        var discarded = snapshot.Journal.FileLength - snapshot.Journal.GoodLength;
        Opening = new(snapshot.Pending.Length, discarded, finished);
        if (discarded > 0)
        {
            OpenJournal().Flush();
        }

        _announced = snapshot.Keys.IsCutOff(Size) ? snapshot.Keys : null;
        TryFold();
    }

    // The tree from tiles and journal, held against every checkpoint on the way.
    private static CompactRange Replay(LedgerSnapshot snapshot)
    {
        var tree = CompactRange.Of(snapshot.Folded.Size, snapshot.Perfect);
        if (tree.Root() != snapshot.Folded.Root)
        {
            throw new LedgerException(LedgerFailure.Damaged, "The tiles do not lead to the checkpoint's root.");
        }

        foreach (var record in snapshot.Journal.Records)
        {
            foreach (var entry in record.Entries)
            {
                tree.Append(Merkle.Leaf(entry.Bytes.Span));
            }

            if (tree.Root() != record.Checkpoint.Root)
            {
                throw new LedgerException(LedgerFailure.Damaged, "A checkpoint in the journal does not fit its entries.");
            }
        }

        return tree;
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    // Removes what folds up to this size have left behind.
    private bool Supersede(long folded)
    {
        var left = _layout.Journals().Where(first => first != folded).ToList();
        foreach (var first in left)
        {
            if (first > folded)
            {
                throw new LedgerException(LedgerFailure.Damaged, "A journal starts beyond the checkpoint: the checkpoint is an older one.");
            }

            _writer.Supersede(first, folded);
        }

        return left.Count > 0;
    }

    private void Write(byte[] record)
    {
        ResumeAfterCutOffFold();
        try
        {
            var journal = OpenJournal();
            journal.Append(record);
            journal.Flush();
            _journalLength += record.Length;
        }
        catch
        {
            // What was written of it is cut off when the journal is opened again, before the next append or by the next process.
            _journal?.Dispose();
            _journal = null;
            throw;
        }
    }

    private AppendFile OpenJournal() => _journal ??= _writer.OpenJournal(_journalStart, _journalLength);

    private void TryFold()
    {
        try
        {
            SettleKeys();
            Fold();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            FoldProblem = problem;
        }
    }

    private void CheckBelong(IReadOnlyList<SignedEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Header.Inquiry != Origin)
            {
                throw new ArgumentException("An entry belongs to another inquiry.", nameof(entries));
            }

            if (entry.Header.Kind.StartsWith(RecordedTime.ReservedPrefix, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Kinds that start with '{RecordedTime.ReservedPrefix}' are the log's own.", nameof(entries));
            }
        }
    }
}
