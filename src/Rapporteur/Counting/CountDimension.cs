namespace Rapporteur.Counting;

/// <summary>What reports are counted by.</summary>
public enum CountDimension
{
    /// <summary>The act, an inquiry's own under its broader one.</summary>
    Act,

    /// <summary>The most exact place that an account gives.</summary>
    Place,

    /// <summary>The country, as of today, of that place.</summary>
    Country,

    /// <summary>The year of the act; what is dated less closely stands under its years.</summary>
    Year,

    /// <summary>The month of the act; what is dated less closely stands under its year.</summary>
    Month,

    /// <summary>The day of the act; what is dated less closely stands under its month.</summary>
    Day,

    /// <summary>What the victims are accused of, as written: an allegation.</summary>
    Charge,

    /// <summary>The alleged perpetrator or organ, as written.</summary>
    Organ,

    /// <summary>The group or the office of the victims, as described by the source.</summary>
    Category,

    /// <summary>The source of the exhibit.</summary>
    Source,

    /// <summary>How it is put.</summary>
    Modality,

    /// <summary>Whether a person coded one of its accounts.</summary>
    Coding,
}

/// <summary>The words for <see cref="CountDimension"/>.</summary>
public static class CountDimensions
{
    /// <summary>Every dimension by its word, in order.</summary>
    public static IReadOnlyList<(string Word, CountDimension Dimension)> All { get; } =
        [.. Enum.GetValues<CountDimension>().Select(dimension => (dimension.ToString().ToLowerInvariant(), dimension))];

    /// <summary>Whether one occurrence can stand in several rows, so that rows overlap.</summary>
    public static bool IsManyValued(this CountDimension dimension) =>
        dimension is CountDimension.Charge or CountDimension.Organ or CountDimension.Category or CountDimension.Source or CountDimension.Modality;

    /// <summary>Whether rows stand in the order of time.</summary>
    public static bool IsTime(this CountDimension dimension) => dimension is CountDimension.Year or CountDimension.Month or CountDimension.Day;

    /// <summary>The words of a question as dimensions.</summary>
    /// <returns>One or two, or none, or <c>CT001</c>, <c>CT002</c>, <c>CT003</c>.</returns>
    public static Outcome<IReadOnlyList<CountDimension>> Read(IReadOnlyList<string> words)
    {
        var read = new List<CountDimension>();
        foreach (var word in words)
        {
            if (All.FirstOrDefault(known => known.Word == word) is not { Word: not null } known)
                return CountingRefusals.UnknownDimension.With(("word", word), ("known", string.Join(", ", All.Select(each => each.Word))));
            if (read.Contains(known.Dimension))
                return CountingRefusals.DimensionTwice.With(("word", word));
            read.Add(known.Dimension);
        }
        return read.Count > 2 ? CountingRefusals.TooManyDimensions.With(("words", string.Join(", ", words))) : read;
    }
}
