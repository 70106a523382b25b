namespace Rapporteur.Pages;

/// <summary>A lane of a strip.</summary>
/// <param name="Label">What stands above it, or null.</param>
/// <param name="Items">Its things, in chronicle order.</param>
public sealed record StripLane(string? Label, IReadOnlyList<StripItem> Items);

/// <summary>A measure on a strip.</summary>
/// <param name="First">First day that it can be of.</param>
/// <param name="Last">Last day.</param>
/// <param name="Label">What it is, in a few words.</param>
/// <param name="Href">What it opens.</param>
/// <param name="Coded">Coded by a person.</param>
public sealed record StripMeasure(NodaTime.LocalDate? First, NodaTime.LocalDate? Last, string Label, string Href, bool Coded);

/// <summary>A measure at its place: a flag with its label in one of three rows, where there is room.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="X">The middle of its extent.</param>
/// <param name="From">Left of its extent.</param>
/// <param name="To">Right of its extent.</param>
/// <param name="Row">Row of its label, 0 to 2, or null where there is no room.</param>
/// <param name="ToTheLeft">Whether the label stands to the left.</param>
public readonly record struct PlacedMeasure(StripMeasure Measure, double X, double From, double To, int? Row, bool ToTheLeft)
{
    /// <summary>Places measures on an axis; labels are taken to be so many units a character wide.</summary>
    public static IReadOnlyList<PlacedMeasure> Of(
        IEnumerable<StripMeasure> measures, TimeAxis axis, double width, int rows, double perCharacter)
    {
        var taken = new List<(int Row, double Left, double Right)>();
        var placed = new List<PlacedMeasure>();
        foreach (var measure in measures)
        {
            if (!axis.Shows(measure.First, measure.Last) || measure is not { First: { } first, Last: { } last })
                continue;
            var (from, to) = (axis.Position(first, last).From * width, axis.Position(first, last).To * width);
            var x = (from + to) / 2;
            var length = measure.Label.Length * perCharacter + 10;
            var toTheLeft = x + length > width;
            var (left, right) = toTheLeft ? (x - length, x) : (x, x + length);
            var row = left < 0 ? null : Enumerable.Range(0, rows).Cast<int?>()
                .FirstOrDefault(row => !taken.Any(label => label.Row == row && label.Left < right && label.Right > left));
            if (row is { } free)
                taken.Add((free, left, right));
            placed.Add(new(measure, x, from, to, row, toTheLeft));
        }
        return placed;
    }
}
