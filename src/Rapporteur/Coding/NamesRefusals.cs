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
}
