using System.Globalization;

namespace Rapporteur.Bench;

/// <summary>Where a benchmark keeps what it makes: a folder beside the others for temporary files, deleted at its end.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly bool keep;

    /// <summary>A new folder; or, after <c>--work DIR</c>, that one, which is kept and used again.</summary>
    public WorkFolder(string[] options)
    {
        var named = Array.IndexOf(options, "--work") is >= 0 and var at ? options[at + 1] : null;
        keep = named is not null;
        Path = System.IO.Path.GetFullPath(named ?? System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"rapporteur-bench-{Environment.ProcessId}"));
        Directory.CreateDirectory(Path);
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The path of something in it.</summary>
    public string Of(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>The first whole number among options, or the usual one.</summary>
    public static int Number(string[] options, int usual) =>
        options.FirstOrDefault(option => int.TryParse(option, out _)) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : usual;

    /// <inheritdoc />
    public void Dispose()
    {
        if (!keep)
            Directory.Delete(Path, recursive: true);
    }
}
