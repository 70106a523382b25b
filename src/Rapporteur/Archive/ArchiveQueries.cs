using System.Globalization;
using Dapper;
using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>What can be asked of the archive.</summary>
public static class ArchiveQueries
{
    private static Sql Sql => ArchiveView.ArchiveView.Statements;

    /// <summary>The exhibits, by number, each read when it is reached.</summary>
    public static IEnumerable<Exhibit> Exhibits(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<Exhibit>(Sql["exhibit-columns"] + " ORDER BY e.number", buffered: false);

    /// <summary>An exhibit by its number.</summary>
    public static Exhibit? Exhibit(Inquiry inquiry, int number) =>
        inquiry.Views.Connection.QuerySingleOrDefault<Exhibit>(Sql["exhibit-columns"] + " WHERE e.number = @number", new { number });

    /// <summary>An exhibit by its handle (<c>E12</c> or <c>12</c>).</summary>
    /// <returns>The exhibit, or <c>AR009</c>.</returns>
    public static Outcome<Exhibit> Find(Inquiry inquiry, string handle) =>
        int.TryParse(handle.TrimStart('E', 'e'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Exhibit(inquiry, number) is { } exhibit
            ? exhibit
            : ArchiveRefusals.NoExhibit.With(("handle", handle));

    /// <summary>The exhibits that were not withdrawn, by the hash of their bytes.</summary>
    public static IReadOnlyDictionary<string, int> Known(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<(string Sha256, int Number)>(Sql["known"]).ToDictionary(row => row.Sha256, row => row.Number, StringComparer.Ordinal);

    /// <summary>The exhibits that were withdrawn and whose bytes no other exhibit has, by the hash of their bytes.</summary>
    public static IReadOnlyDictionary<string, int> Withdrawn(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<(string Sha256, int Number)>(Sql["withdrawn"]).ToDictionary(row => row.Sha256, row => row.Number, StringComparer.Ordinal);

    /// <summary>The parts of an exhibit, by start.</summary>
    public static IReadOnlyList<ExhibitPart> Parts(Inquiry inquiry, int exhibit) =>
        [.. inquiry.Views.Connection.Query<ExhibitPart>(Sql["parts"], new { exhibit })];

    /// <summary>What lies in a container, in the order in which it lies there.</summary>
    public static IReadOnlyList<ContainedDocument> ContentsOf(Inquiry inquiry, int exhibit) =>
        [.. inquiry.Views.Connection.Query<ContainedDocument>(Sql["contained-columns"] + " WHERE c.container = @exhibit ORDER BY c.idx, c.ordinal", new { exhibit })];

    /// <summary>The containers that an exhibit lies in: first the one that it came out of.</summary>
    public static IReadOnlyList<ContainedDocument> ContainersOf(Inquiry inquiry, int exhibit) =>
        [.. inquiry.Views.Connection.Query<ContainedDocument>(Sql["contained-columns"] + " WHERE c.exhibit = @exhibit ORDER BY c.outcome <> 'deposited', c.idx, c.ordinal", new { exhibit })];

    /// <summary>Documents in containers that were refused or skipped, by container.</summary>
    public static IEnumerable<ContainedDocument> NotTakenOut(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<ContainedDocument>(Sql["contained-columns"] + " WHERE c.exhibit IS NULL ORDER BY c.idx, c.ordinal", buffered: false);

    /// <summary>Why not all of a container was taken out, or null.</summary>
    public static Refusal? ProblemOfContents(Inquiry inquiry, int exhibit) =>
        inquiry.Views.Connection.ExecuteScalar<string?>(Sql["contents-problem"], new { exhibit }) is { } problem
            ? System.Text.Json.JsonSerializer.Deserialize(problem, ArchiveJson.Default.Problem)!.ToRefusal() : null;

    /// <summary>Containers of which no entry says what lies in them: they hold nothing, or a run was cut off over them.</summary>
    public static IReadOnlySet<int> Unopened(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<int>(Sql["unopened"], new { types = Containers.ContainerTypes.All }).ToHashSet();

    /// <summary>Chats of which no entry says which files they carry, by number.</summary>
    public static IReadOnlySet<int> ChatsWithoutMedia(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<int>(Sql["chats-without-media"], new { tools = Texts.Chats.Chat.Tools }).ToHashSet();

    /// <summary>The sources, by number.</summary>
    public static IReadOnlyList<Source> Sources(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<Source>(Sql["sources"])];

    /// <summary>All ratings, oldest first.</summary>
    public static IReadOnlyList<Rating> Ratings(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<Rating>(Sql["ratings"])];

    /// <summary>Files of the folders that were not deposited, each as the latest run met it; by run and path.</summary>
    public static IEnumerable<RunFile> NotDeposited(Inquiry inquiry) => inquiry.Views.Connection.Query<RunFile>(Sql["run-files"]);

    /// <summary>The text of an exhibit as extracted, or null where there is none.</summary>
    public static string? Text(Inquiry inquiry, Exhibit exhibit) =>
        exhibit.TextSha256 is { } sha256 && inquiry.Texts.Read(sha256) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Where the words of an exhibit's text stand on its pictures; null where it was not recognised on any.</summary>
    public static ScanLayer? Words(Inquiry inquiry, Exhibit exhibit) =>
        exhibit.WordsSha256 is { } sha256 && inquiry.Texts.Read(sha256) is { } bytes ? ScanLayer.Parse(bytes) : null;

    /// <summary>Exhibits that may hold pictures whose text was not looked for with a tool, by number.</summary>
    public static IReadOnlyList<int> NotRecognised(Inquiry inquiry, string tool) => [.. inquiry.Views.Connection.Query<int>(Sql["scans"], new { tool })];

    /// <summary>The languages of the exhibits, that of most first.</summary>
    public static IReadOnlyList<string> Languages(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<string>(Sql["languages"])];

    /// <summary>The number that the next exhibit will have.</summary>
    public static int NextNumber(Inquiry inquiry) => inquiry.Views.Connection.ExecuteScalar<int>(Sql["next"]);

    /// <summary>Exhibits that an entry says were destroyed, and whose bytes are here still: a crash came between.</summary>
    public static IReadOnlyList<int> Undestroyed(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<int>(Sql["undestroyed"])];

    /// <summary>Whether another exhibit too has these bytes.</summary>
    public static bool AreSharedBytes(Inquiry inquiry, string sha256, int exhibit) =>
        inquiry.Views.Connection.ExecuteScalar<bool>(Sql["shared-bytes"], new { sha256, exhibit });

    /// <summary>Whether another exhibit too has this text.</summary>
    public static bool IsSharedText(Inquiry inquiry, string sha256, int exhibit) =>
        inquiry.Views.Connection.ExecuteScalar<bool>(Sql["shared-text"], new { sha256, exhibit });

    /// <summary>Whether an entry names these bytes, as an exhibit or as a text layer.</summary>
    public static bool Names(Inquiry inquiry, string sha256) =>
        inquiry.Views.Connection.ExecuteScalar<bool>(Sql["names-sha256"], new { sha256 });

    /// <summary>The hashes of the bytes and of the text layers that entries name and that were not destroyed.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="only">Numbers of exhibits, or null for all.</param>
    public static (IReadOnlyList<string> Exhibits, IReadOnlyList<string> Texts) Bytes(Inquiry inquiry, IReadOnlyCollection<int>? only)
    {
        var numbers = only is null ? null : Numbers.AsJson(only);
        return ([.. inquiry.Views.Connection.Query<string>(Sql["bytes-of-exhibits"], new { numbers })], [.. inquiry.Views.Connection.Query<string>(Sql["bytes-of-texts"], new { numbers })]);
    }
}
