namespace Rapporteur.Scrutiny.Rules;

/// <summary>What several rules ask of those who speak.</summary>
internal static class Speakers
{
    /// <summary>Whether it takes back what its speaker had asserted, among those that meet with it.</summary>
    public static bool IsWithdrawal(this Statement statement, IReadOnlyList<Statement> together) =>
        statement.Retracts is { } id && together.FirstOrDefault(other => other.Id == id) is not { Asserts: false };

    /// <summary>
    /// Whether the statement was made in custody: null where that is not known. An organisation is never held.
    /// </summary>
    public static bool? SpokeInCustody(this Dossier dossier, Statement statement) =>
        statement.InCustody ?? (dossier.IsBody(dossier.RootOf(statement)) ? false : null);
}
