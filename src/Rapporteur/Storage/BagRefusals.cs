namespace Rapporteur.Storage;

/// <summary>Every coded "no" of bags.</summary>
public static class BagRefusals
{
    /// <summary>There is no bag here, or one of a form that is not known.</summary>
    public static readonly RefusalCode NoBag = new("ST021", "damaged");

    /// <summary>A bag that would write outside of its place, or brings what does not belong to an inquiry.</summary>
    public static readonly RefusalCode Unsafe = new("ST022", "unsafe");

    /// <summary>Files of the bag are missing, or are not what its manifest states.</summary>
    public static readonly RefusalCode Damaged = new("ST023", "damaged");

    /// <summary>The folder holds the bag of another inquiry.</summary>
    public static readonly RefusalCode OtherBag = new("ST024");

    /// <summary>Bytes that belong into the bag are not here, or not whole.</summary>
    public static readonly RefusalCode BytesMissing = new("ST025", "missing");

    /// <summary>A bag without an inquiry: chosen exhibits for a court.</summary>
    public static readonly RefusalCode NoInquiry = new("ST026");
}
