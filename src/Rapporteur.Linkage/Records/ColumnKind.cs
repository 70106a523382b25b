namespace Rapporteur.Linkage.Records;

/// <summary>What a column tells of a person: it decides how two of its values are compared.</summary>
public enum ColumnKind
{
    /// <summary>Left out of the comparison.</summary>
    Ignored,

    /// <summary>The list that a record comes from.</summary>
    Source,

    /// <summary>Given name: whole, shortened to an initial, or with several words.</summary>
    GivenName,

    /// <summary>Surname.</summary>
    Surname,

    /// <summary>Patronymic, middle name, or a second part of a name.</summary>
    SecondName,

    /// <summary>All names in one cell, with titles and epithets.</summary>
    FullName,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>A date, as far as it is known.</summary>
    Date,

    /// <summary>Day of a month, of a date that stands in three columns.</summary>
    Day,

    /// <summary>Month, of a date that stands in three columns.</summary>
    Month,

    /// <summary>A year; with <see cref="Day"/> and <see cref="Month"/> beside it, of one date.</summary>
    Year,

    /// <summary>A place: a town, or "village, town".</summary>
    Place,

    /// <summary>A street or other part of an address.</summary>
    Address,

    /// <summary>A postal code.</summary>
    PostalCode,

    /// <summary>A number, code or address that belongs to one person: a file number, an e-mail address.</summary>
    Identifier,

    /// <summary>A word of a small set: a nationality, an occupation, a code.</summary>
    Category,

    /// <summary>Degrees of latitude, with <see cref="Longitude"/> beside it.</summary>
    Latitude,

    /// <summary>Degrees of longitude.</summary>
    Longitude,

    /// <summary>Free text.</summary>
    Text,
}
