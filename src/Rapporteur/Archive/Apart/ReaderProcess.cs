using System.ComponentModel;
using System.Diagnostics;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Apart;

/// <summary>Why a process that read was ended.</summary>
internal enum Excess
{
    /// <summary>It was not: it ended by itself.</summary>
    None,

    /// <summary>It took too long.</summary>
    Time,

    /// <summary>It grew too large.</summary>
    Memory,
}

/// <summary>One process that reads documents, one after the other. It hears of nothing but names and bytes, over a pipe.</summary>
internal sealed class ReaderProcess : IDisposable
{
    /// <summary>With it the child says that its heap was full.</summary>
    public const int OutOfMemory = 12;

    private readonly Process process;
    private readonly ApartLimits limits;
    private readonly Lock gate = new();
    private Task? task;
    private Excess excess;

    private ReaderProcess(Process process, ApartLimits limits) => (this.process, this.limits) = (process, limits);

    /// <summary>How many documents it was given.</summary>
    public int Documents { get; private set; }

    /// <summary>Its number at the system.</summary>
    public int Id => process.Id;

    /// <summary>Starts one.</summary>
    /// <param name="command">The program and its words.</param>
    /// <param name="limits">What it may take.</param>
    /// <param name="memory">The memory that it may hold, in bytes.</param>
    /// <exception cref="IOException">The system does not start it.</exception>
    public static ReaderProcess Start(IReadOnlyList<string> command, ApartLimits limits, long memory)
    {
        // The runtime throws before the process is too large; it writes no dumps and opens no door to debuggers.
        var process = ChildProgram.Start(command[0], command.Skip(1), ("DOTNET_GCHeapHardLimit", $"0x{memory * 4 / 5:x}"),
            ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_DbgEnableMiniDump", "0"));
        return new ReaderProcess(process, limits);
    }

    /// <summary>Has a document read.</summary>
    /// <param name="what">What is asked for of it.</param>
    /// <param name="document">The whole document.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="answered">Reads the answer, up to so many bytes of it.</param>
    /// <returns>The answer, or null and why the process is no more.</returns>
    public (T? Read, Excess Excess) Read<T>(AskedFor what, ReadOnlyMemory<byte> document, string fileName, Func<Stream, long, T?> answered) where T : class
    {
        Documents++;
        try
        {
            lock (gate)
                task = new Task(document.Length, process.TotalProcessorTime, Stopwatch.StartNew());
            ApartWire.Ask(process.StandardInput.BaseStream, what, document.Span, fileName);
            if (answered(process.StandardOutput.BaseStream, limits.AnswerFor(document.Length)) is { } read)
                return (read, Excess.None);
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or Win32Exception)
        {
            // The process is no more.
        }
        finally
        {
            lock (gate)
                task = null;
        }
        ChildProgram.Kill(process);
        process.WaitForExit();
        return (null, excess == Excess.None && process.ExitCode == OutOfMemory ? Excess.Memory : excess);
    }

    /// <summary>Looks how long and how large it is by now, and ends it when that is too much.</summary>
    public void Look()
    {
        lock (gate)
        {
            if (task is not { } now || excess != Excess.None)
                return;
            try
            {
                process.Refresh();
                var (allowed, size) = (limits.ProcessorFor(now.Size), process.WorkingSet64);
                if (size > limits.MemoryFor(now.Size))
                    excess = Excess.Memory;
                else if (process.TotalProcessorTime - now.Before > allowed || now.Watch.Elapsed > allowed * limits.Patience)
                    excess = Excess.Time;
                if (excess != Excess.None)
                    process.Kill();
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                // It ended by itself meanwhile.
            }
        }
    }

    /// <summary>Whether it has kept more than half of what it may hold: another takes its place.</summary>
    public bool IsSwollen()
    {
        process.Refresh();
        return process.HasExited || process.WorkingSet64 > limits.Memory / 2;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ChildProgram.Kill(process);
        process.Dispose();
    }

    private sealed record Task(long Size, TimeSpan Before, Stopwatch Watch);
}
