using CsCheck;
using Rapporteur.Chronicle;

namespace Rapporteur.Tests.Chronicle;

/// <summary>Claims of one family of acts, in a small world where many can be of one act, and decisions on them.</summary>
internal static class GenAccounts
{
    private static readonly string[] Names = ["bukharin", "rykov", "tomsky", "radek"];
    private static readonly string[] Groups = ["engin", "secre", "worke"];
    private static readonly AccountPlace[] Places =
    [
        new("geonames:1", "UA", 50.45, 30.52, "town"), new("geonames:2", "UA", 49.98, 36.25, "town"),
        new("geonames:3", "UA", 49.98, 36.25, "province"), new("geonames:4", "UA", null, null, "country"), new("geonames:5", "RU", 62, 129, "area"),
    ];

    private static readonly Gen<(int?, int?)> Days = Gen.Frequency(
        (6, Gen.Select(Gen.Int[0, 12], Gen.Int[0, 2], (day, length) => ((int?)day, (int?)(day + length)))),
        (2, Gen.Select(Gen.Int[0, 10], Gen.Int[5, 60], (day, length) => ((int?)day, (int?)(day + length)))),
        (1, Gen.Int[0, 12].Select(day => ((int?)day, (int?)null))),
        (1, Gen.Const<(int?, int?)>((null, null))));

    /// <summary>One claim; number and identity are set by its place in a list.</summary>
    public static Gen<Account> One { get; } = Gen.Select(
        Days, Gen.Int[1, 6], Gen.Int[-2, Places.Length - 1], Gen.Int[0, 15], Gen.Int[0, 7], Gen.Bool,
        (days, exhibit, place, who, group, killing) => new Account(
            0, "", killing ? "killing" : "execution", days.Item1, days.Item2, exhibit, place < 0 ? null : Places[place],
            who > 10 ? [] : Picked(Names, who), who > 10 ? Picked(Groups, group) : [], exhibit % 2 == 0 ? "en" : "fr"));

    /// <summary>A set of claims, numbered in ledger order; identities are in no relation to it.</summary>
    public static Gen<Account[]> Some { get; } = One.Array[0, 24].Select(claims => claims.Select((claim, i) =>
        claim with { Number = i + 1, Identity = Identity(i) }).ToArray());

    /// <summary>A few contents, each told by many exhibits: large occurrences.</summary>
    public static Gen<Account[]> Crowded { get; } = One.Array[1, 4].Select(contents => Enumerable.Range(0, 80).Select(i =>
        contents[i % contents.Length] with { Number = i + 1, Identity = Identity(i), Exhibit = 1 + (i % 37) }).ToArray());

    /// <summary>Claims with decisions of members on some pairs.</summary>
    public static Gen<(Account[] Claims, Decisions Decisions)> Decided { get; } = Gen.Select(
        Some, Gen.Select(Gen.Int[1, 24], Gen.Int[1, 24], Gen.Bool).Array[0, 8], (claims, drawn) => (claims, Follow(drawn)));

    /// <summary>The later of two contrary decisions on a pair holds, as the read model has it.</summary>
    public static Decisions Follow(IEnumerable<(int A, int B, bool Together)> drawn)
    {
        var last = drawn.Where(pair => pair.A != pair.B).GroupBy(pair => Decisions.Pair(pair.A, pair.B)).ToDictionary(group => group.Key, group => group.Last().Together);
        return new Decisions(last.Where(pair => pair.Value).Select(pair => pair.Key).ToHashSet(), last.Where(pair => !pair.Value).Select(pair => pair.Key).ToHashSet());
    }

    private static string Identity(int i) => $"{(uint)((i + 1) * 2_654_435_761):x8}#{i % 3}";

    private static string[] Picked(string[] words, int bits) => [.. words.Where((_, i) => (bits >> i & 1) == 1)];
}
