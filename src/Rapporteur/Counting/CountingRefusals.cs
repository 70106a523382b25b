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

    /// <summary>A schedule of no source.</summary>
    public static readonly RefusalCode NoSource = new("CT006");

    /// <summary>Neither a weekday nor a day.</summary>
    public static readonly RefusalCode BadDay = new("CT007");

    /// <summary>A schedule over more years than any paper lives.</summary>
    public static readonly RefusalCode TooLong = new("CT008");

    /// <summary>Neither by the act nor by its publication.</summary>
    public static readonly RefusalCode UnknownDating = new("CT009");

    /// <summary>A signal that was chosen neither before nor after the data were seen.</summary>
    public static readonly RefusalCode UnknownChosen = new("CT010");

    /// <summary>A signal without words.</summary>
    public static readonly RefusalCode NoSignal = new("CT011");

    /// <summary>Days that are no whole weeks, or too few.</summary>
    public static readonly RefusalCode BadSpan = new("CT012");

    /// <summary>A cohort without title, criterion or members.</summary>
    public static readonly RefusalCode EmptyCohort = new("CT013");

    /// <summary>A cohort with more members named than it is said to have.</summary>
    public static readonly RefusalCode CohortTooSmall = new("CT014");

    /// <summary>One person twice in a cohort.</summary>
    public static readonly RefusalCode MemberTwice = new("CT015");

    /// <summary>No cohort has this handle.</summary>
    public static readonly RefusalCode NoCohort = new("CT016");

    /// <summary>Nobody in the register held such an office then.</summary>
    public static readonly RefusalCode NobodyHeldIt = new("CT017");

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

    /// <summary>A schedule of a source that no exhibit is from.</summary>
    public static readonly RefusalCode SourceUnseen = new("CT055");

    /// <summary>No source has an exhibit or a schedule.</summary>
    public static readonly RefusalCode NothingCovered = new("CT056");

    /// <summary>Nobody declared when any paper appeared: silence may be a lack of papers.</summary>
    public static readonly RefusalCode CoverageUnknown = new("CT057");

    /// <summary>A signal that was chosen when the data had been seen.</summary>
    public static readonly RefusalCode ChosenAfter = new("CT058");

    /// <summary>A cohort too small for curves.</summary>
    public static readonly RefusalCode FewMembers = new("CT059");

    /// <summary>Members of a cohort whose names or fates are unknown.</summary>
    public static readonly RefusalCode UnknownMembers = new("CT060");

    /// <summary>What the machine alone joined to members of a cohort is left out.</summary>
    public static readonly RefusalCode LeftOutAsMachines = new("CT061");
}
