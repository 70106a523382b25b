using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Where the documents of a judgment may be written: never within the inquiry, whose every file is covered by its ledger or derived from it.</summary>
public static class JudgmentPlace
{
    /// <summary>Whether they may be written there.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="folder">Where they are to lie.</param>
    /// <returns>The full path, or <c>PU002</c>.</returns>
    public static Outcome<string> Check(Inquiry inquiry, string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return PublicPlace.IsInside(inquiry, place) ? PublishingRefusals.Inside.With(("folder", folder)) : place;
    }
}
