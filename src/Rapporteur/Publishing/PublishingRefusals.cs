namespace Rapporteur.Publishing;

/// <summary>Every coded "no" of the publishing room.</summary>
public static class PublishingRefusals
{
    /// <summary>The place for a public edition holds something else.</summary>
    public static readonly RefusalCode NotFree = new("PU001");

    /// <summary>The place for a public edition lies within the inquiry.</summary>
    public static readonly RefusalCode Inside = new("PU002");

    /// <summary>No exhibit is named for a court.</summary>
    public static readonly RefusalCode NothingChosen = new("PU003");
}
