using System.Globalization;

namespace Rapporteur.Names.Comparing;

/// <summary>
/// How much agreement on a surname proves: log2 of one over the share of persons who bear it, in the kind of population that names are
/// compared in. <see cref="Default"/> knows common surnames of Europe and the former Soviet Union; a caller who has counted gives own ones.
/// </summary>
public sealed class NameFrequencies
{
    private const double Least = 2, Most = 15;

    private readonly Dictionary<string, double> bits;

    private NameFrequencies(Dictionary<string, double> bits) => this.bits = bits;

    /// <summary>The table of the library: some 700 common surnames in steps of half a bit and more; all others by their length.</summary>
    public static NameFrequencies Default { get; } = new(LoadDefault());

    /// <summary>Frequencies that the caller has counted; surnames that are not among them are weighed by <see cref="Default"/>.</summary>
    /// <param name="shares">Surnames in any script and the share of persons who bear each, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not above 0 and below 1.</exception>
    public static NameFrequencies Of(IEnumerable<KeyValuePair<string, double>> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var bits = new Dictionary<string, double>(Default.bits, StringComparer.Ordinal);
        foreach (var (surname, share) in shares)
        {
            if (share is not (> 0 and < 1))
                throw new ArgumentOutOfRangeException(nameof(shares), share, "a share lies between 0 and 1");
            bits[KeyOf(surname)] = Math.Clamp(-Math.Log2(share), Least, Most);
        }
        return new NameFrequencies(bits);
    }

    /// <summary>The weight of agreement on a surname, from 2 to 15 bits.</summary>
    /// <param name="surname">A surname in any script, of a man or a woman.</param>
    public double Bits(string surname)
    {
        ArgumentNullException.ThrowIfNull(surname);
        var key = KeyOf(surname);
        return bits.TryGetValue(key, out var known) ? known : BitsOfLength(key.Length);
    }

    // Short names have many bearers and many chance likenesses; a long one that nobody lists is rare.
    private static double BitsOfLength(int length) => length switch { <= 2 => 10, 3 => 11.5, 4 => 13, _ => 14 };

    private static string KeyOf(string surname) => FoldedKey.Of(SurnameForms.Masculine(surname)).Replace(" ", "", StringComparison.Ordinal);

    private static Dictionary<string, double> LoadDefault()
    {
        var bits = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var words in EmbeddedText.Lines("Data/surnames.txt").Select(line => line.Split(' ')))
        {
            foreach (var surname in words.Skip(1))
                bits.TryAdd(KeyOf(surname), double.Parse(words[0], CultureInfo.InvariantCulture));
        }
        return bits;
    }
}
