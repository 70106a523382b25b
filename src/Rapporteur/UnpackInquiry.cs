using Rapporteur.Storage;

namespace Rapporteur;

/// <summary>
/// Takes an inquiry out of a bag: every byte is hashed, and the card is laid down last, so that a bag that was copied by half leaves no
/// inquiry. The same call with a better copy keeps what was whole and completes the rest.
/// </summary>
public static class UnpackInquiry
{
    /// <summary>Unpacks.</summary>
    /// <param name="bag">The bag's folder.</param>
    /// <param name="target">Where the inquiry is to lie: a folder that is not there, is empty, or holds what an interrupted run left.</param>
    /// <param name="progress">Told how many files of how many are out.</param>
    /// <param name="cancellation">Stops between two files; the same call goes on.</param>
    /// <returns>The inquiry's folder; or <c>ST001</c>, <c>ST021</c> to <c>ST023</c>, <c>ST026</c>.</returns>
    public static Outcome<InquiryFolder> Run(string bag, string target, Action<int, int>? progress, CancellationToken cancellation)
    {
        target = Path.GetFullPath(target);
        return BagReader.Open(bag).Then(reader =>
        {
            if (IsTaken(reader, target))
                return StorageRefusals.NotEmpty.With(("folder", target));
            var (done, missing) = (0, new List<string>());
            foreach (var path in reader.Files.Keys.Where(path => path != InquiryFolder.Card))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!reader.Take(path, InquiryFolder.PlaceOf(target, path)))
                    missing.Add(path);
                progress?.Invoke(++done, reader.Files.Count);
            }
            if (missing.Count == 0 && !reader.Take(InquiryFolder.Card, InquiryFolder.PlaceOf(target, InquiryFolder.Card)))
                missing.Add(InquiryFolder.Card);
            return missing.Count == 0
                ? InquiryFolder.Received(target)
                : BagRefusals.Damaged.With(("missing", missing.Count), ("file", missing[0]));
        });
    }

    /// <summary>Whether something else stands there: an inquiry, or files that are none of this bag.</summary>
    private static bool IsTaken(BagReader reader, string target) =>
        File.Exists(target) || (Directory.Exists(target) && (File.Exists(InquiryFolder.PlaceOf(target, InquiryFolder.Card)) || Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(target, file).Replace('\\', '/')).Any(path => !path.EndsWith(".part", StringComparison.Ordinal) && !reader.Files.ContainsKey(path))));
}
