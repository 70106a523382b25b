using System.Text.Json.Serialization.Metadata;
using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>A text layer was read by the machine, under the key of the member who ran it: all its proposals are one entry.</summary>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="First">The number of the first claim (<c>C345</c>); claims are numbered before measures.</param>
/// <param name="Language">The language that it was read as, or null where no lexicon knows it.</param>
/// <param name="Reader">Reader and version.</param>
/// <param name="Lexicon">Lexicon and version, or null.</param>
/// <param name="Claims">The proposals, by start of their passage.</param>
/// <param name="Measures">The measures, by start of their passage.</param>
public sealed record ReadingDone(
    string Text, string Exhibit, int First, string? Language, string Reader, string? Lexicon, ClaimBody[] Claims, MeasureBody[] Measures)
    : IEntryBody<ReadingDone>
{
    /// <inheritdoc />
    public static string Kind => "coding.reading/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ReadingDone> Json => CodingJson.Default.ReadingDone;
}

/// <summary>A member decided on a claim or a measure.</summary>
/// <param name="Claim">Leaf hash of its entry, <c>#</c>, ordinal.</param>
/// <param name="Verdict">coded, amended, set-aside, or reopened (undoes what was decided before).</param>
/// <param name="Amended">The claim as the member codes it, for <c>amended</c>.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record ClaimDecided(string Claim, string Verdict, ClaimBody? Amended, string? Reason) : IEntryBody<ClaimDecided>
{
    /// <inheritdoc />
    public static string Kind => "coding.decision/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ClaimDecided> Json => CodingJson.Default.ClaimDecided;
}

/// <summary>A member added a claim by hand.</summary>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Number">Its number.</param>
/// <param name="Claim">The claim, with its passage.</param>
public sealed record ClaimAdded(string Text, string Exhibit, int Number, ClaimBody Claim) : IEntryBody<ClaimAdded>
{
    /// <inheritdoc />
    public static string Kind => "coding.claim/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ClaimAdded> Json => CodingJson.Default.ClaimAdded;
}

/// <summary>A list of events was taken in: each row that could be read is a claim, as the member mapped its columns.</summary>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="First">The number of the first claim.</param>
/// <param name="Mapping">What its columns are.</param>
/// <param name="Claims">The claims, by row.</param>
public sealed record ListImported(string Text, string Exhibit, int First, ListMapping Mapping, ClaimBody[] Claims) : IEntryBody<ListImported>
{
    /// <inheritdoc />
    public static string Kind => "coding.list/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ListImported> Json => CodingJson.Default.ListImported;
}

/// <summary>A member coded what a passage says that persons did: the speaker's word, kept out of the chronicle and of every count.</summary>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Number">Its number, among those of claims.</param>
/// <param name="Conduct">The conduct, with its passage.</param>
public sealed record ConductCoded(string Text, string Exhibit, int Number, ConductBody Conduct) : IEntryBody<ConductCoded>
{
    /// <inheritdoc />
    public static string Kind => "coding.conduct/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ConductCoded> Json => CodingJson.Default.ConductCoded;
}

/// <summary>A member coded from a passage when a thing existed, or did not.</summary>
/// <param name="Text">SHA-256 of the text layer.</param>
/// <param name="Exhibit">Leaf hash of the deposit.</param>
/// <param name="Number">Its number, among those of claims.</param>
/// <param name="Existence">The statement, with its passage.</param>
public sealed record ExistenceCoded(string Text, string Exhibit, int Number, ExistenceBody Existence) : IEntryBody<ExistenceCoded>
{
    /// <inheritdoc />
    public static string Kind => "coding.existence/1";

    /// <inheritdoc />
    public static JsonTypeInfo<ExistenceCoded> Json => CodingJson.Default.ExistenceCoded;
}

/// <summary>A member took back a conduct or a statement of existence that was coded.</summary>
/// <param name="Statement">Leaf hash of its entry.</param>
/// <param name="Reason">Why.</param>
public sealed record StatementWithdrawn(string Statement, string Reason) : IEntryBody<StatementWithdrawn>
{
    /// <inheritdoc />
    public static string Kind => "coding.statement-withdrawn/1";

    /// <inheritdoc />
    public static JsonTypeInfo<StatementWithdrawn> Json => CodingJson.Default.StatementWithdrawn;
}
