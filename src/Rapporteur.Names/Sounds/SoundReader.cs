using Rapporteur.Names.Transliteration;

namespace Rapporteur.Names.Sounds;

/// <summary>Reads a written word as a sequence of <see cref="Sound"/>s, by the table <c>Data/sounds.txt</c>.</summary>
internal static class SoundReader
{
    private const int Longest = 24;

    private static readonly TransliterationRule[] Rules = SchemeFile.Rules(EmbeddedText.Lines("Data/sounds.txt")).ToArray();
    private static readonly RuleSet Table = new(Rules);

    // What the rules write, as sounds.
    private static readonly Dictionary<string, Sound[]> Written = Rules.Select(rule => rule.Target).Distinct()
        .ToDictionary(target => target, target => target.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(SoundOf).ToArray());

    /// <summary>The sounds of a word, doubled ones once; at most 24, more than which no name needs.</summary>
    public static Sound[] Read(string word)
    {
        var lower = word.ToLowerInvariant();
        var sounds = new List<Sound>(lower.Length);
        for (var at = 0; at < lower.Length && sounds.Count < Longest;)
        {
            var rule = Table.RuleAt(lower, at) ?? (LatinSounds.WithoutMarks(lower[at].ToString()) is { Length: 1 } plain && plain[0] != lower[at]
                ? Table.RuleAt(plain, 0) : null);
            if (rule is not null)
                foreach (var sound in Written[rule.Target])
                    Add(sounds, sound);
            else if (char.IsLetterOrDigit(lower[at]))
                Add(sounds, new Sound(SoundBits.Of(lower[at])));
            at += rule?.Source.Length is { } length && at + length <= lower.Length ? length : 1;
        }
        return [.. sounds.Take(Longest)];
    }

    /// <summary>
    /// The letters of a word that the table does not know (Chinese, Thai, Devanagari), in their order: as sounds they are told apart
    /// roughly, so that where they differ the words do.
    /// </summary>
    public static string Unread(string word)
    {
        foreach (var c in word)
        {
            if (c >= FirstUnread && char.IsLetter(c) && !Table.Knows(c))
                return string.Concat(word.Where(c => c >= FirstUnread && char.IsLetter(c) && !Table.Knows(c)));
        }
        return "";
    }

    // Latin, Greek, Cyrillic, Armenian and Hebrew lie before; letters with marks among them are read without their marks.
    private const char FirstUnread = '\u0600';

    private static void Add(List<Sound> sounds, Sound sound)
    {
        // A doubled consonant is one; a doubled vowel may be two (Матвеев) or one (Aaron).
        var last = sounds.Count > 0 ? sounds[^1] : default;
        if (last == sound && sound.IsVowel)
            sounds.Add(sound.AsOptional());
        else if (last != sound && !(sound.IsVowel && last.IsVowel && last.Agrees(sound)))
            sounds.Add(sound);
    }

    private static Sound SoundOf(string letters)
    {
        var sound = new Sound(SoundBits.Of(letters.Replace("?", "")));
        return letters.Contains('?') ? sound.AsOptional() : sound;
    }
}
