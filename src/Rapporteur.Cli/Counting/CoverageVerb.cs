using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Counting;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Counting;

/// <summary>Which issues of which paper are held, missing, unread.</summary>
internal static class CoverageVerb
{
    public static Verb Verb { get; } = new("coverage", "which issues of a paper are held, missing, unread; declare", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("coverage", """
            Which issues of which paper are held, missing or unread, on a calendar: from the exhibits, and from when members say that it
            appeared. Silence of a paper that is not held says nothing.

            Examples:
              rapporteur coverage
              rapporteur coverage --source Pravda --json
              rapporteur coverage declare Pravda --every day --from 1936-08 --to 1936-09 --except 1936-08-07
              rapporteur coverage declare "The Northern Courier" --every week --from 1936 --to 1936 --reason "its masthead"
            """);
        command.Add(Declare(terminal));
        var source = new Option<string?>("--source") { Description = "Part of a source's name." };
        command.Add(source);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var covered = CoverageQueries.Of(inquiry, line.GetValue(source));
            if (line.GetValue(options.Json))
                JsonAnswer.WriteList(terminal.Out, "coverage", covered.Select(Json));
            else
                Write(terminal.Out, covered);
            terminal.Out.Flush();
            if (covered.Count == 0)
                terminal.Say(CountingRefusals.NothingCovered.With());
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Declare(Terminal terminal)
    {
        var command = new Command("declare", "Says when a paper appeared. Of two declarations the later one holds where both speak of a day.");
        var source = new Argument<string>("SOURCE") { Description = "Its name." };
        var every = new Option<string>("--every") { Description = "day, week, month or year.", Required = true };
        var from = new Option<string>("--from") { Description = "The first day.", HelpName = "EDTF", Required = true };
        var to = new Option<string>("--to") { Description = "The last day.", HelpName = "EDTF", Required = true };
        var except = new Option<string[]>("--except") { Description = "A weekday, or a day, on which none appeared; may be repeated.", HelpName = "DAY" };
        var reason = new Option<string?>("--reason") { Description = "What that rests on." };
        command.Add(source);
        foreach (var option in new Option[] { every, from, to, except, reason })
            command.Add(option);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line =>
        {
            var days = DayOption.Read(line.GetValue(from), last: false).Then(first => DayOption.Read(line.GetValue(to), last: true).Then<(string, string)>(last => (Iso(first!.Value), Iso(last!.Value))));
            if (days.Refusal is { } wrong)
                return options.Refuse(wrong);
            var but = line.GetValue(except) is { Length: > 0 } given ? given.Select(day => day.ToLowerInvariant()).ToArray() : null;
            var schedule = new ScheduleDeclared(line.GetValue(source)!, line.GetValue(every)!.ToLowerInvariant(), days.Value.Item1, days.Value.Item2, but, line.GetValue(reason));
            return options.Write(line, inquiry =>
            {
                if (DeclareSchedule.Run(inquiry, schedule).Refusal is { } refusal)
                    return options.Refuse(refusal);
                if (ArchiveQueries.Sources(inquiry).All(known => known.Name != schedule.Source))
                    terminal.Say(CountingRefusals.SourceUnseen.With(("source", schedule.Source)));
                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static void Write(TextWriter to, IReadOnlyList<SourceCoverage> covered)
    {
        foreach (var coverage in covered)
        {
            Paragraph.Write(to, $"{coverage.Source}: {Words(coverage)}");
            CoverageCalendar.Write(to, coverage);
            to.WriteLine();
        }
        if (covered.Count > 0)
            to.WriteLine(CoverageCalendar.Key);
    }

    private static string Words(SourceCoverage coverage)
    {
        var undated = coverage.Undated.Count == 0 ? "" : $"; {coverage.Undated.Count} exhibits whose date is no single issue";
        if (coverage.Schedules.Count == 0)
            return $"nobody declared when it appeared; {coverage.Issues.Count} days held{undated}.";
        var expected = coverage.Issues.Count - coverage.Count(IssueState.Unexpected);
        return $"{expected} issues expected, {coverage.Count(IssueState.Held)} held, {coverage.Count(IssueState.Unread)} held but not read, "
            + $"{coverage.Count(IssueState.Missing)} missing, {coverage.Count(IssueState.Unexpected)} held that were not expected{undated}.";
    }

    private static JsonObject Json(SourceCoverage coverage) => new()
    {
        ["source"] = coverage.Source,
        ["schedules"] = new JsonArray([.. coverage.Schedules.Select(schedule => (JsonNode)new JsonObject
        {
            ["every"] = schedule.Every.ToString().ToLowerInvariant(), ["from"] = LocalDatePattern.Iso.Format(schedule.From), ["to"] = LocalDatePattern.Iso.Format(schedule.To),
        })]),
        ["expected"] = coverage.Schedules.Count == 0 ? null : coverage.Issues.Count - coverage.Count(IssueState.Unexpected),
        ["held"] = coverage.Count(IssueState.Held),
        ["unread"] = coverage.Count(IssueState.Unread),
        ["missing"] = coverage.Count(IssueState.Missing),
        ["unexpected"] = coverage.Count(IssueState.Unexpected),
        ["undated"] = JsonAnswer.Words(coverage.Undated.Select(exhibit => $"E{exhibit}")),
        ["issues"] = new JsonArray([.. coverage.Issues.Select(issue => (JsonNode)new JsonObject
        {
            ["issue"] = issue.Key, ["state"] = issue.State.ToString().ToLowerInvariant(), ["exhibits"] = JsonAnswer.Words(issue.Exhibits.Select(exhibit => $"E{exhibit}")),
        })]),
    };

    private static string Iso(int day) => LocalDatePattern.Iso.Format(DayNumber.ToDay(day));
}
