namespace Rapporteur.Coding;

/// <summary>Every coded "no" of the coding room.</summary>
public static class CodingRefusals
{
    /// <summary>No claim of this handle.</summary>
    public static readonly RefusalCode NoClaim = new("CO001");

    /// <summary>Not an act of the code book.</summary>
    public static readonly RefusalCode UnknownAct = new("CO002");

    /// <summary>Not a modality of the code book.</summary>
    public static readonly RefusalCode UnknownModality = new("CO003");

    /// <summary>The words are not in the text.</summary>
    public static readonly RefusalCode NoPassage = new("CO004");

    /// <summary>The words are in the text more than once.</summary>
    public static readonly RefusalCode AmbiguousPassage = new("CO005");

    /// <summary>Not a date.</summary>
    public static readonly RefusalCode BadDate = new("CO006");

    /// <summary>A count that no one can mean: negative, or low above high.</summary>
    public static readonly RefusalCode BadQuantity = new("CO007");

    /// <summary>There is nothing to undo.</summary>
    public static readonly RefusalCode NothingToUndo = new("CO008");

    /// <summary>Nothing was changed.</summary>
    public static readonly RefusalCode NothingChanged = new("CO009");

    /// <summary>A measure is coded or set aside as it is.</summary>
    public static readonly RefusalCode MeasureAmended = new("CO010");

    /// <summary>A line of a lexicon that cannot be used.</summary>
    public static readonly RefusalCode BadLexicon = new("CO011");

    /// <summary>A text too long, or with too many acts, to be read for claims to its end.</summary>
    public static readonly RefusalCode ReadInPart = new("CO040", "too-many");

    /// <summary>Words in which no date is found, or a date that cannot be.</summary>
    public static readonly RefusalCode NoDateRead = new("CO012");

    /// <summary>No row of a list has headings that are known.</summary>
    public static readonly RefusalCode NoHeadings = new("CO020");

    /// <summary>A row of a list names no act, or one that is not known.</summary>
    public static readonly RefusalCode RowWithoutAct = new("CO021");

    /// <summary>A row of a list names nobody and no number.</summary>
    public static readonly RefusalCode RowWithoutVictim = new("CO022");

    /// <summary>A list has no column of this heading.</summary>
    public static readonly RefusalCode NoColumn = new("CO023");

    /// <summary>The date in a row of a list cannot be read.</summary>
    public static readonly RefusalCode RowBadDate = new("CO024");

    /// <summary>Nothing in a list could be read, or all of it was taken in before.</summary>
    public static readonly RefusalCode NothingInList = new("CO025");

    /// <summary>There is no such field of a claim.</summary>
    public static readonly RefusalCode UnknownField = new("CO026");

    /// <summary>A file that should say how a list is read does not.</summary>
    public static readonly RefusalCode BadMapping = new("CO027");

    /// <summary>Not a word in which conduct or existence is coded.</summary>
    public static readonly RefusalCode UnknownConductWord = new("CO030");

    /// <summary>A conduct names nobody who did it.</summary>
    public static readonly RefusalCode NobodyActed = new("CO031");

    /// <summary>No conduct, or no statement of existence, has this handle.</summary>
    public static readonly RefusalCode NoStatement = new("CO032");

    /// <summary>It was taken back before.</summary>
    public static readonly RefusalCode StatementWithdrawnBefore = new("CO033");

    /// <summary>A reason is needed.</summary>
    public static readonly RefusalCode NoReason = new("CO034");

    /// <summary>A statement of existence names no thing, or no time.</summary>
    public static readonly RefusalCode NoTimeOfExistence = new("CO035");
}
