using NodaTime;
using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>Issues drawn on a calendar: a line for each month of days, or each year of weeks, months or years, a sign for each issue.</summary>
internal static class CoverageCalendar
{
    private const char Held = '█', Unread = '▒', Missing = '·', Unexpected = '+', None = ' ';
    private const int Label = 9;

    /// <summary>What the signs mean.</summary>
    public static string Key => $"{Held} held  {Unread} held, not read  {Missing} missing  {Unexpected} held, not expected";

    public static void Write(TextWriter to, SourceCoverage coverage)
    {
        // Of days a line is a month, of all else a year: a paper can have changed from one to the other.
        foreach (var (isDay, issues) in coverage.Issues.GroupBy(issue => issue.Key.Length == Iso(issue.First).Length && issue.Key == Iso(issue.First)).OrderByDescending(group => group.Key).Select(group => (group.Key, group.ToList())))
        {
            if (isDay)
                to.WriteLine($"  {"",-Label}1   5    10   15   20   25   30");
            foreach (var line in issues.GroupBy(issue => isDay ? Iso(issue.First)[..7] : Iso(issue.First)[..4]).OrderBy(line => line.Key, StringComparer.Ordinal))
                to.WriteLine($"  {line.Key,-Label}{(isDay ? Days(line) : string.Concat(line.OrderBy(issue => issue.First).Select(issue => Sign(issue.State))))}".TrimEnd());
        }
    }

    private static string Days(IEnumerable<Issue> month)
    {
        var signs = new char[31];
        Array.Fill(signs, None);
        foreach (var issue in month)
            signs[issue.First.Day - 1] = Sign(issue.State);
        return new string(signs);
    }

    private static char Sign(IssueState state) => state switch
    {
        IssueState.Held => Held,
        IssueState.Unread => Unread,
        IssueState.Missing => Missing,
        _ => Unexpected,
    };

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
