using System.Globalization;
using Rapporteur.Charter;
using Rapporteur.Chronology;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Archive;

/// <summary>A member sets the parts of an exhibit by hand; they replace those that the machine proposed.</summary>
public static class SetParts
{
    /// <summary>Whether the parts may be set.</summary>
    public static Outcome<PartsOf> Decide(Member member, Exhibit exhibit, IReadOnlyList<Part> parts)
    {
        if (exhibit.TextSha256 is null)
            return ArchiveRefusals.NoText.With(("exhibit", exhibit.Handle));
        var ordered = parts.OrderBy(part => part.Start).ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            var part = ordered[i];
            var dated = new[] { part.Written, part.Published }.OfType<string>().All(date => UncertainDate.TryParse(date, out _));
            if (part.Start < 0 || part.End <= part.Start || part.End > exhibit.Characters || !dated || (i > 0 && ordered[i - 1].End > part.Start))
                return ArchiveRefusals.BadParts.With(("exhibit", exhibit.Handle), ("part", part.Label), ("characters", exhibit.Characters));
        }
        return member.Must(Roles.Custodian) is { } refusal ? refusal : new PartsOf(exhibit.Leaf, exhibit.TextSha256, null, ordered);
    }

    /// <summary>Reads parts as typed (<c>LABEL:START:END[:AUTHOR[:WRITTEN[:PUBLISHED]]]</c>) and sets them.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, IReadOnlyList<string> typed)
    {
        var found = ArchiveQueries.Find(inquiry, handle);
        var parts = new List<Part>();
        foreach (var text in typed)
        {
            var words = text.Split(':');
            if (words.Length < 3 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var end))
                return ArchiveRefusals.BadParts.With(("exhibit", handle), ("part", text), ("characters", found.Refusal is null ? found.Value.Characters : null));
            parts.Add(new Part(words[0], start, end, Word(words, 3), Word(words, 4), Word(words, 5)));
        }
        var decided = found.Then(exhibit => CharterQueries.Me(inquiry).Then(me => Decide(me, exhibit, parts)));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, LeafHash.Parse(found.Value.Leaf));
    }

    private static string? Word(string[] words, int index) => index < words.Length && words[index].Length > 0 ? words[index] : null;
}
