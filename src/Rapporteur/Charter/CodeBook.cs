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

    /// <summary>Whether an act is of the code book, or an inquiry's own code <c>x-NAME/BROADER</c> of a built-in act.</summary>
    public static bool KnowsAct(string act) => Acts.Contains(act) || (act.StartsWith("x-", StringComparison.Ordinal) && Acts.Contains(Broader(act)));

    /// <summary>The built-in act of a code.</summary>
    public static string Broader(string act) => act.Contains('/') ? act[(act.IndexOf('/') + 1)..] : act;
}
