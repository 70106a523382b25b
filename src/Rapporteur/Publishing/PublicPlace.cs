using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>
/// Where a public edition may be written: never where internal papers could lie beside it and be carried out of the house with it.
/// </summary>
public static class PublicPlace
{
    private const string OfEveryEdition = "files.txt", OfPublicEditions = "withheld.html";

    /// <summary>Whether the edition may be written there.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="folder">Where it is to lie.</param>
    /// <returns>The full path of an empty folder, of one to be made, or of an earlier public edition; else <c>PU001</c> or <c>PU002</c>.</returns>
    public static Outcome<string> Check(Inquiry inquiry, string folder)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (IsInside(inquiry, place))
            return PublishingRefusals.Inside.With(("folder", folder));
        var isFree = !Path.Exists(place) || (Directory.Exists(place) && (!Directory.EnumerateFileSystemEntries(place).Any() || IsPublicEdition(place)));
        return isFree ? place : PublishingRefusals.NotFree.With(("folder", folder));
    }

    /// <summary>Whether a place lies within the inquiry.</summary>
    internal static bool IsInside(Inquiry inquiry, string place)
    {
        var inside = Path.GetRelativePath(inquiry.Folder.Path, place);
        return inside == "." || !(inside.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(inside));
    }

    private static bool IsPublicEdition(string place) =>
        File.Exists(Path.Combine(place, OfEveryEdition)) && File.Exists(Path.Combine(place, OfPublicEditions));
}
