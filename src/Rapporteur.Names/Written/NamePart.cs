namespace Rapporteur.Names.Written;

/// <summary>What a stretch of a written name is.</summary>
public enum NamePartKind
{
    /// <summary>The surname, or a part of one.</summary>
    Surname,

    /// <summary>A given name in full.</summary>
    Given,

    /// <summary>An initial, or a given name cut short (<c>G.</c>, <c>Вяч.</c>).</summary>
    Initial,

    /// <summary>The father's name: Russian and Ukrainian patronymics, or a name with <c>oglu</c>, <c>kyzy</c>, <c>ibn</c> behind or before it.</summary>
    Patronymic,

    /// <summary>A particle before a surname (<c>von</c>, <c>de</c>, <c>al-</c>).</summary>
    Particle,

    /// <summary>A title or form of address.</summary>
    Title,

    /// <summary>An office or a description.</summary>
    Role,

    /// <summary>Another surname or name of the person, given by the writer: a pseudonym, the name in brackets.</summary>
    Alias,

    /// <summary>The name at birth, given by the writer (<c>née</c>, <c>урожд.</c>).</summary>
    BirthName,

    /// <summary>Junior, senior, the third.</summary>
    Suffix,

    /// <summary>A word that says of the next what it is (<c>alias</c>, <c>née</c>, <c>он же</c>).</summary>
    Marker,

    /// <summary>Says that the name is not known (<c>N.N.</c>, <c>unknown</c>).</summary>
    Unknown,

    /// <summary>Somebody beside the person (<c>and wife</c>).</summary>
    Companion,

    /// <summary>What is none of these: it is kept.</summary>
    Other,
}

/// <summary>A stretch of a written name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, without the punctuation around it.</param>
/// <param name="Start">Where it begins, in UTF-16 code units of the whole.</param>
public readonly record struct NamePart(NamePartKind Kind, string Text, int Start);

/// <summary>What was noticed about a written name.</summary>
[Flags]
public enum NameFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The writer was not sure: a question mark.</summary>
    Doubtful = 1,

    /// <summary>The name is not known to the writer.</summary>
    Unknown = 2,

    /// <summary>Somebody else is meant beside the person.</summary>
    WithCompanion = 4,

    /// <summary>The surname was written first.</summary>
    SurnameFirst = 8,

    /// <summary>Which word is the surname is a guess: it is taken to be the last.</summary>
    OrderGuessed = 16,

    /// <summary>Written in capitals.</summary>
    InCapitals = 32,
}

/// <summary>The sex that the forms of a name show.</summary>
public enum NameSex
{
    /// <summary>They do not show it.</summary>
    Unknown,

    /// <summary>A man.</summary>
    Man,

    /// <summary>A woman.</summary>
    Woman,
}
