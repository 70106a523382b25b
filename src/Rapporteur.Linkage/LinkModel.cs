using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Linkage.Modelling;

namespace Rapporteur.Linkage;

/// <summary>
/// What was learned from a table: how often true pairs and chance pairs agree, field by field and level by level, what settles what, and
/// how rare true pairs are. It can be kept, read again, compared with another, and used on records that come later.
/// </summary>
/// <param name="Fields">The fields, in the order in which they are compared.</param>
/// <param name="Settled">Fields that are in part settled by others.</param>
/// <param name="PriorWithin">The share of true pairs among all pairs of records of one list.</param>
/// <param name="PriorBetween">The share of true pairs among all pairs of records of two lists.</param>
/// <param name="IsOneEach">Whether each list was found to have a person once.</param>
public sealed record LinkModel(
    IReadOnlyList<FieldWeights> Fields, IReadOnlyList<SettledField> Settled, double PriorWithin, double PriorBetween, bool IsOneEach)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The model as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>Reads a model.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <param name="file">The file's name, for the refusal.</param>
    /// <param name="refusal">Why it cannot be used (<see cref="LinkRefusals.BadSettings"/>); null where it can.</param>
    public static LinkModel? Read(string json, string file, out LinkRefusal? refusal)
    {
        try
        {
            refusal = null;
            return JsonSerializer.Deserialize<LinkModel>(json, Form) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            refusal = LinkRefusal.Of(LinkRefusals.BadSettings, ("file", file), ("what", error.Message));
            return null;
        }
    }

    /// <summary>Why the model does not fit the fields of a table, or null.</summary>
    /// <param name="fields">The fields of a table.</param>
    /// <param name="file">The file's name, for the refusal.</param>
    public LinkRefusal? Misfit(IReadOnlyList<Comparing.Field> fields, string file)
    {
        string made = string.Join(", ", Fields.Select(field => $"{field.Name} ({field.Matches.Length - 1})")), found = string.Join(", ", fields.Select(field => $"{field.Name} ({field.Levels.Count - 1})"));
        return made == found ? null : LinkRefusal.Of(LinkRefusals.OtherModel, ("file", file), ("what", $"{made}; {found}"));
    }

    /// <summary>
    /// How two models differ: the levels whose weight differs by at least a bit, greatest difference first. Fields are matched by name.
    /// </summary>
    /// <param name="other">Another model.</param>
    public IReadOnlyList<(string Field, int Level, double Here, double There)> Differences(LinkModel other) =>
        [.. from here in Fields
            join there in other.Fields on here.Name equals there.Name
            from level in Enumerable.Range(1, Math.Min(here.Matches.Length, there.Matches.Length) - 1)
            let difference = Math.Abs(here.Weight(level) - there.Weight(level))
            where difference >= 1
            orderby difference descending, here.Name, level
            select (here.Name, level, here.Weight(level), there.Weight(level))];

    /// <summary>log2 of the odds of a pair before anything is known of it.</summary>
    /// <param name="isBetween">Whether its records are of two lists.</param>
    internal double PriorOf(bool isBetween) => Probability.LogOdds(Math.Clamp(isBetween ? PriorBetween : PriorWithin, 1e-15, 0.5));
}
