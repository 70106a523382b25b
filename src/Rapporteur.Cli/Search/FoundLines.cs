using System.Globalization;
using System.Text;
using Rapporteur.Search;

namespace Rapporteur.Cli.Search;

/// <summary>Passages that were found, for a person: where each stands, and a quotation with the words marked.</summary>
internal static class FoundLines
{
    private const int Quoted = 320, Width = 76;

    // Bold and underlined on a terminal; in plain text between signs that no document is likely to hold.
    private const string Bold = "\u001b[1;4m", Plainly = "\u001b[0m", Before = "⟦", After = "⟧";

    public static void Write(Terminal terminal, SearchAnswer answer, SearchFilter filter)
    {
        foreach (var passage in answer.Passages)
            Write(terminal, passage);
        WriteTotal(terminal, answer, filter);
    }

    /// <summary>One passage: where it stands, and the quotation.</summary>
    public static void Write(Terminal terminal, FoundPassage passage)
    {
        var signs = terminal.OutIsTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" ? (Bold, Plainly) : (Before, After);
        terminal.Out.WriteLine(Cli.Plain.Cut(Heading(passage), Width));
        foreach (var line in Wrapped(Quotation(passage, signs), signs))
            terminal.Out.WriteLine($"    {line}");
        terminal.Out.WriteLine();
    }

    private static void WriteTotal(Terminal terminal, SearchAnswer answer, SearchFilter filter)
    {
        if (answer.Total == 0)
        {
            terminal.Out.WriteLine("No passage has all of these words.");
            return;
        }
        var last = filter.Offset + answer.Passages.Count;
        var all = string.Create(CultureInfo.InvariantCulture, $"{(answer.IsExact ? "" : "More than ")}{answer.Total:N0} {(answer.Total == 1 ? "passage" : "passages")}{(answer.IsExact ? "" : ", in the order of deposit")}");
        var shown = answer.Passages.Count == 0 ? "none shown" : string.Create(CultureInfo.InvariantCulture, $"{filter.Offset + 1:N0} to {last:N0} shown");
        terminal.Out.WriteLine($"{all}; {shown}.");
        if (answer.Passages.Count > 0 && (last < answer.Total || !answer.IsExact))
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Next: the same with --offset {last}."));
    }

    private static string Heading(FoundPassage passage)
    {
        var origin = passage.Origin;
        var words = new[] { origin.Name, origin.Source, origin.Part, origin.Written ?? origin.Published, origin.Language };
        return string.Create(CultureInfo.InvariantCulture, $"{origin.Handle} at {passage.Start}  {Cli.Plain.Text(string.Join(", ", words.OfType<string>().Distinct()).ReplaceLineEndings(" "))}");
    }

    private static string Quotation(FoundPassage passage, (string Before, string After) signs)
    {
        var (start, end) = passage.Excerpt(Quoted);
        var quotation = new StringBuilder(start > 0 ? "… " : "");
        var at = start;
        foreach (var (from, to) in passage.Marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            quotation.Append(Safe(passage.Text[at..from])).Append(signs.Before).Append(Safe(passage.Text[from..to])).Append(signs.After);
            at = to;
        }
        return quotation.Append(Safe(passage.Text[at..end])).Append(end < passage.Text.Length ? " …" : "").ToString();
    }

    private static IEnumerable<string> Wrapped(string quotation, (string Before, string After) signs)
    {
        var line = new StringBuilder();
        var width = 0;
        foreach (var word in quotation.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = word.Replace(signs.Before, "", StringComparison.Ordinal).Replace(signs.After, "", StringComparison.Ordinal).Length;
            if (width > 0 && width + 1 + wide > Width - 4)
            {
                yield return line.ToString();
                line.Clear();
                width = 0;
            }
            line.Append(width > 0 ? " " : "").Append(word);
            width += (width > 0 ? 1 : 0) + wide;
        }
        if (width > 0)
            yield return line.ToString();
    }

    private static string Safe(string words) => Cli.Plain.Text(words.ReplaceLineEndings(" ").Replace('\t', ' '));
}
