using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur;

/// <summary>What verifying an inquiry found.</summary>
/// <param name="Ledger">The ledger, from the bytes up.</param>
/// <param name="Findings">What is wrong beyond the ledger: exhibits, text layers, stray files.</param>
/// <param name="Exhibits">Exhibits whose bytes were checked against their hash.</param>
/// <param name="Texts">Text layers whose bytes were checked.</param>
public sealed record InquiryVerification(VerificationReport Ledger, IReadOnlyList<FileFinding> Findings, int Exhibits, int Texts)
{
    /// <summary>Files that entries name and that are not here, where only a part was to be here; else nought, and each is a finding.</summary>
    public int Elsewhere { get; init; }

    /// <summary>Whether nothing is broken.</summary>
    public bool IsWhole => Ledger.IsWhole && Findings.Count == 0;
}

/// <summary>What is wrong with a file.</summary>
/// <param name="File">Its path below the inquiry, with forward slashes.</param>
/// <param name="What">What is wrong.</param>
public sealed record FileFinding(string File, string What);

/// <summary>
/// Checks everything from the bytes up: the ledger, every exhibit and text layer against the hash that an entry names, and that
/// nothing else lies there. Reads only; needs no key.
/// </summary>
public static class VerifyInquiry
{
    private const string NotHere = "an entry names it, and it is not here";

    /// <summary>Verifies.</summary>
    /// <param name="folder">The inquiry.</param>
    /// <param name="expected">A size and root that were written down, or null.</param>
    /// <param name="isPart">Whether only some of the exhibits are to be here, as in a part that was packed: what is not here is then counted, and nothing broken.</param>
    /// <param name="progress">Told what is checked, and how far.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static InquiryVerification Run(
        InquiryFolder folder, (long, Hash256)? expected, bool isPart, Action<string, long, long>? progress, CancellationToken cancellation)
    {
        // Bytes are listed before the ledger is read: a writer that goes on meanwhile names bytes first and lays them down after.
        var (exhibitFiles, textFiles) = (StoreOf(folder, folder.Exhibits).Files().ToList(), StoreOf(folder, folder.Texts).Files().ToList());
        var named = new NamedByEntries();
        var options = new VerificationOptions { Visitor = named, WithdrawsBodies = Rooms.Withdrawing.Contains, Expected = expected };
        var ledger = Verification.Run(folder.Ledger, options, new Telling(progress), cancellation);

        var findings = new List<FileFinding>();
        var exhibits = Check(folder, StoreOf(folder, folder.Exhibits), exhibitFiles, "exhibits", named.Exhibits, findings, progress, cancellation);
        var texts = Check(folder, StoreOf(folder, folder.Texts), textFiles, "texts", named.Texts, findings, progress, cancellation);
        var elsewhere = isPart ? findings.RemoveAll(finding => finding.What == NotHere) : 0;
        findings.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
        return new InquiryVerification(ledger, findings, exhibits, texts) { Elsewhere = elsewhere };
    }

    private static int Check(
        InquiryFolder folder, ContentStore store, List<string> files, string word, NamedBytes named, List<FileFinding> findings,
        Action<string, long, long>? progress, CancellationToken cancellation)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        var gate = new Lock();
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            if (store.Check(file) is not var (inPlace, sha256))
                return;
            lock (gate)
            {
                if (inPlace)
                    present.Add(sha256);
                var what = !inPlace ? "its bytes do not have the hash that its name states"
                    : named.Contains(sha256) ? null : "no entry of the ledger names it";
                if (what is not null)
                    findings.Add(new FileFinding(Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), what));
                progress?.Invoke(word, present.Count, files.Count);
            }
        });
        // Bytes on their way from staging are as good: this writer, or the next one, moves them to their place.
        findings.AddRange(named.All.Where(sha256 => !present.Contains(sha256) && !store.IsWhole(sha256)).Order(StringComparer.Ordinal)
            .Select(sha256 => new FileFinding(store.RelativePathOf(sha256), NotHere)));
        return present.Count;
    }

    private static ContentStore StoreOf(InquiryFolder folder, string place) => new(place, Path.Combine(folder.Staging, Path.GetFileName(place)));

    private sealed class Telling(Action<string, long, long>? tell) : IProgress<VerificationProgress>
    {
        public void Report(VerificationProgress value) => tell?.Invoke("entries", value.Done, value.Total);
    }

    /// <summary>Hashes that entries name, each as often as it is named: two exhibits may have the same text.</summary>
    private sealed class NamedBytes
    {
        private readonly Dictionary<string, int> times = new(StringComparer.Ordinal);

        public IEnumerable<string> All => times.Keys;

        public bool Contains(string sha256) => times.ContainsKey(sha256);

        public void Add(string sha256) => times[sha256] = times.GetValueOrDefault(sha256) + 1;

        public void Remove(string sha256)
        {
            if (times.GetValueOrDefault(sha256) is > 1 and var more)
                times[sha256] = more - 1;
            else
                times.Remove(sha256);
        }
    }

    /// <summary>Follows the entries: which keys are admitted, and which bytes must be there.</summary>
    private sealed class NamedByEntries : IEntryVisitor
    {
        private readonly Signatories signatories = new();
        private readonly Dictionary<string, string> exhibitOf = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<string>> textsOf = new(StringComparer.Ordinal);

        public NamedBytes Exhibits { get; } = new();

        public NamedBytes Texts { get; } = new();

        public VerifyingKey? KeyOf(string keyId) => signatories.KeyOf(keyId);

        public void Visit(LoggedEntry entry, Action<string> problem)
        {
            try
            {
                if (signatories.Follow(entry) is { } wrong)
                    problem(wrong);
                Take(entry);
            }
            catch (Exception damage) when (damage is System.Text.Json.JsonException or FormatException)
            {
                problem("its body is not of the form of its kind");
            }
        }

        private void Take(LoggedEntry entry)
        {
            if (entry.As<Deposit>() is { } deposit)
            {
                Exhibits.Add(deposit.Sha256);
                exhibitOf[entry.Leaf.ToString()] = deposit.Sha256;
            }
            else if (entry.As<TextLayer>() is { } text)
            {
                Expect(text.Exhibit, text.Sha256);
            }
            else if (entry.As<Recognition>() is { } recognised)
            {
                foreach (var file in recognised.Files)
                    Expect(recognised.Exhibit, file);
            }
            else if (entry.As<Withdrawal>() is { Destroyed: true } withdrawal)
            {
                if (exhibitOf.Remove(withdrawal.Exhibit, out var sha256))
                    Exhibits.Remove(sha256);
                if (textsOf.Remove(withdrawal.Exhibit, out var layers))
                    layers.ForEach(Texts.Remove);
            }
        }

        private void Expect(string exhibit, string sha256)
        {
            Texts.Add(sha256);
            if (!textsOf.TryGetValue(exhibit, out var layers))
                textsOf.Add(exhibit, layers = []);
            layers.Add(sha256);
        }
    }
}
