using CsvHelper;
using Rapporteur.Charter;

namespace Rapporteur.Archive.Texts;

/// <summary>
/// The table <c>exhibits.csv</c> that people lay beside their files: a row for each file, commas, semicolons or tabs between cells,
/// headings in English, French or
/// Russian. A cell that cannot be taken is refused by itself; the rest of its row holds.
/// </summary>
/// <param name="Rows">What is declared, by path as in the set of files given.</param>
/// <param name="Refusals">What was not taken, in the order of the rows.</param>
public sealed record Manifest(IReadOnlyDictionary<string, Declaration> Rows, IReadOnlyList<Refusal> Refusals)
{
    private const int MostRows = 1_000_000;

    /// <summary>Reads a manifest.</summary>
    /// <param name="bytes">The table, in any encoding that text is found in.</param>
    /// <param name="files">The files that there are: paths below the folder, with forward slashes.</param>
    /// <returns>Declarations and refusals; a table that cannot be read declares nothing.</returns>
    public static Manifest Read(ReadOnlyMemory<byte> bytes, IReadOnlySet<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var encoding = TextEncodings.Find(bytes.Span);
        if (PlainText.IsBinary(bytes.Span, encoding))
            return new Manifest(new Dictionary<string, Declaration>(), [ArchiveTextRefusals.ManifestUnreadable.With(("line", 1))]);
        return new ManifestReading(files).Read(encoding.Decode(bytes.Span));
    }

    /// <summary>One reading of a table.</summary>
    private sealed class ManifestReading(IReadOnlySet<string> files)
    {
        private readonly Dictionary<string, Declaration> rows = new(StringComparer.Ordinal);
        private readonly List<Refusal> refusals = [];
        private readonly Dictionary<string, string> filesByFoldedPath = files
            .GroupBy(FoldedPath, StringComparer.Ordinal).Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

        public Manifest Read(string text)
        {
            var line = 1L;
            try
            {
                using var table = CsvReader.FromText(text, Options(text));
                if (table.Read() && Columns(table) is { } columns)
                {
                    for (var count = 0; count < MostRows && table.Read(); count++)
                    {
                        line = table.LineNumber;
                        Take(table, columns, line);
                    }
                }
            }
            catch (CsvFormatException)
            {
                refusals.Add(ArchiveTextRefusals.ManifestUnreadable.With(("line", line)));
            }
            return new Manifest(rows, refusals);
        }

        private static CsvReaderOptions Options(string text) =>
            new() { HasHeader = false, Separator = Separator(text), TrackLineNumbers = true, TrimWhitespace = true,
                IncludeValuesInExceptions = false };

        /// <summary>The commonest of comma, semicolon and tab in the first line.</summary>
        private static char Separator(string text)
        {
            var heading = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length).ToString();
            return new[] { ',', ';', '\t' }.MaxBy(separator => heading.Count(c => c == separator));
        }

        private Dictionary<string, int>? Columns(CsvReader table)
        {
            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < table.FieldCount; i++)
            {
                var heading = table.GetString(i).Trim('\uFEFF', ' ');
                if (ManifestColumns.Of(heading) is { } column)
                    columns.TryAdd(column, i);
                else if (heading.Length > 0)
                    refusals.Add(ArchiveTextRefusals.ManifestUnknownColumn.With(("column", heading)));
            }
            if (columns.ContainsKey(ManifestColumns.File))
                return columns;
            refusals.Add(ArchiveTextRefusals.ManifestWithoutFiles.With());
            return null;
        }

        private void Take(CsvReader table, Dictionary<string, int> columns, long line)
        {
            var named = Cell(ManifestColumns.File);
            if (named is null)
                return;
            if (!filesByFoldedPath.TryGetValue(FoldedPath(named), out var file))
                refusals.Add(ArchiveTextRefusals.ManifestFileMissing.With(("line", line), ("file", named)));
            else if (rows.ContainsKey(file))
                refusals.Add(ArchiveTextRefusals.ManifestDuplicate.With(("line", line), ("file", file)));
            else
            {
                rows.Add(file, new Declaration
                {
                    Title = Cell("title"),
                    Author = Cell("author"),
                    Source = Cell("source"),
                    Written = Date("written"),
                    Published = Date("published"),
                    Language = Language("language"),
                    OriginalLanguage = Language("original language"),
                    Translator = Cell("translator"),
                    ArchivalReference = Cell("archival reference"),
                    Place = Cell("place"),
                    ReceivedFrom = Cell("received from"),
                    Access = Access("access"),
                    Note = Cell("note"),
                });
            }

            string? Cell(string column) =>
                columns.TryGetValue(column, out var index) && index < table.FieldCount
                && table.GetString(index).Trim() is { Length: > 0 } cell ? cell : null;

            string? Date(string column) => Checked(column, Declaration.DateOf, ArchiveTextRefusals.ManifestBadDate);

            string? Language(string column) => Checked(column, Declaration.LanguageOf, ArchiveTextRefusals.ManifestBadLanguage);

            string? Access(string column) => Checked(column, ManifestColumns.AccessLevel, ArchiveTextRefusals.ManifestBadAccess);

            string? Checked(string column, Func<string, string?> form, RefusalCode refused)
            {
                if (Cell(column) is not { } cell)
                    return null;
                if (form(cell) is { } value)
                    return value;
                refusals.Add(refused.With(("line", line), ("file", file), ("value", cell),
                    ("levels", string.Join(", ", AccessLevels.All))));
                return null;
            }
        }

        /// <summary>Slashes of either kind, a leading "./" and letters composed or not do not matter.</summary>
        private static string FoldedPath(string path)
        {
            var folded = path.Replace('\\', '/').Trim();
            return ComposedLetters.Of(folded.StartsWith("./", StringComparison.Ordinal) ? folded[2..] : folded);
        }
    }
}
