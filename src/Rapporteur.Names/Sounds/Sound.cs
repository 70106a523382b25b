namespace Rapporteur.Names.Sounds;

/// <summary>
/// What one place of a written word may sound like: a set of sounds, one of which is meant. English <c>ch</c> is ч, in German and Polish
/// х, in French ш: the place holds all of them, and agrees with each.
/// </summary>
/// <param name="Set">One bit for each sound of <see cref="SoundBits"/>, and one if other spellings leave the place out.</param>
internal readonly record struct Sound(ulong Set)
{
    private const ulong OptionalBit = 1UL << 63;

    public bool IsOptional => (Set & OptionalBit) != 0;

    public bool IsVowel => (Set & SoundBits.Vowels) != 0;

    public Sound AsOptional() => new(Set | OptionalBit);

    public bool Agrees(Sound other) => (Set & other.Set & ~OptionalBit) != 0;

    /// <summary>Whether the two differ only in voice (п and б), or are both of one family of hisses.</summary>
    public bool IsNear(Sound other) => (SoundBits.Near(Set) & other.Set & ~OptionalBit) != 0;
}

/// <summary>The bits of sounds, named by Cyrillic letters; any other letter has a bit of its own by its code point, which it may share.</summary>
internal static class SoundBits
{
    private const string Named = "аеиоуюябвгджзклмнпрстфхцчшщйџһё";
    private const int OthersFrom = 40, Others = 20;

    public static readonly ulong Vowels = Of("аеиоуюяё");

    private static readonly ulong[] Families = new[] { "бп", "дт", "гк", "гх", "хһ", "хк", "зс", "вф", "жш", "жџ", "шщ", "чџ", "чц", "чш", "шс", "жз", "чщ", "мн" }
        .Select(Of).ToArray();

    public static ulong Of(string letters) => letters.Aggregate(0UL, (set, letter) => set | Of(letter));

    public static ulong Of(char letter) => Named.IndexOf(letter) is var index and >= 0 ? 1UL << index : 1UL << (OthersFrom + letter % Others);

    public static ulong Near(ulong set)
    {
        var near = 0UL;
        foreach (var family in Families)
        {
            if ((family & set) != 0)
                near |= family;
        }
        return near;
    }
}
