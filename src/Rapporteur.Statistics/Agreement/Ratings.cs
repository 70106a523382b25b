namespace Rapporteur.Statistics.Agreement;

/// <summary>What coders said of units: a value for each unit and coder, or none. Values are places in an ascending list of the distinct ones.</summary>
public sealed class Ratings
{
    private Ratings(double[] values, int[][] units, int coders) => (Values, Units, Coders) = (values, units, coders);

    /// <summary>How many coders there are.</summary>
    public int Coders { get; }

    /// <summary>The distinct values, ascending.</summary>
    internal double[] Values { get; }

    /// <summary>For each unit, what each coder said: a place among the values, -1 for nothing.</summary>
    internal int[][] Units { get; }

    /// <summary>How many units there are, those that nobody coded too.</summary>
    public int Count => Units.Length;

    /// <summary>Ratings in numbers: the inner lists are units, with a value or not-a-number for each coder.</summary>
    public static Answer<Ratings> Of(IReadOnlyList<IReadOnlyList<double>> units)
    {
        if (units.Count == 0)
            return Reason.Of(ReasonKind.Empty);
        if (units.Any(unit => unit.Count != units[0].Count) || units[0].Count < 2)
            return Reason.Of(ReasonKind.Mismatch, ("what", "units with another number of coders, or fewer than two coders"));
        var values = units.SelectMany(unit => unit).Where(value => !double.IsNaN(value)).Distinct().Order().ToArray();
        return values.Length == 0
            ? Reason.Of(ReasonKind.Empty)
            : new Ratings(values, [.. units.Select(unit => unit.Select(value => double.IsNaN(value) ? -1 : Array.BinarySearch(values, value)).ToArray())], units[0].Count);
    }

    /// <summary>Ratings in words, null for nothing; words have the order of their letters (ordinal).</summary>
    public static Answer<Ratings> Of(IReadOnlyList<IReadOnlyList<string?>> units)
    {
        var words = units.SelectMany(unit => unit).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        return Of([.. units.Select(unit => (IReadOnlyList<double>)[.. unit.Select(word => word is null ? double.NaN : Array.BinarySearch(words, word, StringComparer.Ordinal))])]);
    }

    /// <summary>Whether every coder coded every unit.</summary>
    internal bool IsComplete => Units.All(unit => unit.All(value => value >= 0));
}
