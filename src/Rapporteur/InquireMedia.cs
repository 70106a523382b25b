using System.Text.RegularExpressions;
using Rapporteur.Archive;
using Rapporteur.Archive.Texts.Chats;
using Rapporteur.Ledger;

namespace Rapporteur;

/// <content>
/// The pictures, recordings and files of a chat lie beside its export, in the folder or the archive: an entry behind the chat says which
/// exhibits they are. What the export names and nobody gave is not invented.
/// </content>
public sealed partial class Inquire
{
    private void JoinMedia(RunReport report)
    {
        var chats = ArchiveQueries.ChatsWithoutMedia(inquiry);
        if (chats.Count == 0)
            return;
        var given = report.All.Where(file => file.Exhibit is not null).DistinctBy(file => file.Path).ToDictionary(file => file.Path, file => file.Exhibit!.Value, StringComparer.Ordinal);
        var entries = report.All.Where(file => file.Exhibit is { } number && chats.Contains(number)).DistinctBy(file => file.Exhibit)
            .Select(file => MediaOf(file, given)).OfType<SignedEntry>().ToList();
        if (entries.Count == 0)
            return;
        inquiry.Append(entries);
        inquiry.Follow(null, CancellationToken.None);
    }

    private SignedEntry? MediaOf(FileReport chat, Dictionary<string, int> given)
    {
        var exhibit = ArchiveQueries.Exhibit(inquiry, chat.Exhibit!.Value)!;
        var folder = chat.Path[..(chat.Path.LastIndexOf('/') + 1)];
        var items = MediaNamed().Matches(ArchiveQueries.Text(inquiry, exhibit) ?? "").Select(named => named.Groups["path"].Value).Distinct(StringComparer.Ordinal)
            .Where(path => given.ContainsKey(folder + path))
            .Select(path => (Path: path, Exhibit: ArchiveQueries.Exhibit(inquiry, given[folder + path])!))
            .Select(item => new ItemOfContents(item.Path, item.Exhibit.Path == folder + item.Path ? "deposited" : "duplicate", item.Exhibit.Leaf, null, null))
            .ToArray();
        return items.Length == 0 ? null : inquiry.Sign(new Contents(exhibit.Leaf, items, null), LeafHash.Parse(exhibit.Leaf));
    }

    /// <summary>As <see cref="Chat"/> writes them: a line for each.</summary>
    [GeneratedRegex(@"^\[(?<path>[^\[\]\r\n]{1,500})\]\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex MediaNamed();
}
