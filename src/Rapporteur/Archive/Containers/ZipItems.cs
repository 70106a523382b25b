using System.IO.Compression;
using System.Text;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Containers;

/// <summary>
/// The files of a zip archive (APPNOTE 6.3). A name that is not said to be UTF-8 is read as UTF-8 where it has that form, else in the
/// encoding that makes words of all such names together: archives of old machines have names in CP866 and the like.
/// </summary>
internal static class ZipItems
{
    private const int UnixKind = 0xF000, UnixLink = 0xA000, UnixFile = 0x8000;

    public static IEnumerable<ContainedItem> Of(Stream stream, ContainerBudget budget)
    {
        var names = Names(stream);
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var (entry, name) in archive.Entries.Zip(names))
        {
            if (!name.EndsWith('/'))
                yield return Of(entry, name, budget);
        }
    }

    /// <summary>Whether there are files in an archive, and none can be read without a password; with the name of the first.</summary>
    public static string? LockedFile(ZipArchive archive)
    {
        var files = archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
        return files.Count > 0 && files.All(entry => entry.IsEncrypted) ? files[0].FullName : null;
    }

    private static ContainedItem Of(ZipArchiveEntry entry, string name, ContainerBudget budget)
    {
        var kind = (entry.ExternalAttributes >> 16) & UnixKind;
        if (kind == UnixLink)
            return new ContainedItem(name, null, ArchiveRefusals.LinkInside.With(("file", name)));
        if (kind is not (0 or UnixFile))
            return new ContainedItem(name, null, ArchiveRefusals.NotAFile.With(("file", name)));
        if (entry.IsEncrypted)
            return new ContainedItem(name, null, ArchiveTextRefusals.Encrypted.With(("file", name)));
        return new ContainedItem(name, budget.Guard(entry.Open()));
    }

    private static List<string> Names(Stream stream)
    {
        var bytes = NamesReadAs(Encoding.Latin1, stream);
        var utf8 = NamesReadAs(Encoding.UTF8, stream);
        var old = bytes.Zip(utf8).Where(name => name.Second.Contains('\uFFFD')).Select(name => name.First).ToList();
        if (old.Count == 0)
            return [.. utf8.Select(ItemNames.Folded)];
        var encoding = TextEncodings.Find(Encoding.Latin1.GetBytes(string.Join(' ', old)), "ibm866").Encoding;
        return [.. bytes.Zip(utf8).Select(name => ItemNames.Folded(
            name.Second.Contains('\uFFFD') ? encoding.GetString(Encoding.Latin1.GetBytes(name.First)) : name.Second))];
    }

    /// <summary>The names, those that are not said to be UTF-8 in the encoding given.</summary>
    private static List<string> NamesReadAs(Encoding encoding, Stream stream)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, encoding);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }
}
