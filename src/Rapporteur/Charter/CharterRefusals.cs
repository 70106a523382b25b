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

    /// <summary>The member's key is suspended.</summary>
    public static readonly RefusalCode Suspended = new("CH007");

    /// <summary>The member's key was declared lost.</summary>
    public static readonly RefusalCode LostKey = new("CH008");

    /// <summary>Another key has taken the place of this one.</summary>
    public static readonly RefusalCode ReplacedKey = new("CH009");

    /// <summary>The handle is another member's.</summary>
    public static readonly RefusalCode HandleTaken = new("CH010");

    /// <summary>No member is called so.</summary>
    public static readonly RefusalCode UnknownMember = new("CH011");

    /// <summary>There is no such role.</summary>
    public static readonly RefusalCode UnknownRole = new("CH012");

    /// <summary>No commissioner would be left who can act.</summary>
    public static readonly RefusalCode LastCommissioner = new("CH013");

    /// <summary>The key is no Ed25519 public key, or was admitted before.</summary>
    public static readonly RefusalCode BadPublicKey = new("CH014");

    /// <summary>Keys of this inquiry lie in the folder already.</summary>
    public static readonly RefusalCode KeysThere = new("CH015");

    /// <summary>Nobody named this key as a successor.</summary>
    public static readonly RefusalCode NotNamed = new("CH016");

    /// <summary>A lost key cannot be restored.</summary>
    public static readonly RefusalCode GoneForGood = new("CH017");
}
