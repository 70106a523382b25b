using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A place on a sheet.</summary>
/// <param name="Tally">What is reported of it.</param>
/// <param name="X">Middle.</param>
/// <param name="Y">Middle.</param>
/// <param name="Low">Radius of the disc whose area stands for the lower bound.</param>
/// <param name="High">Radius of the ring that stands for the upper bound, or null where that is open.</param>
/// <param name="Extent">Radius of the hatched disc of a place known only to a province or wider, or null where it is a point.</param>
/// <param name="Label">Where its name stands, or null where there is no room.</param>
public sealed record PlacedPlace(
    PlaceTally Tally, double X, double Y, double Low, double? High, double? Extent, PlacedLabel? Label);

/// <summary>A name beside a dot.</summary>
/// <param name="X">Where it begins or ends.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Anchor"><c>start</c> or <c>end</c>.</param>
public sealed record PlacedLabel(double X, double Y, string Anchor);

/// <summary>Where places and outlines go on a sheet of the map.</summary>
public sealed class MapLayout
{
    /// <summary>Radius of the disc of one person; areas grow with the number up to <see cref="LargestRadius"/>.</summary>
    public const double SmallestRadius = 3;

    /// <summary>Radius of the largest disc or ring.</summary>
    public const double LargestRadius = 34;

    /// <summary>Steps of an outline shorter than this are left out: nobody sees them.</summary>
    private const double Finest = 0.9;

    /// <summary>Where a name is tried: beside, above and below, right before left.</summary>
    private static readonly (int X, int Y)[] AroundADot = [(1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1)];

    private readonly double width;
    private readonly double perPerson;

    /// <summary>Fits the places that have a point on a sheet.</summary>
    /// <param name="places">At least one with a point.</param>
    /// <param name="width">Width of the sheet.</param>
    public MapLayout(IReadOnlyList<PlaceTally> places, double width)
    {
        this.width = width;
        var (near, far) = Divided(places.Where(tally => tally.Place is { Latitude: not null, Longitude: not null }).ToList());
        Elsewhere = [.. far, .. places.Where(tally => tally.Place.Latitude is null || tally.Place.Longitude is null)];
        Projection = Projection.Fitted(near.Select(Point).ToList(), width, width * 0.62);
        var most = near.Max(tally => Math.Max(tally.Low, tally.High ?? 0));
        perPerson = Math.Min(LargestRadius / Math.Sqrt(most), SmallestRadius);
        Places = Labelled(near);
    }

    /// <summary>The projection.</summary>
    public Projection Projection { get; }

    /// <summary>The places on the sheet, larger ones first, so that smaller ones lie on top.</summary>
    public IReadOnlyList<PlacedPlace> Places { get; }

    /// <summary>Places without a point, and the few that lie so far away that the others would shrink to nothing.</summary>
    public IReadOnlyList<PlaceTally> Elsewhere { get; }

    /// <summary>The radius whose disc stands for so many persons; small numbers keep the smallest disc that can be seen.</summary>
    public double Radius(long persons) => Math.Max(perPerson * Math.Sqrt(persons), width > 600 ? 2.6 : 3.4);

    /// <summary>The outline as the path of an SVG: coasts or borders.</summary>
    public string Path(bool borders)
    {
        var path = new System.Text.StringBuilder();
        foreach (var line in Outline.Lines.Where(line => line.IsBorder == borders))
            Append(path, line);
        return path.ToString();
    }

    private void Append(System.Text.StringBuilder path, OutlineLine line)
    {
        (double X, double Y)? last = null;
        foreach (var point in line.Points)
        {
            var next = Projection.Place(point) is { } place && IsNear(place) ? place : ((double X, double Y)?)null;
            if (next is { } to)
            {
                var isJump = last is not { } from || Math.Abs(to.X - from.X) > width / 2;
                if (!isJump && last is { } near && Math.Abs(to.X - near.X) + Math.Abs(to.Y - near.Y) < Finest)
                    continue;
                path.Append(isJump ? 'M' : 'L').Append(Svg.N(Math.Round(to.X, 1))).Append(' ').Append(Svg.N(Math.Round(to.Y, 1)));
            }
            last = next;
        }
    }

    private bool IsNear((double X, double Y) place) =>
        place.X > -60 && place.X < width + 60 && place.Y > -60 && place.Y < Projection.Height + 60;

    private List<PlacedPlace> Labelled(List<PlaceTally> places)
    {
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        var placed = places.Select(Placed).ToList();
        foreach (var place in placed)
            taken.Add((place.X - place.Low, place.Y - place.Low, place.X + place.Low, place.Y + place.Low));
        return placed.Select(place => place with { Label = Label(place, taken) })
            .OrderByDescending(place => place.Extent ?? 0).ThenByDescending(place => Math.Max(place.Low, place.High ?? 0)).ToList();
    }

    private PlacedPlace Placed(PlaceTally tally)
    {
        var (x, y) = Projection.Place(Point(tally)) ?? (0, 0);
        var kilometres = tally.Place.Precision switch
        {
            PlacePrecision.District => 40,
            PlacePrecision.Province => 160,
            PlacePrecision.Country or PlacePrecision.Area => 420,
            _ => 0,
        };
        double? extent = kilometres == 0 ? null : Math.Max(kilometres / Projection.KilometresPerUnit, 12);
        return new(tally, x, y, Radius(tally.Low), tally.High is { } high ? Radius(high) : null, extent, null);
    }

    private PlacedLabel? Label(PlacedPlace place, List<(double Left, double Top, double Right, double Bottom)> taken)
    {
        var length = place.Tally.Place.Name.Length * 7.4;
        foreach (var (dx, dy) in AroundADot)
        {
            var x = place.X + dx * (Math.Max(place.Low, place.High ?? place.Low + 4) + 3);
            var y = place.Y + dy * 13 + 4.5;
            var box = (Left: dx > 0 ? x : x - length, Top: y - 11, Right: dx > 0 ? x + length : x, Bottom: y + 3);
            if (box.Left < 2 || box.Right > width - 2 || box.Top < 2 || box.Bottom > Projection.Height - 2)
                continue;
            if (taken.Any(other => other.Left < box.Right && other.Right > box.Left && other.Top < box.Bottom && other.Bottom > box.Top))
                continue;
            taken.Add(box);
            return new(x, y, dx > 0 ? "start" : "end");
        }
        return null;
    }

    /// <summary>
    /// Parts the few far places from the many near ones: sorted by distance from the weighted middle, what lies beyond nine tenths
    /// of the occurrences and more than twice as far is elsewhere.
    /// </summary>
    private static (List<PlaceTally> Near, List<PlaceTally> Far) Divided(List<PlaceTally> places)
    {
        var heart = places.MaxBy(tally => tally.Occurrences)!;
        var byDistance = places.OrderBy(tally => Projection.Degrees(Point(heart), Point(tally))).ToList();
        var rest = 0.9 * places.Sum(tally => (long)tally.Occurrences);
        var core = byDistance.First(tally => (rest -= tally.Occurrences) <= 0);
        var reach = Math.Max(2 * Projection.Degrees(Point(heart), Point(core)), 10);
        return (byDistance.Where(tally => Projection.Degrees(Point(heart), Point(tally)) <= reach).ToList(),
            byDistance.Where(tally => Projection.Degrees(Point(heart), Point(tally)) > reach).ToList());
    }

    private static GeoPoint Point(PlaceTally tally) => new(tally.Place.Longitude!.Value, tally.Place.Latitude!.Value);
}
