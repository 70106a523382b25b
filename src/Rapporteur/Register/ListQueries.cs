using System.Globalization;
using System.Text.Json;
using Dapper;
using Rapporteur.Archive;
using Rapporteur.Lists;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>A list of persons that was taken in.</summary>
public sealed record PersonList
{
    /// <summary>Number in ledger order.</summary>
    public int Number { get; init; }

    /// <summary>The short handle: <c>L3</c>.</summary>
    public string Handle => string.Create(CultureInfo.InvariantCulture, $"L{Number}");

    /// <summary>Leaf hash of its entry.</summary>
    public string Leaf { get; init; } = "";

    /// <summary>Number of its exhibit.</summary>
    public int Exhibit { get; init; }

    /// <summary>What its entry says, as stored.</summary>
    public string Body { get; init; } = "";

    /// <summary>How many rows it has.</summary>
    public int Rows { get; init; }

    /// <summary>How many persons they name.</summary>
    public int Persons { get; init; }

    /// <summary>How many rows were refused.</summary>
    public int Refused { get; init; }

    /// <summary>Number of the list of which it is a later edition, or null.</summary>
    public int? Edition { get; init; }

    /// <summary>Who took it in.</summary>
    public string Member { get; init; } = "";

    /// <summary>When, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }

    /// <summary>Whether its exhibit was withdrawn, or another list stands in its place.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Number of the list that a member mapped, where this one was the machine's guess at the same table; or null.</summary>
    public int? ReplacedBy { get; init; }

    /// <summary>What its entry says.</summary>
    public PersonListTaken Taken => JsonSerializer.Deserialize(Body, PersonListTaken.Json)!;
}

/// <summary>What can be asked of the lists of persons.</summary>
public static class ListQueries
{
    private static Sql Sql => MentionView.MentionView.Statements;

    /// <summary>The lists, in the order of the ledger.</summary>
    public static IReadOnlyList<PersonList> Lists(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<PersonList>(Sql["lists"])];

    /// <summary>A list by its handle (<c>L3</c> or <c>3</c>).</summary>
    /// <returns>The list, or <c>RG032</c>.</returns>
    public static Outcome<PersonList> Find(IReadOnlyList<PersonList> lists, string handle) =>
        int.TryParse(handle.TrimStart('L', 'l'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && lists.FirstOrDefault(list => list.Number == number) is { } list
            ? list : PersonListRefusals.NoList.With(("list", handle));

    /// <summary>The rows of a list, each with what it gives or why it gives nothing; none where its exhibit was withdrawn.</summary>
    public static IEnumerable<RowRead> Rows(Inquiry inquiry, PersonList list)
    {
        var taken = list.Taken;
        return list.IsWithdrawn || !inquiry.Exhibits.Has(taken.Sha256) || PersonReading.By(taken.Head, taken.Mapping) is not { IsDone: true, Value: var reading }
            ? [] : reading.Read(Table.Of(() => inquiry.Exhibits.Open(taken.Sha256)!, taken.Form));
    }

    /// <summary>A row of a list as it stands in the exhibit, with its headings; null where there is none.</summary>
    public static IReadOnlyList<(string Heading, string Cell, string Place)>? Row(Inquiry inquiry, PersonList list, int number)
    {
        var taken = list.Taken;
        if (list.IsWithdrawn || !inquiry.Exhibits.Has(taken.Sha256))
            return null;
        var row = Table.Of(() => inquiry.Exhibits.Open(taken.Sha256)!, taken.Form).Rows().FirstOrDefault(row => row.Number == number);
        return row is null ? null : [.. taken.Headings.Index().Select(heading => (heading.Item, row.At(heading.Index), CellReference.Of(taken.Form.Sheet, number, heading.Index + 1)))];
    }
}
