using System.Globalization;
using Rapporteur.Chronology;

namespace Rapporteur.Reading.Tests;

/// <summary>
/// What reading may allocate for a sentence, by language (<c>allocation-budget.txt</c>), over the pages of these tests. Memory is counted
/// rather than time, so the figure is the same on a busy machine.
/// </summary>
public class AllocationTests
{
    private const int FewestSentences = 300, WarmUps = 3;

    public static TheoryData<string> Languages => ["en", "fr", "ru"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Reading_a_sentence_allocates_no_more_than_the_budget(string language)
    {
        var options = new ReadingOptions { Language = language, Published = UncertainDate.Parse("1995") };
        var (text, sentences) = ProseOf(language, options);
        for (var i = 0; i < WarmUps; i++)
        {
            Reader.Read(text, options);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reader.Read(text, options);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / sentences;
        Assert.True(bytes <= BudgetOf(language), $"{language}: {bytes} bytes a sentence ({sentences} sentences), budget {BudgetOf(language)}");
    }

    // All pages and quiet texts of the language one after another, and again until there are enough sentences.
    private static (string Text, int Sentences) ProseOf(string language, ReadingOptions options)
    {
        var pages = string.Join("\n\n", new[] { "Pages", "Quiet" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), $"{language}-*.txt").Order(StringComparer.Ordinal))
            .Select(File.ReadAllText));
        var text = pages;
        while (true)
        {
            var sentences = Reader.Read(text, options with { Explain = true }).Explained.Count;
            if (sentences >= FewestSentences)
            {
                return (text, sentences);
            }
            text += "\n\n" + pages;
        }
    }

    private static long BudgetOf(string language) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "allocation-budget.txt"))
            .Select(line => line.Split(' '))
            .Where(cells => cells[0] == language)
            .Select(cells => long.Parse(cells[1], CultureInfo.InvariantCulture))
            .Single();
}
