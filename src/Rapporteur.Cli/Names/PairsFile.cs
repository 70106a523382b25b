using System.Globalization;
using System.Text;
using CsvHelper;
using Rapporteur.Coding;
using Rapporteur.Names.Comparing;

namespace Rapporteur.Cli.Names;

/// <summary>
/// A file of pairs of names: every row goes to the other file with its weight and whether it is taken for one person. A row that cannot be
/// compared is refused by itself, with its line; the rest goes on.
/// </summary>
internal sealed class PairsFile(Terminal terminal, InquiryOptions options, double threshold)
{
    private const int LongestName = 1000, KeptNames = 200_000, RefusalsSaid = 20;

    private readonly Dictionary<string, PreparedName> prepared = new(StringComparer.Ordinal);
    private int refused;

    public int Compare(string from, string to)
    {
        if (!File.Exists(from))
            return options.Refuse(NamesRefusals.NoPairsFile.With(("file", Path.GetFileName(from))));
        if (Path.GetFullPath(from) == Path.GetFullPath(to))
            return options.Refuse(NamesRefusals.SameFile.With(("file", Path.GetFileName(from))));
        using var rows = CsvReader.FromText(File.ReadAllText(from, Encoding.UTF8), Options(from));
        string[] header = rows.Read() ? RowOf(rows) : [];
        var (a, b) = (Array.IndexOf(header, "a"), Array.IndexOf(header, "b"));
        if (a < 0 || b < 0)
            return options.Refuse(NamesRefusals.NoColumns.With(("file", Path.GetFileName(from))));
        var (total, same) = Write(rows, header, a, b, to);
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total} pairs compared, {same} taken to be one person, {refused} rows refused."));
        return refused > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private (int Total, int Same) Write(CsvReader rows, string[] header, int a, int b, string to)
    {
        var (total, same) = (0, 0);
        using var output = new StreamWriter(to, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        WriteRow(output, rows.Separator, [.. header, "weight", "same"]);
        while (Next(rows))
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            if (rows.FieldCount != header.Length)
            {
                Refuse(NamesRefusals.RaggedRow.With(("line", rows.LineNumber), ("found", rows.FieldCount), ("expected", header.Length)));
                continue;
            }
            var row = RowOf(rows);
            // A row without two names is kept: nothing known proves nothing.
            var weight = Problem(row[a], row[b], rows.LineNumber) is { } problem ? Refuse(problem) : NameComparison.Compare(Prepared(row[a]), Prepared(row[b])).Bits;
            var isSame = weight >= threshold;
            WriteRow(output, rows.Separator, [.. row, weight.ToString("0.###", CultureInfo.InvariantCulture), isSame ? "1" : "0"]);
            total++;
            same += isSame ? 1 : 0;
        }
        return (total, same);
    }

    /// <summary>The next row; a quotation mark that is never closed ends the file.</summary>
    private bool Next(CsvReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (CsvFormatException)
        {
            Refuse(NamesRefusals.OpenQuotation.With(("line", rows.LineNumber)));
            return false;
        }
    }

    private static string[] RowOf(CsvReader rows)
    {
        var row = new string[rows.FieldCount];
        for (var i = 0; i < row.Length; i++)
            row[i] = i == 0 ? rows.GetString(i).TrimStart('\uFEFF') : rows.GetString(i);
        return row;
    }

    private static Refusal? Problem(string a, string b, long line) =>
        string.IsNullOrWhiteSpace(a) || string.IsNullOrWhiteSpace(b) ? NamesRefusals.NoName.With(("line", line))
        : a.Length > LongestName || b.Length > LongestName ? NamesRefusals.LongName.With(("line", line), ("most", LongestName))
        : a.Contains('\uFFFD') || b.Contains('\uFFFD') ? NamesRefusals.NotUtf8.With(("line", line))
        : null;

    private double Refuse(Refusal refusal)
    {
        if (refused++ < RefusalsSaid)
            terminal.Say(refusal);
        else if (refused == RefusalsSaid + 1)
            terminal.Error.WriteLine("Further refusals are counted, not said.");
        return 0;
    }

    private PreparedName Prepared(string name)
    {
        if (prepared.TryGetValue(name, out var known))
            return known;
        if (prepared.Count >= KeptNames)
            prepared.Clear();
        return prepared[name] = PreparedName.Of(name);
    }

    private static void WriteRow(TextWriter to, char separator, string[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0)
                to.Write(separator);
            var isQuoted = row[i].Contains(separator) || row[i].AsSpan().ContainsAny('"', '\r', '\n');
            to.Write(isQuoted ? $"\"{row[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : row[i]);
        }
        to.WriteLine();
    }

    private static CsvReaderOptions Options(string file)
    {
        var heading = File.ReadLines(file).FirstOrDefault() ?? "";
        return new CsvReaderOptions
        {
            HasHeader = false,
            Separator = new[] { ',', ';', '\t' }.MaxBy(separator => heading.Count(c => c == separator)),
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
        };
    }
}
