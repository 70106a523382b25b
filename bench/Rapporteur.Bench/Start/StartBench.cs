using System.Globalization;

namespace Rapporteur.Bench.Start;

/// <summary>How long a person waits for the program to answer at all.</summary>
internal static class StartBench
{
    private const int Times = 15;

    public static void Run(Results results, string[] options)
    {
        var program = Product.Program;
        results.Add("`rapporteur --help`, published build, milliseconds", Milliseconds(program, "--help"), "100");
        results.Add("`rapporteur --help` by the wrapper when built, milliseconds", Milliseconds(Product.Wrapper, "--help"), "150");
        results.Add("`rapporteur chronicle --help`, published build, milliseconds", Milliseconds(program, "chronicle", "--help"), "-");
    }

    private static string Milliseconds(string program, params string[] arguments)
    {
        var (min, median, max) = Results.Repeat(Times, () => Measured.Run(program, arguments).Seconds * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{median:0} ({min:0} to {max:0})");
    }
}
