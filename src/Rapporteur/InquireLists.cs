using Rapporteur.Archive;
using Rapporteur.Register;

namespace Rapporteur;

/// <content>
/// After the documents of a run: tables that are lists of persons beyond doubt go into the register, those that earlier runs left included,
/// and their rows are linked with each other and with the persons of claims. What stays in doubt is said, for a person to map.
/// </content>
public sealed partial class Inquire
{
    private RunReport WithLists(RunReport report, CancellationToken cancellation)
    {
        var taken = ListQueries.Lists(inquiry).Select(list => list.Exhibit).ToHashSet();
        var tables = ArchiveQueries.Exhibits(inquiry).Where(exhibit => !taken.Contains(exhibit.Number) && TakeSureList.MayBe(exhibit)).ToList();
        var found = tables.Select(table => TakeSureList.Run(inquiry, table, cancellation) is { } list
            ? new ListOfRun(table.Number) { Taken = list.IsDone ? list.Value.Taken : null, Refusal = list.Refusal } : null).OfType<ListOfRun>().ToList();
        return report with { Lists = found, Linked = HasNewMentions(report, found) ? Link(cancellation) : null };
    }

    private static bool HasNewMentions(RunReport report, IReadOnlyList<ListOfRun> found) => found.Any(list => list.Taken is not null) || report.All.Any(file => file.Claims > 0);

    /// <summary>A list by itself, with no claim beside it, has nothing to be linked with.</summary>
    private ListsLinked? Link(CancellationToken cancellation)
    {
        var inForce = ListQueries.Lists(inquiry).Count(list => !list.IsWithdrawn);
        return inForce == 0 || inForce == 1 && RegisterQueries.Persons(inquiry).Count == 0 ? null
            : LinkLists.Run(inquiry, LinkLists.UsualThreshold, null, cancellation) is { IsDone: true, Value.Linked: var linked } ? linked : null;
    }
}
