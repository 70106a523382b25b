using NodaTime;

namespace Rapporteur.Counting;

/// <summary>How much of an issue is held.</summary>
public enum IssueState
{
    /// <summary>It is held, and the machine or a member read it.</summary>
    Held,

    /// <summary>It is held, and nobody read it: it has no text, or none that was read.</summary>
    Unread,

    /// <summary>It was to appear, and is not held.</summary>
    Missing,

    /// <summary>It is held, and no schedule says that it appeared.</summary>
    Unexpected,
}

/// <summary>An issue of a paper.</summary>
/// <param name="Key">Its day, week, month or year.</param>
/// <param name="First">The first day of that step within the schedule.</param>
/// <param name="State">How much of it is held.</param>
/// <param name="Exhibits">Numbers of the exhibits.</param>
public sealed record Issue(string Key, LocalDate First, IssueState State, IReadOnlyList<int> Exhibits);

/// <summary>What is held of a source.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Schedules">When it appeared, as declared, oldest declaration first; empty where nobody declared it.</param>
/// <param name="Issues">The issues, by time; where nothing is declared, the days that are held.</param>
/// <param name="Undated">Exhibits of it whose date fits no single issue.</param>
public sealed record SourceCoverage(string Source, IReadOnlyList<Schedule> Schedules, IReadOnlyList<Issue> Issues, IReadOnlyList<int> Undated)
{
    /// <summary>How many issues are in a state.</summary>
    public int Count(IssueState state) => Issues.Count(issue => issue.State == state);
}
