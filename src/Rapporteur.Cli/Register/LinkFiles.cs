using System.Buffers;
using System.Globalization;
using System.Text;
using Rapporteur.Linkage;

namespace Rapporteur.Cli.Register;

/// <summary>The files that a linkage writes.</summary>
internal static class LinkFiles
{
    private const int Buffer = 1 << 16;
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Every record with its cluster, which has the id of its first record.</summary>
    public static void WriteClusters(string path, LinkResult result)
    {
        using var to = Open(path);
        to.Write("record_id,cluster_id\n");
        for (var record = 0; record < result.Table.Count; record++)
        {
            Write(to, result.Table.Ids[record], ',');
            Write(to, result.Table.Ids[result.Clusters[record]], '\n');
        }
    }

    /// <summary>The pairs with the weight of their evidence (log2) and their probability.</summary>
    public static void WritePairs(string path, LinkResult result)
    {
        using var to = Open(path);
        to.Write("a,b,weight,probability\n");
        foreach (var pair in result.Pairs)
        {
            Write(to, result.Table.Ids[pair.A], ',');
            Write(to, result.Table.Ids[pair.B], ',');
            to.Write(pair.Weight.ToString("0.###", CultureInfo.InvariantCulture));
            to.Write(',');
            to.Write(pair.Probability.ToString("0.######", CultureInfo.InvariantCulture));
            to.Write('\n');
        }
    }

    private static StreamWriter Open(string path) => new(path, false, new UTF8Encoding(false), Buffer);

    private static void Write(StreamWriter to, string cell, char end)
    {
        if (cell.AsSpan().ContainsAny(Special))
            to.Write($"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else
            to.Write(cell);
        to.Write(end);
    }
}
