namespace Rapporteur.Linkage;

/// <summary>Every coded "no" of this library.</summary>
public static class LinkRefusals
{
    /// <summary>A row has more or fewer cells than the heading.</summary>
    public const string Ragged = "LK001";

    /// <summary>An id stands on a second row.</summary>
    public const string RepeatedId = "LK002";

    /// <summary>A row has no id.</summary>
    public const string NoId = "LK003";

    /// <summary>The heading stands a second time, as a row.</summary>
    public const string RepeatedHeading = "LK004";

    /// <summary>A file has no heading or no column beside the id.</summary>
    public const string NoHeading = "LK005";

    /// <summary>A quoted cell is never closed.</summary>
    public const string OpenQuote = "LK006";

    /// <summary>The settings are no JSON of the known form.</summary>
    public const string BadSettings = "LK007";

    /// <summary>No column can be compared.</summary>
    public const string NothingToCompare = "LK008";

    /// <summary>A file is not there.</summary>
    public const string NotThere = "LK009";

    /// <summary>A model was trained on other columns.</summary>
    public const string OtherModel = "LK010";

    /// <summary>The settings name a column that the table does not have.</summary>
    public const string UnknownColumn = "LK011";

    /// <summary>Labels or decisions name a record that the table does not have.</summary>
    public const string UnknownRecord = "LK012";

    /// <summary>A file that is to be written over is one that is read.</summary>
    public const string WouldOverwrite = "LK013";

    /// <summary>A row of labels is not two ids and a judgment between 0 and 1.</summary>
    public const string BadLabel = "LK014";
}
