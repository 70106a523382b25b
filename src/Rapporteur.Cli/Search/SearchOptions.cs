using System.CommandLine;
using System.Globalization;
using Rapporteur.Search;

namespace Rapporteur.Cli.Search;

/// <summary>The options that narrow a search.</summary>
internal sealed class SearchOptions
{
    private readonly Option<string?> from = new("--from") { Description = "Documents written or published on this day or later.", HelpName = "EDTF" };
    private readonly Option<string?> to = new("--to") { Description = "Documents written or published on this day or before.", HelpName = "EDTF" };
    private readonly Option<string?> source = new("--source") { Description = "Part of a source's name, or its handle." };
    private readonly Option<string?> language = new("--language") { Description = "Language of the documents (en, fr, ru, ...)." };
    private readonly Option<string?> exhibit = new("--exhibit") { Description = "One exhibit (E12)." };
    private readonly Option<string?> part = new("--part") { Description = "Part of the label or of the author of a part of an exhibit." };
    private readonly Option<int> limit = new("--limit") { Description = "At most so many passages (20; 1,000 at most).", DefaultValueFactory = _ => 20 };
    private readonly Option<int> offset = new("--offset") { Description = "Pass over so many of the best, for the next page." };

    public SearchOptions(Command command)
    {
        foreach (var option in new Option[] { from, to, source, language, exhibit, part, limit, offset })
            command.Add(option);
    }

    /// <summary>What is asked for, or <c>SE005</c>, <c>AR009</c>.</summary>
    public Outcome<SearchFilter> Read(ParseResult line, int most)
    {
        var (first, last) = (DayOption.Read(line.GetValue(from), last: false), DayOption.Read(line.GetValue(to), last: true));
        if (!first.IsDone || !last.IsDone)
            return SearchRefusals.BadDate.With(("date", line.GetValue(first.IsDone ? to : from)));
        var number = 0;
        if (line.GetValue(exhibit) is { } handle && !int.TryParse(handle.TrimStart('E', 'e'), NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return Rapporteur.Archive.ArchiveRefusals.NoExhibit.With(("handle", handle));
        return new SearchFilter
        {
            From = first.Value,
            To = last.Value,
            Source = line.GetValue(source),
            Language = line.GetValue(language),
            Exhibit = line.GetValue(exhibit) is null ? null : number,
            Part = line.GetValue(part),
            Limit = Math.Clamp(line.GetValue(limit), 0, most),
            Offset = Math.Max(0, line.GetValue(offset)),
        };
    }
}
