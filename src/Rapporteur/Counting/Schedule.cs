using NodaTime;
using NodaTime.Text;
using Rapporteur.Archive;

namespace Rapporteur.Counting;

/// <summary>When a paper appeared: every step of time from a day to another, but on some days.</summary>
public sealed class Schedule
{
    private readonly HashSet<IsoDayOfWeek> weekdays = [];
    private readonly HashSet<string> steps = new(StringComparer.Ordinal);

    private Schedule(string source, TimeStep every, LocalDate from, LocalDate to) => (Source, Every, From, To) = (source, every, from, to);

    /// <summary>Name of the source.</summary>
    public string Source { get; }

    /// <summary>The step.</summary>
    public TimeStep Every { get; }

    /// <summary>First day.</summary>
    public LocalDate From { get; }

    /// <summary>Last day.</summary>
    public LocalDate To { get; }

    /// <summary>Reads what was declared.</summary>
    /// <returns>The schedule, or <c>CT004</c> to <c>CT008</c>.</returns>
    public static Outcome<Schedule> Of(ScheduleDeclared declared)
    {
        if (string.IsNullOrWhiteSpace(declared.Source))
            return CountingRefusals.NoSource.With();
        var every = TimeSteps.Read(declared.Every);
        if (every.Refusal is { } wrong)
            return wrong;
        foreach (var day in new[] { declared.From, declared.To }.Where(day => !LocalDatePattern.Iso.Parse(day).Success))
            return CountingRefusals.BadDay.With(("day", day));
        var schedule = new Schedule(declared.Source, every.Value, LocalDatePattern.Iso.Parse(declared.From).Value, LocalDatePattern.Iso.Parse(declared.To).Value);
        if (schedule.From > schedule.To)
            return CountingRefusals.DatesReversed.With();
        if (schedule.To.Year - schedule.From.Year > MostYears)
            return CountingRefusals.TooLong.With(("years", schedule.To.Year - schedule.From.Year), ("most", MostYears));
        foreach (var except in declared.Except ?? [])
        {
            if (Enum.TryParse<IsoDayOfWeek>(except, ignoreCase: true, out var weekday) && weekday != IsoDayOfWeek.None && char.IsLetter(except[0]))
                schedule.weekdays.Add(weekday);
            else if (LocalDatePattern.Iso.Parse(except) is { Success: true, Value: var day })
                schedule.steps.Add(schedule.KeyOf(day));
            else
                return CountingRefusals.BadDay.With(("day", except));
        }
        return schedule;
    }

    private const int MostYears = 200;

    /// <summary>Whether it speaks of a day.</summary>
    public bool Covers(LocalDate day) => From <= day && day <= To;

    /// <summary>The issue that is expected on a day, or null.</summary>
    public string? IssueOn(LocalDate day) =>
        !Covers(day) || steps.Contains(KeyOf(day)) || (Every == TimeStep.Day && weekdays.Contains(day.DayOfWeek)) ? null : KeyOf(day);

    private string KeyOf(LocalDate day) => Every.Key(DayNumber.Of(day), DayNumber.Of(day));
}
