namespace Rapporteur.Linkage.Modelling;

/// <summary>Probabilities and their logarithms to base 2.</summary>
public static class Probability
{
    /// <summary>log2(p / (1 - p)).</summary>
    public static double LogOdds(double probability) => Math.Log2(probability / (1 - probability));

    /// <summary>The probability of odds given as log2.</summary>
    public static double OfLogOdds(double logOdds) => 1 / (1 + Math.Pow(2, -logOdds));
}
