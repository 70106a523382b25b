using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>A member adds a claim that the machine did not propose: its words must stand in the exhibit, once.</summary>
public static class AddClaim
{
    private const int Context = 32;

    /// <summary>Whether it may be added.</summary>
    public static Outcome<ClaimAdded> Decide(Member member, Exhibit exhibit, int number, ClaimBody claim)
    {
        if (member.Must(Roles.Coder) is { } refusal)
            return refusal;
        if (exhibit.TextSha256 is null)
            return ArchiveRefusals.NoText.With(("exhibit", exhibit.Handle));
        return CodeClaim.Refused(claim) is { } wrong ? wrong : new ClaimAdded(exhibit.TextSha256, exhibit.Leaf, number, claim);
    }

    /// <summary>Finds the words in the exhibit's text.</summary>
    /// <param name="text">The text layer.</param>
    /// <param name="quote">The words, verbatim; white space may differ.</param>
    /// <returns>The passage; <c>CO004</c> where they are not there, <c>CO005</c> where they are there more than once.</returns>
    public static Outcome<PassageBody> Locate(string text, string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return CodingRefusals.NoPassage.With(("quote", Shortened(quote)));
        var pattern = new System.Text.RegularExpressions.Regex(
            string.Join(@"\s+", words.Select(System.Text.RegularExpressions.Regex.Escape)),
            System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.NonBacktracking);
        var found = pattern.Matches(text).Take(2).ToList();
        if (found.Count == 0)
            return CodingRefusals.NoPassage.With(("quote", Shortened(quote)));
        if (found.Count > 1)
            return CodingRefusals.AmbiguousPassage.With(("quote", Shortened(quote)));
        var (start, end) = (found[0].Index, found[0].Index + found[0].Length);
        var first = CodePoints(text, start);
        return new PassageBody(first, first + CodePoints(found[0].Value, found[0].Length), found[0].Value,
            text[Math.Max(0, start - Context)..start], text[end..Math.Min(text.Length, end + Context)]);
    }

    /// <summary>Adds a claim to an exhibit.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="handle">The exhibit.</param>
    /// <param name="quote">The words that it stands on.</param>
    /// <param name="make">Makes the claim of its passage.</param>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, string quote, Func<PassageBody, ClaimBody> make)
    {
        var found = ArchiveQueries.Find(inquiry, handle);
        var decided = found.Then(exhibit => ArchiveQueries.Text(inquiry, exhibit) is { } text
            ? Locate(text, quote).Then(passage => CharterQueries.Me(inquiry)
                .Then(me => Decide(me, exhibit, CodingQueries.NextNumber(inquiry), make(passage))))
            : ArchiveRefusals.NoText.With(("exhibit", exhibit.Handle)));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, LeafHash.Parse(found.Value.Leaf));
    }

    private static int CodePoints(string text, int length)
    {
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
                count++;
        }
        return count;
    }

    private static string Shortened(string quote) => quote.Length <= 40 ? quote : quote[..40] + "…";
}
