using Rapporteur.Statistics.Numerics;

namespace Rapporteur.Statistics.Tests;

/// <summary>The functions and random numbers under the methods, against values of the handbooks (Abramowitz and Stegun 1964).</summary>
public class NumericsTests
{
    [Theory]
    [InlineData(0.5, 0.57236494292470009)]
    [InlineData(5, 3.1780538303479458)]
    [InlineData(100, 359.13420536957540)]
    public void Log_gamma(double x, double expected) => Near.Relative(expected, Special.LogGamma(x), 1e-14, "log gamma");

    [Theory]
    [InlineData(3.841458820694124, 1, 0.05)]
    [InlineData(16.792940989217, 1, 4.168809109335e-05)]
    [InlineData(25.403700345785, 3, 1.271245939006e-05)]
    public void Chi_square(double value, double degrees, double expected) => Near.Relative(expected, Special.ChiSquareAbove(value, degrees), 1e-10, "tail");

    [Theory]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(0.0001, -3.7190164854556804)]
    public void Normal_quantile(double p, double expected) => Near.Relative(expected, Special.NormalQuantile(p), 1e-12, "quantile");

    [Theory]
    [InlineData(0.975, 1, 12.706204736432095)]
    [InlineData(0.975, 10, 2.2281388519649385)]
    public void Student_quantile(double p, double degrees, double expected) => Near.Relative(expected, Special.StudentQuantile(p, degrees), 1e-6, "quantile");

    [Theory]
    [InlineData(0.3)]
    [InlineData(4.5)]
    public void Gamma_numbers_have_mean_and_variance_of_their_shape(double shape)
    {
        var random = new Xoshiro256(1);
        AssertMoments(() => Variates.Gamma(random, shape), shape, shape);
    }

    [Theory]
    [InlineData(12, 0.2)]
    [InlineData(400, 0.01)]
    [InlineData(400, 0.3)]
    [InlineData(5000, 0.9)]
    public void Binomial_numbers_have_mean_and_variance_of_theirs(double trials, double p)
    {
        var random = new Xoshiro256(2);
        AssertMoments(() => Variates.Binomial(random, trials, p), trials * p, trials * p * (1 - p));
    }

    [Theory]
    [InlineData(0.7)]
    [InlineData(60)]
    public void Poisson_numbers_have_mean_and_variance_of_theirs(double mean)
    {
        var random = new Xoshiro256(3);
        AssertMoments(() => Variates.Poisson(random, mean), mean, mean);
    }

    [Fact]
    public void A_seed_gives_the_same_numbers_and_a_stream_others()
    {
        var first = new Xoshiro256(42);
        var again = new Xoshiro256(42);
        var other = new Xoshiro256(42, 1);
        Assert.Equal(Enumerable.Range(0, 10).Select(_ => first.NextBits()), Enumerable.Range(0, 10).Select(_ => again.NextBits()));
        Assert.NotEqual(first.NextBits(), other.NextBits());
    }

    private static void AssertMoments(Func<double> draw, double mean, double variance)
    {
        const int draws = 100_000;
        double sum = 0, squares = 0;
        for (var i = 0; i < draws; i++)
        {
            var value = draw();
            sum += value - mean;
            squares += (value - mean) * (value - mean);
        }
        Near.Absolute(0, sum / draws, 5 * Math.Sqrt(variance / draws), "mean");
        Near.Relative(variance, squares / draws, 0.05, "variance");
    }
}
