namespace Rapporteur.Names;

/// <summary>The data files of the library.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a file that are neither empty nor comments.</summary>
    public static string[] Lines(string name) => Text(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).ToArray();

    /// <summary>The whole of a file.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
