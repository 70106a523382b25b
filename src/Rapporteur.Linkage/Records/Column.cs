namespace Rapporteur.Linkage.Records;

/// <summary>One column of a table: each distinct value once, and a number a record.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Values">The distinct values; the first is the empty one, which stands for "not known".</param>
/// <param name="Codes">For each record, the place of its value in <paramref name="Values"/>.</param>
public sealed record Column(string Name, ColumnKind Kind, IReadOnlyList<string> Values, int[] Codes)
{
    /// <summary>The value of a record; empty where it is not known.</summary>
    public string this[int record] => Values[Codes[record]];

    /// <summary>How many records have a value, from 0 to 1.</summary>
    public double Filled => Codes.Length == 0 ? 0 : (double)Codes.Count(code => code != 0) / Codes.Length;
}
