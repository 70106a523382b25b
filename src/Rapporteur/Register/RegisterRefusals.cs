namespace Rapporteur.Register;

/// <summary>Every coded "no" of the register.</summary>
public static class RegisterRefusals
{
    /// <summary>No person and no mention has this handle.</summary>
    public static readonly RefusalCode NoPerson = new("RG001");

    /// <summary>A decision needs two mentions.</summary>
    public static readonly RefusalCode SameMention = new("RG002");

    /// <summary>A reason is needed.</summary>
    public static readonly RefusalCode NoReason = new("RG003");

    /// <summary>A member holds them, or what is joined to them, to be different persons.</summary>
    public static readonly RefusalCode HeldDifferent = new("RG004");

    /// <summary>Nothing of this kind is recorded of a person.</summary>
    public static readonly RefusalCode UnknownSpell = new("RG005");

    /// <summary>Not a date, or no date and nothing else.</summary>
    public static readonly RefusalCode BadSpellDate = new("RG006");

    /// <summary>It rests on nothing, or on a claim and a passage at once.</summary>
    public static readonly RefusalCode RestsOnNothing = new("RG007");

    /// <summary>No such record of a person.</summary>
    public static readonly RefusalCode NoSpell = new("RG008");

    /// <summary>It was taken back before.</summary>
    public static readonly RefusalCode AlreadyWithdrawn = new("RG009");

    /// <summary>Not a value that is chosen.</summary>
    public static readonly RefusalCode UnknownChoice = new("RG010");

    /// <summary>The person has no such account to choose.</summary>
    public static readonly RefusalCode NoAccount = new("RG011");

    /// <summary>A mention to be taken out of a person is not one of its mentions.</summary>
    public static readonly RefusalCode NotOfPerson = new("RG012");

    /// <summary>Nothing would stay of the person, or nothing would be taken out.</summary>
    public static readonly RefusalCode NothingToSplit = new("RG013");

    /// <summary>Not a way to treat contradictory decisions.</summary>
    public static readonly RefusalCode UnknownWay = new("RG014");

    /// <summary>Not a threshold.</summary>
    public static readonly RefusalCode BadThreshold = new("RG015");
}
