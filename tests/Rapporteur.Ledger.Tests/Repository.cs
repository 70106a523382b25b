namespace Rapporteur.Ledger.Tests;

/// <summary>Files of the project that tests read.</summary>
internal static class Repository
{
    /// <summary>The full path of a file of the project, found upwards from the test program.</summary>
    internal static string PathOf(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rapporteur.slnx")))
            {
                return Path.Combine(folder.FullName, relative);
            }
        }

        throw new DirectoryNotFoundException("The project lies nowhere above the test program.");
    }
}
