using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>Denunciations that close to a ring: each rests on the next, and none is known to have been made at liberty.</summary>
/// <param name="meeting">By the occurrence, or by the charge.</param>
internal sealed class CycleRule(Meeting meeting) : Rule("cycle", meeting)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var edges = (from statement in together
                     where statement.Asserts && dossier.SpokeInCustody(statement) != false
                     let accuser = dossier.RootOf(statement)
                     where dossier.IsPerson(accuser)
                     from accused in statement.SaysOf
                     where accused != accuser
                     select (Accuser: accuser, Accused: accused, Statement: statement)).ToList();
        var accusedBy = edges.ToLookup(edge => edge.Accuser);
        return edges.Select(edge => ShortestWay(edge.Accused, edge.Accuser, accusedBy)).OfType<List<string>>()
            .Select(ring => Ring(ring, edges, dossier)).DistinctBy(result => result.Identity);
    }

    private ScrutinyResult Ring(List<string> ring, List<(string Accuser, string Accused, Statement Statement)> edges, Dossier dossier)
    {
        var claims = ring.SelectMany((accuser, i) => edges.Where(edge => edge.Accuser == accuser && edge.Accused == ring[(i + 1) % ring.Count])).Select(edge => edge.Statement).ToList();
        return Result(claims.Any(claim => dossier.SpokeInCustody(claim) is null) ? Certainty.Possibly : Certainty.Certainly, claims);
    }

    /// <summary>The persons on the shortest way from an accused to the accuser, both ends included; null where none closes.</summary>
    private static List<string>? ShortestWay(string from, string to, ILookup<string, (string Accuser, string Accused, Statement Statement)> accusedBy)
    {
        var before = new Dictionary<string, string?>(StringComparer.Ordinal) { [from] = null };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var at) && at != to)
        {
            foreach (var edge in accusedBy[at].Where(edge => before.TryAdd(edge.Accused, at)))
                next.Enqueue(edge.Accused);
        }
        if (!before.ContainsKey(to))
            return null;
        var way = new List<string>();
        for (string? at = to; at is not null; at = before[at])
            way.Insert(0, at);
        return way;
    }
}
