namespace Rapporteur.Counting;

/// <summary>Every coded "no" and every coded warning of the counting room; warnings from <c>CT050</c> on.</summary>
public static class CountingRefusals
{
    /// <summary>Nothing is counted by this word.</summary>
    public static readonly RefusalCode UnknownDimension = new("CT001");

    /// <summary>More than two dimensions.</summary>
    public static readonly RefusalCode TooManyDimensions = new("CT002");

    /// <summary>One dimension twice.</summary>
    public static readonly RefusalCode DimensionTwice = new("CT003");

    /// <summary>The days end before they begin.</summary>
    public static readonly RefusalCode DatesReversed = new("CT004");

    /// <summary>Time is not counted in this step.</summary>
    public static readonly RefusalCode UnknownStep = new("CT005");

    /// <summary>Nothing is reported that fits: no number, not the number nought.</summary>
    public static readonly RefusalCode NothingFits = new("CT050");

    /// <summary>No person coded any of the claims.</summary>
    public static readonly RefusalCode NothingCoded = new("CT051");

    /// <summary>An occurrence can stand in several rows.</summary>
    public static readonly RefusalCode RowsOverlap = new("CT052");

    /// <summary>A phrase stands in more than half of all passages.</summary>
    public static readonly RefusalCode PhraseEverywhere = new("CT053");

    /// <summary>A phrase stands nowhere in what is held.</summary>
    public static readonly RefusalCode PhraseNowhere = new("CT054");
}
