using System.Globalization;
using System.Text;

namespace Rapporteur.Bench;

/// <summary>What was measured, as it is printed and as it goes into git.</summary>
internal sealed class Results(string verb)
{
    private readonly List<(string What, string Measured, string Aim)> _rows = [];

    /// <summary>Prints and keeps one row.</summary>
    internal void Add(string what, string measured, string aim)
    {
        _rows.Add((what, measured, aim));
        Console.WriteLine($"{what}: {measured} (aim: {aim})");
    }

    /// <summary>Runs something several times and gives least, median and most of what it answers.</summary>
    internal static (double Min, double Median, double Max) Repeat(int times, Func<double> measure)
    {
        var values = Enumerable.Range(0, times).Select(_ => measure()).Order().ToArray();
        return (values[0], values[values.Length / 2], values[^1]);
    }

    /// <summary>Writes <c>bench/results/VERB.md</c>, found upwards from the current folder.</summary>
    internal void Write()
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# {verb}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Measured on {DateTime.UtcNow:yyyy-MM-dd} on {Machine()}, by\n")
            .Append(CultureInfo.InvariantCulture, $"`dotnet run -c Release --project bench/Rapporteur.Bench -- {verb} --write`.\n\n")
            .Append("| work | measured | aim |\n|---|---|---|\n");
        foreach (var (what, measured, aim) in _rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {measured} | {aim} |\n");
        }

        File.WriteAllText(Path.Combine(BenchFolder(), "results", verb + ".md"), text.ToString());
    }

    private static string Machine() => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores and {Math.Ceiling(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9)} GB of memory, "
        + $".NET {Environment.Version}");

    private static string BenchFolder()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "bench", "results")))
            {
                return Path.Combine(folder.FullName, "bench");
            }
        }

        throw new DirectoryNotFoundException("bench/results lies nowhere above the current folder.");
    }
}
