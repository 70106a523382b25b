using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>What a member says of two mentions.</summary>
public static class Relations
{
    /// <summary>They are of one person.</summary>
    public const string Same = "same";

    /// <summary>They are of different persons.</summary>
    public const string Different = "different";

    /// <summary>It cannot be decided; an earlier decision on the pair no longer holds.</summary>
    public const string Unsure = "unsure";

    /// <summary>Some mentions of a person are of another: <see cref="PersonSplit"/>.</summary>
    public const string Split = "split";

    /// <summary>What is said of two mentions.</summary>
    public static IReadOnlyList<string> All { get; } = [Same, Different, Unsure];
}

/// <summary>A member decided on two mentions of names; a later decision on the same two takes its place.</summary>
/// <param name="A">A mention: <c>LEAF#ORDINAL/PLACE</c>, the claim's identity and the place among its victims.</param>
/// <param name="B">The other.</param>
/// <param name="Relation">Of <see cref="Relations"/>.</param>
/// <param name="Reason">Why.</param>
public sealed record IdentityDecided(string A, string B, string Relation, string Reason) : IEntryBody<IdentityDecided>
{
    /// <inheritdoc />
    public static string Kind => "register.identity/1";

    /// <inheritdoc />
    public static JsonTypeInfo<IdentityDecided> Json => RegisterJson.Default.IdentityDecided;
}

/// <summary>
/// A member took some mentions out of a person: none of them is of one person with any that stayed. It stands against earlier decisions
/// on these pairs, and is taken back whole by a later one that joins a pair or leaves it open.
/// </summary>
/// <param name="Out">The mentions that were taken out.</param>
/// <param name="From">The mentions that stayed.</param>
/// <param name="Reason">Why.</param>
public sealed record PersonSplit(string[] Out, string[] From, string Reason) : IEntryBody<PersonSplit>
{
    /// <inheritdoc />
    public static string Kind => "register.split/1";

    /// <inheritdoc />
    public static JsonTypeInfo<PersonSplit> Json => RegisterJson.Default.PersonSplit;
}

/// <summary>The commission set how the register is kept; a later rule takes its place.</summary>
/// <param name="Threshold">From how many tenths of a bit on the machine takes two names for one person.</param>
/// <param name="Contradictions">latest or both: whose decision prevails where members contradict each other.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleSet(int Threshold, string Contradictions, string Reason) : IEntryBody<RuleSet>
{
    /// <inheritdoc />
    public static string Kind => "register.rule/1";

    /// <inheritdoc />
    public static JsonTypeInfo<RuleSet> Json => RegisterJson.Default.RuleSet;
}

/// <summary>A member recorded what held of a person over a time, or when a person was born or died; it rests on a claim or on a passage.</summary>
/// <param name="Mention">A mention of the person: <c>LEAF#ORDINAL/PLACE</c>.</param>
/// <param name="Spell">Of <see cref="SpellKinds"/>.</param>
/// <param name="When">EDTF: what held, held throughout it; a birth or death was some time within it. Null where it is not known.</param>
/// <param name="What">The office, the organisation, the prison, as written, or null.</param>
/// <param name="Where">The place, or null.</param>
/// <param name="Claim">The claim that it rests on, <c>LEAF#ORDINAL</c>, or null.</param>
/// <param name="Passage">The passage that it rests on, or null.</param>
/// <param name="Reason">Why it is read so, or null.</param>
public sealed record SpellRecorded(
    string Mention, string Spell, string? When, string? What, PlaceBody? Where, string? Claim, SpellPassage? Passage, string? Reason) : IEntryBody<SpellRecorded>
{
    /// <inheritdoc />
    public static string Kind => "register.spell/1";

    /// <inheritdoc />
    public static JsonTypeInfo<SpellRecorded> Json => RegisterJson.Default.SpellRecorded;
}

/// <summary>Words of an exhibit.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Words">The words, with their place.</param>
public sealed record SpellPassage(string Exhibit, string Text, PassageBody Words);

/// <summary>A member took back what was recorded of a person.</summary>
/// <param name="Spell">Leaf hash of the entry that recorded it.</param>
/// <param name="Reason">Why.</param>
public sealed record SpellWithdrawn(string Spell, string Reason) : IEntryBody<SpellWithdrawn>
{
    /// <inheritdoc />
    public static string Kind => "register.spell-withdrawn/1";

    /// <inheritdoc />
    public static JsonTypeInfo<SpellWithdrawn> Json => RegisterJson.Default.SpellWithdrawn;
}

/// <summary>
/// A member chose one of several accounts of a person's name, birth or death. The others stay beside it; a later choice of the same
/// takes its place.
/// </summary>
/// <param name="Mention">A mention of the person.</param>
/// <param name="What">name, birth, death.</param>
/// <param name="Account">A mention, for a name; else the reference of a spell (<see cref="Spell.Reference"/>). Null chooses none.</param>
/// <param name="Reason">Why.</param>
public sealed record ValueChosen(string Mention, string What, string? Account, string Reason) : IEntryBody<ValueChosen>
{
    /// <inheritdoc />
    public static string Kind => "register.choice/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ValueChosen> Json => RegisterJson.Default.ValueChosen;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IdentityDecided))]
[JsonSerializable(typeof(PersonSplit))]
[JsonSerializable(typeof(RuleSet))]
[JsonSerializable(typeof(SpellRecorded))]
[JsonSerializable(typeof(SpellWithdrawn))]
[JsonSerializable(typeof(ValueChosen))]
internal sealed partial class RegisterJson : JsonSerializerContext;
