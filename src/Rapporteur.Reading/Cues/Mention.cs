using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Cues;

internal enum MentionKind : byte
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>Persons described: "eight of his accomplices", "the editor".</summary>
    Group,

    /// <summary>A pronoun for persons.</summary>
    Pronoun,

    /// <summary>A named body.</summary>
    Organisation,

    /// <summary>An organ of power, the press, or whoever speaks or acts, by a noun of the lexicon.</summary>
    Organ,

    Place,

    /// <summary>A trial, affair or other event that bears a name.</summary>
    Event,
}

/// <summary>Words that stand for somebody or something, tokens <c>[From, To)</c>.</summary>
internal sealed class Mention
{
    public required MentionKind Kind { get; init; }

    public required int From { get; set; }

    public required int To { get; set; }

    /// <summary>The token of the noun or of the name's last word.</summary>
    public required int Head { get; init; }

    /// <summary>Where a name proper begins, after title and role.</summary>
    public int NameFrom { get; init; }

    /// <summary>The lexicon's phrase for the noun.</summary>
    public PhraseMatch? Noun { get; init; }

    public Quantity? Count { get; set; }

    /// <summary>The count stands in the text, it is not only a plural.</summary>
    public bool Counted { get; init; }

    public bool Plural { get; init; }

    /// <summary>It has a determiner or count of its own.</summary>
    public bool Determined { get; init; }

    /// <summary>It owns what follows: "Kasparov's case".</summary>
    public bool Possessive { get; init; }

    /// <summary>It stands for persons told of before: "the accused", "the other arrestees".</summary>
    public bool Refers { get; init; }

    /// <summary>Descriptions beside it, as token ranges.</summary>
    public List<(int From, int To)> Roles { get; } = [];

    public string Section => Noun?.Phrase.Section ?? "";
}

/// <summary>One mention or several that are joined by commas and "and".</summary>
internal sealed class Party(List<Mention> members)
{
    public List<Mention> Members { get; } = members;

    /// <summary>The counted group that the members are the names of: "eight officers: A, B ..."; null for others.</summary>
    public Mention? Named { get; set; }

    public int From => Named?.From ?? Members[0].From;

    public int To => Members[^1].To;

    public bool HasPerson => Members.Exists(m => m.Kind == MentionKind.Person);

    public bool IsPronoun => Members is [{ Kind: MentionKind.Pronoun }];
}
