using System.Runtime.InteropServices;
using Rapporteur.Linkage.Blocking;
using Rapporteur.Linkage.Clustering;
using Rapporteur.Linkage.Comparing;
using Rapporteur.Linkage.Modelling;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage.Streaming;

/// <summary>
/// Records that were linked, ready for more to come: one new record is compared with those that share a block with it, by the rules and
/// the model that were learned, in less than a millisecond. How common values are stays as it was learned; where many records have come,
/// link anew. The result depends on the index and the record alone. Not for use by several threads at once.
/// </summary>
public sealed class RecordIndex
{
    private const double LeastListed = 0.01;

    private readonly LinkResult linked;
    private readonly RecordComparison comparison;
    private readonly BlockingKeys keys;
    private readonly Blocks[] blocks;
    private readonly double priorWithin, priorBetween;
    private readonly Column? source;

    /// <summary>The records of clusters that have more than one.</summary>
    private readonly Dictionary<int, List<int>> members = [];
    private readonly List<AddedRecord> added = [];
    private readonly Dictionary<(int Rule, uint Block), List<int>> addedBlocks = [];
    private readonly Dictionary<string, int> lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> addedIds = new(StringComparer.Ordinal);

    private RecordIndex(LinkResult linked)
    {
        this.linked = linked;
        comparison = linked.Comparison;
        keys = new BlockingKeys(comparison);
        blocks = [.. linked.Blocking.Select(rule => new Blocks(keys, rule))];
        (priorWithin, priorBetween) = (linked.Model.PriorOf(isBetween: false), linked.Model.PriorOf(isBetween: true));
        for (var record = 0; record < linked.Clusters.Length; record++)
        {
            if (linked.Clusters[record] != record)
                Join(record, linked.Clusters[record]);
        }
        source = linked.Table.Columns.FirstOrDefault(column => column.Kind == ColumnKind.Source);
        for (var list = 1; list < source?.Values.Count; list++)
            lists.Add(source.Values[list], list);
    }

    /// <summary>A record that came later: the codes of its values by field, its list and its cluster.</summary>
    private sealed record AddedRecord(string Id, int[] Values, int List, int Cluster);

    /// <summary>How many records there are, those that were added among them.</summary>
    public int Count => comparison.Count + added.Count;

    /// <summary>Makes linked records ready for more; it takes some 8 bytes for each record and rule, and a second for a million records.</summary>
    /// <param name="linked">What <see cref="Linker.Link"/> found.</param>
    public static RecordIndex Of(LinkResult linked)
    {
        ArgumentNullException.ThrowIfNull(linked);
        return new RecordIndex(linked);
    }

    /// <summary>The id of a record.</summary>
    /// <param name="record">Its number, from 0 to <see cref="Count"/> - 1; those that were added follow the others.</param>
    public string IdOf(int record) => record < comparison.Count ? linked.Table.Ids[record] : added[record - comparison.Count].Id;

    /// <summary>The first record of the cluster of a record.</summary>
    /// <param name="record">Its number.</param>
    public int ClusterOf(int record) => record < comparison.Count ? linked.Clusters[record] : added[record - comparison.Count].Cluster;

    /// <summary>Finds what a new record belongs to, and leaves the index as it is.</summary>
    /// <param name="cells">What the record says, by the headings of the table; headings that it does not have are passed over.</param>
    public NewLink Link(IReadOnlyDictionary<string, string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var values = Take(cells);
        var link = Find(values, keys.RowOf(values), ListOf(cells));
        for (var f = 0; f < values.Length; f++)
            comparison.Fields[f].GiveUp(values[f]);
        return link;
    }

