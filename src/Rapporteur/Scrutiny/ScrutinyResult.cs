using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny;

/// <summary>Claims that a rule holds against each other or against the record.</summary>
/// <param name="Rule">The permanent code of the rule.</param>
/// <param name="Certainty">Certain under every reading of the dates, or possible.</param>
/// <param name="Claims">The claims under it, sorted.</param>
public sealed record ScrutinyResult(string Rule, Certainty Certainty, IReadOnlyList<string> Claims)
{
    /// <summary>The same for the same rule and claims, in whatever order they were found: an answer to it outlives a rebuild.</summary>
    public string Identity => $"{Rule}:{string.Join('+', Claims)}";

    /// <summary>A result with its claims in their order.</summary>
    internal static ScrutinyResult Of(string rule, Certainty certainty, IEnumerable<string> claims) =>
        new(rule, certainty, [.. claims.Distinct(StringComparer.Ordinal).OrderBy(claim => claim.Length).ThenBy(claim => claim, StringComparer.Ordinal)]);
}
