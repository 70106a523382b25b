using System.IO.Compression;

namespace Rapporteur.Pages;

/// <summary>Packages whose bytes depend on their contents alone: entries in the order of their names, all of one hour.</summary>
internal static class SteadyZip
{
    private static readonly DateTimeOffset Hour = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same package, written steadily.</summary>
    public static byte[] Of(byte[] package)
    {
        using var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var written = new MemoryStream();
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Programs look for the types of the parts first.
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Hour;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return written.ToArray();
    }
}
