namespace Rapporteur.Lists;

/// <summary>Every coded "no" of the lists: of a table as a whole, and of its rows one by one.</summary>
public static class ListsRefusals
{
    /// <summary>The bytes are no table that can be read.</summary>
    public static readonly RefusalCode NoTable = new("LS001");

    /// <summary>A spreadsheet has no such sheet.</summary>
    public static readonly RefusalCode NoSheet = new("LS002");

    /// <summary>No row of headings was found.</summary>
    public static readonly RefusalCode NoHeadings = new("LS003");

    /// <summary>A mapping names a column that is not there.</summary>
    public static readonly RefusalCode NoColumn = new("LS004");

    /// <summary>A mapping names a kind that is not known.</summary>
    public static readonly RefusalCode UnknownKind = new("LS005");

    /// <summary>No column says who is named.</summary>
    public static readonly RefusalCode NoNames = new("LS006");

    /// <summary>The days of a column can be read in two ways.</summary>
    public static readonly RefusalCode OpenOrder = new("LS007");

    /// <summary>A row has more or fewer cells than there are headings.</summary>
    public static readonly RefusalCode Ragged = new("LS020", "row");

    /// <summary>A quotation mark in a row is never closed.</summary>
    public static readonly RefusalCode OpenQuote = new("LS021", "row");

    /// <summary>A row of JSON is no object.</summary>
    public static readonly RefusalCode NoObject = new("LS022", "row");

    /// <summary>A row names nobody.</summary>
    public static readonly RefusalCode NamesNobody = new("LS023", "row");

    /// <summary>From a row on the bytes are damaged.</summary>
    public static readonly RefusalCode Damaged = new("LS024", "row");

    /// <summary>A date in a row cannot be read; the row is taken in without it.</summary>
    public static readonly RefusalCode UnreadDate = new("LS030", "note");

    /// <summary>Characters of a row could not be decoded; the row is taken in with them.</summary>
    public static readonly RefusalCode Undecoded = new("LS031", "note");

    /// <summary>A formula in a row has no stored result; the row is taken in without it.</summary>
    public static readonly RefusalCode Unreckoned = new("LS032", "note");

    /// <summary>A row speaks of somebody beside the person whom it does not name; the person is taken in.</summary>
    public static readonly RefusalCode Companion = new("LS033", "note");

    /// <summary>The name in a row was written in doubt.</summary>
    public static readonly RefusalCode Doubtful = new("LS034", "note");
}
