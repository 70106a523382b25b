using Rapporteur.Charter;

namespace Rapporteur.Chronicle;

/// <summary>Acts that one witness may call by the other's name: an arrest and the detention that follows it.</summary>
public static class ActFamilies
{
    private static readonly Dictionary<string, string> Wider = new(StringComparer.Ordinal)
    {
        ["detention"] = "arrest",
        ["exile"] = "internal-exile",
        ["killing"] = "execution",
    };

    /// <summary>The family of an act: its own name where it stands alone, that of its broader act for an inquiry's own code.</summary>
    public static string Of(string act) => Wider.GetValueOrDefault(CodeBook.Broader(act), CodeBook.Broader(act));
}
