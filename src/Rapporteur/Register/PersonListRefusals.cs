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
}
