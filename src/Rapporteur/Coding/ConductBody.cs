namespace Rapporteur.Coding;

/// <summary>What a passage says that persons did, as entries keep it. It is the speaker's word: no act of the chronicle, nothing that is counted.</summary>
public sealed record ConductBody
{
    /// <summary>What is said to have been done: of <see cref="ConductWords.Acts"/>.</summary>
    public required string Act { get; init; }

    /// <summary>How it is put: asserted, confessed, alleged, denied ...</summary>
    public required string Modality { get; init; }

    /// <summary>The words that it stands on.</summary>
    public required PassageBody Passage { get; init; }

    /// <summary>Everybody whom it names, each with the parts that it gives them.</summary>
    public required ConductPerson[] Persons { get; init; }

    /// <summary>When it is said to have been done.</summary>
    public DateBody? When { get; init; }

    /// <summary>The town, or the wider place.</summary>
    public PlaceBody? Where { get; init; }

    /// <summary>The building, the room, the ship in it, as written.</summary>
    public string? Site { get; init; }

    /// <summary>How, where that needs no presence: of <see cref="ConductWords.Hows"/>.</summary>
    public string? How { get; init; }

    /// <summary>What was written, carried, ordered, attacked, as written.</summary>
    public string? Object { get; init; }

    /// <summary>Organisations, documents and services that are said to have taken part.</summary>
    public string[]? Involves { get; init; }

    /// <summary>Under which circumstances it was said.</summary>
    public SpeechBody? Speech { get; init; }

    /// <summary>Who says so beside the persons, nearest speaker first; left out where the exhibit's source speaks.</summary>
    public string[]? Attribution { get; init; }

    /// <summary>An earlier conduct of which this is another account, <c>LEAF#0</c>.</summary>
    public string? SameAs { get; init; }

    /// <summary>An earlier statement of the same speaker that this takes back, <c>LEAF#0</c>.</summary>
    public string? Retracts { get; init; }
}

/// <summary>A person whom a conduct names.</summary>
/// <param name="Name">The name, in the nominative.</param>
/// <param name="Mention">A mention of the person for whom the member takes this one, <c>LEAF#ORDINAL/PLACE</c>, or null.</param>
/// <param name="Parts">Of <see cref="ConductWords.Parts"/>.</param>
/// <param name="Office">The office in which the person is said to have acted, or null.</param>
public sealed record ConductPerson(string Name, string? Mention, string[] Parts, string? Office = null);

/// <summary>When and under whose hand something was said.</summary>
/// <param name="Said">When it was said, EDTF, or null.</param>
/// <param name="Liberty">Of <see cref="ConductWords.Liberties"/>, or null where it is not known.</param>
/// <param name="HeldBy">In whose custody, as written, or null.</param>
/// <param name="UnderCharge">The charge under which the speaker stood, as written, or null.</param>
/// <param name="ByAccuser">Whether the accuser speaks: the prosecution or the court.</param>
public sealed record SpeechBody(string? Said, string? Liberty, string? HeldBy = null, string? UnderCharge = null, bool? ByAccuser = null);

/// <summary>The words in which conduct is coded.</summary>
public static class ConductWords
{
    /// <summary>Says so.</summary>
    public const string Speaker = "speaker";

    /// <summary>Is said to have done it.</summary>
    public const string Did = "did";

    /// <summary>Is said to have taken part: whom somebody met, spoke with, travelled with.</summary>
    public const string With = "with";

    /// <summary>Is incriminated by it.</summary>
    public const string Against = "against";

    /// <summary>From whom the speaker had it.</summary>
    public const string HeardFrom = "heard-from";

    /// <summary>Said in custody.</summary>
    public const string InCustody = "in-custody";

    /// <summary>Said at liberty.</summary>
    public const string AtLiberty = "at-liberty";

    /// <summary>What persons are said to have done.</summary>
    public static IReadOnlyList<string> Acts { get; } =
        ["meeting", "presence", "journey", "plot", "leading", "order", "message", "writing", "attack", "sabotage", "confession", "other"];

    /// <summary>The parts that a conduct gives to persons.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Speaker, Did, With, Against, HeardFrom];

    /// <summary>Ways of acting that need no presence.</summary>
    public static IReadOnlyList<string> Hows { get; } = ["letter", "telephone", "radio", "through-another", "in-absentia"];

    /// <summary>Whether the speaker was held.</summary>
    public static IReadOnlyList<string> Liberties { get; } = [InCustody, AtLiberty];

    /// <summary>What can be said to have existed.</summary>
    public static IReadOnlyList<string> Things { get; } = ["place", "building", "organisation", "office", "document", "service"];
}

/// <summary>When a passage says that a thing existed, or that it did not, as entries keep it.</summary>
public sealed record ExistenceBody
{
    /// <summary>What it is: of <see cref="ConductWords.Things"/>.</summary>
    public required string Thing { get; init; }

    /// <summary>Its name, as conduct names it.</summary>
    public required string Name { get; init; }

    /// <summary>The words that it stands on.</summary>
    public required PassageBody Passage { get; init; }

    /// <summary>Where it stood, or null.</summary>
    public PlaceBody? Where { get; init; }

    /// <summary>The times throughout which it existed, EDTF.</summary>
    public string[]? Existed { get; init; }

    /// <summary>The times throughout which it did not, EDTF.</summary>
    public string[]? Absent { get; init; }

    /// <summary>Names under which others may mean it: a café that a traveller may call by the name of a hotel.</summary>
    public string[]? MeantBy { get; init; }
}
