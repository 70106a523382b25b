using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using Rapporteur.Archive;
using Rapporteur.Chronicle;

namespace Rapporteur.Counting;

/// <summary>The steps in which time is counted.</summary>
public enum TimeStep
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A week of ISO 8601, from Monday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>Keys of steps of time: <c>1936-08-16</c>, <c>1936-W33</c>, <c>1936-08</c>, <c>1936</c>.</summary>
public static class TimeSteps
{
    /// <summary>A step by its word.</summary>
    /// <returns>The step, or <c>CT005</c>.</returns>
    public static Outcome<TimeStep> Read(string word) => Enum.TryParse<TimeStep>(word, ignoreCase: true, out var step) && Enum.IsDefined(step) && char.IsLetter(word[0])
        ? step
        : CountingRefusals.UnknownStep.With(("word", word), ("known", string.Join(", ", Enum.GetNames<TimeStep>()).ToLowerInvariant()));

    /// <summary>The step that holds the whole of an extent, else the key under which the chronicle files it.</summary>
    /// <param name="step">The step.</param>
    /// <param name="firstDay">First day, since 1970; null is open.</param>
    /// <param name="lastDay">Last day; null is open.</param>
    public static string Key(this TimeStep step, int? firstDay, int? lastDay)
    {
        var (first, last) = (Day(firstDay), Day(lastDay));
        var filed = ChronicleKey.Of(first, last);
        if (first is not { } from || last is not { } to)
            return filed;
        return step switch
        {
            TimeStep.Week when Week(from) == Week(to) => Week(from),
            TimeStep.Month when from.Year == to.Year && from.Month == to.Month => filed[..7],
            TimeStep.Year when from.Year == to.Year => filed[..4],
            _ => filed,
        };
    }

    private static string Week(LocalDate day)
    {
        var rule = WeekYearRules.Iso;
        return string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(day):D4}-W{rule.GetWeekOfWeekYear(day):D2}");
    }

    private static LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;
}
