namespace Rapporteur.Tests.Architecture;

/// <summary><c>docs/rooms.md</c>, parsed: the edges that are allowed.</summary>
internal sealed class RoomsPage
{
    private readonly string[] lines = Repository.Read("docs/rooms.md").Split('\n');

    public static RoomsPage Read() => new();

    /// <summary>The rooms with the rooms and the libraries that each may use.</summary>
    public IReadOnlyDictionary<string, (string[] Rooms, string[] Libraries)> Rooms =>
        Rows("room").ToDictionary(row => row[0], row => (Words(row[1]), Words(row[2])));

    /// <summary>The projects with the projects that each references.</summary>
    public IReadOnlyDictionary<string, string[]> Projects => Rows("project").ToDictionary(row => row[0], row => Words(row[1]));

    /// <summary>Deeper namespaces that are open to <c>Inquire</c> and the hosts.</summary>
    public string[] Open => [.. lines.Single(line => line.StartsWith("Open beside the door", StringComparison.Ordinal)).Split('`').Where((_, i) => i % 2 == 1).Where(word => word.Contains('.'))];

    private IEnumerable<string[]> Rows(string table) => lines
        .SkipWhile(line => !line.StartsWith($"| {table} |", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    private static string[] Words(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
