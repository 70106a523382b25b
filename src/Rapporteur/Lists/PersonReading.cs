using System.Globalization;
using Rapporteur.Archive;
using Rapporteur.Chronology;
using Rapporteur.Lists.Tables;
using Rapporteur.Names.Written;

namespace Rapporteur.Lists;

/// <summary>Reads the rows of a list of persons by a mapping: a pure function of table and mapping, a row at a time.</summary>
public sealed class PersonReading
{
    private const int SampledRows = 5_000;

    private readonly Dictionary<string, int[]> columns;
    private readonly Dictionary<int, ListDates> dates = [];
    private readonly int[] mapped;
    private readonly ListHead head;
    private readonly string? act;

    private PersonReading(ListHead head, ColumnMapping mapping, Dictionary<string, int[]> columns)
    {
        (this.head, this.columns, act) = (head, columns, mapping.Act);
        mapped = [.. columns.Values.SelectMany(places => places).Distinct().Order()];
        foreach (var (kind, places) in columns.Where(column => PersonKinds.Dates.Contains(column.Key)))
        {
            foreach (var place in places)
                dates[place] = new ListDates(mapping.Orders?.GetValueOrDefault(head.Headings[place]) == DayOrders.MonthFirst);
        }
    }

    /// <summary>A reading by a mapping.</summary>
    /// <param name="head">The headings.</param>
    /// <param name="mapping">Which columns are what.</param>
    /// <returns>The reading; <c>LS004</c> for a heading that is not there, <c>LS005</c> for a kind that is not known, <c>LS006</c> where no column names anybody.</returns>
    public static Outcome<PersonReading> By(ListHead head, ColumnMapping mapping)
    {
        var columns = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (kind, headings) in mapping.Columns)
        {
            if (!PersonKinds.All.Contains(kind))
                return ListsRefusals.UnknownKind.With(("kind", kind), ("known", string.Join(", ", PersonKinds.All)));
            foreach (var heading in headings)
            {
                var at = head.Headings.ToList().FindIndex(known => string.Equals(known, heading, StringComparison.OrdinalIgnoreCase));
                if (at < 0)
                    return ListsRefusals.NoColumn.With(("column", heading), ("columns", string.Join(", ", head.Headings)));
                columns[kind] = [.. columns.GetValueOrDefault(kind, []), at];
            }
        }
        return columns.ContainsKey(PersonKinds.Name) || columns.ContainsKey(PersonKinds.Surname) || columns.ContainsKey(PersonKinds.Given)
            ? new PersonReading(head, mapping, columns) : ListsRefusals.NoNames.With(("columns", string.Join(", ", head.Headings)));
    }

    /// <summary>
    /// The mapping with the order of day and month told for each column of dates. An order that was told before stays; a column whose
    /// dates can be read both ways, with nothing in it to tell by, is asked about.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="head">Its headings.</param>
    /// <param name="mapping">The mapping, with the orders that a person has told.</param>
    /// <returns>The mapping, or <c>LS007</c>.</returns>
    public static Outcome<ColumnMapping> WithOrders(Table table, ListHead head, ColumnMapping mapping)
    {
        var rows = table.Rows().Where(row => row.Number >= head.First && row.Problem is null).Take(SampledRows).ToList();
        var orders = new SortedDictionary<string, string>(mapping.Orders ?? [], StringComparer.Ordinal);
        foreach (var heading in PersonKinds.Dates.SelectMany(mapping.Of).Where(heading => !orders.ContainsKey(heading)))
        {
            var at = head.Headings.ToList().FindIndex(known => string.Equals(known, heading, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                continue;
            if (ListDates.OrderOf(rows.Select(row => row.At(at))) is not { } order)
                return ListsRefusals.OpenOrder.With(("column", heading), ("example", rows.Select(row => row.At(at)).First(value => ListDates.OrderOf([value]) is null)));
            if (order != DayOrders.DayFirst)
                orders[heading] = order;
        }
        return orders.Count == 0 ? mapping with { Orders = null } : mapping with { Orders = orders };
    }

    /// <summary>Reads all rows below the headings; blank ones are left out.</summary>
    public IEnumerable<RowRead> Read(Table table) => table.Rows().Where(row => row.Number >= head.First && !row.IsBlank).Select(Read);

    /// <summary>Reads a row.</summary>
    public RowRead Read(TableRow row)
    {
        if ((row.Problem ?? Slipped(row)) is { } problem)
            return new RowRead(row.Number, [], problem, []);
        var notes = new List<Refusal>();
        var names = Names(row, notes);
        if (names.Count == 0)
            return new RowRead(row.Number, [], ListsRefusals.NamesNobody.With(("row", row.Number)), []);
        NoteCells(row, notes);
        var first = Person(row, names[0], notes);
        return new RowRead(row.Number, [first, .. names.Skip(1).Select((name, at) => first with { Place = at + 1, Written = name.Written, Name = name.Name })], null, notes);
    }

    /// <summary>In delimited text a row with other cells than headings may have slipped; cells with nothing in them behind the last do no harm.</summary>
    private Refusal? Slipped(TableRow row)
    {
        if (!head.Exact || row.Cells.Count == head.Headings.Count || row.Cells.Count > head.Headings.Count && row.Cells.Skip(head.Headings.Count).All(cell => cell.Length == 0))
            return null;
        return ListsRefusals.Ragged.With(("row", row.Number), ("cells", row.Cells.Count), ("headings", head.Headings.Count));
    }

    private List<(string Written, string Name)> Names(TableRow row, List<Refusal> notes)
    {
        if (!columns.ContainsKey(PersonKinds.Surname) && !columns.ContainsKey(PersonKinds.Given))
        {
            return Value(row, PersonKinds.Name, " ") is { } cell ? [.. NameCell.NamesIn(cell).Select(written => (written, Named(row, written, notes)))] : [];
        }
        var (surname, given, second) = (Value(row, PersonKinds.Surname, " "), Value(row, PersonKinds.Given, " "), Value(row, PersonKinds.Second, " "));
        if (surname is null && given is null)
            return Value(row, PersonKinds.Name, " ") is { } whole ? [(whole, Named(row, whole, notes))] : [];
        var others = CellWords.NameOf(string.Join(' ', new[] { given, second }.OfType<string>()));
        var name = surname is null ? others : others.Length == 0 ? CellWords.NameOf(surname) : $"{CellWords.NameOf(surname)}, {others}";
        if (name.Contains('?'))
            notes.Add(ListsRefusals.Doubtful.With(("row", row.Number)));
        return [(string.Join(' ', new[] { surname, given, second }.OfType<string>()), name)];
    }

    private static string Named(TableRow row, string written, List<Refusal> notes)
    {
        var name = NameCell.Read(written, out var flags);
        if (flags.HasFlag(NameFlags.WithCompanion))
            notes.Add(ListsRefusals.Companion.With(("row", row.Number)));
        if (flags.HasFlag(NameFlags.Doubtful))
            notes.Add(ListsRefusals.Doubtful.With(("row", row.Number)));
        return name;
    }

    private ListedPerson Person(TableRow row, (string Written, string Name) name, List<Refusal> notes)
    {
        SortedDictionary<string, string>? more = null;
        foreach (var kind in columns.Keys)
        {
            if (IsApart(kind) && Value(row, kind, "; ") is { } value)
                (more ??= new SortedDictionary<string, string>(StringComparer.Ordinal)).Add(kind, value);
        }
        return new ListedPerson
        {
            Row = row.Number,
            Written = name.Written,
            Name = name.Name,
            Alias = Value(row, PersonKinds.Alias, "; "),
            Sex = Value(row, PersonKinds.Sex, " ") is { } sex ? CellWords.SexOf(sex) : null,
            Born = Date(row, PersonKinds.Born, notes),
            Died = Date(row, PersonKinds.Died, notes),
            Act = Value(row, PersonKinds.Act, "; ") ?? act,
            When = Date(row, PersonKinds.When, notes),
            Where = Value(row, PersonKinds.Where, ", "),
            Role = Value(row, PersonKinds.Role, "; "),
            More = more,
        };
    }

    private static bool IsApart(string kind) => kind is PersonKinds.BornPlace or PersonKinds.Age or PersonKinds.Nationality or PersonKinds.Charge or PersonKinds.Sentence
        or PersonKinds.Reference or PersonKinds.Source or PersonKinds.Note;

    private ListedDate? Date(TableRow row, string kind, List<Refusal> notes)
    {
        if (!columns.TryGetValue(kind, out var places))
            return null;
        var at = places[0];
        var written = row.At(at);
        if (EmptyCells.SaysNothing(written))
            return null;
        if (dates[at].Read(written) is { } date)
            return new ListedDate(date.ToString(), date.Earliest is { } first ? DayNumber.Of(first) : null, date.Latest is { } last ? DayNumber.Of(last) : null, written);
        notes.Add(ListsRefusals.UnreadDate.With(("row", row.Number), ("column", head.Headings[at]), ("value", written.ReplaceLineEndings(" "))));
        return null;
    }

    /// <summary>What the cells of a kind say, or null where nothing is known.</summary>
    private string? Value(TableRow row, string kind, string between)
    {
        if (!columns.TryGetValue(kind, out var places))
            return null;
        string? value = null;
        foreach (var at in places)
        {
            var cell = row.At(at);
            if (!EmptyCells.SaysNothing(cell))
                value = value is null ? cell : value + between + cell;
        }
        return value is null || kind == PersonKinds.Name ? value : CellWords.Folded(value);
    }

    private void NoteCells(TableRow row, List<Refusal> notes)
    {
        foreach (var at in mapped)
        {
            if (row.At(at).Contains('\uFFFD'))
                notes.Add(ListsRefusals.Undecoded.With(("row", row.Number), ("column", head.Headings[at])));
            if (row.Unreckoned.Contains(at))
                notes.Add(ListsRefusals.Unreckoned.With(("row", row.Number), ("column", head.Headings[at])));
        }
    }
}
