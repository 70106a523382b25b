using System.Reflection;
using Rapporteur.Storage;

namespace Rapporteur.Tests.Architecture;

/// <summary>A room looks like every other room.</summary>
public class RoomShapeTests
{
    private const int LongestReadme = 20;

    public static TheoryData<string> Names => [.. Rooms.All.Select(room => room.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_room_has_its_four_pages(string room)
    {
        var folder = Repository.PathOf($"src/Rapporteur/{room}");
        Assert.True(File.Exists(Path.Combine(folder, $"{room}Room.cs")));
        Assert.True(File.Exists(Path.Combine(folder, $"{room}Refusals.cs")));
        Assert.Equal(Rooms.All.Single(found => found.Name == room).Kinds.Count > 0, File.Exists(Path.Combine(folder, $"{room}Entries.cs")));
        Assert.InRange(File.ReadAllLines(Path.Combine(folder, "README.md")).Length, 3, LongestReadme);
    }

    [Fact]
    public void The_ground_floor_has_its_pages()
    {
        Assert.InRange(File.ReadAllLines(Repository.PathOf("src/Rapporteur/Storage/README.md")).Length, 3, LongestReadme);
        Assert.True(File.Exists(Repository.PathOf("src/Rapporteur/Storage/StorageRefusals.cs")));
    }

    [Fact]
    public void Every_entry_is_listed_in_its_room_once()
    {
        var bodies = EntryBodies.All.Select(body => (Room: body.Type.Namespace!.Split('.')[1], body.Kind)).OrderBy(body => body.Kind, StringComparer.Ordinal).ToList();
        var listed = Rooms.All.SelectMany(room => room.Kinds.Select(kind => (Room: room.Name, kind))).OrderBy(body => body.kind, StringComparer.Ordinal).ToList();
        Assert.Equal(bodies, listed);
        Assert.Equal(listed.Count, listed.Select(body => body.kind).Distinct().Count());
    }

    [Fact]
    public void A_kind_is_room_word_and_version() =>
        Assert.All(EntryBodies.All, body => Assert.Matches($"^{body.Type.Namespace!.Split('.')[1].ToLowerInvariant()}\\.[a-z-]+/[1-9][0-9]*$", body.Kind));

    [Fact]
    public void Every_room_is_wired()
    {
        var wired = typeof(Rooms).Assembly.GetTypes().Where(type => type.Name.EndsWith("Room", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true })
            .Select(type => (Room)type.GetProperty("Room", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!).ToHashSet();
        Assert.True(wired.SetEquals(Rooms.All));
    }

    [Fact]
    public void Every_entry_is_explained_on_its_rooms_page() => Assert.All(Rooms.All, room =>
    {
        var page = Repository.Read($"src/Rapporteur/{room.Name}/README.md");
        Assert.All(room.Kinds, kind => Assert.Contains($"`{kind}`", page, StringComparison.Ordinal));
    });
}
