using System.Diagnostics;
using Rapporteur.Archive;
using Rapporteur.Archive.Texts;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Reading;
using Rapporteur.Storage;

namespace Rapporteur;

/// <summary>What became of one file of a run.</summary>
/// <param name="Path">Below the folder given, with forward slashes.</param>
/// <param name="Outcome">deposited, duplicate, refused, skipped or manifest.</param>
public sealed record FileReport(string Path, string Outcome)
{
    /// <summary>Number of the exhibit, new or of the same bytes.</summary>
    public int? Exhibit { get; init; }

    /// <summary>Why it was refused or skipped, or why an exhibit has no text.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What is said of the exhibit, when it was deposited.</summary>
    public Deposit? Deposit { get; init; }

    /// <summary>Its text layer, where it has one.</summary>
    public TextLayer? Layer { get; init; }

    /// <summary>How many claims were proposed.</summary>
    public int Claims { get; init; }
}

/// <summary>What a run did.</summary>
/// <param name="Files">Every file, by path.</param>
/// <param name="Manifest">Rows of the manifest that were refused.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record RunReport(IReadOnlyList<FileReport> Files, IReadOnlyList<Refusal> Manifest, TimeSpan Elapsed)
{
    /// <summary>Files by outcome, every outcome named, and <c>files</c> in all: they add up.</summary>
    public SortedDictionary<string, long> Totals
    {
        get
        {
            var totals = new SortedDictionary<string, long>(StringComparer.Ordinal) { ["files"] = Files.Count };
            foreach (var outcome in new[] { "deposited", "duplicate", "refused", "skipped", "manifest" })
                totals[outcome] = Files.Count(file => file.Outcome == outcome);
            return totals;
        }
    }
}

/// <summary>How far a run is.</summary>
/// <param name="Done">Bytes done.</param>
/// <param name="Total">Bytes in all.</param>
/// <param name="Files">Files done.</param>
/// <param name="AllFiles">Files in all.</param>
public sealed record RunProgress(long Done, long Total, int Files, int AllFiles);

/// <summary>
/// The main job: a folder of documents becomes exhibits, text layers and proposals. Documents are read side by side and appended in
/// the order of their paths, a batch at a time; what was there already is recognised; every file is accounted for.
/// </summary>
public sealed class Inquire
{
    private const int BatchDocuments = 64;
    private const long BatchCharacters = 4 << 20;

    private readonly Inquiry inquiry;
    private readonly bool read;
    private readonly IDocumentReader reader;
    private readonly Action<RunProgress>? progress;
    private readonly IReadOnlyDictionary<string, int> known, withdrawn;
    private readonly Dictionary<string, int> exhibitsOfRun = new(StringComparer.Ordinal);
    private readonly List<SignedEntry> batch = [];
    private readonly List<(ContentStore, string)> staged = [];
    private readonly List<FileReport> reports = [];
    private int documents, nextExhibit, nextClaim;
    private long characters;

    private Inquire(Inquiry inquiry, string path, bool read, IDocumentReader reader, Action<RunProgress>? progress)
    {
        (this.inquiry, this.read, this.reader, this.progress) = (inquiry, read, reader, progress);
        known = ArchiveQueries.Known(inquiry);
        withdrawn = Directory.Exists(path) ? ArchiveQueries.Withdrawn(inquiry) : new Dictionary<string, int>();
    }

    /// <summary>Takes in a folder, or one file.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="path">The folder or file.</param>
    /// <param name="declared">What is declared of every document that the manifest does not name, or null.</param>
    /// <param name="read">Whether the texts are read for claims too.</param>
    /// <param name="reader">Where documents are read: in this process, or apart.</param>
    /// <param name="progress">Told after each document.</param>
    /// <param name="cancellation">Stops between documents; what was appended stays.</param>
    /// <returns>What became of each file, or <c>AR001</c>.</returns>
    public static Outcome<RunReport> Run(
        Inquiry inquiry, string path, Declaration? declared, bool read, IDocumentReader reader, Action<RunProgress>? progress,
        CancellationToken cancellation)
    {
        var found = FolderScan.Of(path);
        return found.Refusal is { } refusal ? refusal : new Inquire(inquiry, path, read, reader, progress).TakeIn(path, found.Value, declared, cancellation);
    }

