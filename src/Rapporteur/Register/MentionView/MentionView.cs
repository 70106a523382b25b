using System.Text.Json;
using Rapporteur.Archive;
using Rapporteur.Ledger;
using Rapporteur.Lists;
using Rapporteur.Names;
using Rapporteur.Storage;

namespace Rapporteur.Register.MentionView;

/// <summary>The mentions of persons, in claims and in the rows of lists, each found by its name in any alphabet, with the person that it is taken to be of.</summary>
internal sealed class MentionView : Projection
{
    private const int ManyRows = 50_000;

    public static readonly Sql Statements = Sql.Load("Register/MentionView/mentions.sql");

    public override Sql Sql => Statements;

    /// <inheritdoc />
    public override string DependsOn => $"folded key {FoldedKey.Version}";

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        switch (entry.Header.Kind)
        {
            case "register.list/1" when entry.As<PersonListTaken>() is { } list: Take(entry, list, views); break;
            case "register.linkage/1" when entry.As<ListsLinked>() is { } linked: Link(linked, views); break;
            case "archive.withdraw/1" when entry.As<Withdrawal>() is { } withdrawn: Drop(withdrawn, views); break;
        }
        if (entry.Header.Kind == "archive.withdraw/1" || entry.Header.Kind.StartsWith("coding.", StringComparison.Ordinal) || entry.Header.Kind.StartsWith("register.", StringComparison.Ordinal))
            views.Run(Sql, "stale");
    }

    private void Take(LoggedEntry entry, PersonListTaken list, ViewWriter views)
    {
        if (views.Cell(Sql, "exhibit-number", list.Exhibit) is not long exhibit || views.Exhibits is not { } exhibits || !exhibits.Has(list.Sha256)
            || PersonReading.By(list.Head, list.Mapping) is not { IsDone: true, Value: var reading })
            return;
        var number = (long)views.Cell(Sql, "next-list")!;
        if (list.Guessed is null)
            Replace(views, exhibit, list.Form.Sheet, number);
        views.Run(Sql, "add-list", number, entry.Index, entry.Leaf.ToString(), exhibit, JsonSerializer.Serialize(list, PersonListTaken.Json), list.Form.Sheet, list.Rows, list.Persons,
            list.Refused.Values.Sum(), list.Edition is null ? null : views.Cell(Sql, "list-number", list.Edition), entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
        var isMany = list.Rows > ManyRows;
        if (isMany)
            views.Run(Sql, "before-many");
        var id = (long)views.Cell(Sql, "last-mention")!;
        foreach (var person in reading.Read(Table.Of(() => exhibits.Open(list.Sha256)!, list.Form)).SelectMany(row => row.Persons))
            Add(++id, number, person, views);
        if (isMany)
            views.Run(Sql, "after-many");
    }

    /// <summary>What a member mapped stands in the place of what the machine guessed of the same table.</summary>
    private void Replace(ViewWriter views, long exhibit, string? sheet, long number)
    {
        if (views.Cell(Sql, "guessed-list", exhibit, sheet) is not long guessed)
            return;
        views.Run(Sql, "unlink");
        views.Run(Sql, "replace-list", guessed, number);
    }

    private void Add(long id, long list, ListedPerson person, ViewWriter views) => views.Run(
        Sql, "add-mention", id, list, person.Row, person.Place, MentionKeys.Order(person.Name), person.Name, person.Written == person.Name ? null : person.Written, person.Alias, person.Sex,
        person.Born?.Edtf, person.Born?.FirstDay, person.Born?.LastDay, person.Died?.Edtf, person.Act, person.When?.Edtf, person.When?.FirstDay, person.When?.LastDay, person.Where,
        person.Role, person.More is null ? null : JsonSerializer.Serialize(person.More, ListJson.Default.SortedDictionaryStringString),
        MentionKeys.Words(person.Name, person.Alias));

    /// <summary>What was linked with a list that is withdrawn is to be linked anew.</summary>
    private void Drop(Withdrawal withdrawn, ViewWriter views)
    {
        var exhibit = views.Cell(Sql, "withdrawn-number", withdrawn.Exhibit);
        if (views.Cell(Sql, "list-of-exhibit", exhibit) is null)
            return;
        views.Run(Sql, "unlink");
        views.Run(Sql, "drop-lists", exhibit);
    }

    private void Link(ListsLinked linked, ViewWriter views)
    {
        views.Run(Sql, "unlink");
        var lists = linked.Entries.Select(leaf => views.Cell(Sql, "list-number", leaf)).ToArray();
        var places = linked.Entries.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        for (var cluster = 0; cluster < linked.Clusters.Length; cluster++)
        {
            var (rows, claims) = (new List<long>(), new List<string>());
            foreach (var (leaf, number, place) in linked.MentionsOf(cluster))
            {
                if (lists[places[leaf]] is not long list)
                    claims.Add(Mention.ReferenceOf(leaf, number, place));
                else if (views.Cell(Sql, "row-id", list, number, place) is long id)
                    rows.Add(id);
            }
            if (rows.Count == 0)
                continue;
            var first = rows.Min();
            foreach (var id in rows)
                views.Run(Sql, "link-row", id, first, linked.Weakest[cluster]);
            foreach (var claim in claims)
                views.Run(Sql, "link-claim", claim, first);
            if (rows.Count > 1)
                views.Run(Sql, "link-person", first, rows.Count);
        }
    }
}
