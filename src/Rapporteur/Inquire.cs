using System.Diagnostics;
using Rapporteur.Archive;
using Rapporteur.Archive.Scans;
using Rapporteur.Archive.Texts;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Reading;
using Rapporteur.Storage;

namespace Rapporteur;

/// <summary>
/// The main job: a folder of documents becomes exhibits, text layers and proposals. Documents are read side by side and appended in
/// the order of their paths, a batch at a time; what was there already is recognised; every file is accounted for.
/// </summary>
public sealed partial class Inquire
{
    private const int BatchDocuments = 64;
    private const long BatchCharacters = 4 << 20;
    private const long BytesWorkedOn = 24L << 20;

    private readonly Inquiry inquiry;
    private readonly bool read, lists;
    private readonly IDocumentReader reader;
    private readonly Func<Tesseract?> recogniser;
    private readonly Action<RunProgress>? progress;
    private readonly IReadOnlyDictionary<string, int> known, withdrawn;
    private readonly IReadOnlySet<int> unopened;
    private readonly HashSet<int> carryNothing = [];
    private readonly Dictionary<string, int> exhibitsOfRun = new(StringComparer.Ordinal);
    private readonly List<SignedEntry> batch = [];
    private readonly List<(ContentStore, string)> staged = [];
    private readonly List<FileReport> reports = [];
    private readonly BytesAtOnce atOnce = new(BytesWorkedOn);
    private readonly List<LeafHash> leavesOfRun = [];
    private int documents, firstOfRun, nextExhibit, nextClaim;
    private long characters;
    private RunProgress told = new(0, 0, 0, 0);

    private Inquire(Inquiry inquiry, string path, bool read, bool lists, IDocumentReader reader, Func<Tesseract?> recogniser, Action<RunProgress>? progress)
    {
        (this.inquiry, this.read, this.lists, this.reader, this.recogniser, this.progress) = (inquiry, read, lists, reader, recogniser, progress);
        known = ArchiveQueries.Known(inquiry);
        unopened = ArchiveQueries.Unopened(inquiry);
        withdrawn = Directory.Exists(path) ? ArchiveQueries.Withdrawn(inquiry) : new Dictionary<string, int>();
    }

    /// <summary>Takes in a folder, or one file.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="path">The folder or file.</param>
    /// <param name="declared">What is declared of every document that the manifest does not name, or null.</param>
    /// <param name="read">Whether the texts are read for claims too.</param>
    /// <param name="lists">Whether tables of persons are taken into the register too, and linked.</param>
    /// <param name="reader">Where documents are read: in this process, or apart.</param>
    /// <param name="recogniser">What recognises text on pictures, or null: asked for where there are any.</param>
    /// <param name="progress">Told after each document.</param>
    /// <param name="cancellation">Stops between documents; what was appended stays.</param>
    /// <returns>What became of each file, or <c>AR001</c>.</returns>
    public static Outcome<RunReport> Run(
        Inquiry inquiry, string path, Declaration? declared, bool read, bool lists, IDocumentReader reader, Func<Tesseract?> recogniser,
        Action<RunProgress>? progress, CancellationToken cancellation)
    {
        var found = FolderScan.Of(path);
        return found.Refusal is { } refusal ? refusal : new Inquire(inquiry, path, read, lists, reader, recogniser, progress).TakeIn(path, found.Value, declared, cancellation);
    }

