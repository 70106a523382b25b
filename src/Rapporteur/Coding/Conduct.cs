using System.Text.Json;
using Rapporteur.Archive;

namespace Rapporteur.Coding;

/// <summary>What both kinds of record have that members code of statements beside claims: a handle among the claims', a passage, an author.</summary>
public abstract record CodedStatement
{
    /// <summary>Number in ledger order, among claims.</summary>
    public int Number { get; init; }

    /// <summary>The short handle: <c>C345</c>.</summary>
    public string Handle => $"C{Number}";

    /// <summary>Leaf hash of its entry.</summary>
    public string Leaf { get; init; } = "";

    /// <summary>Index of that entry in the log.</summary>
    public long Index { get; init; }

    /// <summary>Its identity.</summary>
    public string Reference => ClaimReference.Of(Leaf, 0);

    /// <summary>Number of the exhibit.</summary>
    public int Exhibit { get; init; }

    /// <summary>The member who coded it.</summary>
    public string Member { get; init; } = "";

    /// <summary>When it was recorded, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }

    /// <summary>Why a member took it back, or null while it stands.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>The day by which its text was known (days since 1970), or null.</summary>
    public int? KnownDay => Archive.KnownDay.Of(Written, Published).Day ?? ExhibitKnownDay;

    /// <summary>Who speaks in the exhibit, or null.</summary>
    public string? Source { get; init; }

    internal string Body { get; init; } = "";

    internal string? Written { get; init; }

    internal string? Published { get; init; }

    internal int? ExhibitKnownDay { get; init; }

    private protected static T From<T>(string body) => (T)JsonSerializer.Deserialize(body, typeof(T), CodingJson.Default)!;
}

/// <summary>A conduct as the read model shows it.</summary>
public sealed record Conduct : CodedStatement
{
    private ConductBody? said;

    /// <summary>What was coded.</summary>
    public ConductBody Said => said ??= From<ConductBody>(Body);
}

/// <summary>A statement of existence as the read model shows it.</summary>
public sealed record Existence : CodedStatement
{
    private ExistenceBody? said;

    /// <summary>What was coded.</summary>
    public ExistenceBody Said => said ??= From<ExistenceBody>(Body);
}
