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
}
