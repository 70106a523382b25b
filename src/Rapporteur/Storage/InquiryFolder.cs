using System.Text.Json;

namespace Rapporteur.Storage;

/// <summary>
/// The folder of an inquiry: where its parts lie. Only this room knows file names and opens files; a sealed inquiry can
/// therefore keep other names and other bytes without any other room noticing.
/// </summary>
/// <param name="Path">The full path of <c>NAME.inquiry</c>.</param>
/// <param name="Id">The random identity of the inquiry, also the origin of its log.</param>
/// <param name="Title">What people call it.</param>
public sealed record InquiryFolder(string Path, string Id, string Title)
{
    /// <summary>The version of the folder's layout.</summary>
    public const int Format = 1;

    /// <summary>The ending of a folder that holds an inquiry.</summary>
    public const string Ending = ".inquiry";

    /// <summary>The file that makes a folder an inquiry.</summary>
    public const string Card = "inquiry.json";

    /// <summary>The transparency log and the bodies of its entries.</summary>
    public string Ledger => System.IO.Path.Combine(Path, "ledger");

    /// <summary>The exhibits' bytes as received, named by their hash.</summary>
    public string Exhibits => System.IO.Path.Combine(Path, "exhibits");

    /// <summary>The text layers, named by their hash.</summary>
    public string Texts => System.IO.Path.Combine(Path, "texts");

    /// <summary>Bytes on their way into <see cref="Exhibits"/> and <see cref="Texts"/>, before an entry names them.</summary>
    public string Staging => System.IO.Path.Combine(Path, "staging");

    /// <summary>The working papers.</summary>
    public string Report => System.IO.Path.Combine(Path, "report");

    /// <summary>The read models' database: in the folder, or in the user's cache where the folder cannot be written.</summary>
    public string Views => CanWrite()
        ? System.IO.Path.Combine(ViewsFolder, "views.db")
        : System.IO.Path.Combine(UserFolders.Cache, Id, "views.db");

    private string ViewsFolder => System.IO.Path.Combine(Path, "views");

    /// <summary>Lays out a new, empty inquiry. What a founding left that was interrupted before its card was written is cleared away.</summary>
    /// <returns>The folder, or <c>ST001</c> where something stands there already.</returns>
    public static Outcome<InquiryFolder> Create(string path, string id, string title)
    {
        path = System.IO.Path.GetFullPath(path);
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() && !IsLeftOver(path)))
            return StorageRefusals.NotEmpty.With(("folder", path));

        var folder = new InquiryFolder(path, id, title);
        foreach (var place in new[] { folder.Ledger, folder.Staging, folder.ViewsFolder }.Where(Directory.Exists))
            Directory.Delete(place, recursive: true);
        foreach (var place in new[] { path, folder.Ledger, folder.Exhibits, folder.Texts, folder.Staging })
            Directory.CreateDirectory(place);
        return folder;
    }

    /// <summary>Writes the card that makes the folder an inquiry: last, when its ledger stands, and whole or not at all.</summary>
    public void WriteCard()
    {
        var card = new SortedDictionary<string, object> { ["format"] = Format, ["inquiry"] = Id, ["title"] = Title };
        var beside = System.IO.Path.Combine(Staging, Card);
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Default.SortedDictionaryStringObject));
            file.Write("\n"u8);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, System.IO.Path.Combine(Path, Card), overwrite: true);
    }

    /// <summary>Whether nothing lies here but the empty rooms of an inquiry that never had a card.</summary>
    private static bool IsLeftOver(string path)
    {
        var children = new DirectoryInfo(path).GetFileSystemInfos();
        return children.All(child => child is DirectoryInfo { LinkTarget: null, Name: "ledger" or "exhibits" or "texts" or "staging" or "views" })
            && children.Where(child => child.Name is "exhibits" or "texts").All(child => !((DirectoryInfo)child).EnumerateFileSystemInfos().Any());
    }

    /// <summary>Opens the inquiry at a folder.</summary>
    /// <returns>The folder, <c>ST002</c> where there is none, <c>ST003</c> where its card cannot be read or is of a later format.</returns>
    public static Outcome<InquiryFolder> At(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        var card = System.IO.Path.Combine(path, Card);
        if (!File.Exists(card))
            return StorageRefusals.NoInquiry.With(("folder", path));
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(card));
            var root = json.RootElement;
            if (root.GetProperty("format").GetInt32() > Format)
                return StorageRefusals.UnreadableCard.With(("file", card));
            return new InquiryFolder(path, root.GetProperty("inquiry").GetString()!, root.GetProperty("title").GetString()!);
        }
        catch (Exception damage) when (damage is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return StorageRefusals.UnreadableCard.With(("file", card));
        }
    }

    /// <summary>Looks for an inquiry in a folder, in the inquiries that lie in it, then upwards.</summary>
    /// <returns>The nearest one, or <c>ST002</c>.</returns>
    public static Outcome<InquiryFolder> Search(string from)
    {
        for (var place = new DirectoryInfo(System.IO.Path.GetFullPath(from)); place is not null; place = place.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(place.FullName, Card)))
                return At(place.FullName);
            var inside = place.Exists
                ? place.EnumerateDirectories("*" + Ending).Where(child => File.Exists(System.IO.Path.Combine(child.FullName, Card))).Take(2).ToList()
                : [];
            if (inside.Count == 1)
                return At(inside[0].FullName);
            if (inside.Count > 1)
                return StorageRefusals.SeveralInquiries.With(("folder", place.FullName));
        }
        return StorageRefusals.NoInquiry.With(("folder", System.IO.Path.GetFullPath(from)));
    }

    /// <summary>The card and the ledger's files, for a bag; hold the ledger's lock while they are read.</summary>
    public IEnumerable<BagFile> CardAndLedger() =>
        Directory.EnumerateFiles(Ledger, "*", SearchOption.AllDirectories).Prepend(System.IO.Path.Combine(Path, Card)).Order(StringComparer.Ordinal)
            .Select(file => new BagFile(System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'), () => File.OpenRead(file)));

    /// <summary>Where a file of a bag lies in an inquiry.</summary>
    /// <param name="target">The inquiry's folder.</param>
    /// <param name="path">The file's path, with forward slashes, as a bag's reader has passed it.</param>
    public static string PlaceOf(string target, string path) => System.IO.Path.Combine([target, .. path.Split('/')]);

    /// <summary>Opens an inquiry that was just unpacked: its bytes are made read-only again, and what copying left is cleared away.</summary>
    public static Outcome<InquiryFolder> Received(string target) => At(target).Then<InquiryFolder>(folder =>
    {
        foreach (var file in new[] { folder.Exhibits, folder.Texts }.Where(Directory.Exists).SelectMany(place => Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)).ToList())
        {
            if (file.EndsWith(".part", StringComparison.Ordinal))
                File.Delete(file);
            else
                File.SetAttributes(file, FileAttributes.ReadOnly);
        }
        foreach (var place in new[] { folder.Exhibits, folder.Texts, folder.Staging })
            Directory.CreateDirectory(place);
        return folder;
    });

    /// <summary>Whether files can be written here.</summary>
    public bool CanWrite()
    {
        try
        {
            Directory.CreateDirectory(Staging);
            var probe = System.IO.Path.Combine(Staging, $".probe-{Guid.NewGuid():n}");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return true;
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
