namespace Rapporteur.Bench;

/// <summary>The program as it is built for this machine: what <c>scripts/build</c> makes of it, and the wrapper that starts it.</summary>
internal static class Product
{
    /// <summary>The project's folder, found upwards from the current one.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The wrapper <c>rapporteur</c>.</summary>
    public static string Wrapper => Path.Combine(Root, "rapporteur");

    /// <summary>The program itself; the wrapper has built it, so that it is the one of this source.</summary>
    public static string Program
    {
        get
        {
            Measured.Run(Wrapper, "--help");
            return Path.Combine(Root, ".build", "rapporteur", "Rapporteur.Cli");
        }
    }

    /// <summary>Whether a program of this machine can be found as a shell finds it.</summary>
    public static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rapporteur.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The project lies nowhere above the current folder.");
    }
}
