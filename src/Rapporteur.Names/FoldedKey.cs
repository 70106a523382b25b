namespace Rapporteur.Names;

/// <summary>
/// One key that brings the spellings of a name in many languages and alphabets together, for search and for blocking: Pyatakov, Piatakoff,
/// Pjatakow,
/// Пятаков and П'ятаков have the same. It is coarse by intent (all hissing and hushing sounds are one, and so is the <c>ch</c> of German
/// and English):
/// equal keys make a candidate, never an identity.
/// </summary>
/// <remarks>
/// A key is lower-case words of the letters <c>a e i o u b d g k l m n p r t v</c> and <c>s</c>, which stands for с з ц ч ш щ ж х and the
/// like; letters of
/// alphabets that are not known (other than Latin, Cyrillic, Georgian, Armenian) and digits stay as they are. Keys may change with the
/// version of this library.
/// </remarks>
public static class FoldedKey
{
    /// <summary>The version of the folding, for those who store keys: it changes when any key may have.</summary>
    public const int Version = 2;

    /// <summary>
    /// The key of a name: its words folded, in their order, with one space between. Empty when it holds no letter or digit.
    /// </summary>
    /// <param name="name">A name in any script; hyphens part words, apostrophes do not.</param>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = new LetterBuffer(stackalloc char[LatinSounds.Usual]);
        Append(ref key, name);
        return key.Text.ToString();
    }

    /// <summary>Appends the key of a name.</summary>
    internal static void Append(ref LetterBuffer key, scoped ReadOnlySpan<char> name)
    {
        var plain = new LetterBuffer(stackalloc char[LatinSounds.Usual]);
        var sounds = new LetterBuffer(stackalloc char[LatinSounds.Usual]);
        LatinSounds.AppendWithoutMarks(ref plain, name);
        var text = plain.Text;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])))
                start = start < 0 ? i : start;
            else if (start >= 0)
            {
                sounds.Clear();
                LatinSounds.Append(ref sounds, text[start..i]);
                AppendWord(ref key, sounds.Text);
                start = -1;
            }
        }
    }

    private static void AppendWord(ref LetterBuffer key, scoped ReadOnlySpan<char> sounds)
    {
        if (sounds.Length == 0)
            return;
        if (key.Length > 0)
            key.Append(' ');
        AppendReduced(ref key, sounds);
    }

    /// <summary>
    /// What spellings disagree on is left out: doubled sounds, the stop in ts, dz, tch, dj, and an i beside another vowel, which may be
    /// a glide, a softening or a diphthong (Piatakov, Bakayev, Reingold).
    /// </summary>
    private static void AppendReduced(ref LetterBuffer key, scoped ReadOnlySpan<char> sounds)
    {
        var start = key.Length;
        for (var i = 0; i < sounds.Length; i++)
        {
            var sound = sounds[i];
            var next = NextOther(sounds, i);
            var last = key.Length > start ? key[key.Length - 1] : '\0';
            var isDoubled = sound == last && char.IsAsciiLetter(sound);
            var isStopOfAffricate = sound is 't' or 'd' && next == 's';
            var isGlide = sound == 'i' && (IsOpenVowel(next) || IsOpenVowel(last));
            if (!isDoubled && !isStopOfAffricate && !isGlide)
                key.Append(sound);
        }
    }

    private static char NextOther(ReadOnlySpan<char> sounds, int at)
    {
        var next = at + 1;
        while (next < sounds.Length && sounds[next] == sounds[at])
            next++;
        return next < sounds.Length ? sounds[next] : '\0';
    }

    private static bool IsOpenVowel(char sound) => sound is 'a' or 'e' or 'o' or 'u';
}
