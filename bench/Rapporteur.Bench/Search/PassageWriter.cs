using System.Globalization;
using System.Text;

namespace Rapporteur.Bench.Search;

/// <summary>
/// Writes documents of invented words whose frequencies fall as those of a language do (Zipf), a name now and then; the same seed gives
/// the same bytes.
/// </summary>
internal sealed class PassageWriter
{
    /// <summary>Passages of one document.</summary>
    public const int PassagesOfADocument = 500;

    private const int Vocabulary = 60_000, Names = 20_000, WordsOfAPassage = 85, WordsOfASentence = 17, WordsToAName = 12;

    private static readonly string[] Syllables =
        ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "xi", "yo", "zu", "bra", "cle", "dri", "flo", "gru", "sta"];

    private readonly int seed;
    private readonly double[] shares = new double[Vocabulary];

    public PassageWriter(int seed)
    {
        this.seed = seed;
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
            shares[rank] = sum += 1.0 / Math.Pow(rank + 3, 1.05);
        for (var rank = 0; rank < Vocabulary; rank++)
            shares[rank] /= sum;
    }

    /// <summary>The word of a rank: 0 is the commonest.</summary>
    public static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + 26; rest > 0; rest /= Syllables.Length)
            word.Append(Syllables[rest % Syllables.Length]);
        return word.ToString();
    }

    /// <summary>The name of a number.</summary>
    public static string Name(int number)
    {
        var word = Word(number * 37 + 1_000);
        return char.ToUpperInvariant(word[0]) + word[1..] + "ov";
    }

    /// <summary>Writes documents into a folder.</summary>
    public void Write(string folder, int documents)
    {
        Directory.CreateDirectory(folder);
        for (var document = 0; document < documents; document++)
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{document:D6}.txt")), Text(document));
    }

    /// <summary>The text of a document.</summary>
    public string Text(int document)
    {
        var chance = new Random(unchecked(seed + (document * 7919)));
        var text = new StringBuilder();
        for (var i = 0; i < PassagesOfADocument * WordsOfAPassage; i++)
        {
            var word = chance.Next(WordsToAName) == 0 ? Name(chance.Next(Names)) : Word(Rank(chance.NextDouble()));
            text.Append(word).Append((i + 1) % WordsOfAPassage == 0 ? ".\n\n" : (i + 1) % WordsOfASentence == 0 ? ". " : " ");
        }
        return text.ToString();
    }

    private int Rank(double share) => Array.BinarySearch(shares, share) is >= 0 and var exact ? exact : Math.Min(Vocabulary - 1, ~Array.BinarySearch(shares, share));
}
