using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Ledger;
using Rapporteur.Tests.Architecture;

namespace Rapporteur.Tests.Storage;

/// <summary>
/// Bodies as they were written in <c>golden/bodies/KIND.VERSION.json</c> must be read for ever. These files are never changed: a
/// new version of a kind adds a file.
/// </summary>
public class GoldenBodyTests
{
    private const string Folder = "tests/Rapporteur.Tests/golden/bodies";

    public static TheoryData<string> Kinds => [.. EntryBodies.All.Select(body => body.Kind)];

    [Fact]
    public void Every_kind_and_version_has_its_golden_body() => Assert.Equal(
        EntryBodies.All.Select(body => FileOf(body.Kind)).Order(StringComparer.Ordinal),
        Directory.GetFiles(Repository.PathOf(Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_golden_body_is_read_and_written_to_the_same_bytes(string kind)
    {
        var golden = Golden(kind);
        Assert.True(CanonicalJson.IsCanonical(golden, out var problem), problem);
        Assert.Equal(Encoding.UTF8.GetString(golden), Encoding.UTF8.GetString(EntryBodies.All.Single(body => body.Kind == kind).ReadAndWrite(golden)));
    }

    /// <summary>A field that no golden body holds could be renamed without any test noticing.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_golden_body_holds_every_field_of_its_kind(string kind)
    {
        using var golden = JsonDocument.Parse(Golden(kind));
        var json = (JsonTypeInfo)EntryBodies.All.Single(body => body.Kind == kind).Type.GetProperty("Json")!.GetValue(null)!;
        AssertHoldsAll(json, golden.RootElement, kind);
    }

    private static void AssertHoldsAll(JsonTypeInfo type, JsonElement value, string path)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                foreach (var property in type.Properties.Where(property => property.Get is not null && !property.IsExtensionData))
                {
                    Assert.True(value.TryGetProperty(property.Name, out var field), $"{path}.{property.Name}");
                    AssertHoldsAll(type.Options.GetTypeInfo(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType), field, $"{path}.{property.Name}");
                }
                break;
            case JsonTypeInfoKind.Enumerable:
                var item = type.Type.GetElementType()!;
                Assert.NotEqual(0, value.GetArrayLength());
                if (!item.IsPrimitive && item != typeof(string))
                    AssertHoldsAll(type.Options.GetTypeInfo(item), value[0], $"{path}[0]");
                break;
        }
    }

    private static byte[] Golden(string kind) => File.ReadAllBytes(Repository.PathOf($"{Folder}/{FileOf(kind)}"));

    private static string FileOf(string kind) => kind.Replace('/', '.') + ".json";
}
