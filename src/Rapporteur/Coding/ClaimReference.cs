using System.Globalization;

namespace Rapporteur.Coding;

/// <summary>The identity of a claim: leaf hash of its entry and ordinal in it, written <c>LEAF#3</c>.</summary>
public static class ClaimReference
{
    /// <summary>As written.</summary>
    public static string Of(string leaf, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{leaf}#{ordinal}");

    /// <summary>Its two halves.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static (string Leaf, int Ordinal) Split(string claim)
    {
        var mark = claim.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? throw new FormatException("a claim is named LEAF#ORDINAL") : (claim[..mark], int.Parse(claim[(mark + 1)..], CultureInfo.InvariantCulture));
    }
}
