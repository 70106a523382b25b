using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Lists;
using Rapporteur.Register;

namespace Rapporteur.Cli.Register;

/// <summary>The rows of a list, as they were read or refused.</summary>
internal static class ListRows
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("rows", "The rows of a list that were refused or noted, with the reason; or one row, cell by cell, as it stands in the exhibit.");
        var handle = new Argument<string>("LIST") { Description = "L3." };
        var number = new Option<int?>("--row") { Description = "One row, cell by cell.", HelpName = "ROW" };
        var refused = new Option<bool>("--refused") { Description = "Only rows that were refused." };
        command.Add(handle);
        command.Add(number);
        command.Add(refused);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var found = ListQueries.Find(ListQueries.Lists(inquiry), line.GetValue(handle)!);
            if (found.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(number) is { } row)
                return ListQueries.Row(inquiry, found.Value, row) is { } cells ? Write(terminal, cells, line.GetValue(options.Json))
                    : options.Refuse(PersonListRefusals.NoRow.With(("list", found.Value.Handle), ("row", row)));
            var problems = ListQueries.Rows(inquiry, found.Value).SelectMany(read => read.Refused is { } problem ? [(read.Number, problem)]
                : line.GetValue(refused) ? [] : read.Notes.Select(note => (read.Number, note)));
            if (line.GetValue(options.Json))
                JsonAnswer.WriteList(terminal.Out, "rows", problems.Select(problem => ToJson(problem, terminal.Language)));
            else
                WriteLines(terminal, problems);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static int Write(Terminal terminal, IReadOnlyList<(string Heading, string Cell, string Place)> cells, bool json)
    {
        if (json)
            JsonAnswer.WriteList(terminal.Out, "cells", cells.Select(cell => new JsonObject { ["column"] = cell.Heading, ["value"] = cell.Cell, ["passage"] = cell.Place }));
        else
        {
            foreach (var (heading, cell, place) in cells)
                terminal.Out.WriteLine(Plain.Text($"  {place,-14} {heading}: {cell.ReplaceLineEndings(" ")}"));
        }
        return ExitCodes.Done;
    }

    private static void WriteLines(Terminal terminal, IEnumerable<(int Row, Refusal Problem)> problems)
    {
        var count = 0;
        foreach (var (_, problem) in problems)
        {
            count++;
            terminal.Out.WriteLine(Plain.Text($"{problem.Code.Code}: {problem.Reason(terminal.Language)}"));
        }
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} in all."));
    }

    private static JsonObject ToJson((int Row, Refusal Problem) problem, string language)
    {
        var json = new JsonObject { ["row"] = problem.Row, ["refused"] = problem.Problem.Code.Class == "row" };
        JsonAnswer.Add(json, problem.Problem, language);
        return json;
    }
}
