using NodaTime;
using Rapporteur.Chronology;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>Which issues of which paper are held, missing, unread: without it counts of words and waves mislead.</summary>
public static class CoverageQueries
{
    private static Sql Sql => CoverageView.CoverageView.Statements;

    /// <summary>What is held of the sources, by name.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="source">Part of a name, or null for all.</param>
    public static IReadOnlyList<SourceCoverage> Of(Inquiry inquiry, string? source)
    {
        var schedules = Schedules(inquiry).ToLookup(schedule => schedule.Source, StringComparer.Ordinal);
        var exhibits = Exhibits(inquiry).ToLookup(exhibit => exhibit.Source, StringComparer.Ordinal);
        return [.. schedules.Select(group => group.Key).Concat(exhibits.Select(group => group.Key)).Distinct()
            .Where(name => source is null || name.Contains(source, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            .Select(name => Of(name, [.. schedules[name]], [.. exhibits[name]]))];
    }

    private static SourceCoverage Of(string source, IReadOnlyList<Schedule> schedules, IReadOnlyList<HeldExhibit> exhibits)
    {
        var held = new Dictionary<string, (LocalDate First, List<HeldExhibit> Exhibits)>(StringComparer.Ordinal);
        var undated = new List<int>();
        foreach (var exhibit in exhibits)
        {
            if (exhibit.First is not { } first || IssueOf(exhibit, schedules) is not { } key)
                undated.Add(exhibit.Number);
            else if (held.TryGetValue(key, out var issue))
                issue.Exhibits.Add(exhibit);
            else
                held.Add(key, (first, [exhibit]));
        }
        var expected = Expected(schedules);
        var issues = expected.Select(issue => held.TryGetValue(issue.Key, out var found)
                ? new Issue(issue.Key, issue.Value, found.Exhibits.Exists(exhibit => exhibit.IsRead) ? IssueState.Held : IssueState.Unread, Numbers(found.Exhibits))
                : new Issue(issue.Key, issue.Value, IssueState.Missing, []))
            .Concat(held.Where(found => !expected.ContainsKey(found.Key)).Select(found => new Issue(found.Key, found.Value.First, IssueState.Unexpected, Numbers(found.Value.Exhibits))));
        return new SourceCoverage(source, schedules, [.. issues.OrderBy(issue => issue.First).ThenBy(issue => issue.Key, StringComparer.Ordinal)], undated);
    }

    private static IReadOnlyList<int> Numbers(List<HeldExhibit> exhibits) => [.. exhibits.Select(exhibit => exhibit.Number)];

    /// <summary>The issues that schedules expect, with the first day of each; of two that speak of a day the later holds.</summary>
    private static Dictionary<string, LocalDate> Expected(IReadOnlyList<Schedule> schedules)
    {
        var expected = new Dictionary<string, LocalDate>(StringComparer.Ordinal);
        if (schedules.Count == 0)
            return expected;
        var last = schedules.Max(schedule => schedule.To);
        for (var day = schedules.Min(schedule => schedule.From); day <= last; day = day.PlusDays(1))
        {
            if (Deciding(schedules, day)?.IssueOn(day) is { } issue)
                expected.TryAdd(issue, day);
        }
        return expected;
    }

    private static Schedule? Deciding(IReadOnlyList<Schedule> schedules, LocalDate day) => schedules.LastOrDefault(schedule => schedule.Covers(day));

    /// <summary>The issue that an exhibit is, by the step of the schedule that speaks of its day, else its day; null where its date is wider than that.</summary>
    private static string? IssueOf(HeldExhibit exhibit, IReadOnlyList<Schedule> schedules)
    {
        var step = Deciding(schedules, exhibit.First!.Value)?.Every ?? TimeStep.Day;
        var (first, last) = (Archive.DayNumber.Of(exhibit.First!.Value), exhibit.Last is { } end ? Archive.DayNumber.Of(end) : (int?)null);
        var key = step.Key(first, last);
        return key == step.Key(first, first) ? key : null;
    }

    private static IEnumerable<Schedule> Schedules(Inquiry inquiry)
    {
        var declared = new List<ScheduleDeclared>();
        using var statement = new Statement(inquiry.Views.Connection.Handle!, Sql["schedules"]);
        statement.Run([], row => declared.Add(new ScheduleDeclared(
            row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4).Split(' ', StringSplitOptions.RemoveEmptyEntries), row.TextOrNull(5))));
        // What another program wrote, and this one does not understand, is no schedule.
        return declared.Select(Schedule.Of).Where(schedule => schedule.IsDone).Select(schedule => schedule.Value);
    }

    private static IEnumerable<HeldExhibit> Exhibits(Inquiry inquiry)
    {
        var exhibits = new List<HeldExhibit>();
        using var statement = new Statement(inquiry.Views.Connection.Handle!, Sql["issues"]);
        statement.Run([], row =>
        {
            var isDated = UncertainDate.TryParse(row.Text(2), out var date);
            exhibits.Add(new HeldExhibit(row.Text(0), row.Int32(1), isDated ? date.Earliest : null, isDated ? date.Latest : null, row.Int32(3) != 0));
        });
        return exhibits;
    }

    private sealed record HeldExhibit(string Source, int Number, LocalDate? First, LocalDate? Last, bool IsRead);
}
