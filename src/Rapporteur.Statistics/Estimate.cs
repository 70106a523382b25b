namespace Rapporteur.Statistics;

/// <summary>A figure that can be defended: never the number alone.</summary>
/// <param name="Method">How it was had, with its settings, in a few words.</param>
/// <param name="Value">The point.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval; infinite where the data set no bound.</param>
/// <param name="Level">What share of such intervals holds the truth where the method's assumptions hold, for instance 0.95.</param>
public sealed record Estimate(string Method, double Value, double Low, double High, double Level)
{
    /// <summary>What tells how good the figure is, in the order in which it should be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What a reader must be told beside the figure.</summary>
    public IReadOnlyList<Caution> Cautions { get; init; } = [];
}

/// <summary>One measure of how good an estimate is.</summary>
/// <param name="Name">A short name with underscores, for machines too.</param>
/// <param name="Text">The value as a word or a number.</param>
/// <param name="Number">The value, where it is a number.</param>
public sealed record Diagnostic(string Name, string Text, double? Number = null)
{
    /// <summary>A diagnostic that is a number.</summary>
    public static Diagnostic Of(string name, double number) =>
        new(name, number.ToString("G10", System.Globalization.CultureInfo.InvariantCulture), number);
}

/// <summary>What can be wrong with an estimate although it could be made.</summary>
public enum CautionKind
{
    /// <summary>Only two lists: that they were made independently of each other cannot be tested.</summary>
    TwoLists,

    /// <summary>Two lists share more persons than chance allows, or fewer: they depend on each other.</summary>
    DependentLists,

    /// <summary>Persons whom no list was likely to name cannot be seen in the data.</summary>
    HiddenPersons,

    /// <summary>Few persons, or few on more than one list.</summary>
    Sparse,

    /// <summary>Pairs of lists without a common person.</summary>
    EmptyOverlap,

    /// <summary>Models that fit about equally well give other figures.</summary>
    ModelsDisagree,

    /// <summary>The posterior has several modes, or the chains have not met: the interval is too narrow to be trusted.</summary>
    ChainsDisagree,

    /// <summary>Weight lies at the upper end of the range that was searched: the interval is cut there.</summary>
    RangeCut,

    /// <summary>The figure is a bound and no estimate.</summary>
    LowerBound,

    /// <summary>A small list lies wholly within another one.</summary>
    SmallListInside,

    /// <summary>As many parameters as cells: nothing tests the model.</summary>
    NothingTestsTheModel,

    /// <summary>The prior decides: with another one the figure would be quite different.</summary>
    PriorDecides,

    /// <summary>The identities behind the table are uncertain, and the interval does not hold that.</summary>
    Linkage,

    /// <summary>Wrong joins are in the interval, missed ones are not.</summary>
    MissedJoins,
}

/// <summary>A warning that goes with a figure.</summary>
/// <param name="Kind">Which.</param>
/// <param name="About">What it is about: names of lists, a model; empty where there is nothing to name.</param>
public sealed record Caution(CautionKind Kind, string About = "");
