namespace Rapporteur.Pages;

/// <summary>Texts that are embedded in this assembly.</summary>
internal static class Resources
{
    /// <summary>A text by its name: <c>Style/report.css</c>.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Resources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
