namespace Rapporteur.Coding;

/// <summary>How the columns of a list of events become the fields of claims: guessed, shown, corrected, and kept with what was taken in.</summary>
/// <param name="Act">The act that every row reports; where a column names it, null.</param>
/// <param name="Modality">How all of it is put.</param>
/// <param name="Columns">By field of <see cref="ListFields"/>, the headings of the columns, in the order in which their words are joined.</param>
public sealed record ListMapping(string? Act, string Modality, SortedDictionary<string, string[]> Columns);

/// <summary>The fields that a column can be mapped to.</summary>
public static class ListFields
{
    /// <summary>The name of a person; several columns are joined in their order.</summary>
    public const string Victim = "victim";

    /// <summary>A group as described.</summary>
    public const string Group = "group";

    /// <summary>How many.</summary>
    public const string Count = "count";

    /// <summary>Office or occupation of the victim.</summary>
    public const string Role = "role";

    /// <summary>The act.</summary>
    public const string Act = "act";

    /// <summary>When it happened.</summary>
    public const string When = "when";

    /// <summary>Where.</summary>
    public const string Where = "where";

    /// <summary>The accusation.</summary>
    public const string Charge = "charge";

    /// <summary>By whom.</summary>
    public const string Perpetrator = "perpetrator";

    /// <summary>According to whom.</summary>
    public const string Attribution = "attribution";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Victim, Group, Count, Role, Act, When, Where, Charge, Perpetrator, Attribution];
}
