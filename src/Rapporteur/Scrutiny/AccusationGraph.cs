namespace Rapporteur.Scrutiny;

/// <summary>One accuses another.</summary>
/// <param name="Accuser">Handle of the person who speaks, or the name of the source.</param>
/// <param name="Accused">Handle of the person who is incriminated.</param>
/// <param name="Said">When it was said, EDTF, or null.</param>
/// <param name="Conduct">Handle of the conduct.</param>
public sealed record Accusation(string Accuser, string Accused, string? Said, string Conduct);

/// <summary>Who accuses whom, over time, with the rings and the hubs in it.</summary>
/// <param name="Accusations">By the day on which they were said, then by conduct.</param>
/// <param name="Names">Names of the persons by their handle.</param>
/// <param name="Rings">Sets in which everybody is accused, by others or through others, by everybody: the strongly connected components of two or more.</param>
/// <param name="Hubs">Whom at least three accuse, and at least half of all who accuse: the most accused first.</param>
public sealed record AccusationGraph(
    IReadOnlyList<Accusation> Accusations, IReadOnlyDictionary<string, string> Names, IReadOnlyList<IReadOnlyList<string>> Rings, IReadOnlyList<string> Hubs)
{
    private const int FewestAccusers = 3;

    /// <summary>The graph of some accusations; nobody accuses himself in it.</summary>
    public static AccusationGraph Of(IEnumerable<Accusation> accusations, IReadOnlyDictionary<string, string> names)
    {
        var edges = accusations.Where(edge => edge.Accuser != edge.Accused).Distinct()
            .OrderBy(edge => edge.Said ?? "~", StringComparer.Ordinal).ThenBy(edge => edge.Conduct.Length).ThenBy(edge => edge.Conduct, StringComparer.Ordinal)
            .ThenBy(edge => edge.Accuser, StringComparer.Ordinal).ThenBy(edge => edge.Accused, StringComparer.Ordinal).ToList();
        return new(edges, names, RingsOf(edges), HubsOf(edges));
    }

    private static List<string> HubsOf(List<Accusation> edges)
    {
        var accusers = edges.Select(edge => edge.Accuser).Distinct().Count();
        return [.. edges.GroupBy(edge => edge.Accused, edge => edge.Accuser).Select(hub => (Person: hub.Key, By: hub.Distinct().Count()))
            .Where(hub => hub.By >= FewestAccusers && hub.By * 2 >= accusers).OrderByDescending(hub => hub.By).ThenBy(hub => hub.Person, StringComparer.Ordinal).Select(hub => hub.Person)];
    }

    /// <summary>Two are in one ring where each is reached from the other; the graph of a trial is small enough to ask so.</summary>
    private static List<IReadOnlyList<string>> RingsOf(List<Accusation> edges)
    {
        var next = edges.ToLookup(edge => edge.Accuser, edge => edge.Accused, StringComparer.Ordinal);
        var reached = edges.SelectMany(edge => new[] { edge.Accuser, edge.Accused }).Distinct().Order(StringComparer.Ordinal).ToDictionary(person => person, person => ReachedFrom(person, next), StringComparer.Ordinal);
        return [.. reached.Keys.Where(person => reached[person].Contains(person)).GroupBy(person => reached[person].Where(other => reached[other].Contains(person)).Min(StringComparer.Ordinal)!)
            .Select(ring => (IReadOnlyList<string>)[.. ring]).OrderByDescending(ring => ring.Count).ThenBy(ring => ring[0], StringComparer.Ordinal)];
    }

    private static HashSet<string> ReachedFrom(string person, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(next[person]);
        while (open.TryDequeue(out var at))
        {
            if (reached.Add(at))
            {
                foreach (var accused in next[at])
                    open.Enqueue(accused);
            }
        }
        return reached;
    }
}
