namespace Rapporteur.Search;

/// <summary>Which passages are looked through; what is null does not matter.</summary>
public sealed record SearchFilter
{
    /// <summary>Documents known (written, else published) on this day or later, days since 1970.</summary>
    public int? From { get; init; }

    /// <summary>Documents known on this day or before.</summary>
    public int? To { get; init; }

    /// <summary>Part of the name of a source, or its handle.</summary>
    public string? Source { get; init; }

    /// <summary>Language of the exhibit.</summary>
    public string? Language { get; init; }

    /// <summary>Number of an exhibit.</summary>
    public int? Exhibit { get; init; }

    /// <summary>Part of the label or of the author of a part of the exhibit.</summary>
    public string? Part { get; init; }

    /// <summary>How many of the best are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>How many are answered at most.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Whether anything but words is asked for.</summary>
    internal bool IsAny => (From ?? To ?? Exhibit) is not null || (Source ?? Language ?? Part) is not null;

    /// <summary>The condition in SQL, and its values from <c>$2</c> on.</summary>
    internal (string Where, IReadOnlyList<object?> Values) ToSql()
    {
        var (conditions, values) = (new List<string>(), new List<object?>());
        Add("e.known_day >= {0}", From);
        Add("e.known_day <= {0}", To);
        Add("e.number = {0}", Exhibit);
        Add("e.language = {0}", Language);
        Add("e.source IN (SELECT number FROM source WHERE instr(lower(name), lower({0})) > 0 OR name = {0} OR 'S' || number = upper({0}))", Source);
        Add("EXISTS (SELECT 1 FROM part r WHERE r.exhibit = p.exhibit AND r.first < p.after AND r.after > p.first "
            + "AND (instr(lower(r.label), lower({0})) > 0 OR instr(lower(COALESCE(r.author, '')), lower({0})) > 0))", Part);
        return (string.Concat(conditions.Select(condition => " AND " + condition)), values);

        void Add(string condition, object? value)
        {
            if (value is null)
                return;
            values.Add(value);
            conditions.Add(condition.Replace("{0}", $"${values.Count + 1}", StringComparison.Ordinal));
        }
    }
}
