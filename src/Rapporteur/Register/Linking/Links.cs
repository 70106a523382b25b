using Rapporteur.Storage;

namespace Rapporteur.Register.Linking;

/// <summary>
/// The rows of lists that are gathered with the mentions of claims: those on which members decided, and those that a linkage put together with
/// either. All other rows are persons as the linkage left them, however many there are.
/// </summary>
internal sealed class Links
{
    private readonly Inquiry inquiry;
    private readonly ViewWriter views;
    private readonly SortedDictionary<long, List<string>> clusters = [];

    private Links(Inquiry inquiry, ViewWriter views) => (this.inquiry, this.views) = (inquiry, views);

    private static Sql Sql => MentionView.MentionView.Statements;

    /// <summary>The rows, by their identity.</summary>
    public Dictionary<string, ListedMention> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>What the linkage took to be of one person, claims too.</summary>
    public IEnumerable<IReadOnlyList<string>> Clusters => clusters.Values;

    /// <summary>The rows and clusters that decisions and claims reach.</summary>
    public static Links Of(Inquiry inquiry, IReadOnlyList<IdentityDecision> decisions, ViewWriter views)
    {
        var links = new Links(inquiry, views);
        views.Rows(Sql, "clusters-of-claims", row => links.ClusterOf(row.Int64(1)).Add(row.Text(0)));
        foreach (var cluster in links.clusters.Keys.ToList())
            links.AddRows(cluster);
        foreach (var reference in decisions.SelectMany(decision => decision.Pairs).SelectMany(pair => new[] { pair.A, pair.B }).Distinct(StringComparer.Ordinal))
            links.AddDecided(reference);
        return links;
    }

    private void AddDecided(string reference)
    {
        var (leaf, row, place) = MentionQueries.Split(reference);
        if (Rows.ContainsKey(reference) || views.Cell(Sql, "list-number", leaf) is not long list || MentionQueries.At(inquiry, (int)list, row, place) is not { } mention)
            return;
        Rows[reference] = mention;
        if (views.Cell(Sql, "cluster-of", mention.Id) is long cluster)
            AddRows(cluster);
    }

    private void AddRows(long cluster)
    {
        var ids = new List<long>();
        views.Rows(Sql, "rows-of", row => ids.Add(row.Int64(0)), cluster);
        foreach (var row in MentionQueries.ByIds(inquiry, ids))
        {
            Rows[row.Reference] = row;
            ClusterOf(cluster).Add(row.Reference);
        }
        views.Run(Sql, "take-over", cluster);
    }

    private List<string> ClusterOf(long cluster)
    {
        if (!clusters.TryGetValue(cluster, out var mentions))
            clusters.Add(cluster, mentions = []);
        return mentions;
    }
}
