using System.Text.Json;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Register;

/// <summary>Organisations and places under all their spellings.</summary>
public sealed class NamedBodiesTests
{
    [Fact]
    public void One_organisation_in_two_alphabets_with_its_acronym_is_one()
    {
        var body = Assert.Single(NamedBodies.Organisations([ByOrgan(1, "the National Security Department"), ByOrgan(2, "NSD"), ByOrgan(3, "НСД")]));
        Assert.Equal(("O1", 3), (body.Handle, body.Claims.Count));
        Assert.Equal(["perpetrator"], body.As);
        Assert.Contains(("НСД", 1), body.Forms);
    }

    [Fact]
    public void An_acronym_of_two_names_is_of_neither() => Assert.Equal(
        3, NamedBodies.Organisations([ByOrgan(1, "National Security Department"), ByOrgan(2, "New Sea Defence"), ByOrgan(3, "NSD")]).Count);

    [Fact]
    public void Common_words_are_no_name() => Assert.Empty(NamedBodies.Organisations([ByOrgan(1, "the police"), ByOrgan(2, "Police"), ByOrgan(3, "сотрудниками")]));

    [Fact]
    public void A_place_is_one_by_its_identity_however_it_is_written()
    {
        var place = Assert.Single(NamedBodies.Places([At(1, "Kiev", "geonames:703448"), At(2, "Киев", "geonames:703448")]));
        Assert.Equal(("geonames:703448", "Kyiv", 2), (place.Handle, place.Name, place.Forms.Count));
        Assert.Equal(2, NamedBodies.Places([At(1, "Gorky", null), At(2, "Gorky", "geonames:520555")]).Count);
    }

    [Fact]
    public void The_command_line_finds_places_in_any_spelling()
    {
        using var desk = Desk.WithTwoDocuments();
        var place = Assert.Single(desk.Done("places", "--name", "Минск", "--json").List("places"))!;
        Assert.Equal(2, (int)place["exhibits"]!);
        Assert.Contains("Minsk", desk.Done("places").Out, StringComparison.Ordinal);
        Assert.Empty(desk.Done("places", "--public", "--json").List("places"));
        Assert.Contains("organisations", desk.Done("organisations").Out, StringComparison.Ordinal);
    }

    private static Claim ByOrgan(int number, string written) => new() { Number = number, Exhibit = number, PerpetratorsJson = JsonSerializer.Serialize(new[] { new { written, kind = "organ" } }) };

    private static Claim At(int number, string written, string? gazetteer) => new() { Number = number, Exhibit = number, PlacesJson = JsonSerializer.Serialize(new[] { new { written, name = gazetteer is null ? null : "Kyiv", gazetteer } }) };
}
