using Rapporteur.Archive;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>
/// The receipts of an edition: one file an exhibit, by which anybody who trusts the log's key can check, without the inquiry, that
/// the deposit stands in the log.
/// </summary>
public static class Receipts
{
    /// <summary>The path of a receipt below the folder of an edition.</summary>
    internal static string PathOf(Exhibit exhibit) => $"receipts/{exhibit.Handle}.tlog-proof";

    /// <summary>Writes the receipts of the exhibits that an edition holds; those that are the same already are left alone.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="kind">For whom the edition is.</param>
    /// <param name="folder">The folder of the edition.</param>
    /// <param name="only">Those exhibits alone, by number; null for all.</param>
    public static void Write(Inquiry inquiry, EditionKind kind, string folder, IReadOnlyCollection<int>? only = null)
    {
        var admission = new Admission(kind);
        var place = Directory.CreateDirectory(Path.Combine(folder, "receipts")).FullName;
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var exhibit in ArchiveQueries.Exhibits(inquiry).Where(admission.Admits).Where(exhibit => only?.Contains(exhibit.Number) != false))
        {
            var path = Path.Combine(folder, PathOf(exhibit));
            var bytes = Receipt.Of(inquiry.Ledger, exhibit.Index).ToBytes();
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
                File.WriteAllBytes(path, bytes);
            made.Add(path);
        }
        foreach (var stale in Directory.EnumerateFiles(place, "E*.tlog-proof").Where(path => !made.Contains(path)).ToList())
            File.Delete(stale);
    }
}
