using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>A member said when a paper appeared: what could be held of it. Of two declarations the later one holds where both speak of a day.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Every">day, week, month, year.</param>
/// <param name="From">First day, ISO 8601.</param>
/// <param name="To">Last day.</param>
/// <param name="Except">Days on which none appeared: names of weekdays (<c>monday</c>) and days (<c>1936-05-01</c>), or null.</param>
/// <param name="Reason">What that rests on, or null.</param>
public sealed record ScheduleDeclared(string Source, string Every, string From, string To, string[]? Except, string? Reason) : IEntryBody<ScheduleDeclared>
{
    /// <inheritdoc />
    public static string Kind => "counting.schedule/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ScheduleDeclared> Json => CountingJson.Default.ScheduleDeclared;
}

/// <summary>A member declared a signal: a day after which acts may have become more.</summary>
/// <param name="Day">Its day, ISO 8601.</param>
/// <param name="What">What it was.</param>
/// <param name="Chosen">before or after: whether the data were seen when it was chosen.</param>
/// <param name="Reason">Why it is taken for one, or null.</param>
public sealed record SignalDeclared(string Day, string What, string Chosen, string? Reason) : IEntryBody<SignalDeclared>
{
    /// <inheritdoc />
    public static string Kind => "counting.signal/1";

    /// <inheritdoc />
    public static JsonTypeInfo<SignalDeclared> Json => CountingJson.Default.SignalDeclared;
}

/// <summary>A member defined a group whose fates are to be followed: signed before they are shown.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Criterion">Who belongs to it, in words.</param>
/// <param name="From">The day from which it is followed, ISO 8601.</param>
/// <param name="Size">How many belong to it, where that is known; more than are named: the others are unknown. Null: as many as are named.</param>
/// <param name="Resting">What the membership rests on, or null.</param>
/// <param name="Members">Who belongs to it.</param>
public sealed record CohortDefined(string Title, string Criterion, string From, int? Size, string? Resting, CohortMember[] Members) : IEntryBody<CohortDefined>
{
    /// <inheritdoc />
    public static string Kind => "counting.cohort/1";

    /// <inheritdoc />
    public static JsonTypeInfo<CohortDefined> Json => CountingJson.Default.CohortDefined;
}

/// <summary>Somebody who belongs to a cohort.</summary>
/// <param name="Name">The name as the member writes it.</param>
/// <param name="Mention">The mention of the person in the register, or null: nothing is reported of the person yet.</param>
/// <param name="Disputed">Whether sources dispute that the person belongs to it.</param>
public sealed record CohortMember(string Name, string? Mention, bool Disputed);

/// <summary>A member said how two or more lists came to be: independently of each other, or one from another.</summary>
/// <param name="Lists">Leaf hashes of the entries that took the lists in, sorted; two or more.</param>
/// <param name="Collected">independently, or copied.</param>
/// <param name="Reason">What that rests on.</param>
public sealed record CollectionDeclared(string[] Lists, string Collected, string Reason) : IEntryBody<CollectionDeclared>
{
    /// <inheritdoc />
    public static string Kind => "counting.collection/1";

    /// <inheritdoc />
    public static JsonTypeInfo<CollectionDeclared> Json => CountingJson.Default.CollectionDeclared;
}

/// <summary>A member looked at a sample of the joins that the machine made between rows of lists.</summary>
/// <param name="Lists">Leaf hashes of the entries that took the lists in, sorted.</param>
/// <param name="Seed">The seed by which the sample was drawn.</param>
/// <param name="Drawn">How many joins were looked at.</param>
/// <param name="Wrong">How many of them join two persons.</param>
public sealed record JoinsChecked(string[] Lists, long Seed, int Drawn, int Wrong) : IEntryBody<JoinsChecked>
{
    /// <inheritdoc />
    public static string Kind => "counting.joins-checked/1";

    /// <inheritdoc />
    public static JsonTypeInfo<JoinsChecked> Json => CountingJson.Default.JoinsChecked;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScheduleDeclared))]
[JsonSerializable(typeof(SignalDeclared))]
[JsonSerializable(typeof(CohortDefined))]
[JsonSerializable(typeof(CollectionDeclared))]
[JsonSerializable(typeof(JoinsChecked))]
internal sealed partial class CountingJson : JsonSerializerContext;
