using Rapporteur.Names.Transliteration;

namespace Rapporteur.Names.Sounds;

/// <summary>Reads a written word as a sequence of <see cref="Sound"/>s, by the table <c>Data/sounds.txt</c>.</summary>
internal static class SoundReader
{
    private const int Longest = 24;

    private static readonly Lazy<RuleSet> Table = new(() => new RuleSet(SchemeFile.Rules(EmbeddedText.Lines("Data/sounds.txt"))));
    private static readonly Dictionary<string, Sound[]> Written = [];

    static SoundReader()
    {
        foreach (var target in SchemeFile.Rules(EmbeddedText.Lines("Data/sounds.txt")).Select(rule => rule.Target).Distinct())
            Written[target] = target.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(SoundOf).ToArray();
    }

    /// <summary>The sounds of a word, doubled ones once; at most 24, more than which no name needs.</summary>
    public static Sound[] Read(string word)
    {
        var lower = word.ToLowerInvariant();
        var sounds = new List<Sound>(lower.Length);
        for (var at = 0; at < lower.Length && sounds.Count < Longest;)
        {
            var rule = Table.Value.RuleAt(lower, at) ?? (LatinSounds.WithoutMarks(lower[at].ToString()) is { Length: 1 } plain && plain[0] != lower[at]
                ? Table.Value.RuleAt(plain, 0) : null);
            if (rule is not null)
                foreach (var sound in Written[rule.Target])
                    Add(sounds, sound);
            else if (char.IsLetterOrDigit(lower[at]))
                Add(sounds, new Sound(SoundBits.Of(lower[at])));
            at += rule?.Source.Length is { } length && at + length <= lower.Length ? length : 1;
        }
        return [.. sounds.Take(Longest)];
    }

    private static void Add(List<Sound> sounds, Sound sound)
    {
        var isDoubled = sounds.Count > 0 && sounds[^1] is var last && (last == sound || last.Agrees(sound) && last.IsVowel && sound.IsVowel);
        if (!isDoubled)
            sounds.Add(sound);
    }

    private static Sound SoundOf(string letters)
    {
        var sound = new Sound(SoundBits.Of(letters.Replace("?", "")));
        return letters.Contains('?') ? sound.AsOptional() : sound;
    }
}
