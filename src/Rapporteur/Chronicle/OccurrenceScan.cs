using System.Text;
using Rapporteur.Storage;

namespace Rapporteur.Chronicle;

/// <summary>A stretch of occurrences in the order of their numbers, with their accounts as counting looks at them.</summary>
public sealed class OccurrenceStretch
{
    private readonly List<(int Number, string Act, int? First, int? Last, int From, int After)> occurrences = [];
    private byte[] packed = new byte[1 << 16];
    private int end;

    /// <summary>How many there are.</summary>
    public int Count => occurrences.Count;

    /// <summary>Number, act and days (since 1970; null is open) of an occurrence.</summary>
    public (int Number, string Act, int? First, int? Last) this[int place] =>
        (occurrences[place].Number, occurrences[place].Act, occurrences[place].First, occurrences[place].Last);

    /// <summary>The accounts of an occurrence.</summary>
    public CountedAccountReader Accounts(int place) => new(packed.AsSpan(occurrences[place].From, occurrences[place].After - occurrences[place].From));

    internal void Add(int number, string act, int? first, int? last, ReadOnlySpan<byte> accounts)
    {
        if (end + accounts.Length > packed.Length)
            Array.Resize(ref packed, Math.Max(packed.Length * 2, end + accounts.Length));
        accounts.CopyTo(packed.AsSpan(end));
        occurrences.Add((number, act, first, last, end, end += accounts.Length));
    }
}

/// <summary>All occurrences of a filter, for counting: read once from end to end.</summary>
public static class OccurrenceScan
{
    private const int OccurrencesOfAStretch = 8192;

    /// <summary>The occurrences in stretches, each read when it is asked for. Of the filter, what narrows accounts is not looked at: source, modality and day of knowledge.</summary>
    public static IEnumerable<OccurrenceStretch> Read(Inquiry inquiry, OccurrenceFilter filter)
    {
        var narrowed = filter with { Source = null, Modality = null, KnownOn = null };
        var sql = ChronicleView.ChronicleView.Statements["counted"] + Numbered(narrowed.Where) + " AND o.number > $4 ORDER BY o.number LIMIT $5";
        using var statement = new Statement(inquiry.Views.Connection.Handle!, sql);
        var acts = new List<(byte[] Utf8, string Act)>();
        for (var after = 0; ;)
        {
            var stretch = new OccurrenceStretch();
            statement.Run([filter.Place, filter.From, filter.To, after, OccurrencesOfAStretch], row =>
                stretch.Add(after = row.Int32(0), Act(row.Bytes(1), acts), row.Int32OrNull(2), row.Int32OrNull(3), row.Bytes(4)));
            if (stretch.Count > 0)
                yield return stretch;
            if (stretch.Count < OccurrencesOfAStretch)
                yield break;
        }
    }

    /// <summary>The occurrences that some claims are gathered in, by claim.</summary>
    public static IReadOnlyDictionary<int, int> OccurrencesOf(Inquiry inquiry, IEnumerable<int> claims)
    {
        var found = new Dictionary<int, int>();
        using var statement = new Statement(inquiry.Views.Connection.Handle!, ChronicleView.ChronicleView.Statements["occurrences-of-claims"]);
        statement.Run([Numbers.AsJson(claims)], row => found[row.Int32(0)] = row.Int32(1));
        return found;
    }

    private static string Numbered(string where) => where.Replace("@Place", "$1", StringComparison.Ordinal)
        .Replace("@From", "$2", StringComparison.Ordinal).Replace("@To", "$3", StringComparison.Ordinal);

    /// <summary>There are few acts; each is made a text once.</summary>
    private static string Act(ReadOnlySpan<byte> utf8, List<(byte[] Utf8, string Act)> acts)
    {
        foreach (var (known, act) in acts)
        {
            if (utf8.SequenceEqual(known))
                return act;
        }
        acts.Add((utf8.ToArray(), Encoding.UTF8.GetString(utf8)));
        return acts[^1].Act;
    }
}
