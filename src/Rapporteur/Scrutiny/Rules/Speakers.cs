namespace Rapporteur.Scrutiny.Rules;

/// <summary>What several rules ask of those who speak.</summary>
internal static class Speakers
{
    /// <summary>
    /// Whether the statement was made in custody: null where that is not known. An organisation is never held.
    /// </summary>
    public static bool? SpokeInCustody(this Dossier dossier, Statement statement) =>
        statement.InCustody ?? (dossier.IsBody(dossier.RootOf(statement)) ? false : null);
}
