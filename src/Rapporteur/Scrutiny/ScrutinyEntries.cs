using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Scrutiny;

/// <summary>A member sets a result of scrutiny aside: it stays visible, with the reason.</summary>
/// <param name="Rule">The code of its rule.</param>
/// <param name="Claims">The identities of its claims (<c>LEAF#ORDINAL</c>), sorted.</param>
/// <param name="Reason">Why.</param>
public sealed record ResultSetAside(string Rule, string[] Claims, string Reason) : IEntryBody<ResultSetAside>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.set-aside/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ResultSetAside> Json => ScrutinyJson.Default.ResultSetAside;
}

/// <summary>A member takes a result up again that was set aside.</summary>
/// <param name="Rule">The code of its rule.</param>
/// <param name="Claims">The identities of its claims, sorted.</param>
/// <param name="Reason">Why.</param>
public sealed record ResultTakenUp(string Rule, string[] Claims, string Reason) : IEntryBody<ResultTakenUp>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.take-up/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ResultTakenUp> Json => ScrutinyJson.Default.ResultTakenUp;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ResultSetAside))]
[JsonSerializable(typeof(ResultTakenUp))]
internal sealed partial class ScrutinyJson : JsonSerializerContext;
