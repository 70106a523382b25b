using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Linkage;
using Rapporteur.Register.Linking;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>What a linkage of the register found.</summary>
/// <param name="Linked">What the entry says.</param>
/// <param name="Result">The linker's own account, for its report.</param>
public sealed record ListLinkage(ListsLinked Linked, LinkResult Result);

/// <summary>
/// Links the rows of all lists with each other and with the persons of claims. It learns from the mentions alone; what members hold to be
/// different never comes together.
/// </summary>
public static class LinkLists
{
    /// <summary>From which probability on two mentions are taken for one person, where nobody says otherwise.</summary>
    public const double UsualThreshold = 0.5;

    private const string LinkerName = "rapporteur linkage 1";

    /// <summary>Whether it may be said.</summary>
    public static Outcome<ListsLinked> Decide(Member member, ListsLinked linked) => member.Must(Roles.Coder) is { } lacks ? lacks : linked;

    /// <summary>Links, and keeps what was found.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="threshold">From which probability on a pair is a link.</param>
    /// <param name="progress">Told what is done, how much of it, and how much there is.</param>
    /// <param name="cancellation">Stops it; nothing is kept then.</param>
    /// <returns>What was found; <c>RG034</c> where there is nothing to link.</returns>
    public static Outcome<ListLinkage> Run(Inquiry inquiry, double threshold, Action<string, double, double>? progress = null, CancellationToken cancellation = default)
    {
        var records = RegisterRecords.Of(inquiry);
        if (records.Table is not { } table)
            return PersonListRefusals.NothingToLink.With();
        var result = Linker.Link(table, new LinkOptions { Threshold = threshold, Different = records.Different(inquiry), Progress = progress }, cancellation);
        var decided = CharterQueries.Me(inquiry).Then(me => Decide(me, Entry(records, result, threshold)));
        if (decided.Refusal is { } refusal)
            return refusal;
        inquiry.Say(decided.Value, [.. decided.Value.Entries.Select(LeafHash.Parse).Take(MostLinks)]);
        return new ListLinkage(decided.Value, result);
    }

    /// <summary>An entry's header links to so many others; its body names all.</summary>
    private const int MostLinks = 100;

    private static ListsLinked Entry(RegisterRecords records, LinkResult result, double threshold)
    {
        var (clusters, weakest) = (new List<int[]>(), new List<int>());
        foreach (var cluster in Enumerable.Range(0, result.Clusters.Length).GroupBy(record => result.Clusters[record]).Where(cluster => cluster.Skip(1).Any()))
        {
            clusters.Add([.. cluster.SelectMany(records.Numbers)]);
            weakest.Add(result.WeakestLinks.TryGetValue(cluster.Key, out var link) ? (int)Math.Round(link.Probability * 1000) : 0);
        }
        return new ListsLinked(LinkerName, (int)Math.Round(threshold * 1000), result.Model.ToJson(), result.Table.Count, [.. records.Entries], [.. clusters], [.. weakest]);
    }
}
