using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>
/// The machine linked the rows of all lists, and the persons of claims, under the key of the member who ran it: one entry with what it learned
/// and what it found. It holds in the place of the one before; what it joins is provisional.
/// </summary>
/// <param name="Linker">Linker and version.</param>
/// <param name="Threshold">From which probability on a pair was a link, in thousandths.</param>
/// <param name="Model">What was learned, as the linker writes it.</param>
/// <param name="Records">How many mentions were compared.</param>
/// <param name="Entries">Leaf hashes of the entries that the mentions are of.</param>
/// <param name="Clusters">
/// Clusters of two mentions or more; of each mention three numbers: the place of its entry in <paramref name="Entries"/>, its row or ordinal, its
/// place in that.
/// </param>
/// <param name="Weakest">For each cluster the probability of the weakest link that joined it, in thousandths.</param>
public sealed record ListsLinked(string Linker, int Threshold, string Model, int Records, string[] Entries, int[][] Clusters, int[] Weakest) : IEntryBody<ListsLinked>
{
    /// <inheritdoc />
    public static string Kind => "register.linkage/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ListsLinked> Json => LinkageJson.Default.ListsLinked;

    /// <summary>The mentions of a cluster.</summary>
    /// <param name="cluster">Its place in <see cref="Clusters"/>.</param>
    public IEnumerable<(string Leaf, int Number, int Place)> MentionsOf(int cluster)
    {
        var numbers = Clusters[cluster];
        for (var at = 0; at + 2 < numbers.Length; at += 3)
            yield return (Entries[numbers[at]], numbers[at + 1], numbers[at + 2]);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListsLinked))]
internal sealed partial class LinkageJson : JsonSerializerContext;
