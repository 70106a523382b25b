using System.Globalization;
using Rapporteur.Names.Comparing;

namespace Rapporteur.Cli.Names;

/// <summary>A weight drawn as a waterfall: each part is a bar that begins where the one before it ended.</summary>
internal static class Waterfall
{
    /// <summary>Draws the parts of a weight and their sum.</summary>
    /// <param name="to">Where it is drawn.</param>
    /// <param name="weight">The weight of two names.</param>
    /// <param name="besideBits">What evidence beside the names adds, in bits.</param>
    public static void Draw(TextWriter to, NameWeight weight, double besideBits = 0)
    {
        var parts = weight.Parts.Select(part => (What: Words.Of(part.Aspect), How: Words.Of(part.Agreement), part.Bits)).ToList();
        if (besideBits > 0)
            parts.Add(("beside", "text and company", besideBits));
        var least = Math.Min(0, Sums(parts.Select(part => part.Bits)).Min());
        var sum = 0.0;
        foreach (var (what, how, bits) in parts)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-8} {how,-19} {bits,6:+0.0;-0.0;0.0}  {Bar(sum - least, sum + bits - least, bits < 0)}"));
            sum += bits;
        }
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"weight",-28} {sum,6:+0.0;-0.0;0.0}  bits (log2 of the likelihood ratio)"));
    }

    private static IEnumerable<double> Sums(IEnumerable<double> parts)
    {
        var sum = 0.0;
        yield return sum;
        foreach (var bits in parts)
            yield return sum += bits;
    }

    /// <summary>One block for a bit.</summary>
    private static string Bar(double from, double to, bool isLoss)
    {
        var (low, high) = ((int)Math.Round(Math.Min(from, to)), (int)Math.Round(Math.Max(from, to)));
        return new string(' ', low) + new string(isLoss ? '░' : '█', high - low);
    }
}
