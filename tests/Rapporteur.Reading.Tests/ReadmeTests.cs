using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

/// <summary>The sample of the README, word for word.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_sample_of_the_README_holds()
    {
        var reading = Reader.Read(
            "On 5 October eleven miners were arrested in Sverdlovsk. According to the newspaper Golos, two of them were shot.",
            new ReadingOptions { Language = "en", Published = UncertainDate.Parse("1936-11") });

        var (arrest, execution) = (reading.Proposals[0], reading.Proposals[1]);
        Assert.Equal("arrest", arrest.Act);
        Assert.Equal("1936-10-05", arrest.When!.Date.ToString());
        Assert.Equal(DateBasis.Inferred, arrest.When.Basis);            // the year comes from the document's date
        Assert.Equal("Yekaterinburg", arrest.Where[0].Place!.Name);     // Sverdlovsk of 1936, as the gazetteer knows it
        Assert.Equal((11, 11L), (arrest.Quantity!.Low, arrest.Quantity.High));

        Assert.Equal("execution", execution.Act);
        Assert.Equal("reported", execution.Modality);
        Assert.Equal("the newspaper Golos", execution.Attribution[0]);
    }

    [Fact]
    public void The_README_holds_the_sample()
    {
        var readme = Find("src/Rapporteur.Reading/README.md");
        Assert.SkipWhen(readme is null, "the sources are not here");
        var test = File.ReadAllText(Find("tests/Rapporteur.Reading.Tests/ReadmeTests.cs")!);
        var sample = File.ReadAllText(readme!).Split("```csharp\n")[1].Split("```")[0];
        foreach (var line in sample.Split('\n').Where(l => l.Trim().Length > 0))
        {
            Assert.Contains(line.Trim(), test, StringComparison.Ordinal);
        }
    }

    internal static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, path) is var full && Path.Exists(full))
            {
                return full;
            }
        }
        return null;
    }
}
