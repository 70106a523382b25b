namespace Rapporteur.Cli;

/// <summary>Programs of this machine that others installed; all of them may be missing.</summary>
public static class InstalledPrograms
{
    /// <summary>The path of a program, found as a shell finds it; null where it is not installed.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") }).FirstOrDefault(File.Exists);
}
