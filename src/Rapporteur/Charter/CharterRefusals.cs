namespace Rapporteur.Charter;

/// <summary>Every coded "no" of the charter room.</summary>
public static class CharterRefusals
{
    /// <summary>The private keys of this inquiry are not on this machine.</summary>
    public static readonly RefusalCode NoKey = new("CH001");

    /// <summary>The passphrase does not open the key.</summary>
    public static readonly RefusalCode WrongPassphrase = new("CH002");

    /// <summary>The key file is damaged.</summary>
    public static readonly RefusalCode DamagedKey = new("CH003", "damaged");

    /// <summary>The member lacks the role that this needs.</summary>
    public static readonly RefusalCode LacksRole = new("CH004");

    /// <summary>No such access level.</summary>
    public static readonly RefusalCode UnknownAccess = new("CH005");

    /// <summary>The key that would sign was never admitted.</summary>
    public static readonly RefusalCode NotAMember = new("CH006");
}
