using System.Diagnostics;
using System.Globalization;

namespace Rapporteur.Bench;

/// <summary>What one run of a program took.</summary>
/// <param name="Seconds">From start to end, by the wall clock.</param>
/// <param name="PeakMegabytes">The most memory that it held at once; 0 where the system does not say.</param>
/// <param name="Output">What it wrote to its output.</param>
internal sealed record Measured(double Seconds, double PeakMegabytes, string Output)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program to its end, watching its peak of memory.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static Measured Run(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        double peak = 0;
        while (!process.WaitForExit(Between))
            peak = Math.Max(peak, PeakOf(process.Id));
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new Measured(seconds, peak, output.GetAwaiter().GetResult())
            : throw new InvalidOperationException($"{Path.GetFileName(program)} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }

    /// <summary>The system's own high-water mark, so that looking now and then misses nothing but the last moment.</summary>
    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
