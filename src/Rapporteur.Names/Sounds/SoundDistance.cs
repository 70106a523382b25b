namespace Rapporteur.Names.Sounds;

/// <summary>How far two words are apart in sound: an edit distance over sets of sounds, in hundredths of a consonant. Allocates nothing.</summary>
internal static class SoundDistance
{
    /// <summary>More than any two words of a name can be apart.</summary>
    public const int Far = 10_000;

    private const int Consonant = 100, NearConsonant = 60, Exchanged = 60, Vowel = 35, LostVowel = 60, LostOptional = 0, Longest = 24;

    /// <summary>The distance, or <see cref="Far"/> when it exceeds a bound.</summary>
    public static int Between(ReadOnlySpan<Sound> a, ReadOnlySpan<Sound> b, int bound)
    {
        if (Math.Max(Solid(a) - b.Length, Solid(b) - a.Length) * LostVowel > bound)
            return Far;
        // A slip of the hand keeps all letters; another spelling (Radek, Radkey) does not.
        var exchanged = a.Length == b.Length ? Exchanged : Consonant;
        Span<int> before = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j < b.Length; j++)
            last[j + 1] = last[j] + Lost(b[j]);
        for (var i = 0; i < a.Length; i++)
        {
            row[0] = last[0] + Lost(a[i]);
            var least = row[0];
            for (var j = 0; j < b.Length; j++)
            {
                var cost = Math.Min(last[j] + Changed(a[i], b[j]), Math.Min(last[j + 1] + Lost(a[i]), row[j] + Lost(b[j])));
                if (i > 0 && j > 0 && a[i].Agrees(b[j - 1]) && a[i - 1].Agrees(b[j]))
                    cost = Math.Min(cost, before[j - 1] + exchanged);
                row[j + 1] = cost;
                least = Math.Min(least, cost);
            }
            if (least > bound)
                return Far;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length] > bound ? Far : last[b.Length];
    }

    private static int Solid(ReadOnlySpan<Sound> sounds)
    {
        var count = 0;
        foreach (var sound in sounds)
            count += sound.IsOptional ? 0 : 1;
        return count;
    }

    private static int Lost(Sound sound) => sound.IsOptional ? LostOptional : sound.IsVowel ? LostVowel : Consonant;

    private static int Changed(Sound a, Sound b) =>
        a.Agrees(b) ? 0 : a.IsVowel && b.IsVowel ? Vowel : a.IsVowel != b.IsVowel ? Consonant + LostVowel : a.IsNear(b) ? NearConsonant : Consonant;
}
