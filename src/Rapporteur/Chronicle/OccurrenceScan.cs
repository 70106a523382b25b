using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Chronicle;

/// <summary>All occurrences, for counting: read once from end to end.</summary>
public static class OccurrenceScan
{
    private static Sql Sql => ChronicleView.ChronicleView.Statements;

    /// <summary>The occurrences in the order of their numbers, in stretches for a <see cref="CountedReader"/>, each read when it is asked for.</summary>
    public static IEnumerable<byte[]> Stretches(Inquiry inquiry)
    {
        using var statement = new Statement(inquiry.Views.Connection.Handle!, Sql["counted-stretch"]);
        for (var next = 0; ;)
        {
            byte[]? stretch = null;
            statement.Run([next], row => (next, stretch) = (row.Int32(0) + 1, row.Bytes(1).ToArray()));
            if (stretch is null)
                yield break;
            yield return stretch;
        }
    }

    /// <summary>The occurrences that some account says happened at a place.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="place">Part of its name, or its identity in the gazetteer.</param>
    public static IReadOnlySet<int> At(Inquiry inquiry, string place)
    {
        var found = new HashSet<int>();
        using var statement = new Statement(inquiry.Views.Connection.Handle!, Sql["occurrences-at"].Replace("@places", ClaimFilter.AtPlace, StringComparison.Ordinal).Replace("@Place", "$1", StringComparison.Ordinal));
        statement.Run([place], row => found.Add(row.Int32(0)));
        return found;
    }

    /// <summary>The occurrences that some claims are gathered in, by claim.</summary>
    public static IReadOnlyDictionary<int, int> OccurrencesOf(Inquiry inquiry, IEnumerable<int> claims)
    {
        var found = new Dictionary<int, int>();
        using var statement = new Statement(inquiry.Views.Connection.Handle!, Sql["occurrences-of-claims"]);
        statement.Run([Numbers.AsJson(claims)], row => found[row.Int32(0)] = row.Int32(1));
        return found;
    }
}
