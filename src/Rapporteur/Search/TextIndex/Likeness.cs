using Rapporteur.Storage;

namespace Rapporteur.Search.TextIndex;

/// <summary>Finds the texts that a new one is nearly the same as, among those that share a band with it.</summary>
internal sealed class Likeness(Sql sql, ViewWriter views)
{
    /// <summary>Texts under one band that are looked at: a band that more share is boilerplate, and says nothing.</summary>
    private const int MostOfBand = 12;

    /// <summary>Texts that are compared with a new one, those first that share most bands with it.</summary>
    private const int MostCompared = 24;

    /// <summary>Near duplicates that are kept for one text, the nearest.</summary>
    private const int MostKept = 10;

    /// <summary>Two texts are nearly the same when they share so much, or when one lies almost wholly in the other and they share this much.</summary>
    private const double Alike = 0.6, Contained = 0.85, AlikeWhenContained = 0.3;

    /// <summary>Enters a text, and which earlier ones it is near.</summary>
    public void Add(long exhibit, long index, Shingles shingles)
    {
        var candidates = new Dictionary<long, int>();
        foreach (var band in shingles.BandKeys())
        {
            views.Rows(sql, "alike", row => candidates[row.Int64(0)] = candidates.GetValueOrDefault(row.Int64(0)) + 1, band, exhibit, MostOfBand);
            views.Run(sql, "add-band", band, exhibit);
        }
        var sketch = shingles.Sketch;
        var near = candidates.OrderByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key).Take(MostCompared)
            .Select(candidate => (Exhibit: candidate.Key, Shared: Shared(candidate.Key, sketch, shingles.Count))).Where(found => found.Shared > 0)
            .OrderByDescending(found => found.Shared).ThenBy(found => found.Exhibit).Take(MostKept);
        foreach (var (other, shared) in near)
            views.Run(sql, "add-near", Math.Max(exhibit, other), Math.Min(exhibit, other), index, shared);
    }

    /// <summary>What two texts share, in thousandths; 0 where they are not nearly the same.</summary>
    private int Shared(long candidate, byte[] sketch, int count)
    {
        var (jaccard, contained) = (0d, 0d);
        views.Rows(sql, "sketch", row => (jaccard, contained) = Shingles.Compare(sketch, row.Bytes(0), count, row.Int32(1)), candidate);
        return jaccard >= Alike || (contained >= Contained && jaccard >= AlikeWhenContained) ? (int)Math.Round(jaccard * 1000) : 0;
    }
}
