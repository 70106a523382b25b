using Rapporteur.Names;
using Rapporteur.Names.Written;

namespace Rapporteur.Register;

/// <summary>
/// What stands beside a name, as evidence. In one text a name has that text's persons as rivals, not the whole register's; and whom two
/// claims name beside the same others is likelier the same.
/// </summary>
internal sealed class Beside
{
    /// <summary>The rivals that a threshold of nine bits reckons with; what one name in common beside two proves; what any number of them does.</summary>
    private const double Rivals = 500, OneNameBits = 3, MostNamesBits = 9;

    /// <summary>A text that names more is a report on many people: in it a surname alone may be of any of them.</summary>
    private const int MostNamesOfText = 40;

    /// <summary>More pairs of mentions than this are not looked at: so many mentions are no chance company.</summary>
    private const int MostPairs = 2_500;

    private readonly IReadOnlyList<Mention> mentions;
    private readonly Dictionary<int, HashSet<string>> namesOfClaims = [];
    private readonly Dictionary<int, HashSet<string>> namesOfExhibits = [];
    private readonly string[] keys;

    /// <summary>Gathers what stands beside what.</summary>
    /// <param name="mentions">The mentions.</param>
    public Beside(IReadOnlyList<Mention> mentions)
    {
        this.mentions = mentions;
        var keyOfName = new Dictionary<string, string>(StringComparer.Ordinal);
        keys = new string[mentions.Count];
        foreach (var (place, mention) in mentions.Index())
        {
            if (!keyOfName.TryGetValue(mention.Name, out var key))
                keyOfName[mention.Name] = key = FoldedKey.Of(WrittenName.Parse(mention.Name).Surname ?? mention.Name);
            keys[place] = key;
            Of(namesOfClaims, mention.Claim).Add(key);
            Of(namesOfExhibits, mention.Exhibit).Add(key);
        }
    }

    /// <summary>The evidence in bits: that of the best pair of mentions.</summary>
    /// <param name="a">Places of the mentions of a name.</param>
    /// <param name="b">Those of another.</param>
    public double Bits(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        var best = 0.0;
        if ((long)a.Count * b.Count > MostPairs)
            return best;
        foreach (var one in a)
        {
            foreach (var other in b)
                best = Math.Max(best, one == other ? 0 : InOneText(mentions[one], mentions[other]) + Company(one, other));
        }
        return best;
    }

    /// <summary>Whether one claim names both: then they are two.</summary>
    public bool AreNamedTogether(IReadOnlyList<int> a, IReadOnlyList<int> b) =>
        (long)a.Count * b.Count <= MostPairs && a.Any(one => b.Any(other => mentions[one].Claim == mentions[other].Claim));

    private double InOneText(Mention one, Mention other) =>
        one.Exhibit != other.Exhibit || namesOfExhibits[one.Exhibit].Count > MostNamesOfText ? 0 : Math.Log2(Rivals / namesOfExhibits[one.Exhibit].Count);

    private double Company(int one, int other)
    {
        var (names, others) = (namesOfClaims[mentions[one].Claim], namesOfClaims[mentions[other].Claim]);
        if (mentions[one].Claim == mentions[other].Claim || names.Count < 2 || others.Count < 2)
            return 0;
        var shared = names.Count(name => name != keys[one] && name != keys[other] && others.Contains(name));
        // One name in common may be an accomplice of both.
        return shared < 2 ? 0 : Math.Min(MostNamesBits, shared * OneNameBits);
    }

    private static HashSet<string> Of(Dictionary<int, HashSet<string>> sets, int number)
    {
        if (!sets.TryGetValue(number, out var names))
            sets[number] = names = new HashSet<string>(StringComparer.Ordinal);
        return names;
    }
}
