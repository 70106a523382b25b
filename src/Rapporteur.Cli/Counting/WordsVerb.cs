using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Cli.Search;
using Rapporteur.Counting;
using Rapporteur.Search;
using Spectre.Console;

namespace Rapporteur.Cli.Counting;

/// <summary>How often words stand in which source when.</summary>
internal static class WordsVerb
{
    private const int QuotesForMachines = 3;

    public static Verb Verb { get; } = new("words", "how often phrases stand in which source, by day, week, month", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("words", """
            Counts how often chosen phrases and names stand in which source on which day, week or month, beside how much of it is held.
            Inflections meet, and so do the scripts of a name.

            Examples:
              rapporteur words "enemies of the people" --by week
              rapporteur words Piatakov Radek --source Pravda --from 1936-08 --to 1936-09 --quotes 2
              rapporteur words "wreckers" "vigilance" --by day --csv
              rapporteur words "great leader" --json
            """);
        var phrases = new Argument<string[]>("PHRASES") { Description = "Words and \"phrases\", each counted by itself.", Arity = ArgumentArity.ZeroOrMore };
        command.Add(phrases);
        var by = new Option<string>("--by") { Description = "day, week, month or year (month).", DefaultValueFactory = _ => "month" };
        var quotes = new Option<int?>("--quotes") { Description = "At most so many quotations under each number (0; in JSON 3)." };
        var csv = new Option<bool>("--csv") { Description = "Answer as CSV." };
        foreach (var option in new Option[] { by, quotes, csv })
            command.Add(option);
        var filter = new SearchOptions(command);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var json = line.GetValue(options.Json);
            var asked = TimeSteps.Read(line.GetValue(by)!).Then(step => filter.Read(line, int.MaxValue).Then<WordQuestion>(narrowed =>
                new WordQuestion(line.GetValue(phrases) ?? [], step, narrowed, Math.Max(0, line.GetValue(quotes) ?? (json ? QuotesForMachines : 0)))));
            return asked.Refusal is { } wrong ? options.Refuse(wrong) : options.Read(line, inquiry =>
            {
                var counted = WordQueries.Count(inquiry, asked.Value, terminal.Cancellation);
                if (counted.Refusal is { } refusal)
                    return options.Refuse(refusal);
                if (json)
                    JsonAnswer.Write(terminal.Out, Json(counted.Value, terminal.Language));
                else if (line.GetValue(csv))
                    WriteCsv(terminal.Out, counted.Value);
                else
                    Write(terminal, counted.Value);
                terminal.Out.Flush();
                foreach (var warning in counted.Value.Warnings)
                    terminal.Say(warning);
                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static void Write(Terminal terminal, WordAnswer answer)
    {
        if (answer.Rows.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn("phrase").AddColumn("source").AddColumn(new TableColumn("when").NoWrap());
            foreach (var figure in new[] { "times", "passages", "of held" })
                table.AddColumn(new TableColumn(figure).RightAligned().NoWrap());
            foreach (var row in answer.Rows)
                table.AddRow(Plain.Of(row.Phrase), Plain.Of(row.Source ?? "not given"), row.When, CountWords.Of(row.Times), CountWords.Of(row.Passages), CountWords.Of(row.Held));
            terminal.Draw().Write(table);
        }
        foreach (var (phrase, wave) in answer.Bursts)
            terminal.Out.WriteLine(Plain.Text($"burst of “{phrase}”, level {wave.Level}: {Iso(wave.First)} to {Iso(wave.Last)}, {CountWords.Of(wave.Occurrences)} times"));
        foreach (var passage in answer.Rows.SelectMany(row => row.Quotes))
            FoundLines.Write(terminal, passage);
        Paragraph.Write(terminal.Out, string.Create(CultureInfo.InvariantCulture,
            $"{answer.Held:N0} passages looked through, by when they were written, else first published. What is not held is not counted."));
    }

    private static void WriteCsv(TextWriter to, WordAnswer answer)
    {
        to.Write(CsvCell.Row(["phrase", "source", "when", "times", "passages", "passages_held"]));
        foreach (var row in answer.Rows)
            to.Write(CsvCell.Row([row.Phrase, row.Source ?? "", row.When, .. new[] { row.Times, row.Passages, row.Held }.Select(number => number.ToString(CultureInfo.InvariantCulture))]));
    }

    private static JsonObject Json(WordAnswer answer, string language) => new()
    {
        ["words"] = new JsonArray([.. answer.Rows.Select(row => (JsonNode)new JsonObject
        {
            ["phrase"] = row.Phrase,
            ["source"] = row.Source,
            ["when"] = row.When,
            ["times"] = row.Times,
            ["passages"] = row.Passages,
            ["passages_held"] = row.Held,
            ["quotes"] = new JsonArray([.. row.Quotes.Select(quote => (JsonNode)FoundJson.Of(quote))]),
        })]),
        ["passages_held"] = answer.Held,
        ["bursts"] = new JsonArray([.. answer.Bursts.Select(burst => (JsonNode)new JsonObject
        {
            ["phrase"] = burst.Phrase, ["level"] = burst.Wave.Level, ["first"] = Iso(burst.Wave.First), ["last"] = Iso(burst.Wave.Last), ["times"] = burst.Wave.Occurrences,
        })]),
        ["warnings"] = CountJson.Warnings(answer.Warnings, language),
    };

    private static string Iso(int day) => LocalDatePattern.Iso.Format(DayNumber.ToDay(day));
}
