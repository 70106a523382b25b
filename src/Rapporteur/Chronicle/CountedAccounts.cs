using System.Text;
using Rapporteur.Charter;

namespace Rapporteur.Chronicle;

/// <summary>What counting looks at in an account. Days are counted since 1970.</summary>
/// <param name="Claim">Number of the claim.</param>
/// <param name="Coded">Whether a person coded it.</param>
/// <param name="Modality">How it is put.</param>
/// <param name="Source">Number of the exhibit's source, or null.</param>
/// <param name="KnownDay">The day by which the text was known, or null.</param>
/// <param name="Low">At least so many victims; null where no number is given.</param>
/// <param name="High">At most so many; null where that is open, or no number is given.</param>
/// <param name="PartOf">Number of the claim whose group it is a part of, or null.</param>
/// <param name="Place">Identity in the gazetteer, else the place as written, or null.</param>
/// <param name="Country">Today's country, or null.</param>
/// <param name="Precision">site, town, district, province, area, country.</param>
/// <param name="Who">Folded keys of the named victims, between bars.</param>
public sealed record CountedAccount(
    int Claim, bool Coded, string Modality, int? Source, int? KnownDay, long? Low, long? High, int? PartOf,
    string? Place, string? Country, string? Precision, string Who);

/// <summary>
/// An occurrence with its accounts as counting looks at them, packed; a stretch of them lies in one row, so that a count over a
/// million claims reads some hundred rows, and no claim.
/// </summary>
/// <remarks>
/// Integers in seven bits a byte, least first; what can be missing one higher, with 0 for nothing; days, which may lie before 1970, with
/// their sign in the lowest bit; texts in UTF-8, led by their length. First the length of the rest, then number, act, first and last day, the
/// number of occurrences that it may be part of, and their numbers; then each account, by claim.
/// </remarks>
public static class CountedAccounts
{
    /// <summary>From the most exact to the least.</summary>
    private static readonly string[] Precisions = ["site", "town", "district", "province", "area", "country"];

    /// <summary>Packs.</summary>
    /// <param name="number">Number of the occurrence.</param>
    /// <param name="act">Its act.</param>
    /// <param name="first">First day, or null.</param>
    /// <param name="last">Last day, or null.</param>
    /// <param name="mayBePartOf">Numbers of the occurrences that it may be part of.</param>
    /// <param name="accounts">Its accounts, in any order.</param>
    public static byte[] Pack(int number, string act, int? first, int? last, IEnumerable<int> mayBePartOf, IEnumerable<CountedAccount> accounts)
    {
        var packed = new List<byte>(64);
        Put(packed, number);
        Put(packed, act);
        PutDay(packed, first);
        PutDay(packed, last);
        var wholes = mayBePartOf.Distinct().Order().ToList();
        Put(packed, wholes.Count);
        foreach (var whole in wholes)
            Put(packed, whole);
        foreach (var account in accounts.OrderBy(account => account.Claim))
            Put(packed, account);
        var length = new List<byte>(2);
        Put(length, packed.Count);
        return [.. length, .. packed];
    }

    private static void Put(List<byte> to, CountedAccount account)
    {
        Put(to, account.Claim);
        Put(to, account.Coded ? 1 : 0);
        Put(to, PlaceIn(CodeBook.Modalities, account.Modality));
        Put(to, Above(account.Source));
        PutDay(to, account.KnownDay);
        Put(to, Above(account.Low));
        Put(to, Above(account.High));
        Put(to, Above(account.PartOf));
        Put(to, PlaceIn(Precisions, account.Precision ?? ""));
        Put(to, account.Place ?? "");
        Put(to, account.Country ?? "");
        Put(to, account.Who);
    }

    private static void PutDay(List<byte> to, int? day) => Put(to, day is { } number ? 1 + (Math.Abs((long)number) << 1 | (number < 0 ? 1L : 0)) : 0);

    private static void Put(List<byte> to, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Put(to, bytes.Length);
        to.AddRange(bytes);
    }

    private static long Above(long? number) => number + 1 ?? 0;

    /// <summary>The place of a word in a list, its length where it is not there.</summary>
    private static int PlaceIn(IReadOnlyList<string> words, string word)
    {
        var place = 0;
        while (place < words.Count && words[place] != word)
            place++;
        return place;
    }

    private static void Put(List<byte> to, long number)
    {
        var left = (ulong)number;
        for (; left >= 0x80; left >>= 7)
            to.Add((byte)(left | 0x80));
        to.Add((byte)left);
    }
}

