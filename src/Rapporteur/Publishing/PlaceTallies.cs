using Rapporteur.Charter;

namespace Rapporteur.Publishing;

/// <summary>Occurrences counted by place and month; outcomes are left out.</summary>
internal static class PlaceTallies
{
    public static IEnumerable<PlaceTally> Of(IEnumerable<PrintedOccurrence> occurrences)
    {
        var places = new Dictionary<string, (PrintedPlace Place, SortedDictionary<string, PlaceMonth> Months)>(StringComparer.Ordinal);
        foreach (var occurrence in occurrences.Where(occurrence => !CodeBook.Outcomes.Contains(occurrence.Act)))
        {
            if (occurrence.Where is not [{ Key: { } key } place, ..])
                continue;
            if (!places.TryGetValue(key, out var tally))
                places.Add(key, tally = (place with { Written = null }, new SortedDictionary<string, PlaceMonth>(StringComparer.Ordinal)));
            var month = MonthOf(occurrence.When);
            var before = tally.Months.GetValueOrDefault(month) ?? new PlaceMonth(month, 0, 0, 0, false);
            var (low, high) = occurrence.Quantity is { } count ? (Math.Max(1, count.Low ?? 1), count.High) : (1, 1);
            tally.Months[month] = before with
            {
                Occurrences = before.Occurrences + 1,
                Low = before.Low + low,
                High = before.High + high,
                Coded = (before.Occurrences == 0 || before.Coded) && occurrence.Coded,
            };
        }
        return places.Values.Select(place => new PlaceTally(place.Place, place.Months.Values.Sum(month => month.Occurrences), [.. place.Months.Values]))
            .OrderByDescending(tally => tally.Occurrences).ThenBy(tally => tally.Place.Key, StringComparer.Ordinal);
    }

    private static string MonthOf(PrintedDate when) =>
        when is { First: { } first, Last: { } last } && (first.Year, first.Month) == (last.Year, last.Month) ? $"{first.Year:D4}-{first.Month:D2}" : when.Key;
}
