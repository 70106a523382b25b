using System.Globalization;
using Rapporteur.Linkage.Comparing;

namespace Rapporteur.Linkage.Records;

/// <summary>
/// Guesses the kind of each column from its heading, and from its values where the heading says nothing or cannot be right.
/// </summary>
internal static class KindGuess
{
    private const int SampledValues = 2_000;
    private const double MostOf = 0.8;

    private static readonly IReadOnlyList<(string Word, ColumnKind Kind)> Words = Load();

    public static RecordTable Of(RecordTable table) =>
        new(table.Ids, [.. table.Columns.Select(column => column with { Kind = Of(column) })]);

    private static ColumnKind Of(Column column)
    {
        var values = column.Values.Skip(1).Take(SampledValues).ToArray();
        if (values.Length == 0)
            return ColumnKind.Ignored;
        var told = FromHeading(column.Name);
        return told is { } kind && Fits(kind, values) ? kind : FromValues(column, values);
    }

    /// <summary>The kind of the longest known word that stands whole in a heading.</summary>
    internal static ColumnKind? FromHeading(string heading)
    {
        var plain = $"_{string.Join('_', heading.ToLowerInvariant().Split([' ', '-', '.', '_', '/'], StringSplitOptions.RemoveEmptyEntries))}_";
        foreach (var (word, kind) in Words)
        {
            var at = plain.IndexOf($"_{word}", StringComparison.Ordinal);
            if (at >= 0 && (plain[at + word.Length + 1] == '_' || char.IsDigit(plain[at + word.Length + 1])))
                return kind;
        }
        return null;
    }

    private static bool Fits(ColumnKind kind, string[] values) => kind switch
    {
        ColumnKind.Day => Share(values, value => IsNumber(value, 1, 31)) > MostOf,
        ColumnKind.Month => Share(values, value => IsNumber(value, 1, 12)) > MostOf,
        ColumnKind.Year or ColumnKind.Date => Share(values, value => DateValue.Read(value).IsKnown) > 0.5,
        ColumnKind.Latitude or ColumnKind.Longitude => Share(values, value => double.TryParse(value, CultureInfo.InvariantCulture, out _)) > MostOf,
        ColumnKind.Sex => values.Length <= 12,
        ColumnKind.GivenName or ColumnKind.Surname or ColumnKind.SecondName or ColumnKind.FullName or ColumnKind.Place =>
            Share(values, value => value.Any(char.IsLetter)) > 0.5,
        _ => true,
    };

    private static ColumnKind FromValues(Column column, string[] values)
    {
        var records = column.Codes.Count(code => code != 0);
        var distinct = column.Values.Count - 1;
        var hasLetters = Share(values, value => value.Any(char.IsLetter));
        if (Share(values, value => value.Length >= 8 && DateValue.Read(value).IsDay) > MostOf)
            return ColumnKind.Date;
        if (hasLetters < 0.2 && Share(values, value => IsNumber(value, 1000, 2100)) > MostOf && distinct > 20)
            return ColumnKind.Year;
        if (distinct <= 50 || distinct * 50L < records)
            return ColumnKind.Category;
        if (values.Average(value => value.Length) > 40)
            return ColumnKind.Text;
        if (hasLetters < 0.5 || Share(values, value => value.Contains('@')) > 0.5)
            return ColumnKind.Identifier;
        return distinct * 2L > records && Share(values, value => value.Any(char.IsDigit)) > 0.5 ? ColumnKind.Identifier : ColumnKind.Text;
    }

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static double Share(string[] values, Func<string, bool> has) => (double)values.Count(has) / values.Length;

    private static IReadOnlyList<(string Word, ColumnKind Kind)> Load()
    {
        using var stream = typeof(KindGuess).Assembly.GetManifestResourceStream("Records/headings")!;
        return [.. new StreamReader(stream).ReadToEnd().Split('\n').Where(line => line.Contains(':') && !line.StartsWith('#'))
            .SelectMany(line => line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(word => (word, Enum.Parse<ColumnKind>(line[..line.IndexOf(':')]))))
            .OrderByDescending(pair => pair.word.Length).ThenBy(pair => pair.word, StringComparer.Ordinal)];
    }
}
