using Rapporteur.Archive;
using Rapporteur.Archive.Containers;
using Rapporteur.Archive.Texts;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur;

/// <content>
/// The documents in archives, mailboxes, messages and web archives become exhibits like any other, behind the container that they lie
/// in; an entry behind them says what lies there. Where a run was cut off over a container, the next one goes on with it.
/// </content>
public sealed partial class Inquire
{
    private const long LargestOpenedAhead = 2L << 20;

    /// <summary>The report of a file with what lies in it, to any depth.</summary>
    private FileReport TakeOut(FileReport file, CancellationToken cancellation)
    {
        return Open(file) is { } container
            ? TakeOut(file, container, new ContainerBudget(container.Size, ContainerLimits.Default.Within(inquiry.Folder.Path)), 1, cancellation)
            : file with { Children = Recognised(file) };
    }

    private FileReport TakeOut(FileReport file, OpenedContainer container, ContainerBudget budget, int depth, CancellationToken cancellation)
    {
        var children = new List<FileReport>();
        var items = new List<ItemOfContents>();
        if (depth > budget.Depth)
            container.Problem = ArchiveRefusals.TooDeep.With(("file", file.Path), ("limit", budget.Depth));
        var documents = container.Problem is null ? container.Documents(inquiry.Exhibits, reader, budget) : [];
        foreach (var (document, work) in SideBySide.InOrder(documents, document => Work(document, container), cancellation))
        {
            var child = Account($"{file.Path}/{document.Item.Path}", work);
            child = Open(child, work.Carried) is { } inner ? TakeOut(child, inner, budget, depth + 1, cancellation) : child with { Children = Recognised(child) };
            children.Add(child);
            Tell(told with { Inside = told.Inside + 1 });
            items.Add(new ItemOfContents(document.Item.Path, OutcomeOf(child), LeafOf(child)?.ToString(), document.Item.Taken, NotTaken(child)?.ToProblem()));
        }
        if (items.Count > 0 || container.Problem is not null)
            batch.Add(inquiry.Sign(new Contents(container.Leaf.ToString(), [.. items], container.Problem?.ToProblem()), container.Leaf));
        return file with { Children = children, Refusal = file.Refusal ?? container.Problem };
    }

    /// <summary>A file as a container that is still to be opened, or null.</summary>
    private OpenedContainer? Open(FileReport file, CarriedDocument[]? carried = null)
    {
        if (file.Deposit is { NoText: null } deposit && ContainerTypes.Holds(deposit.MediaType))
        {
            if (carryNothing.Contains(file.Exhibit!.Value))
                return null;
            return new OpenedContainer(leavesOfRun[file.Exhibit!.Value - firstOfRun], deposit.Sha256, deposit.Size, deposit.MediaType, file.Path)
            {
                Carried = carried,
                Declared = new Declaration { Access = deposit.Access, ReceivedFrom = deposit.About.ReceivedFrom, ArchivalReference = deposit.About.ArchivalReference },
            };
        }
        if (file.Outcome != "duplicate" || !unopened.Contains(file.Exhibit!.Value))
            return null;
        var exhibit = ArchiveQueries.Exhibit(inquiry, file.Exhibit.Value)!;
        return exhibit.NoText is not null ? null : new OpenedContainer(LeafHash.Parse(exhibit.Leaf), exhibit.Sha256!, exhibit.Size!.Value, exhibit.MediaType!, file.Path)
        {
            Declared = new Declaration { Access = exhibit.Access, ReceivedFrom = exhibit.ReceivedFrom, ArchivalReference = exhibit.ArchivalReference },
        };
    }

    /// <summary>What a document in a container is, without knowing of the others.</summary>
    private FileWork Work(ContainedDocumentBytes document, OpenedContainer container)
    {
        if (document.Refusal is { } refusal)
            return new FileWork(refusal);
        var staged = document.Staged is { } there
            ? (there.Sha256, there.Length, there.Length <= DepositFile.LargestRead ? inquiry.Exhibits.Read(there.Sha256) : null)
            : (inquiry.Exhibits.Stage(document.Bytes), document.Bytes!.Length, document.Bytes);
        var path = $"{container.Path}/{document.Item.Path}";
        var work = Work(staged, new Arrival(path, ContainerTypes.HowOutOf(container.MediaType)) { Declared = container.Declared, Address = document.Item.Address });
        // It is opened next, so that what it carries may wait in memory; side by side with others, as its text was read.
        return work.Prepared is { CarriesNothing: false, Deposit: { NoText: null } deposit } && ContainerTypes.IsMessage(deposit.MediaType) && staged.Item2 <= LargestOpenedAhead
            ? work with { Carried = reader.Carried(staged.Item3, path) is { IsDone: true } carried ? carried.Value : null }
            : work;
    }

    /// <summary>What lies in a container that an earlier run opened.</summary>
    private IReadOnlyList<FileReport> Recognised(FileReport file) => file.Outcome != "duplicate" || !ContainerTypes.Holds(ExhibitBefore(file)?.MediaType) ? [] :
        [.. ArchiveQueries.ContentsOf(inquiry, file.Exhibit!.Value).Select(item =>
        {
            var child = new FileReport($"{file.Path}/{item.Path}", item.Exhibit is null ? item.Outcome : "duplicate") { Exhibit = item.Exhibit, Refusal = item.Refusal };
            return item.Outcome == "deposited" ? child with { Children = Recognised(child) } : child;
        })];

    private Exhibit? ExhibitBefore(FileReport file) =>
        file.Exhibit is { } number && number < firstOfRun ? ArchiveQueries.Exhibit(inquiry, number) : null;

    /// <summary>A document that came out of this container in a run that was cut off came out of it all the same.</summary>
    private string OutcomeOf(FileReport child) => child.Outcome == "duplicate" && ExhibitBefore(child)?.Path == child.Path ? "deposited" : child.Outcome;

    private static Refusal? NotTaken(FileReport child) => child.Outcome is "refused" or "skipped" ? child.Refusal : null;

    private LeafHash? LeafOf(FileReport child) => child.Exhibit is not { } number ? null
        : number < firstOfRun ? LeafHash.Parse(ArchiveQueries.Exhibit(inquiry, number)!.Leaf) : leavesOfRun[number - firstOfRun];
}
