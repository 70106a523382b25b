using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Linkage.Records;

namespace Rapporteur.Linkage;

/// <summary>
/// Settings as a file: the kinds of columns where the guess is to be overruled, and what the options of the command line say else.
/// <c>{"kinds": {"ort": "place"}, "threshold": 0.9, "pairs_per_record": 50}</c>
/// </summary>
public sealed record LinkSettings
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter<ColumnKind>(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Kinds by heading.</summary>
    public Dictionary<string, ColumnKind> Kinds { get; init; } = [];

    /// <summary>The probability from which a pair is a link.</summary>
    public double? Threshold { get; init; }

    /// <summary>How many candidates are compared at most, for each record.</summary>
    public double? PairsPerRecord { get; init; }

    /// <summary>Reads settings.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="file">Its name, for the refusal.</param>
    /// <param name="refusal">Why they cannot be used; null where they can.</param>
    public static LinkSettings? Read(string json, string file, out LinkRefusal? refusal)
    {
        try
        {
            refusal = null;
            return JsonSerializer.Deserialize<LinkSettings>(json, Form) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            refusal = LinkRefusal.Of(LinkRefusals.BadSettings, ("file", file), ("what", error.Message));
            return null;
        }
    }

    /// <summary>The table with these kinds, or the refusal of a column that it does not have.</summary>
    /// <param name="table">The table as it was read.</param>
    /// <param name="refusal">The refusal; null where every column is there.</param>
    public RecordTable? Apply(RecordTable table, out LinkRefusal? refusal)
    {
        var headings = table.Columns.Select(column => column.Name).ToList();
        var unknown = Kinds.Keys.FirstOrDefault(name => !headings.Contains(name));
        refusal = unknown is null ? null : LinkRefusal.Of(LinkRefusals.UnknownColumn, ("column", unknown), ("headings", string.Join(", ", headings)));
        return unknown is null ? table.WithKinds(Kinds) : null;
    }
}
