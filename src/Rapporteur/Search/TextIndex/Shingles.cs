using System.Runtime.InteropServices;

namespace Rapporteur.Search.TextIndex;

/// <summary>
/// What a text is compared by: shingles of four words, kept as the least of their hashes (a bottom-k sketch, Broder 1997), and as
/// bands of one-permutation hashes under which texts that share much meet (Li, Owen and Zhang 2012; rotation after Shrivastava and Li
/// 2014). Both are of fixed size, however long the text is.
/// </summary>
internal sealed class Shingles
{
    private const int Words = 4, Kept = 128, Bands = 32, BandRows = 3, Bins = Bands * BandRows;

    /// <summary>A text with fewer shingles is like too many others.</summary>
    public const int Fewest = 20;

    private readonly ulong[] last = new ulong[Words];
    private readonly uint[] least = new uint[Kept];
    private readonly uint?[] bins = new uint?[Bins];
    private int kept, words;

    /// <summary>Takes the next word.</summary>
    public void Add(string stem)
    {
        last[words++ % Words] = HashOf(stem);
        if (words < Words)
            return;
        ulong shingle = 0;
        for (var i = 0; i < Words; i++)
            shingle = Mix(shingle ^ last[(words + i) % Words]);
        Keep((uint)shingle);
        var other = Mix(shingle);
        ref var bin = ref bins[(int)((other >> 32) % Bins)];
        bin = Math.Min(bin ?? uint.MaxValue, (uint)other);
    }

    /// <summary>The least hashes, in order, as bytes.</summary>
    public byte[] Sketch => MemoryMarshal.AsBytes(least.AsSpan(0, kept)).ToArray();

    /// <summary>How many different shingles: exact where all are kept, else estimated from how close the kept ones lie.</summary>
    public int Count => kept < Kept ? kept : (int)Math.Min(int.MaxValue, (long)(Kept - 1) * (1L << 32) / Math.Max(1u, least[Kept - 1]));

    /// <summary>The bands, each a key that it shares with texts like it.</summary>
    public IEnumerable<long> BandKeys()
    {
        if (kept < Fewest)
            yield break;
        for (var band = 0; band < Bands; band++)
        {
            var key = Mix((ulong)band + 1);
            for (var row = 0; row < BandRows; row++)
                key = Mix(key ^ Filled(band * BandRows + row));
            yield return (long)key;
        }
    }

    /// <summary>The share of shingles that two texts have in common, and the share of the smaller text that lies in the larger.</summary>
    /// <param name="one">A sketch.</param>
    /// <param name="other">Another.</param>
    /// <param name="oneCount">How many shingles the first has.</param>
    /// <param name="otherCount">How many the other has.</param>
    public static (double Jaccard, double Contained) Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int oneCount, int otherCount)
    {
        var a = MemoryMarshal.Cast<byte, uint>(one);
        var b = MemoryMarshal.Cast<byte, uint>(other);
        int i = 0, j = 0, seen = 0, shared = 0;
        // The least hashes of the union are a fair sample of it; past the end of a full sketch nothing is known.
        while (seen < Kept && (i < a.Length || j < b.Length))
        {
            if ((i == a.Length && a.Length == Kept) || (j == b.Length && b.Length == Kept))
                break;
            var (left, right) = (i < a.Length ? a[i] : uint.MaxValue, j < b.Length ? b[j] : uint.MaxValue);
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
            seen++;
        }
        var jaccard = seen == 0 ? 0 : (double)shared / seen;
        var common = jaccard / (1 + jaccard) * ((double)oneCount + otherCount);
        return (jaccard, Math.Min(1, common / Math.Max(1, Math.Min(oneCount, otherCount))));
    }

    /// <summary>An empty bin borrows from the next that is not, so that short texts compare too.</summary>
    private ulong Filled(int bin)
    {
        for (var step = 0; step < Bins; step++)
        {
            if (bins[(bin + step) % Bins] is { } value)
                return value + ((ulong)step << 32);
        }
        return 0;
    }

    private void Keep(uint hash)
    {
        if (kept == Kept && hash >= least[Kept - 1])
            return;
        var place = Array.BinarySearch(least, 0, kept, hash);
        if (place >= 0)
            return;
        place = ~place;
        kept = Math.Min(Kept, kept + 1);
        Array.Copy(least, place, least, place + 1, kept - place - 1);
        least[place] = hash;
    }

    /// <summary>FNV-1a over UTF-16 units: the same on every machine and in every version.</summary>
    private static ulong HashOf(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
