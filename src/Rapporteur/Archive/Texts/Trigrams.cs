using System.Globalization;
using System.Runtime.InteropServices;

namespace Rapporteur.Archive.Texts;

/// <summary>The groups of three letters of a text, in lower case, all that is no letter counting as one space.</summary>
internal sealed class Trigrams
{
    private readonly Dictionary<ulong, int> counts = [];
    private readonly Dictionary<char, int> letters = [];

    /// <summary>Counts the groups of a text.</summary>
    public Trigrams(ReadOnlySpan<char> text)
    {
        char before = ' ', last = ' ';
        foreach (var c in text)
        {
            var letter = IsLetter(c) ? char.ToLowerInvariant(c) : ' ';
            if (letter == ' ' && last == ' ')
                continue;
            Add(before, last, letter);
            if (letter > '\u007F')
                CollectionsMarshal.GetValueRefOrAddDefault(letters, letter, out _)++;
            (before, last) = (last, letter);
        }
        Add(before, last, ' ');
    }

    /// <summary>Each group and how often it occurs.</summary>
    public Dictionary<ulong, int> Counts => counts;

    /// <summary>Each letter beyond ASCII and how often it occurs.</summary>
    public Dictionary<char, int> Letters => letters;

    /// <summary>How many groups there are.</summary>
    public int Total { get; private set; }

    /// <summary>Three letters as one number.</summary>
    public static ulong Pack(char a, char b, char c) => (ulong)a << 32 | (ulong)b << 16 | c;

    private void Add(char a, char b, char c)
    {
        if (b == ' ' && (a == ' ' || c == ' '))
            return;
        CollectionsMarshal.GetValueRefOrAddDefault(counts, Pack(a, b, c), out _)++;
        Total++;
    }

    /// <summary>Letters, their marks (vowel points), and the apostrophe within words of French and Ukrainian.</summary>
    private static bool IsLetter(char c) =>
        char.IsLetter(c) || c == '’' || c > '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
