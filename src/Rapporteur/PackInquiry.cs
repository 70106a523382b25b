using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Ledger;
using Rapporteur.Publishing;
using Rapporteur.Storage;

namespace Rapporteur;

/// <summary>
/// Packs an inquiry into a bag that can be carried away: its card, its whole ledger, and the bytes and texts of all exhibits or of some. Private
/// keys never lie in an inquiry, and none goes into a bag; read models and pages are made again where it is unpacked.
/// </summary>
public static class PackInquiry
{
    /// <summary>Packs, or completes what an interrupted run packed.</summary>
    /// <param name="folder">The inquiry.</param>
    /// <param name="place">The bag's folder.</param>
    /// <param name="handles">Exhibits whose bytes go along, or null for all.</param>
    /// <param name="now">The day of packing.</param>
    /// <param name="progress">Told how many files of how many are in.</param>
    /// <param name="cancellation">Stops between two files; the same call goes on.</param>
    /// <returns>What is in the bag; or <c>AR009</c>, <c>PU002</c>, <c>ST001</c>, <c>ST005</c>, <c>ST024</c>, <c>ST025</c>.</returns>
    public static Outcome<BagReport> Run(
        InquiryFolder folder, string place, IReadOnlyList<string>? handles, DateTimeOffset now, Action<int, int>? progress, CancellationToken cancellation)
    {
        if (IsWithin(folder, place))
            return PublishingRefusals.Inside.With(("folder", place));
        try
        {
            // Where nothing can be written nobody writes, and there is nothing to hold.
            using var held = folder.CanWrite() ? LedgerLog.Hold(folder.Staging, Inquiry.LockPatience) : null;
            using var inquiry = Inquiry.OpenToRead(folder, Rooms.All);
            return Numbers(inquiry, handles).Then(only => Bag.Write(place, folder.Id, Payload(inquiry, only), Info(inquiry, now), progress, cancellation));
        }
        catch (LedgerException failure) when (failure.Failure is LedgerFailure.Busy)
        {
            return StorageRefusals.Busy.With(("folder", folder.Path));
        }
    }

    private static bool IsWithin(InquiryFolder folder, string place) =>
        (Path.GetFullPath(place) + Path.DirectorySeparatorChar).StartsWith(folder.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static Outcome<int[]?> Numbers(Inquiry inquiry, IReadOnlyList<string>? handles)
    {
        var numbers = new SortedSet<int>();
        foreach (var handle in handles ?? [])
        {
            var found = ArchiveQueries.Find(inquiry, handle);
            if (found.Refusal is { } refusal)
                return refusal;
            numbers.Add(found.Value.Number);
        }
        return handles is null ? null : numbers.ToArray();
    }

    private static List<BagFile> Payload(Inquiry inquiry, int[]? only)
    {
        var (exhibits, texts) = ArchiveQueries.Bytes(inquiry, only);
        return
        [
            .. inquiry.Folder.CardAndLedger(),
            .. exhibits.Select(sha256 => new BagFile(inquiry.Exhibits.RelativePathOf(sha256), () => inquiry.Exhibits.Open(sha256), sha256)),
            .. texts.Select(sha256 => new BagFile(inquiry.Texts.RelativePathOf(sha256), () => inquiry.Texts.Open(sha256), sha256)),
        ];
    }

    private static IReadOnlyList<(string, string)> Info(Inquiry inquiry, DateTimeOffset now) =>
    [
        ("Bagging-Date", now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Rapporteur-Checkpoint", string.Create(CultureInfo.InvariantCulture, $"{inquiry.Ledger.Size}:{inquiry.Ledger.Root}")),
        ("Rapporteur-Log-Key", inquiry.Ledger.LogKey.ToString()!),
    ];
}
