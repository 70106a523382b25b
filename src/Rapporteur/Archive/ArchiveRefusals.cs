namespace Rapporteur.Archive;

/// <summary>Every coded "no" of the archive room; those of reading bytes and manifests stand in <c>Texts/</c>.</summary>
public static class ArchiveRefusals
{
    /// <summary>There is no such file or folder.</summary>
    public static readonly RefusalCode NotThere = new("AR001", "missing");

    /// <summary>The file cannot be opened.</summary>
    public static readonly RefusalCode Unreadable = new("AR002", "unreadable");

    /// <summary>The file is empty.</summary>
    public static readonly RefusalCode Empty = new("AR003", "empty");

    /// <summary>Not a regular file: a device, a pipe, a socket.</summary>
    public static readonly RefusalCode NotAFile = new("AR004", "not-a-file");

    /// <summary>A link that leads out of the folder.</summary>
    public static readonly RefusalCode LinkOutside = new("AR005", "link-outside");

    /// <summary>A file of the operating system's own.</summary>
    public static readonly RefusalCode SystemFile = new("AR006", "system-file");

    /// <summary>The file changed while it was read.</summary>
    public static readonly RefusalCode Changed = new("AR007", "changed");

    /// <summary>The file name is not valid Unicode.</summary>
    public static readonly RefusalCode BadName = new("AR008", "name");

    /// <summary>No exhibit of this handle.</summary>
    public static readonly RefusalCode NoExhibit = new("AR009");

    /// <summary>The exhibit was withdrawn already.</summary>
    public static readonly RefusalCode Withdrawn = new("AR010");

    /// <summary>A reason is needed.</summary>
    public static readonly RefusalCode NoReason = new("AR011");

    /// <summary>A rating is one letter, A to F.</summary>
    public static readonly RefusalCode BadRating = new("AR012");

    /// <summary>No such kind of source.</summary>
    public static readonly RefusalCode UnknownSourceKind = new("AR013");

    /// <summary>Too large for its text to be read; kept without text.</summary>
    public static readonly RefusalCode TooLarge = new("AR014", "too-large");

    /// <summary>Parts overlap or lie outside of the text.</summary>
    public static readonly RefusalCode BadParts = new("AR015");

    /// <summary>The exhibit has no text.</summary>
    public static readonly RefusalCode NoText = new("AR016", "no-text");

    /// <summary>These bytes were withdrawn; a folder that holds them still does not bring them back.</summary>
    public static readonly RefusalCode WithdrawnBefore = new("AR019", "withdrawn");

    /// <summary>The path is longer than the system takes.</summary>
    public static readonly RefusalCode PathTooLong = new("AR030", "path-too-long");

    /// <summary>A folder that is an inquiry itself, as its card says; nothing in it was looked at.</summary>
    public static readonly RefusalCode HoldsInquiry = new("AR031", "system-file");

    /// <summary>A link to a file that is found by its own name.</summary>
    public static readonly RefusalCode LinkInside = new("AR018", "link");

    /// <summary>A name in a container that leads out of it.</summary>
    public static readonly RefusalCode LeadsOut = new("AR020", "unsafe");

    /// <summary>A name in a container that cannot be shown as it is: with control characters, turned direction, or too long.</summary>
    public static readonly RefusalCode UnsafeName = new("AR021", "unsafe-name");

    /// <summary>It unpacks to more than may be taken out of one file.</summary>
    public static readonly RefusalCode Bomb = new("AR022", "bomb");

    /// <summary>A container lies in too many others; it is kept, and not opened.</summary>
    public static readonly RefusalCode TooDeep = new("AR023", "too-deep");

    /// <summary>More documents in a container than are taken out of one file.</summary>
    public static readonly RefusalCode TooMany = new("AR024", "too-many");

    /// <summary>A container is damaged; what came before the damage was taken out.</summary>
    public static readonly RefusalCode DamagedContainer = new("AR025", "damaged");
}
