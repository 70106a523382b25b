using System.ComponentModel;
using System.Diagnostics;

namespace Rapporteur.Archive.Apart;

/// <summary>Starts and ends programs that are given documents: over pipes, in no folder of the user's, knowing nothing that they need not.</summary>
internal static class ChildProgram
{
    /// <summary>What a child may know of its surroundings: no passphrase, no key.</summary>
    private static readonly string[] Known =
    [
        "PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "LD_LIBRARY_PATH", "TESSDATA_PREFIX",
    ];

    /// <summary>Starts one; what it complains of is thrown away.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="words">What it is told.</param>
    /// <param name="surroundings">What it is to know besides.</param>
    /// <exception cref="IOException">The system does not start it.</exception>
    public static Process Start(string program, IEnumerable<string> words, params (string Name, string Value)[] surroundings)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Except(Known, StringComparer.OrdinalIgnoreCase).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in surroundings)
            start.Environment[name] = value;
        try
        {
            var process = Process.Start(start) ?? throw new IOException($"{Path.GetFileName(program)} does not start.");
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception world)
        {
            throw new IOException($"{Path.GetFileName(program)} does not start.", world);
        }
    }

    /// <summary>Ends one, if it has not ended.</summary>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }
}
