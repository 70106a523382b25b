using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Rapporteur.Tests.Architecture;

/// <summary>The edges that <c>docs/rooms.md</c> allows, and no others.</summary>
public class ArchitectureTests
{
    private const string Root = "Rapporteur";

    private static readonly RoomsPage Page = RoomsPage.Read();

    /// <summary>What all rooms may use of the root namespace.</summary>
    private static readonly string[] Ground = ["Refusal", "RefusalCode", "RefusalCodes", "RefusalMessages", "Outcome`1"];

    private static readonly Lazy<IReadOnlyList<Edge>> Edges = new(LoadEdges);

    [Fact]
    public void Every_room_has_its_row_and_every_row_its_room() =>
        Assert.Equal(
            RoomNames().Order(StringComparer.Ordinal),
            Page.Rooms.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_room_uses_only_rooms_that_its_row_names() => AssertNone(Edges.Value.Where(edge =>
        edge is { FromRoom: { } from, ToRoom: { } to } && from != to && !Page.Rooms[from].Rooms.Contains(to)));

    [Fact]
    public void Rooms_stand_above_the_rooms_that_they_use()
    {
        var floors = Page.Rooms.Keys.ToList();
        Assert.All(Page.Rooms, room => Assert.All(room.Value.Rooms, below => Assert.True(floors.IndexOf(below) < floors.IndexOf(room.Key), $"{room.Key} uses {below}, which is no lower floor")));
    }

    [Fact]
    public void Deeper_namespaces_are_private_to_their_room() => AssertNone(Edges.Value.Where(edge =>
        edge.ToDeeper is { } deeper && edge.FromRoom != edge.ToRoom && !(edge.FromRoom is null && Page.Open.Contains(deeper))));

    [Fact]
    public void A_room_uses_only_libraries_that_its_row_names() => AssertNone(Edges.Value.Where(edge =>
        edge is { FromRoom: { } from, ToLibrary: { } library } && !Page.Rooms[from].Libraries.Contains(library)));

    [Fact]
    public void No_room_sees_what_stands_beside_the_rooms() => AssertNone(Edges.Value.Where(edge =>
        edge.FromRoom is not null && edge.ToNamespace == Root && !Ground.Contains(edge.ToName.Split('/')[0])));

    [Fact]
    public void Libraries_know_nothing_of_rooms() => AssertNone(Edges.Value.Where(edge =>
        edge.FromLibrary is not null && (edge.ToNamespace == Root || edge.ToRoom is not null)));

    [Fact]
    public void Publishing_does_not_know_who_writes_its_editions() => AssertNone(Edges.Value.Where(edge =>
        edge.FromRoom is not null && (edge.ToNamespace.StartsWith("Rapporteur.Pages", StringComparison.Ordinal) || edge.ToNamespace.StartsWith("Rapporteur.Cli", StringComparison.Ordinal))));

    [Fact]
    public void Pages_sees_of_the_rooms_only_what_an_edition_states() => AssertNone(Edges.Value.Where(edge =>
        edge.FromNamespace.StartsWith("Rapporteur.Pages", StringComparison.Ordinal) && edge.ToRoom is not (null or "Publishing")
        && edge.ToName is not ("ChronicleKey" or "CodeBook" or "SourceKinds")));

    [Fact]
    public void Project_references_are_those_of_the_page()
    {
        var found = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => XDocument.Load(file).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(Page.Projects.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(found, project => Assert.Equal(Page.Projects[project.Key].Order(StringComparer.Ordinal), project.Value));
    }

    [Fact]
    public void Edges_are_seen_at_all()
    {
        Assert.Contains(Edges.Value, edge => edge is { FromRoom: "Chronicle", ToRoom: "Coding" });
        Assert.Contains(Edges.Value, edge => edge is { FromRoom: "Coding", ToLibrary: "Reading" });
        Assert.Contains(Edges.Value, edge => edge is { FromRoom: "Coding", ToDeeper: "Coding.ClaimView" });
    }

    private static void AssertNone(IEnumerable<Edge> forbidden) =>
        Assert.Equal([], forbidden.Select(edge => $"{edge.From} -> {edge.To}").Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> RoomNames() =>
        Directory.GetDirectories(Repository.PathOf("src/Rapporteur")).Select(Path.GetFileName).OfType<string>().Where(name => name is not ("bin" or "obj" or "Messages"));

    private static IReadOnlyList<Edge> LoadEdges()
    {
        var architecture = new ArchLoader().LoadAssemblies(
            typeof(Rooms).Assembly, typeof(Rapporteur.Ledger.LedgerReader).Assembly, typeof(Chronology.UncertainDate).Assembly, typeof(Names.FoldedKey).Assembly,
            typeof(Reading.Reader).Assembly, typeof(Pages.StaticReport).Assembly, typeof(Rapporteur.Cli.CommandLine).Assembly).Build();
        return [.. architecture.Types.Where(type => Belongs(type.FullName))
            .SelectMany(type => type.Dependencies.Select(dependency => dependency.Target).Where(target => Belongs(target.FullName)).Select(target => new Edge(Named(type), Named(target))))
            .Distinct()];
    }

    private static bool Belongs(string fullName) => fullName.StartsWith(Root + ".", StringComparison.Ordinal);

    /// <summary>Namespace and name of a type; one that lies in another is filed under it.</summary>
    private static (string Namespace, string Name) Named(IType type)
    {
        var outer = type.FullName.Split('/', '+')[0].Split('<')[0];
        var dot = outer.LastIndexOf('.');
        return (outer[..dot], outer[(dot + 1)..]);
    }

    private sealed record Edge((string Namespace, string Name) From, (string Namespace, string Name) To)
    {
        private static readonly string[] Libraries = ["Ledger", "Chronology", "Names", "Reading", "Linkage", "Statistics"];

        public string FromNamespace => From.Namespace;

        public string ToNamespace => To.Namespace;

        public string ToName => To.Name;

        public string? FromRoom => RoomOf(From.Namespace);

        public string? ToRoom => RoomOf(To.Namespace);

        public string? FromLibrary => Second(From.Namespace) is { } word && Libraries.Contains(word) ? word : null;

        public string? ToLibrary => Second(To.Namespace) is { } word && Libraries.Contains(word) ? word : null;

        /// <summary>The namespace below a room's door, without the root: <c>Coding.ClaimView</c>.</summary>
        public string? ToDeeper => ToRoom is not null && To.Namespace.Split('.').Length > 2 ? To.Namespace[(Root.Length + 1)..] : null;

        private static string? RoomOf(string name) => Second(name) is { } word && Page.Rooms.ContainsKey(word) ? word : null;

        private static string? Second(string name) => name.Split('.') is [Root, var word, ..] ? word : null;
    }
}