/// <summary>Reads packed occurrences and their accounts one after the other; what stands in it holds until the next is read.</summary>
public ref struct CountedReader
{
    private ReadOnlySpan<byte> stretch, rest;

    /// <summary>Reads what <see cref="CountedAccounts.Pack"/> wrote, any number of times.</summary>
    /// <param name="stretch">The cell.</param>
    public CountedReader(ReadOnlySpan<byte> stretch)
    {
        this.stretch = stretch;
        MayBePartOf = [];
    }

    /// <summary>Number of the occurrence.</summary>
    public int Occurrence { get; private set; }

    /// <summary>Its act, in UTF-8.</summary>
    public ReadOnlySpan<byte> Act { get; private set; }

    /// <summary>First day that it can have been, days since 1970; null is open.</summary>
    public int? First { get; private set; }

    /// <summary>Last day that it can have been.</summary>
    public int? Last { get; private set; }

    /// <summary>Numbers of the occurrences that it may be part of.</summary>
    public int[] MayBePartOf { get; private set; }

    /// <summary>Number of the claim.</summary>
    public int Claim { get; private set; }

    /// <summary>Whether a person coded it.</summary>
    public bool Coded { get; private set; }

    /// <summary>Its place in <see cref="CodeBook.Modalities"/>; their number for any other.</summary>
    public int Modality { get; private set; }

    /// <summary>Number of the exhibit's source; below zero where it has none.</summary>
    public int Source { get; private set; }

    /// <summary>The day by which the text was known, or null.</summary>
    public int? KnownDay { get; private set; }

    /// <summary>At least so many victims; below zero where no number is given.</summary>
    public long Low { get; private set; }

    /// <summary>At most so many; below zero where that is open, or no number is given.</summary>
    public long High { get; private set; }

    /// <summary>Number of the claim whose group it is a part of; below zero where it is of none.</summary>
    public int PartOf { get; private set; }

    /// <summary>0 for a building, 1 for a town, up to 5 for a country, 6 where it is not known: the less, the more exact.</summary>
    public int Vagueness { get; private set; }

    /// <summary>Identity in the gazetteer, else the place as written, in UTF-8; empty where none is given.</summary>
    public ReadOnlySpan<byte> Place { get; private set; }

    /// <summary>Today's country; empty where none is known.</summary>
    public ReadOnlySpan<byte> Country { get; private set; }

    /// <summary>Folded keys of the named victims, between bars.</summary>
    public ReadOnlySpan<byte> Who { get; private set; }

    /// <summary>Reads the next occurrence, as far as its first account.</summary>
    /// <returns>Whether there was one.</returns>
    public bool NextOccurrence()
    {
        if (stretch.IsEmpty)
            return false;
        var length = (int)Number(ref stretch);
        rest = stretch[..length];
        stretch = stretch[length..];
        Occurrence = (int)Number();
        Act = Text();
        First = Day();
        Last = Day();
        MayBePartOf = Number() is > 0 and var wholes ? new int[wholes] : [];
        foreach (ref var whole in MayBePartOf.AsSpan())
            whole = (int)Number();
        return true;
    }

    /// <summary>Reads the next account of the occurrence.</summary>
    /// <returns>Whether there was one.</returns>
    public bool NextAccount()
    {
        if (rest.IsEmpty)
            return false;
        Claim = (int)Number();
        Coded = Number() != 0;
        Modality = (int)Number();
        Source = (int)Number() - 1;
        KnownDay = Day();
        Low = Number() - 1;
        High = Number() - 1;
        PartOf = (int)Number() - 1;
        Vagueness = (int)Number();
        Place = Text();
        Country = Text();
        Who = Text();
        return true;
    }

    private ReadOnlySpan<byte> Text()
    {
        var length = (int)Number();
        var text = rest[..length];
        rest = rest[length..];
        return text;
    }

    private int? Day() => Number() is > 0 and var day ? (int)((day - 1) >> 1) * (((day - 1) & 1) == 0 ? 1 : -1) : null;

    private long Number() => Number(ref rest);

    private static long Number(ref ReadOnlySpan<byte> from)
    {
        ulong number = from[0] & 0x7Fu;
        var read = 1;
        for (var shift = 7; from[read - 1] >= 0x80; shift += 7)
            number |= (ulong)(from[read++] & 0x7F) << shift;
        from = from[read..];
        return (long)number;
    }
}
