using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Register;
using Spectre.Console;

namespace Rapporteur.Cli.Register;

/// <summary>Who is named, in claims and in the rows of lists.</summary>
internal static class MentionsVerb
{
    private const int ShownAtOnce = 50;

    private static readonly string[] Columns = ["mention", "account", "exhibit", "name", "written", "alias", "sex", "born", "died", "act", "edtf", "place", "role"];

    public static Verb Verb { get; } = new("mentions", "who is named, in claims and in rows of lists, by any spelling", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("mentions", """
            The persons named in claims and in the rows of lists, each with where it stands. --name finds any spelling in any alphabet: every word of it must be
            in the name or in another name of the row; initials are not asked for.

            Examples:
              rapporteur mentions --name Пятаков
              rapporteur mentions --list L2 --from 1937-08-01 --to 1937-08-31 --csv > august.csv
              rapporteur mentions --where Minsk --json
            """);
        var name = new Option<string?>("--name") { Description = "Words of the name, in any alphabet." };
        var list = new Option<string?>("--list") { Description = "Only of this list.", HelpName = "LIST" };
        var where = new Option<string?>("--where") { Description = "Words of the place." };
        var from = new Option<string?>("--from") { Description = "Not before this day, EDTF.", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "Not after this day, EDTF.", HelpName = "DATE" };
        var limit = new Option<int?>("--limit") { Description = $"At most so many; {ShownAtOnce} on the screen, else all." };
        var offset = new Option<int>("--offset") { Description = "Pass over so many." };
        var csv = new Option<bool>("--csv") { Description = "Answer as CSV." };
        foreach (var option in new Option[] { name, list, where, from, to, limit, offset, csv })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var asked = line.GetValue(list) is { } handle ? ListQueries.Find(ListQueries.Lists(inquiry), handle) : (Outcome<PersonList>?)null;
            if (asked?.Refusal is { } refusal)
                return options.Refuse(refusal);
            var days = DayOption.Read(line.GetValue(from), last: false).Then(first => DayOption.Read(line.GetValue(to), last: true).Then<(int? First, int? Last)>(last => (first, last)));
            if (days.Refusal is { } bad)
                return options.Refuse(bad);
            var isTable = !line.GetValue(csv) && !line.GetValue(options.Json);
            var found = MentionQueries.Find(inquiry, new MentionFilter
            {
                Name = line.GetValue(name), List = asked?.Value.Number, Where = line.GetValue(where), From = days.Value.First, To = days.Value.Last,
                Limit = line.GetValue(limit) ?? (isTable ? ShownAtOnce : -1), Offset = line.GetValue(offset),
            });
            if (line.GetValue(options.Json))
                JsonAnswer.WriteList(terminal.Out, "mentions", found.Select(ToJson));
            else if (line.GetValue(csv))
                WriteCsv(terminal.Out, found);
            else
                Write(terminal, [.. found], line.GetValue(limit) ?? ShownAtOnce);
            return ExitCodes.Done;
        }));
        return command;
    }

    public static JsonObject ToJson(ListedMention mention) => new()
    {
        ["mention"] = mention.Handle, ["list"] = mention.List == 0 ? null : $"L{mention.List}", ["claim"] = mention.List == 0 ? mention.Account : null, ["exhibit"] = $"E{mention.Exhibit}", ["passage"] = mention.Passage, ["name"] = mention.Name, ["written"] = mention.Written,
        ["alias"] = mention.Alias, ["sex"] = mention.Sex, ["born"] = mention.Born, ["died"] = mention.Died, ["act"] = mention.Act, ["edtf"] = mention.Edtf, ["place"] = mention.PlaceName,
        ["role"] = mention.Role, ["more"] = new JsonObject(mention.More.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, value.Value))),
    };

    private static void WriteCsv(TextWriter to, IEnumerable<ListedMention> mentions)
    {
        to.Write(CsvCell.Row(Columns));
        foreach (var mention in mentions)
        {
            to.Write(CsvCell.Row([mention.Handle, mention.Account, $"E{mention.Exhibit}", mention.Name, mention.Written, mention.Alias ?? "", mention.Sex ?? "",
                mention.Born ?? "", mention.Died ?? "", mention.Act ?? "", mention.Edtf ?? "", mention.PlaceName ?? "", mention.Role ?? ""]));
        }
    }

    private static void Write(Terminal terminal, List<ListedMention> mentions, int limit)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("").NoWrap()).AddColumn("name").AddColumn("born").AddColumn("act").AddColumn("when").AddColumn("where");
        foreach (var mention in mentions)
            table.AddRow(Plain.Of(mention.Handle), Plain.Of(mention.Name), Plain.Of(mention.Born ?? ""), Plain.Of(mention.Act ?? ""), Plain.Of(mention.Edtf ?? ""), Plain.Of(mention.PlaceName ?? ""));
        terminal.Draw().Write(table);
        terminal.Out.WriteLine(mentions.Count == limit
            ? string.Create(CultureInfo.InvariantCulture, $"The first {mentions.Count}; --offset {mentions.Count} shows the next, --csv and --json all.") : string.Create(CultureInfo.InvariantCulture, $"{mentions.Count} mentions."));
    }
}
