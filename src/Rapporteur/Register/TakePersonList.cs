using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Lists;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>How a list is to be read, as far as a person says so.</summary>
public sealed record ListRequest
{
    /// <summary>The sheet of a spreadsheet, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>The number of the row of headings, 0 where there is none, null to look for it.</summary>
    public int? HeadingsRow { get; init; }

    /// <summary>What was done to everybody in it, or null.</summary>
    public string? Act { get; init; }

    /// <summary>Columns that are mapped otherwise than guessed.</summary>
    public IReadOnlyList<(string Kind, string[] Headings)> Corrections { get; init; } = [];

    /// <summary>The order of day and month, by heading.</summary>
    public IReadOnlyList<(string Heading, string Order)> Orders { get; init; } = [];

    /// <summary>The list of which this is a later edition, or null.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether the machine takes it in by its guess, and no member has looked at it.</summary>
    public bool ByGuess { get; init; }
}

/// <summary>What a list of persons would give, or gave.</summary>
/// <param name="Taken">What the entry says.</param>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Reused">The handle of the list whose mapping was used again, or null.</param>
/// <param name="Examples">Some of the persons.</param>
/// <param name="Refused">Rows that were refused: the first of each code.</param>
/// <param name="Notes">How many notes there are on rows that were read, by code.</param>
/// <param name="Noted">The first notes of each code.</param>
public sealed record PersonListReading(
    PersonListTaken Taken, Exhibit Exhibit, string? Reused, IReadOnlyList<ListedPerson> Examples, IReadOnlyList<Refusal> Refused, IReadOnlyDictionary<string, int> Notes, IReadOnlyList<Refusal> Noted);

/// <summary>
/// Takes in a list of persons: what its columns are is guessed, shown and corrected, and kept in one entry, which a later edition of the list
/// uses again. Its rows are read once to count them, and again by the read model.
/// </summary>
public static class TakePersonList
{
    private const int Shown = 5, ShownOfCode = 5, RowsLookedAt = 500;

    /// <summary>Whether it may be taken in.</summary>
    public static Outcome<PersonListTaken> Decide(Member member, PersonListReading reading, IReadOnlyList<PersonList> before)
    {
        if (member.Must(Roles.Coder) is { } lacks)
            return lacks;
        if (before.FirstOrDefault(list => !list.IsWithdrawn && (list.Taken.Guessed is null || reading.Taken.Guessed is true) && list.Taken.Sha256 == reading.Taken.Sha256 && list.Taken.Form.Sheet == reading.Taken.Form.Sheet) is { } same)
            return PersonListRefusals.TakenBefore.With(("file", reading.Exhibit.Handle), ("list", same.Handle));
        return reading.Taken.Persons == 0 ? PersonListRefusals.NobodyInList.With(("file", reading.Exhibit.Handle)) : reading.Taken;
    }

    /// <summary>Reads the list in an exhibit; nothing is written.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="asked">What a person says of it.</param>
    /// <param name="progress">Told how many rows were read.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What it would give, or why it gives nothing: <c>LS001</c> to <c>LS007</c>, <c>AR009</c>, <c>RG032</c>.</returns>
    public static Outcome<PersonListReading> Read(Inquiry inquiry, Exhibit exhibit, ListRequest asked, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        if (exhibit.Withdrawn is not null || exhibit.Sha256 is not { } sha256 || !inquiry.Exhibits.Has(sha256))
            return ArchiveRefusals.NoExhibit.With(("handle", exhibit.Handle));
        var lists = ListQueries.Lists(inquiry);
        var edition = asked.Edition is null ? (Outcome<PersonList>?)null : ListQueries.Find(lists, asked.Edition);
        if (edition?.Refusal is { } missing)
            return missing;
        return Table.Find(() => inquiry.Exhibits.Open(sha256)!, exhibit.Name, asked.Sheet).Then(table => ListHead.Find(table, asked.HeadingsRow).Then(head =>
        {
            var before = edition?.Value ?? lists.LastOrDefault(list => list.Taken.Guessed is null && list.Taken.Headings.SequenceEqual(head.Headings, StringComparer.Ordinal));
            return PersonReading.WithOrders(table, head, MappingOf(asked, table, head, before)).Then(mapping => PersonReading.By(head, mapping).Then<PersonListReading>(reading =>
            {
                var tally = new Tally(progress, cancellation);
                foreach (var row in reading.Read(table))
                    tally.Add(row);
                var taken = new PersonListTaken(exhibit.Leaf, sha256, table.Form, [.. head.Headings], head.First, mapping, tally.Rows, tally.Persons, tally.RefusedByCode, edition?.Value.Leaf,
                    asked.ByGuess ? true : null);
                return new PersonListReading(taken, exhibit, before?.Handle, tally.Examples, tally.Refused, tally.NotesByCode, tally.Noted);
            }));
        }));
    }

    /// <summary>Takes the list in.</summary>
    /// <returns>What it gave.</returns>
    public static Outcome<PersonListReading> Run(Inquiry inquiry, Exhibit exhibit, ListRequest asked, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        var read = Read(inquiry, exhibit, asked, progress, cancellation);
        var decided = read.Then(list => CharterQueries.Me(inquiry).Then(me => Decide(me, list, ListQueries.Lists(inquiry))));
        if (decided.Refusal is { } refusal)
            return refusal;
        inquiry.Say(decided.Value, LeafHash.Parse(exhibit.Leaf));
        return read;
    }

    /// <summary>The mapping of the list before, as far as its columns are there still; else what the headings suggest; corrected.</summary>
    private static ColumnMapping MappingOf(ListRequest asked, Table table, ListHead head, PersonList? before)
    {
        var mapping = before is null ? MappingGuess.Of(head.Headings, [.. table.Rows().Where(row => row.Number >= head.First).Take(RowsLookedAt)]) : before.Taken.Mapping.Under(head.Headings);
        var orders = new SortedDictionary<string, string>(mapping.Orders ?? [], StringComparer.Ordinal);
        foreach (var (heading, order) in asked.Orders)
            orders[head.Headings.FirstOrDefault(known => string.Equals(known, heading, StringComparison.OrdinalIgnoreCase)) ?? heading] = order;
        return (mapping with { Act = asked.Act ?? mapping.Act, Orders = orders }).With(asked.Corrections);
    }

    private sealed class Tally(Action<int>? progress, CancellationToken cancellation)
    {
        private const int ToldEvery = 10_000;

        public int Rows { get; private set; }

        public int Persons { get; private set; }

        public List<ListedPerson> Examples { get; } = [];

        public List<Refusal> Refused { get; } = [];

        public List<Refusal> Noted { get; } = [];

        public SortedDictionary<string, int> RefusedByCode { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, int> NotesByCode { get; } = new(StringComparer.Ordinal);

        public void Add(RowRead row)
        {
            Rows++;
            Persons += row.Persons.Count;
            if (Examples.Count < Shown)
                Examples.AddRange(row.Persons);
            if (row.Refused is { } refused)
                Count(refused, RefusedByCode, Refused);
            foreach (var note in row.Notes)
                Count(note, NotesByCode, Noted);
            if (Rows % ToldEvery != 0)
                return;
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(Rows);
        }

        private static void Count(Refusal refusal, SortedDictionary<string, int> counts, List<Refusal> shown)
        {
            var times = counts[refusal.Code.Code] = counts.GetValueOrDefault(refusal.Code.Code) + 1;
            if (times <= ShownOfCode)
                shown.Add(refusal);
        }
    }
}