    /// <summary>Links a new record and keeps it, so that later ones are linked with it too. Earlier clusters are never taken apart.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cells">What it says, by the headings of the table.</param>
    /// <exception cref="ArgumentException">A record has this id.</exception>
    public NewLink Add(string id, IReadOnlyDictionary<string, string> cells)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(cells);
        if (linked.Table.Find(id) >= 0 || !addedIds.Add(id))
            throw new ArgumentException("A record has this id.", nameof(id));
        var (values, list) = (Take(cells), ListOf(cells));
        var row = keys.RowOf(values);
        var link = Find(values, row, list);
        var number = Count;
        added.Add(new AddedRecord(id, values, list, link.Cluster ?? number));
        if (link.Cluster is { } cluster)
            Join(number, cluster);
        for (var rule = 0; rule < blocks.Length; rule++)
        {
            if (linked.Blocking[rule].BlockOf(row) is not 0 and var block)
                (CollectionsMarshal.GetValueRefOrAddDefault(addedBlocks, (rule, block), out _) ??= []).Add(number);
        }
        return link;
    }

    private void Join(int record, int cluster) => (CollectionsMarshal.GetValueRefOrAddDefault(members, cluster, out _) ??= [cluster]).Add(record);

    /// <summary>The codes of the values of a record, by field.</summary>
    private int[] Take(IReadOnlyDictionary<string, string> cells) =>
        [.. comparison.Fields.Select(field => field.Take([.. field.Columns.Select(heading => CellOf(cells, heading))]))];

    private static string CellOf(IReadOnlyDictionary<string, string> cells, string heading) =>
        cells.GetValueOrDefault(heading)?.Trim() is { } cell && !MissingWords.Contains(cell) ? cell : "";

    private int ListOf(IReadOnlyDictionary<string, string> cells) =>
        source is not null ? lists.GetValueOrDefault(CellOf(cells, source.Name), -1) : 0;

    private NewLink Find(int[] values, int[] row, int list)
    {
        var candidates = CandidatesOf(row);
        var matches = new List<RecordMatch>();
        foreach (var record in candidates)
        {
            var weight = linked.Weights.Of(values, ValuesOf(record));
            var probability = Probability.OfLogOdds(weight + (ListOf(record) == list ? priorWithin : priorBetween));
            if (probability >= LeastListed)
                matches.Add(new RecordMatch(record, weight, probability));
        }
        matches.Sort((x, y) => x.Probability != y.Probability ? y.Probability.CompareTo(x.Probability)
            : x.Weight != y.Weight ? y.Weight.CompareTo(x.Weight) : x.Record.CompareTo(y.Record));
        return new NewLink(ClusterOf(matches, values, list), matches, candidates.Count);
    }

    private ReadOnlySpan<int> ValuesOf(int record) => record < comparison.Count ? comparison.Row(record) : added[record - comparison.Count].Values;

    private int ListOf(int record) => source is null ? 0 : record < comparison.Count ? source.Codes[record] : added[record - comparison.Count].List;

    /// <summary>The records that share a block with a new one, each once, in their order; blocks that were too large are left out here too.</summary>
    private SortedSet<int> CandidatesOf(int[] row)
    {
        var found = new SortedSet<int>();
        for (var rule = 0; rule < blocks.Length; rule++)
        {
            if (linked.Blocking[rule].BlockOf(row) is not (not 0 and var block))
                continue;
            var (start, end) = blocks[rule].Find(block);
            for (var at = start; at < end && end - start <= linked.MostInBlock; at++)
                found.Add(blocks[rule].Record(at));
            found.UnionWith(addedBlocks.GetValueOrDefault((rule, block), []).Take(linked.MostInBlock));
        }
        return found;
    }

    /// <summary>The cluster of the strongest link whose members do not, on the whole, speak against it: as clusters are made.</summary>
    private int? ClusterOf(List<RecordMatch> matches, int[] values, int list)
    {
        foreach (var cluster in matches.Where(match => match.Probability >= linked.Threshold).Select(match => ClusterOf(match.Record)).Distinct())
        {
            var of = members.GetValueOrDefault(cluster) ?? [cluster];
            if (linked.Model.IsOneEach && of.Exists(record => ListOf(record) == list))
                continue;
            if (of.Count == 1 || of.Sum(record => ClusterEvidence(values, record)) > 0)
                return cluster;
        }
        return null;
    }

    private double ClusterEvidence(int[] values, int record) =>
        Math.Clamp(linked.Weights.Of(values, ValuesOf(record)) + Clusters.PaidByEachPair * linked.Prior, -Clusters.Clip, Clusters.Clip);
}
