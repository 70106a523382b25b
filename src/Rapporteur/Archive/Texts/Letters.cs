using System.Text;

namespace Rapporteur.Archive.Texts;

/// <summary>Undoes what fonts do to letters: ligatures become the letters that they stand for.</summary>
internal static class Letters
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The word in plain letters.</summary>
    public static string Plain(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06'))
            return word;
        var plain = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            if (c is >= '\uFB00' and <= '\uFB06')
                plain.Append(Ligatures[c - '\uFB00']);
            else
                plain.Append(c);
        }
        return plain.ToString();
    }
}
