using System.Collections.Frozen;
using System.Globalization;
using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny;

/// <summary>What the rules know of acts, spells, manners of death and travel: the tables beside them.</summary>
internal static class Tables
{
    private static readonly FrozenDictionary<string, string[]> Acts = Traits("acts");
    private static readonly FrozenDictionary<string, string[]> Spells = Traits("spells");
    private static readonly (int From, double KmPerHour)[] Speeds =
        [.. Rows("speeds").Select(row => (int.Parse(row[0], CultureInfo.InvariantCulture), double.Parse(row[1], CultureInfo.InvariantCulture)))];

    private static readonly FrozenDictionary<(string, string), Certainty> Together = Rows("manners")
        .SelectMany(row => new[] { (Pair: (row[0], row[1]), Said: row[2]), (Pair: (row[1], row[0]), Said: row[2]) })
        .ToFrozenDictionary(row => row.Pair, row => row.Said == "yes" ? Certainty.Certainly : Certainty.Possibly);

    /// <summary>Whether it is done to the living only.</summary>
    public static bool NeedsLife(string act) => Has(Acts, act, "alive");

    /// <summary>Whether the person to whom it was done was at the place.</summary>
    public static bool IsThere(string act) => Has(Acts, act, "there");

    /// <summary>Whether the person died of it.</summary>
    public static bool IsDeath(string act) => Has(Acts, act, "dead");

    /// <summary>Whether who was in such a spell could not be elsewhere.</summary>
    public static bool IsBinding(string spell) => Has(Spells, spell, "binding");

    /// <summary>Whether who was in such a spell could not act freely, wherever it was.</summary>
    public static bool IsShut(string spell) => Has(Spells, spell, "shut");

    /// <summary>Whether the place of such a spell is a town in which the person may move.</summary>
    public static bool IsTown(string spell) => Has(Spells, spell, "town");

    /// <summary>Whether both manners can be told of one death.</summary>
    public static Certainty CanBeOneDeath(string manner, string other) =>
        manner == other ? Certainty.Certainly : Together.GetValueOrDefault((manner, other), Certainty.Never);

    public static double KmPerHour(int year) => Speeds.Last(speed => speed.From <= Math.Max(0, year)).KmPerHour;

    private static bool Has(FrozenDictionary<string, string[]> table, string word, string trait) =>
        table.TryGetValue(word, out var traits) && traits.Contains(trait);

    private static FrozenDictionary<string, string[]> Traits(string table) =>
        Rows(table).ToFrozenDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string table)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream($"Data/scrutiny/{table}.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
