using System.ComponentModel;
using System.Diagnostics;

namespace Rapporteur.Archive.Apart;

/// <summary>What a program of this machine answered.</summary>
/// <param name="Output">What it wrote to its output; empty where it was ended.</param>
/// <param name="Code">The code it ended with; -1 where it was ended.</param>
internal sealed record ProgramAnswer(byte[] Output, int Code);

/// <summary>Runs a program of this machine over bytes, with limits of time, memory and output; nothing is written to disk for it.</summary>
internal static class WatchedProgram
{
    private const long MostOutput = 256L << 20;
    private const long MostMemory = 480L << 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs it to its end, or until it takes too much.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="words">What it is told.</param>
    /// <param name="input">What it is given to read.</param>
    /// <param name="processor">Time of the processor that it may take.</param>
    /// <exception cref="IOException">The system does not start it.</exception>
    public static ProgramAnswer Run(string program, IReadOnlyList<string> words, ReadOnlyMemory<byte> input, TimeSpan processor)
    {
        // One thread each: as many run at once as there are cores.
        using var process = ChildProgram.Start(program, words, ("OMP_THREAD_LIMIT", "1"));
        using var end = new ManualResetEventSlim();
        var watch = new Thread(() => Watch(process, processor, end)) { IsBackground = true };
        watch.Start();
        try
        {
            var feeding = new Thread(() => Feed(process, input)) { IsBackground = true };
            feeding.Start();
            var output = Drain(process);
            feeding.Join();
            process.WaitForExit();
            return process.ExitCode == 0 && output is not null ? new ProgramAnswer(output, 0) : new ProgramAnswer([], output is null ? -1 : process.ExitCode);
        }
        finally
        {
            ChildProgram.Kill(process);
            end.Set();
            watch.Join();
        }
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read enough, or has ended.
        }
    }

    /// <summary>The whole output; null where it is more than it may be.</summary>
    private static byte[]? Drain(Process process)
    {
        using var output = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = process.StandardOutput.BaseStream.Read(buffer)) > 0;)
        {
            output.Write(buffer, 0, read);
            if (output.Length > MostOutput)
            {
                ChildProgram.Kill(process);
                return null;
            }
        }
        return output.ToArray();
    }

    private static void Watch(Process process, TimeSpan processor, ManualResetEventSlim end)
    {
        var wall = Stopwatch.StartNew();
        while (!end.Wait(BetweenLooks))
        {
            try
            {
                process.Refresh();
                if (process.WorkingSet64 > MostMemory || process.TotalProcessorTime > processor || wall.Elapsed > processor * ApartLimits.Default.Patience)
                    process.Kill();
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                // It has ended.
            }
        }
    }
}
