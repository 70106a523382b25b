namespace Rapporteur.Counting;

/// <summary>Every coded "no" of an estimate from lists.</summary>
public static class EstimateRefusals
{
    /// <summary>A row is none, or a column is missing.</summary>
    public static readonly RefusalCode NotATable = new("ES001");

    /// <summary>A mark that is neither 0 nor 1.</summary>
    public static readonly RefusalCode NotAHistory = new("ES002");

    /// <summary>A count that counts nobody.</summary>
    public static readonly RefusalCode AbsurdCount = new("ES003");

    /// <summary>A history in two rows.</summary>
    public static readonly RefusalCode RepeatedHistory = new("ES004");

    /// <summary>Persons on no list are counted.</summary>
    public static readonly RefusalCode UnseenCounted = new("ES005");

    /// <summary>Nobody is on any list.</summary>
    public static readonly RefusalCode Empty = new("ES006");

    /// <summary>Too few lists for the method.</summary>
    public static readonly RefusalCode TooFewLists = new("ES007");

    /// <summary>Too many lists for the method.</summary>
    public static readonly RefusalCode TooManyLists = new("ES008");

    /// <summary>A list without a person.</summary>
    public static readonly RefusalCode EmptyList = new("ES009");

    /// <summary>No person on two lists.</summary>
    public static readonly RefusalCode NoOverlap = new("ES010");

    /// <summary>Two lists of the same persons.</summary>
    public static readonly RefusalCode IdenticalLists = new("ES011");

    /// <summary>A list inside another.</summary>
    public static readonly RefusalCode ListInside = new("ES012");

    /// <summary>Too few persons for anything.</summary>
    public static readonly RefusalCode TooFewPersons = new("ES013");

    /// <summary>The best model has no finite estimate.</summary>
    public static readonly RefusalCode NoFiniteEstimate = new("ES014");

    /// <summary>The lists cover too little.</summary>
    public static readonly RefusalCode CoverageTooLow = new("ES015");

    /// <summary>A file that is not there.</summary>
    public static readonly RefusalCode NotThere = new("ES016");

    /// <summary>Lists that were declared copies of each other.</summary>
    public static readonly RefusalCode CopiedLists = new("ES017");

    /// <summary>Lists of which nobody said how they came to be.</summary>
    public static readonly RefusalCode NotDeclared = new("ES018");

    /// <summary>Machine joins that no person has checked by a sample.</summary>
    public static readonly RefusalCode JoinsNotChecked = new("ES019");

    /// <summary>A sample of joins with more wrong than drawn, or none.</summary>
    public static readonly RefusalCode BadSample = new("ES020");

    /// <summary>No join of the machine's between these lists.</summary>
    public static readonly RefusalCode NothingToCheck = new("ES021");

    /// <summary>A declaration of fewer than two lists, or by another word.</summary>
    public static readonly RefusalCode BadDeclaration = new("ES022");
}
