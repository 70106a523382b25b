using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Counting.Tallying;

/// <summary>Charges, organs or categories of victims, by claim; those that give none are not in it.</summary>
internal static class ManyValues
{
    private static readonly Sql Statements = Sql.Load("Counting/Tallying/tallying.sql");

    public static IReadOnlyDictionary<int, int[]> Read(Inquiry inquiry, CountDimension dimension, Words words)
    {
        var values = new Dictionary<int, int[]>();
        using var statement = new Statement(inquiry.Views.Connection.Handle!, Statements[dimension.ToString().ToLowerInvariant()]);
        statement.Run([], row =>
        {
            int[] found = [.. Of(dimension, row.Text(1)).Select(Plainly).Where(word => word.Length > 0).Distinct().Select(word => words.Of(word))];
            if (found.Length > 0)
                values.Add(row.Int32(0), found);
        });
        return values;
    }

    /// <summary>The name by which the first claim of a place calls it.</summary>
    public static string? NameOfPlace(Inquiry inquiry, string place)
    {
        string? name = null;
        using var statement = new Statement(inquiry.Views.Connection.Handle!, Statements["name-of-place"]);
        statement.Run([place], row => name = row.TextOrNull(0));
        return name;
    }

    private static IEnumerable<string> Of(CountDimension dimension, string json) => dimension switch
    {
        CountDimension.Charge => Claim.From<string>(json),
        CountDimension.Organ => Claim.From<PerpetratorBody>(json).Select(organ => organ.Written),
        _ => Claim.From<VictimBody>(json).SelectMany(victim => victim.Kind == "person" ? victim.Roles ?? [] : [victim.Written]),
    };

    /// <summary>Lower case, one blank between words: what is written otherwise is another description.</summary>
    private static string Plainly(string written) => string.Join(' ', written.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
