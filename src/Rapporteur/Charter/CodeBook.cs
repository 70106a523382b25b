namespace Rapporteur.Charter;

/// <summary>
/// The vocabulary: codes are strings of a stated version. An inquiry's own code is prefixed and names its broader built-in
/// act, so that counts and peers still work.
/// </summary>
public static class CodeBook
{
    /// <summary>The name and version that an inquiry is founded on.</summary>
    public const string Version = "rapporteur@1";

    /// <summary>The acts, in the order in which pages list them.</summary>
    public static IReadOnlyList<string> Acts { get; } =
    [
        "arrest", "detention", "search", "torture", "trial", "sentence", "internal-exile", "exile", "execution", "killing", "suicide",
        "death-in-custody", "disappearance", "dismissal", "expulsion", "censorship", "threat", "release", "rehabilitation", "other",
    ];

    /// <summary>Acts that are outcomes: never summed with violations.</summary>
    public static IReadOnlySet<string> Outcomes { get; } = new HashSet<string>(StringComparer.Ordinal) { "release", "rehabilitation" };

    /// <summary>How a claim is put.</summary>
    public static IReadOnlyList<string> Modalities { get; } =
        ["asserted", "official", "reported", "unverified", "hearsay", "inferred", "alleged", "confessed", "denied", "expected"];

    /// <summary>
    /// Codes of HURIDOCS Micro-thesauri, list 4 (types of acts, vocabulary number without the list), for exchange with systems that
    /// use the Events Standard Formats. Acts that the list does not have, as outcomes, have none.
    /// </summary>
    private static readonly Dictionary<string, string> Huridocs = new(StringComparer.Ordinal)
    {
        ["arrest"] = "030101000000",
        ["detention"] = "030102000000",
        ["search"] = "040101000000",
        ["torture"] = "020111110000",
        ["internal-exile"] = "050101000000",
        ["exile"] = "050102000000",
        ["execution"] = "010101010000",
        ["killing"] = "010101000000",
        ["death-in-custody"] = "010106010000",
        ["disappearance"] = "030103000000",
        ["dismissal"] = "300104030100",
        ["censorship"] = "100101000000",
        ["threat"] = "020103010000",
    };

    /// <summary>The HURIDOCS code of an act, or null where their list has none.</summary>
    public static string? HuridocsCode(string act) => Huridocs.GetValueOrDefault(Broader(act));

    /// <summary>Whether an act is of the code book, or an inquiry's own code <c>x-NAME/BROADER</c> of a built-in act.</summary>
    public static bool KnowsAct(string act) => Acts.Contains(act) || (act.StartsWith("x-", StringComparison.Ordinal) && Acts.Contains(Broader(act)));

    /// <summary>The built-in act of a code.</summary>
    public static string Broader(string act) => act.Contains('/') ? act[(act.IndexOf('/') + 1)..] : act;
}
