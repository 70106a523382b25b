namespace Rapporteur.Tests;

/// <summary>The repository that the tests were built from, for what tests read of it: documents, project files, samples.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(string below) => Path.Combine(Root, below.Replace('/', Path.DirectorySeparatorChar));

    public static string Read(string below) => File.ReadAllText(PathOf(below));

    private static string Find()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "Rapporteur.slnx")))
                return place.FullName;
        }
        throw new DirectoryNotFoundException("the tests do not lie in the repository");
    }
}

/// <summary>How much is tried: a little on every run, much when <c>RAPPORTEUR_LONG=1</c>.</summary>
internal static class Long
{
    public static int Or(int few, int many) => Environment.GetEnvironmentVariable("RAPPORTEUR_LONG") == "1" ? many : few;
}
