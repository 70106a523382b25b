using CsCheck;
using Rapporteur.Linkage.Comparing;

namespace Rapporteur.Linkage.Tests;

/// <summary>Distances of words, against their definitions.</summary>
public class StringDistanceTests
{
    private static readonly Gen<string> Word = Gen.Char["abc"].Array[0, 9].Select(letters => new string(letters));

    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.8400)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "", 1)]
    public void The_similarities_of_Winklers_paper(string a, string b, double expected) =>
        Assert.Equal(expected, StringDistance.JaroWinkler(a, b), 4);

    [Fact]
    public void Slips_are_counted_as_by_the_full_table() => Gen.Select(Word, Word, Gen.Int[1, 3]).Sample((a, b, most) =>
        Assert.Equal(Math.Min(most + 1, ByDefinition(a, b)), StringDistance.Slips(a, b, most)));

    [Fact]
    public void Distances_are_symmetric() => Gen.Select(Word, Word).Sample((a, b) =>
    {
        Assert.Equal(StringDistance.Slips(a, b, 3), StringDistance.Slips(b, a, 3));
        Assert.Equal(StringDistance.JaroWinkler(a, b), StringDistance.JaroWinkler(b, a));
    });

    /// <summary>Optimal string alignment by the recurrence, without a band.</summary>
    private static int ByDefinition(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[a.Length, b.Length];
    }

    [Fact]
    public void Letters_alone_never_rule_out_words_that_are_alike() => Gen.Select(Word, Word).Sample((a, b) =>
    {
        foreach (var least in new[] { 0.7, 0.82, 0.92 })
        {
            if (StringDistance.JaroWinkler(a, b) >= least)
                Assert.True(StringDistance.MayBeAlike(a, StringDistance.Letters(a), b, StringDistance.Letters(b), least));
        }
    });
}
