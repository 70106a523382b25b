namespace Rapporteur.Archive.Texts;

/// <summary>Every coded "no" of reading documents (AR1xx) and manifests (AR2xx).</summary>
public static class ArchiveTextRefusals
{
    /// <summary>There are no bytes, or only white space.</summary>
    public static readonly RefusalCode Empty = new("AR101", "empty");

    /// <summary>A format that is not read yet.</summary>
    public static readonly RefusalCode Unsupported = new("AR102", "unsupported");

    /// <summary>Bytes that are no text and of no known format.</summary>
    public static readonly RefusalCode Binary = new("AR103", "binary");

    /// <summary>It is encrypted.</summary>
    public static readonly RefusalCode Encrypted = new("AR104", "encrypted");

    /// <summary>It is damaged or cut off.</summary>
    public static readonly RefusalCode Damaged = new("AR105", "damaged");

    /// <summary>Its pages hold no text: images only.</summary>
    public static readonly RefusalCode NoText = new("AR106", "no-text");

    /// <summary>Its letters are stored without saying which they are.</summary>
    public static readonly RefusalCode UnreadableLetters = new("AR107", "no-text");

    /// <summary>It unpacks to far more than it is.</summary>
    public static readonly RefusalCode Bomb = new("AR108", "bomb");

    /// <summary>Its text is too long.</summary>
    public static readonly RefusalCode TooLarge = new("AR109", "too-large");

    /// <summary>Its elements lie too deep in each other; the text was read without its structure, or not at all.</summary>
    public static readonly RefusalCode TooDeep = new("AR110", "too-deep");

    /// <summary>It is not what its name says; it was read as what it is.</summary>
    public static readonly RefusalCode WrongType = new("AR111", "wrong-type");

    /// <summary>Some bytes are no text in the encoding found; they stand as U+FFFD.</summary>
    public static readonly RefusalCode Undecodable = new("AR112", "unreadable");

    /// <summary>Control characters stand in the text and were kept.</summary>
    public static readonly RefusalCode ControlCharacters = new("AR113", "unsafe");

    /// <summary>Characters that turn the direction of writing stand in the text and were kept.</summary>
    public static readonly RefusalCode DirectionOverrides = new("AR114", "unsafe");

    /// <summary>Some pages hold no text.</summary>
    public static readonly RefusalCode PagesWithoutText = new("AR115", "no-text");

    /// <summary>Scripts stood in the page; they were neither run nor taken for text.</summary>
    public static readonly RefusalCode Scripts = new("AR116", "unsafe");

    /// <summary>The document says that it is in another encoding than it is.</summary>
    public static readonly RefusalCode WrongEncoding = new("AR117", "wrong-type");

    /// <summary>More pages than are read.</summary>
    public static readonly RefusalCode TooManyPages = new("AR118", "too-many");

    /// <summary>Every file in an archive is encrypted.</summary>
    public static readonly RefusalCode LockedArchive = new("AR119", "encrypted");

    /// <summary>The process that read it broke down over it, twice.</summary>
    public static readonly RefusalCode BrokeTheReader = new("AR140", "damaged");

    /// <summary>Reading it took too long and was stopped.</summary>
    public static readonly RefusalCode TookTooLong = new("AR141", "bomb");

    /// <summary>Reading it took too much memory and was stopped.</summary>
    public static readonly RefusalCode TookTooMuch = new("AR142", "bomb");

    /// <summary>A picture, whose text is not recognised yet.</summary>
    public static readonly RefusalCode Picture = new("AR143", "no-text");

    /// <summary>Sound or film.</summary>
    public static readonly RefusalCode SoundOrFilm = new("AR144", "no-text");

    /// <summary>No text was recognised on it.</summary>
    public static readonly RefusalCode NothingRecognised = new("AR145", "no-text");

    /// <summary>A picture larger than any that is recognised.</summary>
    public static readonly RefusalCode PictureTooLarge = new("AR146", "bomb");

    /// <summary>A picture of a kind, or in a state, that is not recognised.</summary>
    public static readonly RefusalCode PictureUnknown = new("AR147", "no-text");

    /// <summary>The program that recognises text failed over it.</summary>
    public static readonly RefusalCode RecognitionFailed = new("AR148", "no-text");

    /// <summary>Its pages are pictures, and what draws them is not installed.</summary>
    public static readonly RefusalCode CannotDraw = new("AR149", "no-text");

    /// <summary>The manifest cannot be read as a table.</summary>
    public static readonly RefusalCode ManifestUnreadable = new("AR201", "damaged");

    /// <summary>The manifest has no column that names the files.</summary>
    public static readonly RefusalCode ManifestWithoutFiles = new("AR202", "damaged");

    /// <summary>A row names a file that is not there.</summary>
    public static readonly RefusalCode ManifestFileMissing = new("AR203", "missing");

    /// <summary>A date in the manifest is none.</summary>
    public static readonly RefusalCode ManifestBadDate = new("AR204");

    /// <summary>An access level in the manifest is unknown.</summary>
    public static readonly RefusalCode ManifestBadAccess = new("AR205");

    /// <summary>A second row of the same file.</summary>
    public static readonly RefusalCode ManifestDuplicate = new("AR206");

    /// <summary>A column that is not known.</summary>
    public static readonly RefusalCode ManifestUnknownColumn = new("AR207");

    /// <summary>A language that is no language code.</summary>
    public static readonly RefusalCode ManifestBadLanguage = new("AR208");

    /// <summary>A date declared by a flag is none.</summary>
    public static readonly RefusalCode DeclaredBadDate = new("AR209");

    /// <summary>An access level declared by a flag is unknown.</summary>
    public static readonly RefusalCode DeclaredBadAccess = new("AR210");

    /// <summary>A language declared by a flag is no language code.</summary>
    public static readonly RefusalCode DeclaredBadLanguage = new("AR211");
}
