namespace Rapporteur.Reading.Lexicons;

/// <summary>The forms of a word that a paradigm can name.</summary>
[Flags]
internal enum WordForms
{
    None = 0,
    Base = 1 << 0,
    Present = 1 << 1,
    Past = 1 << 2,

    /// <summary>The participle that makes a passive.</summary>
    Participle = 1 << 3,
    Gerund = 1 << 4,
    Future = 1 << 5,

    /// <summary>A participle that stands with a noun or as a noun ("the arrested").</summary>
    Attributive = 1 << 6,
    Singular = 1 << 8,
    Plural = 1 << 9,
    Nominative = 1 << 10,
    Genitive = 1 << 11,
    Dative = 1 << 12,
    Accusative = 1 << 13,
    Instrumental = 1 << 14,
    Locative = 1 << 15,

    Verbal = Base | Present | Past | Participle | Gerund | Future | Attributive,
    AnyCase = Nominative | Genitive | Dative | Accusative | Instrumental | Locative,
}
