namespace Rapporteur.Reading;

/// <summary>The acts a proposal can name: the codes of the act vocabulary, version 1. A lexicon may add codes of its own.</summary>
public static class Acts
{
    /// <summary>All codes, in the order of the vocabulary.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "arrest", "detention", "internal-exile", "exile", "trial", "sentence", "execution", "killing", "suicide", "death-in-custody",
        "dismissal", "expulsion", "disappearance", "torture", "search", "threat", "release", "rehabilitation", "censorship", "other",
    ];
}

/// <summary>How a claim is put: the codes of the modality list.</summary>
public static class Modalities
{
    /// <summary>The author says it as fact, without naming a source.</summary>
    public const string Asserted = "asserted";

    /// <summary>The author gives it on an organ of the power itself.</summary>
    public const string Official = "official";

    /// <summary>The author gives it on a named newspaper, agency or person.</summary>
    public const string Reported = "reported";

    /// <summary>The text itself says that it cannot vouch for it.</summary>
    public const string Unverified = "unverified";

    /// <summary>A chain of persons: somebody heard it from somebody.</summary>
    public const string Hearsay = "hearsay";

    /// <summary>The author concludes it.</summary>
    public const string Inferred = "inferred";

    /// <summary>Said as a claim that the author does not share.</summary>
    public const string Alleged = "alleged";

    /// <summary>On the victim's own statement of guilt in custody.</summary>
    public const string Confessed = "confessed";

    /// <summary>A source denies that it happened.</summary>
    public const string Denied = "denied";

    /// <summary>Foretold, announced or planned, not yet done.</summary>
    public const string Expected = "expected";

    /// <summary>All codes.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Asserted, Official, Reported, Unverified, Hearsay, Inferred, Alleged, Confessed, Denied, Expected];
}

/// <summary>What a claim rests on: the codes of the list of bases.</summary>
public static class Bases
{
    /// <summary>The speaker saw or suffered it.</summary>
    public const string OwnExperience = "own-experience";

    /// <summary>The speaker has a document before him.</summary>
    public const string DocumentSeen = "document-seen";

    /// <summary>A source that the text names.</summary>
    public const string NamedSource = "named-source";

    /// <summary>A source that the text does not name ("I learn").</summary>
    public const string UnnamedSource = "unnamed-source";

    /// <summary>A conclusion.</summary>
    public const string Inference = "inference";
}
