using Rapporteur.Names.Russian;

namespace Rapporteur.Names.Tests;

/// <summary>The samples of the README, run; and that those in the README are these.</summary>
public class ReadmeTests
{
    [Fact]
    public void Keys()
    {
        Assert.Equal(FoldedKey.Of("Пятаков"), FoldedKey.Of("Pjatakow"));
        Assert.Equal(FoldedKey.Of("Г. Е. Зиновьев"), FoldedKey.Of("G. E. Zinovieff"));
        Assert.NotEqual(FoldedKey.Of("Bukharin"), FoldedKey.Of("Bulganin"));
    }

    [Fact]
    public void Words()
    {
        var readings = RussianMorphology.Shared.Read("Ивановой");
        Assert.Contains(readings, reading => reading.Tag.IsSurname && reading.Nominative == "иванова");

        var verb = RussianMorphology.Shared.Read("арестован")[0];
        Assert.Equal("арестовать", verb.Lemma);
    }

    [Fact]
    public void Every_sample_of_the_README_is_run_here()
    {
        var tests = Lines(Resource("ReadmeTests.cs"));
        var samples = Resource("README.md").Split("```csharp\n").Skip(1).Select(block => Lines(block.Split("```")[0])).ToList();

        Assert.Equal(2, samples.Count);
        Assert.All(samples, sample => Assert.Contains(sample, tests));
    }

    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Resource(string name)
    {
        using var stream = typeof(ReadmeTests).Assembly.GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
