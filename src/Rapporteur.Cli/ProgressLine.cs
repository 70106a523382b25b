using System.Diagnostics;
using System.Globalization;

namespace Rapporteur.Cli;

/// <summary>Progress on one line with done, total, rate and time left; plain lines, now and then, where no person looks.</summary>
public sealed class ProgressLine(Terminal terminal, string what, string unit)
{
    private const double Shown = 0.2, Logged = 5;

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private double last = double.MinValue;

    /// <summary>Tells how far it is.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all.</param>
    /// <param name="detail">More to be said, or null.</param>
    public void Tell(double done, double total, string? detail = null)
    {
        var now = watch.Elapsed.TotalSeconds;
        if (done < total && now - last < (terminal.ErrorIsTerminal ? Shown : Logged))
            return;
        last = now;
        var rate = now > 0 ? done / now : 0;
        var left = rate > 0 ? TimeSpan.FromSeconds((total - done) / rate) : TimeSpan.Zero;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{what}: {done:0.#} of {total:0.#} {unit}, {rate:0.#} {unit}/s, {left:hh\\:mm\\:ss} left{(detail is null ? "" : ", " + detail)}");
        if (terminal.ErrorIsTerminal)
            terminal.Error.Write($"\r\u001b[K{line}");
        else if (now >= Logged)
            terminal.Error.WriteLine(line);
    }

    /// <summary>Takes the line away.</summary>
    public void End()
    {
        if (terminal.ErrorIsTerminal)
            terminal.Error.Write("\r\u001b[K");
    }
}
