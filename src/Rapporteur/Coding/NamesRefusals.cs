namespace Rapporteur.Coding;

/// <summary>Every coded "no" about written names: those of the verb <c>names</c>.</summary>
public static class NamesRefusals
{
    /// <summary>No scheme of transliteration of this id.</summary>
    public static readonly RefusalCode UnknownScheme = new("NA001");

    /// <summary>The scheme does not lead back.</summary>
    public static readonly RefusalCode NotReversible = new("NA002");

    /// <summary>Letters that the scheme does not know were left as they are.</summary>
    public static readonly RefusalCode UnknownLetters = new("NA003");

    /// <summary>There is no such file of pairs.</summary>
    public static readonly RefusalCode NoPairsFile = new("NA004");

    /// <summary>The file of pairs has no columns a and b.</summary>
    public static readonly RefusalCode NoColumns = new("NA005");

    /// <summary>A row has more or fewer fields than the heading.</summary>
    public static readonly RefusalCode RaggedRow = new("NA006");

    /// <summary>A row lacks a name.</summary>
    public static readonly RefusalCode NoName = new("NA007");

    /// <summary>A name is longer than any name.</summary>
    public static readonly RefusalCode LongName = new("NA008");

    /// <summary>A name holds bytes that are no UTF-8.</summary>
    public static readonly RefusalCode NotUtf8 = new("NA009");

    /// <summary>The file is to be written over itself.</summary>
    public static readonly RefusalCode SameFile = new("NA010");

    /// <summary>A quotation mark that is never closed.</summary>
    public static readonly RefusalCode OpenQuotation = new("NA011");
}
