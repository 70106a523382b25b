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

    /// <summary>A finding is marked for re-examination.</summary>
    public static readonly RefusalCode ToBeReexamined = new("PU004");

    /// <summary>A vote is open.</summary>
    public static readonly RefusalCode VoteOpen = new("PU005");

    /// <summary>No finding is adopted.</summary>
    public static readonly RefusalCode NothingToDeliver = new("PU006");

    /// <summary>No program that makes a PDF is installed.</summary>
    public static readonly RefusalCode NoPrinter = new("PU007");

    /// <summary>There are no words in this language.</summary>
    public static readonly RefusalCode UnknownLanguage = new("PU008");

    /// <summary>Another edition without a reason.</summary>
    public static readonly RefusalCode NoReason = new("PU009");

    /// <summary>A public judgment would name somebody who is protected.</summary>
    public static readonly RefusalCode NamesProtected = new("PU010");

    /// <summary>No judgment of that handle.</summary>
    public static readonly RefusalCode NoJudgment = new("PU011");

    /// <summary>Something was entered while the documents were made.</summary>
    public static readonly RefusalCode Stale = new("PU012");

    /// <summary>The program that makes PDF failed.</summary>
    public static readonly RefusalCode PdfFailed = new("PU013");
}