    private RunReport TakeIn(string path, IReadOnlyList<FoundFile> files, Declaration? declared, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        Finish(inquiry);
        var manifest = ManifestBeside.Read(path, files);
        nextExhibit = ArchiveQueries.NextNumber(inquiry);
        nextClaim = CodingQueries.NextNumber(inquiry);

        var total = files.Sum(file => file.Refusal is null ? SizeOf(file) : 0);
        long done = 0;
        foreach (var (file, work) in InOrder(files, file => Work(file, manifest, declared), cancellation))
        {
            Account(file, work);
            done += SizeOf(file);
            if (documents >= BatchDocuments || characters >= BatchCharacters)
                Flush();
            progress?.Invoke(new RunProgress(done, total, reports.Count, files.Count));
        }
        Flush();
        var report = new RunReport(reports, manifest.Refusals, watch.Elapsed);
        if (report.Files.Any(file => file.Outcome == "deposited"))
            batch.Add(inquiry.Sign(ToEntry(report)));
        Flush();
        inquiry.Fold();
        inquiry.Follow(null, CancellationToken.None);
        Finish(inquiry);
        return report;
    }

    /// <summary>
    /// What a crash interrupted is completed: bytes left between staging and appending are moved to their place or discarded,
    /// destructions that an entry states are carried out.
    /// </summary>
    public static void Finish(Inquiry inquiry)
    {
        WithdrawExhibit.Complete(inquiry);
        inquiry.Exhibits.Settle(sha256 => ArchiveQueries.Names(inquiry, sha256));
        inquiry.Texts.Settle(sha256 => ArchiveQueries.Names(inquiry, sha256));
    }

    /// <summary>Reads exhibits that this version of the reader has not read: after an update, or after `deposit`.</summary>
    /// <returns>How many claims each exhibit gave, by number.</returns>
    public static IReadOnlyDictionary<int, int> ReadUnread(Inquiry inquiry, IReadOnlyCollection<int>? only, Action<int, int>? progress)
    {
        var unread = CodingQueries.Unread(inquiry, Reader.Name).Where(number => only is null || only.Contains(number)).ToList();
        var claims = new Dictionary<int, int>();
        foreach (var number in unread)
        {
            var exhibit = ArchiveQueries.Exhibit(inquiry, number)!;
            if (ArchiveQueries.Text(inquiry, exhibit) is { } text)
            {
                var reading = ReadText.Read(text, exhibit.Language, exhibit.Written ?? exhibit.Published);
                inquiry.Append([ReadText.Keep(inquiry, reading, LeafHash.Parse(exhibit.Leaf), LeafHash.Parse(exhibit.Leaf), exhibit.TextSha256!, CodingQueries.NextNumber(inquiry))]);
                inquiry.Follow(null);
                claims[number] = reading.Proposals.Count;
            }
            progress?.Invoke(claims.Count, unread.Count);
        }
        return claims;
    }

    /// <summary>What can be done with a file without knowing of the others: read it, extract, stage, sign, and read for claims.</summary>
    private FileWork Work(FoundFile file, ManifestBeside manifest, Declaration? declared)
    {
        if (file.Refusal is { } refusal)
            return new FileWork(refusal);
        if (manifest.Is(file))
            return new FileWork(null);
        var bytes = DepositFile.Stage(inquiry, file);
        if (bytes.Refusal is { } unreadable)
            return new FileWork(unreadable);
        if (known.TryGetValue(bytes.Value.Sha256, out var there))
            return new FileWork(null) { Sha256 = bytes.Value.Sha256, There = there };

        // A folder that still holds what was withdrawn does not bring it back; a file given by itself does.
        if (withdrawn.TryGetValue(bytes.Value.Sha256, out var before))
            return new FileWork(ArchiveRefusals.WithdrawnBefore.With(("file", file.Path), ("exhibit", $"E{before}")));

        var prepared = DepositFile.Prepare(inquiry, file, bytes.Value, manifest.Of(file) ?? declared, reader);
        var about = prepared.Deposit.About;
        return new FileWork(null)
        {
            Sha256 = bytes.Value.Sha256,
            Prepared = prepared,
            Reading = read && prepared.Text is { } text ? ReadText.Read(text, about.Language, about.Written ?? about.Published) : null,
        };
    }

