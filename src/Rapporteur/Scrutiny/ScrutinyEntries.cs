using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rapporteur.Coding;
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

/// <summary>A member holds a statement to be against its source's interest, or notes that a source is silent on it: never inferred.</summary>
/// <param name="Rule">against-interest or silence.</param>
/// <param name="Claims">The identities of the claims or conduct, sorted.</param>
/// <param name="Source">Who speaks against interest, or is silent.</param>
/// <param name="Reason">Why it would be expected otherwise.</param>
public sealed record StatementNoted(string Rule, string[] Claims, string Source, string Reason) : IEntryBody<StatementNoted>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.note/1";

    /// <inheritdoc />
    public static JsonTypeInfo<StatementNoted> Json => ScrutinyJson.Default.StatementNoted;
}

/// <summary>A member opened the file of a trial.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Court">The court.</param>
/// <param name="When">When it sat, EDTF, or null.</param>
/// <param name="Where">Where, or null.</param>
/// <param name="Passage">The words that say so, or null.</param>
public sealed record TrialOpened(string Title, string Court, string? When, PlaceBody? Where, TrialPassage? Passage) : IEntryBody<TrialOpened>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.trial/1";

    /// <inheritdoc />
    public static JsonTypeInfo<TrialOpened> Json => ScrutinyJson.Default.TrialOpened;
}

/// <summary>An accused is charged: an allegation by the accuser, never a fact of the inquiry.</summary>
/// <param name="Trial">Leaf hash of the entry that opened the trial file.</param>
/// <param name="Mention">A mention of the accused, <c>LEAF#ORDINAL/PLACE</c>.</param>
/// <param name="Charge">Its sign in this file (<c>A</c>).</param>
/// <param name="Words">The charge, as written.</param>
/// <param name="Passage">The words that say so, or null.</param>
public sealed record AccusedCharged(string Trial, string Mention, string Charge, string Words, TrialPassage? Passage) : IEntryBody<AccusedCharged>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.charge/1";

    /// <inheritdoc />
    public static JsonTypeInfo<AccusedCharged> Json => ScrutinyJson.Default.AccusedCharged;
}

/// <summary>What an accused answered to a charge, and on which occasion.</summary>
/// <param name="Trial">Leaf hash of the entry that opened the trial file.</param>
/// <param name="Mention">A mention of the accused, <c>LEAF#ORDINAL/PLACE</c>.</param>
/// <param name="Charge">The charge.</param>
/// <param name="Answer">Of <see cref="TrialWords.Answers"/>.</param>
/// <param name="Occasion">plea, questioning, last plea, letter ... as written, or null.</param>
/// <param name="When">When, EDTF, or null.</param>
/// <param name="Passage">The words that say so, or null.</param>
public sealed record ChargeAnswered(string Trial, string Mention, string Charge, string Answer, string? Occasion, string? When, TrialPassage? Passage) : IEntryBody<ChargeAnswered>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.answer/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ChargeAnswered> Json => ScrutinyJson.Default.ChargeAnswered;
}

/// <summary>Conduct that was brought forward as testimony at a trial.</summary>
/// <param name="Trial">Leaf hash of the entry that opened the trial file.</param>
/// <param name="Charge">The charge under which it was brought forward, or null.</param>
/// <param name="Conduct">The identities of the conduct, sorted.</param>
public sealed record TestimonyBrought(string Trial, string? Charge, string[] Conduct) : IEntryBody<TestimonyBrought>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.testimony/1";

    /// <inheritdoc />
    public static JsonTypeInfo<TestimonyBrought> Json => ScrutinyJson.Default.TestimonyBrought;
}

/// <summary>What a court decided: a verdict, an appeal, what came of it.</summary>
/// <param name="Trial">Leaf hash of the entry that opened the trial file.</param>
/// <param name="Mention">A mention of the accused, <c>LEAF#ORDINAL/PLACE</c>, or null for all of them.</param>
/// <param name="Step">Of <see cref="TrialWords.Steps"/>.</param>
/// <param name="Words">What was decided, as written.</param>
/// <param name="When">When, EDTF, or null.</param>
/// <param name="Passage">The words that say so, or null.</param>
public sealed record TrialDecided(string Trial, string? Mention, string Step, string Words, string? When, TrialPassage? Passage) : IEntryBody<TrialDecided>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.verdict/1";

    /// <inheritdoc />
    public static JsonTypeInfo<TrialDecided> Json => ScrutinyJson.Default.TrialDecided;
}

/// <summary>A member took back what was entered in the file of a trial.</summary>
/// <param name="Entry">Leaf hash of that entry.</param>
/// <param name="Reason">Why.</param>
public sealed record TrialEntryWithdrawn(string Entry, string Reason) : IEntryBody<TrialEntryWithdrawn>
{
    /// <inheritdoc />
    public static string Kind => "scrutiny.trial-withdrawn/1";

    /// <inheritdoc />
    public static JsonTypeInfo<TrialEntryWithdrawn> Json => ScrutinyJson.Default.TrialEntryWithdrawn;
}

/// <summary>Words of an exhibit.</summary>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Words">The words, with their place.</param>
public sealed record TrialPassage(string Exhibit, string Text, PassageBody Words);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ResultSetAside))]
[JsonSerializable(typeof(ResultTakenUp))]
[JsonSerializable(typeof(StatementNoted))]
[JsonSerializable(typeof(TrialOpened))]
[JsonSerializable(typeof(AccusedCharged))]
[JsonSerializable(typeof(ChargeAnswered))]
[JsonSerializable(typeof(TestimonyBrought))]
[JsonSerializable(typeof(TrialDecided))]
[JsonSerializable(typeof(TrialEntryWithdrawn))]
internal sealed partial class ScrutinyJson : JsonSerializerContext;