    private RunReport TakeIn(string path, IReadOnlyList<FoundFile> files, Declaration? declared, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        Finish(inquiry);
        var manifest = ManifestBeside.Read(path, files);
        firstOfRun = nextExhibit = ArchiveQueries.NextNumber(inquiry);
        nextClaim = CodingQueries.NextNumber(inquiry);

        var total = files.Sum(file => file.Refusal is null ? SizeOf(file) : 0);
        long done = 0;
        foreach (var (file, work) in SideBySide.InOrder(files, file => atOnce.Run(SizeOf(file), () => Work(file, manifest, declared)), cancellation))
        {
            reports.Add(Account(file.Path, work));
            done += SizeOf(file);
            Tell(new RunProgress(done, total, reports.Count, files.Count));
        }
        // What lies openly in the folder is the exhibit, the same bytes in an archive its duplicate: archives are opened last.
        for (var i = 0; i < reports.Count; i++)
            reports[i] = TakeOut(reports[i], cancellation);
        Flush();
        reports.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        var report = new RunReport(reports, manifest.Refusals, watch.Elapsed);
        if (report.All.Any(file => file.Outcome == "deposited"))
            batch.Add(inquiry.Sign(ToEntry(report)));
        Flush();
        inquiry.Fold();
        inquiry.Follow(null, CancellationToken.None);
        Finish(inquiry);
        JoinMedia(report);
        report = WithRecognised(report, cancellation);
        return lists ? WithLists(report, cancellation) : report;
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
                var messages = ArchiveQueries.Parts(inquiry, number).Where(part => part.IsMessage).ToList();
                var reading = ReadMessages.Read(text, messages, exhibit.Language, exhibit.Written ?? exhibit.Published);
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
        return Work(bytes.Value, new Arrival(file.Path, "file") { Declared = manifest.Of(file) ?? declared });
    }

    /// <summary>The same for bytes that were staged already.</summary>
    private FileWork Work((string Sha256, long Length, byte[]? Bytes) staged, Arrival arrival)
    {
        if (known.TryGetValue(staged.Sha256, out var there))
            return new FileWork(null) { Sha256 = staged.Sha256, There = there };

        // A folder that still holds what was withdrawn does not bring it back; a file given by itself does.
        if (withdrawn.TryGetValue(staged.Sha256, out var before))
            return new FileWork(ArchiveRefusals.WithdrawnBefore.With(("file", arrival.Path), ("exhibit", $"E{before}")));

        var prepared = DepositFile.Prepare(inquiry, arrival, staged, reader);
        var about = prepared.Deposit.About;
        return new FileWork(null)
        {
            Sha256 = staged.Sha256,
            Prepared = prepared,
            Reading = read && prepared.Text is { } text ? ReadMessages.Read(text, prepared.Messages, about.Language, about.Written ?? about.Published) : null,
        };
    }

    /// <summary>Enters a file in the account and its entries in the batch.</summary>
    private FileReport Account(string path, FileWork work)
    {
        if (work.Refusal is { } refusal)
        {
            var skipped = refusal.Code.Class is "system-file" or "link" or "withdrawn";
            return new FileReport(path, skipped ? "skipped" : "refused") { Refusal = refusal };
        }
        if (work.Sha256 is null)
            return new FileReport(path, "manifest");
        if (work.There is { } number)
            return new FileReport(path, "duplicate") { Exhibit = number };
        return exhibitsOfRun.TryGetValue(work.Sha256, out var same)
            ? new FileReport(path, "duplicate") { Exhibit = same }
            : Enter(path, work.Prepared!, work.Reading);
    }

    private FileReport Enter(string path, PreparedDeposit prepared, ReadingResult? reading)
    {
        batch.AddRange(prepared.Entries);
        staged.AddRange(prepared.Staged);
        if (reading is not null)
        {
            batch.Add(ReadText.Keep(inquiry, reading, prepared.Leaf, prepared.TextEntry!.Value, prepared.TextSha256!, nextClaim));
            nextClaim += reading.Proposals.Count + reading.Measures.Count;
        }
        documents++;
        characters += prepared.Text?.Length ?? 0;
        exhibitsOfRun.Add(prepared.Deposit.Sha256, nextExhibit);
        leavesOfRun.Add(prepared.Leaf);
        if (prepared.CarriesNothing)
            carryNothing.Add(nextExhibit);
        if (documents >= BatchDocuments || characters >= BatchCharacters)
            Flush();
        return new FileReport(path, "deposited")
        {
            Exhibit = nextExhibit++,
            Refusal = prepared.Problems.FirstOrDefault() ?? (reading is null ? null : ReadText.CutShort(reading, path)),
            Deposit = prepared.Deposit,
            Layer = prepared.Layer,
            Claims = reading?.Proposals.Count ?? 0,
        };
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

    private void Tell(RunProgress now)
    {
        told = now;
        progress?.Invoke(now);
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

        /// <summary>What a message carries, where it was opened at once.</summary>
        public CarriedDocument[]? Carried { get; init; }
    }
}