    /// <summary>Enters a file in the account and its entries in the batch.</summary>
    private void Account(FoundFile file, FileWork work)
    {
        if (work.Refusal is { } refusal)
        {
            var skipped = refusal.Code.Class is "system-file" or "link" or "withdrawn";
            reports.Add(new FileReport(file.Path, skipped ? "skipped" : "refused") { Refusal = refusal });
        }
        else if (work.Sha256 is null)
        {
            reports.Add(new FileReport(file.Path, "manifest"));
        }
        else if (work.There is { } number || exhibitsOfRun.TryGetValue(work.Sha256, out number))
        {
            reports.Add(new FileReport(file.Path, "duplicate") { Exhibit = number });
        }
        else if (work.Prepared is { } prepared)
        {
            batch.AddRange(prepared.Entries);
            staged.AddRange(prepared.Staged);
            if (work.Reading is { } reading)
            {
                batch.Add(ReadText.Keep(inquiry, reading, prepared.Leaf, prepared.TextEntry!.Value, prepared.TextSha256!, nextClaim));
                nextClaim += reading.Proposals.Count + reading.Measures.Count;
            }
            documents++;
            characters += prepared.Text?.Length ?? 0;
            exhibitsOfRun.Add(work.Sha256, nextExhibit);
            reports.Add(new FileReport(file.Path, "deposited")
            {
                Exhibit = nextExhibit++,
                Refusal = prepared.Problems.FirstOrDefault(),
                Deposit = prepared.Deposit,
                Layer = prepared.Layer,
                Claims = work.Reading?.Proposals.Count ?? 0,
            });
        }
    }

    private void Flush()
    {
        if (batch.Count > 0)
            inquiry.Append(batch, staged);
        batch.Clear();
        staged.Clear();
        (documents, characters) = (0, 0);
    }

    private static IngestRun ToEntry(RunReport report) => new(
        report.Totals,
        [.. report.Files.Where(file => file.Outcome != "deposited")
            .Select(file => new FileNotDeposited(file.Path, file.Outcome, null, file.Refusal?.ToProblem()))]);

    /// <summary>Works on a few items at once on all cores, and hands the results over in order.</summary>
    private static IEnumerable<(FoundFile File, FileWork Work)> InOrder(IReadOnlyList<FoundFile> files, Func<FoundFile, FileWork> work, CancellationToken cancellation)
    {
        var ahead = Environment.ProcessorCount * 2;
        var running = new Queue<Task<FileWork>>();
        var begun = 0;
        try
        {
            for (var i = 0; i < files.Count; i++)
            {
                while (begun < files.Count && running.Count < ahead)
                {
                    var file = files[begun++];
                    running.Enqueue(Task.Run(() => work(file), cancellation));
                }
                cancellation.ThrowIfCancellationRequested();
                yield return (files[i], running.Dequeue().GetAwaiter().GetResult());
            }
        }
        finally
        {
            // Where the run ends early, nobody goes on writing to an inquiry that is about to be closed.
            foreach (var task in running)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }

    private static long SizeOf(FoundFile file)
    {
        try
        {
            return file.Refusal is null ? new FileInfo(file.FullPath).Length : 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private sealed record FileWork(Refusal? Refusal)
    {
        public string? Sha256 { get; init; }

        public int? There { get; init; }

        public PreparedDeposit? Prepared { get; init; }

        public ReadingResult? Reading { get; init; }
    }
}
