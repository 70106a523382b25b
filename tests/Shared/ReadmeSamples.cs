namespace Rapporteur.Tests.Shared;

/// <summary>
/// Whether the samples of a library's README are run by its tests. A project that uses it embeds its README and the tests that hold the
/// samples, as README.md and ReadmeTests.cs.
/// </summary>
internal static class ReadmeSamples
{
    /// <summary>Each sample stands in the tests line for line, whatever the indent.</summary>
    /// <param name="expected">How many samples the README has: one that is lost is no success.</param>
    public static void AreRun(int expected)
    {
        var tests = Lines(Resource("ReadmeTests.cs"));
        var samples = Resource("README.md").Split("```csharp\n").Skip(1).Select(block => Lines(block.Split("```")[0])).ToList();
        Assert.Equal(expected, samples.Count);
        Assert.All(samples, sample => Assert.Contains(sample, tests));
    }

    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Resource(string name)
    {
        using var stream = typeof(ReadmeSamples).Assembly.GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
