using System.Numerics;

namespace Rapporteur.Linkage.Comparing;

/// <summary>How unlike two short words are. All measures are symmetric and allocate nothing.</summary>
public static class StringDistance
{
    private const int Longest = 64;
    private const double PrefixGain = 0.1;
    private const int PrefixLength = 4;

    /// <summary>The letters of a word as a set of 64 bits: words whose sets differ in many bits are far apart.</summary>
    public static ulong Letters(ReadOnlySpan<char> word)
    {
        ulong letters = 0;
        foreach (var c in word)
            letters |= 1UL << (c & 63);
        return letters;
    }

    /// <summary>
    /// How many letters must be lost, added, changed or exchanged with their neighbour to make one word of the other (optimal string
    /// alignment), or <paramref name="most"/> + 1 where that is more than <paramref name="most"/>.
    /// </summary>
    /// <param name="a">A word; beyond 64 characters words are compared by their first 64.</param>
    /// <param name="b">Another.</param>
    /// <param name="most">The greatest distance of interest, 1 to 3.</param>
    public static int Slips(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Trim(ref a, ref b);
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        if (a.Length == 0 || b.Length == 0)
            return Math.Max(a.Length, b.Length);
        var width = b.Length + 1;
        Span<byte> rows = stackalloc byte[3 * (Longest + 1)];
        Span<byte> before = rows[..width], last = rows.Slice(Longest + 1, width), next = rows.Slice(2 * (Longest + 1), width);
        for (var j = 0; j < width; j++)
            last[j] = (byte)j;
        for (var i = 1; i <= a.Length; i++)
        {
            if (Row(a, b, i, before, last, next, most) > most)
                return most + 1;
            var spare = before;
            before = last;
            last = next;
            next = spare;
        }
        return Math.Min(last[b.Length], most + 1);
    }

    /// <summary>One row of the table, within the band that can matter; its least entry.</summary>
    private static int Row(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, Span<byte> before, Span<byte> last, Span<byte> next, int most)
    {
        int from = Math.Max(1, i - most), to = Math.Min(b.Length, i + most), least = most + 1;
        next[from - 1] = from == 1 ? (byte)i : (byte)(most + 1);
        if (to > i - 1 + most)
            last[to] = (byte)(most + 1);
        for (var j = from; j <= to; j++)
        {
            var cost = a[i - 1] == b[j - 1] ? last[j - 1] : 1 + Math.Min(last[j - 1], Math.Min(last[j], next[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = Math.Min(cost, before[j - 2] + 1);
            next[j] = (byte)cost;
            least = Math.Min(least, cost);
        }
        return least;
    }

    private static void Trim(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        if (a.Length > Longest)
            a = a[..Longest];
        if (b.Length > Longest)
            b = b[..Longest];
        var prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }

    /// <summary>The similarity of Jaro and Winkler (Winkler 1990), 0 to 1: letters in common, near their place, with a like beginning.</summary>
    /// <param name="a">A word; beyond 64 characters words are compared by their first 64.</param>
    /// <param name="b">Another.</param>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // The matching of Jaro goes from one word to the other; the shorter, then the lesser word first makes it symmetric.
        if (a.Length > b.Length || a.Length == b.Length && a.SequenceCompareTo(b) > 0)
        {
            var longer = a;
            a = b;
            b = longer;
        }
        a = a[..Math.Min(a.Length, Longest)];
        b = b[..Math.Min(b.Length, Longest)];
        if (a.Length == 0)
            return b.Length == 0 ? 1 : 0;
        var (inA, inB) = Matches(a, b);
        var matches = BitOperations.PopCount(inA);
        if (matches == 0)
            return 0;
        var jaro = ((double)matches / a.Length + (double)matches / b.Length + (matches - Transposed(a, b, inA, inB) / 2.0) / matches) / 3;
        var prefix = Math.Min(PrefixLength, a.CommonPrefixLength(b));
        return jaro + prefix * PrefixGain * (1 - jaro);
    }

    /// <summary>
    /// Whether the similarity of Jaro and Winkler may reach a bound, told from the letters alone: those that the other word does not have
    /// can match nothing. Never false where the similarity reaches it.
    /// </summary>
    /// <param name="a">A word.</param>
    /// <param name="lettersOfA">Its <see cref="Letters"/>.</param>
    /// <param name="b">Another.</param>
    /// <param name="lettersOfB">Its letters.</param>
    /// <param name="least">The bound, above 0.4 and below 1.</param>
    public static bool MayBeAlike(ReadOnlySpan<char> a, ulong lettersOfA, ReadOnlySpan<char> b, ulong lettersOfB, double least)
    {
        if (a.Length == 0 || b.Length == 0 || Math.Max(a.Length, b.Length) > Longest)
            return true;
        var most = Math.Min(a.Length - BitOperations.PopCount(lettersOfA & ~lettersOfB), b.Length - BitOperations.PopCount(lettersOfB & ~lettersOfA));
        var gain = PrefixGain * Math.Min(PrefixLength, a.CommonPrefixLength(b));
        return ((double)most / a.Length + (double)most / b.Length + 1) / 3 >= (least - gain) / (1 - gain) - 1e-9;
    }

    private static (ulong InA, ulong InB) Matches(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var window = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        ulong inA = 0, inB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var to = Math.Min(b.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= to; j++)
            {
                if (a[i] != b[j] || (inB >> j & 1) != 0)
                    continue;
                inA |= 1UL << i;
                inB |= 1UL << j;
                break;
            }
        }
        return (inA, inB);
    }

    private static int Transposed(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ulong inA, ulong inB)
    {
        var moved = 0;
        for (; inA != 0; inA &= inA - 1, inB &= inB - 1)
        {
            if (a[BitOperations.TrailingZeroCount(inA)] != b[BitOperations.TrailingZeroCount(inB)])
                moved++;
        }
        return moved;
    }
}
