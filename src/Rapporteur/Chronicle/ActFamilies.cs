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

    /// <summary>The family of an act: its own name where it stands alone.</summary>
    public static string Of(string act) => Wider.GetValueOrDefault(act, act);

    /// <summary>The acts of a family.</summary>
    public static IEnumerable<string> Members(string family) =>
        [family, .. Wider.Where(pair => pair.Value == family).Select(pair => pair.Key)];
}
