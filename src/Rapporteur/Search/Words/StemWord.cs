namespace Rapporteur.Search.Words;

/// <summary>A word on its way to its stem, with the regions R1 and R2 of the Snowball stemmers: where an ending must lie to be cut.</summary>
/// <param name="text">The word, lower case.</param>
internal sealed class StemWord(string text)
{
    /// <summary>What is left of the word.</summary>
    public string Text { get; private set; } = text;

    /// <summary>How much is left.</summary>
    public int Length => Text.Length;

    /// <summary>Where R1 begins: after the first consonant that follows a vowel.</summary>
    public int R1 { get; private set; }

    /// <summary>Where R2 begins: the same, within R1.</summary>
    public int R2 { get; private set; }

    /// <summary>Where RV begins; what it is differs from language to language.</summary>
    public int RV { get; init; }

    /// <summary>Finds the regions.</summary>
    /// <param name="first">Where R1 begins, if that is settled otherwise.</param>
    /// <param name="isVowel">The vowels of the language.</param>
    public void SetRegions(int? first, Func<char, bool> isVowel)
    {
        R1 = first ?? After(0, isVowel);
        R2 = After(R1, isVowel);
    }

    /// <summary>Whether it ends so.</summary>
    public bool Ends(string ending) => Text.EndsWith(ending, StringComparison.Ordinal);

    /// <summary>The first of these endings that it has; they are given longest first.</summary>
    public string? Longest(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Ends(ending))
                return ending;
        }
        return null;
    }

    /// <summary>The first of these endings that lies wholly in RV; they are given longest first.</summary>
    public string? LongestInRV(ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Ends(ending) && InRV(ending.Length))
                return ending;
        }
        return null;
    }

    /// <summary>Whether so many letters at the end lie in R1.</summary>
    public bool InR1(int letters) => Length - letters >= R1;

    /// <summary>Whether so many letters at the end lie in R2.</summary>
    public bool InR2(int letters) => Length - letters >= R2;

    /// <summary>Whether so many letters at the end lie in RV.</summary>
    public bool InRV(int letters) => Length - letters >= RV;

    /// <summary>Cuts letters off the end and puts others there.</summary>
    public void Cut(int letters, string instead = "") => Text = string.Concat(Text.AsSpan(0, Length - letters), instead);

    /// <summary>Puts another ending in the place of this one.</summary>
    public void Replace(string ending, string instead) => Cut(ending.Length, instead);

    private int After(int from, Func<char, bool> isVowel)
    {
        for (var i = from + 1; i < Length; i++)
        {
            if (!isVowel(Text[i]) && isVowel(Text[i - 1]))
                return i + 1;
        }
        return Length;
    }
}
