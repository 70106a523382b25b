using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>
/// Names that a public edition must not hold: those that stand only in claims, or in exhibits, that named members alone may see. What members
/// write in their own words is looked through for them.
/// </summary>
internal static class ProtectedNames
{
    private const int FewestLetters = 4;

    /// <summary>The refusal of a judgment that names somebody who is protected, or null; it names the paragraph and the claim, nobody.</summary>
    public static Refusal? Refused(Inquiry inquiry, Judgment judgment)
    {
        var names = Of(inquiry);
        if (names.Count == 0)
            return null;
        foreach (var paragraph in judgment.Paragraphs)
        {
            var text = string.Join(' ', paragraph.Phrases.Select(Words));
            if (names.FirstOrDefault(name => Names(text, name.Name)) is { Claim: { } claim })
                return PublishingRefusals.NamesProtected.With(("paragraph", paragraph.Key), ("claim", claim));
        }
        return null;
    }

    /// <summary>Names that are protected, each with a claim that has it.</summary>
    private static List<(string Name, string Claim)> Of(Inquiry inquiry)
    {
        var named = CodingQueries.Claims(inquiry, new ClaimFilter())
            .SelectMany(claim => claim.Victims.Where(victim => victim.Kind == "person").SelectMany(victim => new[] { victim.Name, victim.Written }.OfType<string>().Distinct().Select(name => (Name: name, Claim: claim)))).ToList();
        var open = named.Where(item => !IsProtected(item.Claim)).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        return [.. named.Where(item => IsProtected(item.Claim) && !open.Contains(item.Name) && item.Name.Length >= FewestLetters).Select(item => (item.Name, item.Claim.Handle)).DistinctBy(item => item.Name)];
    }

    private static bool IsProtected(Claim claim) => claim.Access == AccessLevels.Members || claim.ExhibitAccess == AccessLevels.Members;

    private static string Words(JudgmentPhrase phrase) => phrase switch
    {
        JudgmentWords words => words.Text,
        JudgmentSentence sentence => string.Join(' ', sentence.Holes.Select(hole => hole.Fingerprint)),
        _ => "",
    };

    /// <summary>Whether a text has a name as whole words, in upper or lower case.</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length])))
                return true;
        }
        return false;
    }
}
