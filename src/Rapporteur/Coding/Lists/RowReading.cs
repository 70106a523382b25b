using System.Globalization;
using Rapporteur.Chronology;
using Rapporteur.Lists;
using Rapporteur.Reading;

namespace Rapporteur.Coding.Lists;

/// <summary>Reads rows of a list as claims, by a mapping: the passage of a claim is its row, each field what its cell says.</summary>
internal sealed class RowReading
{
    private const int Context = 32;

    private readonly string text;
    private readonly ListMapping mapping;
    private readonly Dictionary<string, int[]> columns;
    private readonly UncertainDate? published;
    private readonly string? language;
    private int counted, codePoints;

    private RowReading(string text, ListMapping mapping, Dictionary<string, int[]> columns, UncertainDate? published, string? language) =>
        (this.text, this.mapping, this.columns, this.published, this.language) = (text, mapping, columns, published, language);

    /// <summary>A reading by a mapping.</summary>
    /// <param name="text">The text layer.</param>
    /// <param name="header">The row of headings.</param>
    /// <param name="mapping">Which columns are what.</param>
    /// <param name="published">When the list was made: what a day without a year is told by.</param>
    /// <param name="language">The language that its places are named in, or null.</param>
    /// <returns>The reading; <c>CO023</c> where no column has a heading that the mapping names.</returns>
    public static Outcome<RowReading> By(string text, ListRow header, ListMapping mapping, string? published, string? language)
    {
        var columns = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (field, headings) in mapping.Columns)
        {
            foreach (var heading in headings)
            {
                var at = header.Cells.Select(cell => cell.Value).ToList().FindIndex(value => string.Equals(value, heading, StringComparison.OrdinalIgnoreCase));
                if (at < 0)
                    return CodingRefusals.NoColumn.With(("column", heading), ("columns", string.Join(", ", header.Cells.Select(cell => cell.Value))));
                columns[field] = [.. columns.GetValueOrDefault(field, []), at];
            }
        }
        return new RowReading(text, mapping, columns, published is not null && UncertainDate.TryParse(published, out var date) ? date : null, language);
    }

    /// <summary>A row as a claim, or why it is none. Rows are read in their order.</summary>
    public Outcome<ClaimBody> Read(ListRow row)
    {
        var act = mapping.Act ?? ListWords.ActOf(Value(row, ListFields.Act) ?? "");
        if (act is null)
            return CodingRefusals.RowWithoutAct.With(("row", row.Number), ("value", Value(row, ListFields.Act)));
        var (victims, count) = (Victims(row), Count(row));
        if (victims is null && count is null)
            return CodingRefusals.RowWithoutVictim.With(("row", row.Number));
        var written = Value(row, ListFields.When);
        var when = When(row);
        if (written is not null && when is null)
            return CodingRefusals.RowBadDate.With(("row", row.Number), ("value", written));
        var claim = new ClaimBody
        {
            Act = act,
            Modality = mapping.Modality,
            Passage = Passage(row),
            When = when is null ? null : new DateBody(when.Date.ToString(), written, "written"),
            Where = Value(row, ListFields.Where) is { } place ? [Locate(place)] : null,
            Victims = victims,
            Quantity = count,
            Charges = OneOrNone(Value(row, ListFields.Charge)),
            Perpetrators = Value(row, ListFields.Perpetrator) is { } organ ? [new PerpetratorBody(organ, "organ")] : null,
            Attribution = OneOrNone(Value(row, ListFields.Attribution)),
        };
        return CodeClaim.Refused(claim) is { } wrong ? wrong : claim;
    }

    /// <summary>What the cells of a field say, or null where nothing is known.</summary>
    private string? Value(ListRow row, string field)
    {
        return string.Join(' ', Cells(row, field)) is { Length: > 0 } value ? value.ReplaceLineEndings(" ") : null;
    }

    private IEnumerable<string> Cells(ListRow row, string field) =>
        columns.GetValueOrDefault(field, []).Where(at => at < row.Cells.Count).Select(at => row.Cells[at].Value).Where(value => !EmptyCells.SaysNothing(value));

    private VictimBody[]? Victims(ListRow row)
    {
        var roles = OneOrNone(Value(row, ListFields.Role));
        if (Value(row, ListFields.Victim) is { } name && name.Any(char.IsLetter))
            return [new VictimBody("person", name, name, roles)];
        return Value(row, ListFields.Group) is { } group ? [new VictimBody("group", group, null, roles)] : null;
    }

    /// <summary>A number, or of two columns the least and the most; an end that is not known is open.</summary>
    private QuantityBody? Count(ListRow row)
    {
        // A number where a name should stand says how many.
        if (!columns.TryGetValue(columns.ContainsKey(ListFields.Count) ? ListFields.Count : ListFields.Victim, out var places))
            return null;
        var written = places.Select(at => at < row.Cells.Count ? row.Cells[at].Value : "").ToList();
        var numbers = written.ConvertAll(cell => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null);
        var words = string.Join(" to ", written.Where(cell => cell.Length > 0));
        return numbers switch
        {
            [{ } only] => new QuantityBody(words, only, only),
            [{ } least, var most] => new QuantityBody(words, least, most),
            [null, { } most] => new QuantityBody(words, 0, most),
            _ => null,
        };
    }

    /// <summary>A date, perhaps in parts over several columns; of two columns that each hold a whole one, the days between which it happened.</summary>
    private DateReading? When(ListRow row)
    {
        var cells = Cells(row, ListFields.When).ToList();
        if (cells.Count == 2 && cells.ConvertAll(Date) is [{ Supplied: false } first, { Supplied: false } last])
        {
            if (first.Date == last.Date)
                return first;
            return UncertainDate.TryParse($"{first.Date}/{last.Date}", out var between) ? new DateReading(between, null, false) : null;
        }
        return Date(string.Join(' ', cells));
    }

    private DateReading? Date(string written) => DateWords.Read(written, null, published) ?? Numbers(written);

    /// <summary>06.04.1937, 6/4/1937: the day before the month.</summary>
    private static DateReading? Numbers(string written) =>
        DateOnly.TryParseExact(written, ["d.M.yyyy", "d/M/yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && UncertainDate.TryParse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var date)
            ? new DateReading(date, null, false) : null;

    private PlaceBody Locate(string name) =>
        Gazetteer.BuiltIn.Lookup(name, language, null) is [{ } found, ..] ? ReadText.ToBody(new Where(name, found, [])) : new PlaceBody(name);

    private static string[]? OneOrNone(string? value) => value is null ? null : [value];

    private PassageBody Passage(ListRow row)
    {
        codePoints += CodePoints(counted, row.Start);
        var length = CodePoints(row.Start, row.End);
        counted = row.End;
        var start = codePoints;
        codePoints += length;
        return new PassageBody(start, start + length, text[row.Start..row.End], text[Math.Max(0, row.Start - Context)..row.Start], text[row.End..Math.Min(text.Length, row.End + Context)]);
    }

    private int CodePoints(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
            count += char.IsLowSurrogate(text[i]) ? 0 : 1;
        return count;
    }
}
