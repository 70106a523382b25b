using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage.Comparing;

/// <summary>Makes the fields of a table: which columns are compared, and which of them together.</summary>
internal static class FieldPlan
{
    public static IReadOnlyList<Field> Of(RecordTable table)
    {
        var names = new FoldDictionary();
        var fields = new List<Field>();
        var parts = DatesInParts(table);
        var told = parts.SelectMany(part => part).ToHashSet();
        foreach (var part in parts)
            fields.Add(OfParts(table.Count, part));
        var hasParts = table.Columns.Any(column => column.Kind == ColumnKind.GivenName) && table.Columns.Any(column => column.Kind == ColumnKind.Surname);
        foreach (var column in table.Columns.Where(column => !told.Contains(column)))
        {
            if (Of(column, names) is { } field && !(hasParts && column.Kind == ColumnKind.FullName))
                fields.Add(field);
        }
        return fields;
    }

    private static Field? Of(Column column, FoldDictionary names) => column.Kind switch
    {
        ColumnKind.GivenName or ColumnKind.Surname or ColumnKind.SecondName or ColumnKind.FullName =>
            new WordField(column.Name, new WordValues(column.Values, names, Parting.Words), column.Codes) { Columns = [column.Name] },
        ColumnKind.Place => new WordField(column.Name, new WordValues(column.Values, new FoldDictionary(), Parting.Commas), column.Codes) { Columns = [column.Name] },
        ColumnKind.Address or ColumnKind.Text => new WordField(column.Name, new WordValues(column.Values, new FoldDictionary(), Parting.Words), column.Codes) { Columns = [column.Name] },
        ColumnKind.Date or ColumnKind.Year => OfDates(column),
        ColumnKind.PostalCode or ColumnKind.Identifier => new CodeField(column.Name, column.Values, column.Codes) { Columns = [column.Name] },
        ColumnKind.Sex => new CategoryField(column.Name, column.Values, column.Codes, isSex: true) { Columns = [column.Name] },
        ColumnKind.Category or ColumnKind.Day or ColumnKind.Month => new CategoryField(column.Name, column.Values, column.Codes, isSex: false) { Columns = [column.Name] },
        _ => null,
    };

    /// <summary>Year, month and day of one date: the columns whose headings differ in that word only.</summary>
    private static IReadOnlyList<Column[]> DatesInParts(RecordTable table)
    {
        var years = table.Columns.Where(column => column.Kind == ColumnKind.Year);
        var months = table.Columns.Where(column => column.Kind == ColumnKind.Month).ToList();
        var days = table.Columns.Where(column => column.Kind == ColumnKind.Day).ToList();
        return [.. years.Zip(months, days).Select(date => new[] { date.First, date.Second, date.Third })];
    }

    private static DateField OfDates(Column column)
    {
        var read = new DateValue[column.Values.Count];
        Parallel.For(1, read.Length, i => read[i] = DateValue.Read(column.Values[i]));
        return Distinct([column.Name], column.Codes.Length, record => read[column.Codes[record]]);
    }

    private static DateField OfParts(int count, Column[] parts)
    {
        return Distinct([.. parts.Select(part => part.Name)], count, record => DateValue.OfParts(parts[0][record], parts[1][record], parts[2][record]));
    }

    /// <summary>Dates written in different ways are one value.</summary>
    private static DateField Distinct(IReadOnlyList<string> columns, int count, Func<int, DateValue> dateOf)
    {
        var known = new Dictionary<DateValue, int> { [default] = 0 };
        var values = new List<DateValue> { default };
        var codes = new int[count];
        for (var record = 0; record < count; record++)
        {
            var date = dateOf(record);
            if (!known.TryGetValue(date, out var code))
            {
                known.Add(date, code = values.Count);
                values.Add(date);
            }
            codes[record] = code;
        }
        return new DateField(string.Join('+', columns), values, codes) { Columns = columns };
    }
}
