using System.Globalization;
using Rapporteur.Coding;
using Rapporteur.Names;

namespace Rapporteur.Register;

/// <summary>An organisation or a place with all its spellings. What brought these together is the machine's: it serves to find, and says nothing.</summary>
/// <param name="Handle">An organisation's: <c>O345</c> where claim C345 names it first; a place's identity in the gazetteer, or its key.</param>
/// <param name="Name">The commonest spelling, the longest of those; of a place the gazetteer's.</param>
/// <param name="Forms">All spellings, the commonest first.</param>
/// <param name="Named">In which claims it is named, by number, and how.</param>
/// <param name="Exhibits">How many exhibits do.</param>
/// <param name="As">As what: perpetrator, victim, place.</param>
public sealed record NamedBody(string Handle, string Name, IReadOnlyList<(string Name, int Times)> Forms, IReadOnlyList<(int Claim, string Written)> Named, int Exhibits, IReadOnlyList<string> As)
{
    /// <summary>Numbers of the claims that name it, each once.</summary>
    public IReadOnlyList<int> Claims => [.. Named.Select(naming => naming.Claim).Distinct()];
}

/// <summary>Organisations and places that claims name, gathered from their spellings: pure functions of the claims.</summary>
public static class NamedBodies
{
    /// <summary>As what a body is named.</summary>
    public const string Perpetrator = "perpetrator", Victim = "victim", Place = "place";

    private const int ShortestAcronym = 2, LongestAcronym = 8;
    private static readonly char[] Between = [' ', '\t', '\n', '\r', '\u00A0', ',', '"', '«', '»', '“', '”'];
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "for", "and", "de", "la", "le", "du", "des", "et", "по", "и", "в", "при" };

    /// <summary>
    /// The organisations, by name: words that are written as a name (with a capital behind the first word, or in capitals). Spellings of one
    /// folded key are one, and so are an acronym and the only name whose capitals it has.
    /// </summary>
    public static IReadOnlyList<NamedBody> Organisations(IEnumerable<Claim> claims)
    {
        var named = claims.SelectMany(claim => claim.Perpetrators.Where(organ => organ.Kind == "organ").Select(organ => new Naming(Solid(organ.Written), claim, Perpetrator))
            .Concat(claim.Victims.Where(victim => victim.Kind == "organisation").Select(victim => new Naming(Solid(victim.Name ?? victim.Written), claim, Victim)))).Where(naming => IsName(naming.Written)).ToList();
        var acronyms = named.Select(naming => naming.Written).Distinct(StringComparer.Ordinal).Select(written => (Acronym: AcronymOf(written), Key: KeyOf(written)))
            .Where(item => item.Acronym.Length >= ShortestAcronym).GroupBy(item => item.Acronym, item => item.Key, StringComparer.Ordinal)
            .Where(acronym => acronym.Distinct(StringComparer.Ordinal).Count() == 1).ToDictionary(acronym => acronym.Key, acronym => acronym.First(), StringComparer.Ordinal);
        return Gather(named, naming => IsAcronym(naming.Written) ? acronyms.GetValueOrDefault(FoldedKey.Of(naming.Written), KeyOf(naming.Written)) : KeyOf(naming.Written),
            cluster => string.Create(CultureInfo.InvariantCulture, $"O{cluster.Min(naming => naming.Claim.Number)}"), NameOf);
    }

    /// <summary>The places, by name: by the gazetteer's identity, else by the folded key.</summary>
    public static IReadOnlyList<NamedBody> Places(IEnumerable<Claim> claims) => Gather(
        claims.SelectMany(claim => claim.Places.Select(place => new Naming(Solid(place.Written), claim, Place, place))),
        naming => naming.Place!.Gazetteer ?? KeyOf(naming.Written),
        cluster => cluster[0].Place!.Gazetteer ?? KeyOf(cluster[0].Written),
        cluster => cluster[0].Place!.Name ?? NameOf(cluster));

    private static IReadOnlyList<NamedBody> Gather(IEnumerable<Naming> named, Func<Naming, string> keyOf, Func<List<Naming>, string> handleOf, Func<List<Naming>, string> nameOf) =>
    [
        .. named.GroupBy(keyOf, StringComparer.Ordinal).Where(cluster => cluster.Key.Length > 0).Select(cluster => cluster.ToList()).Select(cluster => new NamedBody(
            handleOf(cluster), nameOf(cluster), FormsOf(cluster), [.. cluster.Select(naming => (naming.Claim.Number, naming.Written)).OrderBy(naming => naming.Number)],
            cluster.Select(naming => naming.Claim.Exhibit).Distinct().Count(), [.. cluster.Select(naming => naming.As).Distinct().Order(StringComparer.Ordinal)]))
            .OrderBy(body => body.Name, StringComparer.Ordinal).ThenBy(body => body.Handle, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<(string Name, int Times)> FormsOf(List<Naming> cluster) =>
        [.. cluster.GroupBy(naming => naming.Written, StringComparer.Ordinal).Select(form => (form.Key, form.Count())).OrderByDescending(form => form.Item2).ThenBy(form => form.Key, StringComparer.Ordinal)];

    private static string NameOf(List<Naming> cluster) => FormsOf(cluster).OrderByDescending(form => form.Times).ThenByDescending(form => form.Name.Length).ThenBy(form => form.Name, StringComparer.Ordinal).First().Name;

    private static string Solid(string written) => string.Join(' ', Words(written).SkipWhile(word => word is "the" or "The" or "la" or "La" or "le" or "Le"));

    private static string[] Words(string written) => written.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static string KeyOf(string written) => FoldedKey.Of(written);

    private static bool IsName(string written) => IsAcronym(written) || Words(written).Skip(1).Any(word => char.IsUpper(word[0]));

    private static bool IsAcronym(string written) => written.Length is >= ShortestAcronym and <= LongestAcronym && written.All(char.IsLetter) && written.All(char.IsUpper);

    /// <summary>The folded key of the capitals of a name in several words; empty where these are not all capitals.</summary>
    private static string AcronymOf(string written)
    {
        var words = Words(written).Where(word => !Small.Contains(word)).ToList();
        return words.Count < ShortestAcronym || words.Exists(word => !char.IsUpper(word[0])) ? "" : FoldedKey.Of(string.Concat(words.Select(word => word[0])));
    }

    private sealed record Naming(string Written, Claim Claim, string As, PlaceBody? Place = null);
}
