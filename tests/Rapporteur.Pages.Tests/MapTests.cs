using System.Text.RegularExpressions;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

public partial class MapTests
{
    [Fact]
    public void Places_near_each_other_on_the_earth_are_near_on_the_sheet_and_north_is_up()
    {
        var layout = Layout(("Odessa", 46.5, 30.7, 5), ("Kharkov", 50.0, 36.3, 5), ("Tashkent", 41.3, 69.2, 5));
        var (odessa, kharkov, tashkent) = (At(layout, "Odessa"), At(layout, "Kharkov"), At(layout, "Tashkent"));
        Assert.True(kharkov.Y < odessa.Y && kharkov.X > odessa.X && tashkent.X > kharkov.X);
        Assert.All(layout.Places, place => Assert.True(place.X is > 0 and < 1000 && place.Y > 0 && place.Y < layout.Projection.Height));
    }

    [Fact]
    public void A_sheet_is_true_to_distance_near_its_middle()
    {
        var layout = Layout(("Moscow", 55.75, 37.62, 5), ("Leningrad", 59.93, 30.34, 5));
        var (moscow, leningrad) = (At(layout, "Moscow"), At(layout, "Leningrad"));
        var kilometres = Math.Sqrt(Math.Pow(moscow.X - leningrad.X, 2) + Math.Pow(moscow.Y - leningrad.Y, 2)) * layout.Projection.KilometresPerUnit;
        Assert.InRange(kilometres, 628, 640);
    }

    [Fact]
    public void The_whole_world_fits_on_a_sheet()
    {
        var layout = Layout(("Brussels", 50.8, 4.4, 5), ("Mexico", 19.4, -99.1, 5), ("Tokyo", 35.7, 139.7, 5), ("Sydney", -33.9, 151.2, 5));
        Assert.Equal(4, layout.Places.Count);
        Assert.All(layout.Places, place => Assert.InRange(place.X, 0, 1000));
        Assert.All(Numbers().Matches(layout.Path(false)).Select(match => double.Parse(match.Value)), number => Assert.InRange(number, -61, 1061));
    }

    [Fact]
    public void One_far_place_does_not_press_the_others_into_a_corner()
    {
        var layout = Layout(("Odessa", 46.5, 30.7, 50), ("Kharkov", 50.0, 36.3, 50), ("Santiago", -33.4, -70.7, 1));
        Assert.Equal(["Santiago"], layout.Elsewhere.Select(tally => tally.Place.Name));
    }

    [Fact]
    public void Areas_stand_for_numbers_and_a_province_is_hatched()
    {
        var layout = new MapLayout([Tally("One", 50, 30, 10_000, 1), Tally("Other", 51, 31, 2_500, 1),
            Tally("Province", 52, 32, 1, 1) with { Place = new() { Name = "Province", Latitude = 52, Longitude = 32, Precision = PlacePrecision.Province } }], 1000);
        Assert.Equal(2, At(layout, "One").Low / At(layout, "Other").Low, 6);
        Assert.Null(At(layout, "One").Extent);
        Assert.NotNull(At(layout, "Province").Extent);
    }

    private static PlacedPlace At(MapLayout layout, string name) => layout.Places.Single(place => place.Tally.Place.Name == name);

    private static MapLayout Layout(params (string Name, double Latitude, double Longitude, int Occurrences)[] places) =>
        new(places.Select(place => Tally(place.Name, place.Latitude, place.Longitude, 1, place.Occurrences)).ToList(), 1000);

    private static PlaceTally Tally(string name, double latitude, double longitude, long low, int occurrences) =>
        new(new() { Name = name, Latitude = latitude, Longitude = longitude }, occurrences, [new("1936-08", occurrences, low, low, false)]);

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
