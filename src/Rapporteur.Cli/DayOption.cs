using Rapporteur.Archive;
using Rapporteur.Chronology;
using Rapporteur.Coding;

namespace Rapporteur.Cli;

/// <summary>A date as an option: EDTF, taken at its first or last day.</summary>
public static class DayOption
{
    /// <summary>The day, as days since 1970; null where the option was not given.</summary>
    /// <returns>The day, or <c>CO006</c>.</returns>
    public static Outcome<int?> Read(string? edtf, bool last)
    {
        if (edtf is null)
            return (int?)null;
        return UncertainDate.TryParse(edtf, out var date) && (last ? date.Latest : date.Earliest) is { } day
            ? DayNumber.Of(day)
            : CodingRefusals.BadDate.With(("date", edtf));
    }
}
