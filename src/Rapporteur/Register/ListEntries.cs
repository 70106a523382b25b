using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Lists;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>
/// A list of persons was taken in: one entry, however many rows. Its rows are read from the exhibit's bytes, in this form and by this mapping;
/// how many there were stands here, so that it shows when another version reads them otherwise.
/// </summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
/// <param name="Form">How they are read.</param>
/// <param name="Headings">The headings, as they were put together.</param>
/// <param name="FirstRow">Number of the first row below them.</param>
/// <param name="Mapping">Which columns are what.</param>
/// <param name="Rows">How many rows stand below the headings, blank ones left out.</param>
/// <param name="Persons">How many persons they name.</param>
/// <param name="Refused">How many rows were refused, by code.</param>
/// <param name="Edition">Leaf hash of the list of which this is a later edition, or null.</param>
/// <param name="Guessed">True where the machine took it in by its own guess: a list of the same table that a member mapped stands in its place.</param>
public sealed record PersonListTaken(
    string Exhibit, string Sha256, TableForm Form, string[] Headings, int FirstRow, ColumnMapping Mapping, int Rows, int Persons, SortedDictionary<string, int> Refused, string? Edition,
    bool? Guessed = null)
    : IEntryBody<PersonListTaken>
{
    /// <inheritdoc />
    public static string Kind => "register.list/1";

    /// <inheritdoc />
    public static JsonTypeInfo<PersonListTaken> Json => ListJson.Default.PersonListTaken;

    /// <summary>The headings, as rows are read under them.</summary>
    [JsonIgnore]
    public ListHead Head => new(Headings, FirstRow, Form.Format == TableFormats.Delimited);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PersonListTaken))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class ListJson : JsonSerializerContext;
