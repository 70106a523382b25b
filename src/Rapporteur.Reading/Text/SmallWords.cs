using Rapporteur.Reading.Lexicons;

namespace Rapporteur.Reading.Text;

/// <summary>The words that a text somewhere writes with a small letter: a capital at the head of a sentence makes no name of
/// them.</summary>
internal static class SmallWords
{
    /// <summary>The hashes of the words; a collision only costs a name at the head of a sentence.</summary>
    public static HashSet<uint> In(string text, Lexicon lexicon)
    {
        var small = new HashSet<uint>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }
            if (i > start && char.IsLower(text[start]))
            {
                lexicon.Words.Find(text.AsSpan(start, i - start), out var hash);
                small.Add(hash);
            }
        }
        return small;
    }
}
