namespace Rapporteur.Scrutiny.Rules;

/// <summary>
/// A passage as the least hashes of its runs of words (MinHash, the bottom-k form of Broder 1997): of a short passage all of them, so that
/// the comparison of two quotations is exact. What a passage itself quotes from others is left out.
/// </summary>
internal sealed class PassageSketch
{
    private const int RunOfWords = 3;
    private const int Kept = 256;

    /// <summary>Fewer runs of words than this can be the same by chance.</summary>
    private const int Fewest = 6;

    private const double NearlyTheSame = 0.4;
    private const double NearlyContained = 0.75;
    private const int LongestOwnWord = 5;
    private static readonly (char Open, char Close)[] Marks = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];

    private readonly ulong[] hashes;

    private PassageSketch(ulong[] hashes) => this.hashes = hashes;

    public static PassageSketch Of(string passage)
    {
        var words = Words.Of(WithoutQuotations(passage));
        var runs = Enumerable.Range(0, Math.Max(0, words.Count - RunOfWords + 1)).Select(i => Hash(string.Join(' ', words.GetRange(i, RunOfWords))));
        return new([.. runs.Distinct().Order().Take(Kept)]);
    }

    /// <summary>Whether both are nearly the same text, or the shorter stands nearly whole in the longer.</summary>
    public bool IsNearly(PassageSketch other)
    {
        if (Math.Min(hashes.Length, other.hashes.Length) < Fewest)
            return false;
        var common = hashes.Intersect(other.hashes).Count();
        return common >= NearlyTheSame * (hashes.Length + other.hashes.Length - common) || common >= NearlyContained * Math.Min(hashes.Length, other.hashes.Length);
    }

    /// <summary>FNV-1a of 64 bits, mixed: the same on every machine, which string hashes are not.</summary>
    private static ulong Hash(string run)
    {
        var hash = run.Aggregate(14695981039346656037UL, (hash, letter) => (hash ^ letter) * 1099511628211UL);
        return (hash ^ hash >> 32) * 0x9E3779B97F4A7C15UL;
    }

    /// <summary>A word in quotation marks is the passage's own way of putting things; a sentence is somebody else's.</summary>
    private static string WithoutQuotations(string passage)
    {
        foreach (var (open, close) in Marks)
        {
            for (var from = passage.IndexOf(open); from >= 0;)
            {
                var to = passage.IndexOf(close, from + 1);
                if (to < 0)
                    break;
                if (Words.Of(passage[from..to]).Count > LongestOwnWord)
                    passage = passage.Remove(from, to - from + 1);
                else
                    from = to + 1;
                from = from < passage.Length ? passage.IndexOf(open, from) : -1;
            }
        }
        return passage;
    }
}
