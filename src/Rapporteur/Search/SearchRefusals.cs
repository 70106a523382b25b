namespace Rapporteur.Search;

/// <summary>Every coded "no" of the search room.</summary>
public static class SearchRefusals
{
    /// <summary>Nothing is asked: no word.</summary>
    public static readonly RefusalCode Empty = new("SE001");

    /// <summary>A quotation mark is opened and not closed.</summary>
    public static readonly RefusalCode OpenPhrase = new("SE002");

    /// <summary>Words are left out only; nothing is to be found.</summary>
    public static readonly RefusalCode OnlyLeftOut = new("SE003");

    /// <summary>More words than are looked for at once.</summary>
    public static readonly RefusalCode TooLong = new("SE004");

    /// <summary>A date that is none.</summary>
    public static readonly RefusalCode BadDate = new("SE005");
}
