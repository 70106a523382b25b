namespace Rapporteur.Register;

/// <summary>Every coded "no" to lists of persons.</summary>
public static class PersonListRefusals
{
    /// <summary>The exhibit was taken in as a list before.</summary>
    public static readonly RefusalCode TakenBefore = new("RG030");

    /// <summary>No row gives a person.</summary>
    public static readonly RefusalCode NobodyInList = new("RG031");

    /// <summary>There is no list of this handle.</summary>
    public static readonly RefusalCode NoList = new("RG032");

    /// <summary>A list has no such row.</summary>
    public static readonly RefusalCode NoRow = new("RG033");

    /// <summary>There are not two mentions that could be linked.</summary>
    public static readonly RefusalCode NothingToLink = new("RG034");

    /// <summary>A table may be a list of persons; the machine is not sure.</summary>
    public static readonly RefusalCode NotSure = new("RG035", "note");

    /// <summary>A table is a list of persons, with dates that can be read in two ways.</summary>
    public static readonly RefusalCode DaysOpen = new("RG036", "note");
}
