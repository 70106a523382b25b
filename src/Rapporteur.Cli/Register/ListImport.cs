using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Archive;
using Rapporteur.Lists;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Register;

/// <summary>A list of persons: how its columns are read is shown and corrected, then its rows are taken in.</summary>
internal static class ListImport
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("import", "Takes in a list of persons. Without --take it shows how the columns are read, and what could not be. A file that is no exhibit yet is deposited.");
        var file = new Argument<string>("FILE") { Description = "A file, or an exhibit E12." };
        var map = new Option<string[]>("--map") { Description = $"COLUMN=KIND, as often as needed; an empty kind leaves the column out. Kinds: {string.Join(", ", PersonKinds.All)}.", HelpName = "COLUMN=KIND" };
        var dates = new Option<string[]>("--dates") { Description = "COLUMN=day-first or COLUMN=month-first, where dates of numbers can be read both ways.", HelpName = "COLUMN=ORDER" };
        var act = new Option<string?>("--act") { Description = "What was done to everybody in the list." };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet of a spreadsheet." };
        var headings = new Option<int?>("--headings") { Description = "The row of headings; 0 where there is none.", HelpName = "ROW" };
        var edition = new Option<string?>("--edition-of") { Description = "The list of which this is a later edition.", HelpName = "LIST" };
        var take = new Option<bool>("--take") { Description = "Take the rows in." };
        command.Add(file);
        foreach (var option in new Option[] { map, dates, act, sheet, headings, edition, take })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var asked = new ListRequest
            {
                Sheet = line.GetValue(sheet), HeadingsRow = line.GetValue(headings), Act = line.GetValue(act), Edition = line.GetValue(edition),
                Corrections = Corrections(line.GetValue(map) ?? []), Orders = [.. Pairs(line.GetValue(dates) ?? [])],
            };
            if (asked.Orders.FirstOrDefault(order => !DayOrders.All.Contains(order.Order)) is { Heading: not null } wrong)
                return options.Refuse(ListsRefusals.UnknownKind.With(("kind", wrong.Order), ("known", string.Join(", ", DayOrders.All))));
            var progress = new ProgressLine(terminal, "Reading rows", "rows");
            var read = ExhibitOf(inquiry, terminal, line.GetValue(file)!).Then(exhibit => line.GetValue(take)
                ? TakePersonList.Run(inquiry, exhibit, asked, rows => progress.Tell(rows, rows), terminal.Cancellation)
                : TakePersonList.Read(inquiry, exhibit, asked, rows => progress.Tell(rows, rows), terminal.Cancellation));
            progress.End();
            if (read.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(options.Json))
                JsonAnswer.Write(terminal.Out, ToJson(inquiry, read.Value, line.GetValue(take), terminal.Language));
            else
                Write(inquiry, read.Value, line.GetValue(take), terminal);
            return read.Value.Taken.Refused.Count > 0 ? ExitCodes.Refused : ExitCodes.Done;
        }));
        return command;
    }

    /// <summary>The exhibit named; a file whose bytes are none yet is deposited.</summary>
    private static Outcome<Exhibit> ExhibitOf(Inquiry inquiry, Terminal terminal, string named)
    {
        var path = Path.Combine(terminal.Here, named);
        if (!File.Exists(path))
            return named.Length > 1 && named[0] is 'E' or 'e' && named.Skip(1).All(char.IsAsciiDigit) ? ArchiveQueries.Find(inquiry, named) : ArchiveRefusals.NotThere.With(("path", named));
        using var reader = terminal.OpenReader();
        return Inquire.Run(inquiry, path, null, read: false, lists: false, reader, reader.OpenTesseract, null, terminal.Cancellation)
            .Then(report => report.Files.FirstOrDefault() is { Exhibit: { } number } ? ArchiveQueries.Exhibit(inquiry, number)! : report.Files.Select(one => one.Refusal).OfType<Refusal>().FirstOrDefault()
                is { } refusal ? (Outcome<Exhibit>)refusal : ArchiveRefusals.NotThere.With(("path", named)));
    }

    /// <summary>Columns by kind; a kind that several columns are given has all of them, a column without a kind is left out.</summary>
    private static List<(string Kind, string[] Headings)> Corrections(string[] typed)
    {
        var pairs = Pairs(typed).ToList();
        return [.. pairs.GroupBy(pair => pair.Order, StringComparer.Ordinal).Select(kind => (kind.Key, kind.Select(pair => pair.Heading).ToArray()))];
    }

    private static IEnumerable<(string Heading, string Order)> Pairs(string[] typed) =>
        typed.Select(pair => pair.LastIndexOf('=') is var at and >= 0 ? (pair[..at].Trim(), pair[(at + 1)..].Trim()) : (pair.Trim(), ""));

    private static JsonObject ToJson(Inquiry inquiry, PersonListReading read, bool taken, string language) => new()
    {
        ["exhibit"] = read.Exhibit.Handle,
        ["list"] = taken ? ListQueries.Lists(inquiry)[^1].Handle : null,
        ["taken"] = taken,
        ["format"] = read.Taken.Form.Format,
        ["encoding"] = read.Taken.Form.Encoding,
        ["sheet"] = read.Taken.Form.Sheet,
        ["headings"] = JsonAnswer.Words(read.Taken.Headings),
        ["mapping"] = ListsVerb.MappingJson(read.Taken.Mapping),
        ["mapping_of"] = read.Reused,
        ["rows"] = read.Taken.Rows,
        ["persons"] = read.Taken.Persons,
        ["refused"] = Counts(read.Taken.Refused),
        ["notes"] = Counts(read.Notes),
        ["examples"] = new JsonArray([.. read.Refused.Concat(read.Noted).Select(refusal =>
        {
            var row = new JsonObject { ["row"] = refusal.Facts.GetValueOrDefault("row") };
            JsonAnswer.Add(row, refusal, language);
            return (JsonNode?)row;
        })]),
    };

    private static JsonObject Counts(IEnumerable<KeyValuePair<string, int>> counts) => new(counts.Select(count => KeyValuePair.Create<string, JsonNode?>(count.Key, count.Value)));

    private static void Write(Inquiry inquiry, PersonListReading read, bool taken, Terminal terminal)
    {
        terminal.Out.WriteLine(Plain.Text($"{read.Exhibit.Handle}  {ListsVerb.FormOf(read.Taken.Form)}"));
        var kinds = read.Taken.Mapping.Columns.SelectMany(column => column.Value.Select(heading => (heading, column.Key))).ToDictionary(pair => pair.heading, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
        foreach (var heading in read.Taken.Headings.Where(kinds.ContainsKey))
            terminal.Out.WriteLine(Plain.Text($"  {kinds[heading],-12} {heading}{(read.Taken.Mapping.Orders?.GetValueOrDefault(heading) is { } order ? $" ({order})" : "")}"));
        if (read.Taken.Headings.Where(heading => !kinds.ContainsKey(heading)).ToList() is { Count: > 0 } others)
            terminal.Out.WriteLine(Plain.Text(Plain.Cut($"  left out     {string.Join(", ", others)}", 400)));
        if (read.Reused is { } before)
            terminal.Out.WriteLine($"  The columns are read as those of {before} were.");
        foreach (var person in taken ? [] : read.Examples)
            terminal.Out.WriteLine(Plain.Text($"    row {person.Row}: {Line(person)}"));
        foreach (var refusal in read.Refused.Concat(read.Noted))
            terminal.Error.WriteLine(Plain.Text($"{refusal.Code.Code}: {refusal.Reason(terminal.Language)}"));
        foreach (var (code, count) in read.Taken.Refused.Concat(read.Notes))
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code} in all: {count:N0}"));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{read.Taken.Rows:N0} rows, {read.Taken.Persons:N0} persons {(taken ? $"taken in as {ListQueries.Lists(inquiry)[^1].Handle}" : "can be taken in")}, {read.Taken.Refused.Values.Sum():N0} rows refused."));
        if (!taken)
            terminal.Out.WriteLine($"Next: `rapporteur lists import {read.Exhibit.Handle} --take`, with --map where a column is read wrongly.");
    }

    private static string Line(ListedPerson person) => string.Join(", ", new[]
    {
        person.Name, person.Born is { } born ? $"born {born.Edtf}" : null, person.Role, person.Act, person.When?.Edtf, person.Where,
    }.Where(word => !string.IsNullOrEmpty(word)).Select(word => word!.ReplaceLineEndings(" ")));
}
