using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive;

/// <summary>The manifest <c>exhibits.csv</c> beside the files, if there is one, and its rows that were refused.</summary>
public sealed class ManifestBeside
{
    private const string FileName = "exhibits.csv";

    private readonly FoundFile? file;
    private readonly IReadOnlyDictionary<string, Declaration> rows;

    private ManifestBeside(FoundFile? file, IReadOnlyDictionary<string, Declaration> rows, IReadOnlyList<Refusal> refusals) =>
        (this.file, this.rows, Refusals) = (file, rows, refusals);

    /// <summary>Rows that name no file here, or say what cannot be.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Reads the manifest of a folder.</summary>
    public static ManifestBeside Read(string folder, IReadOnlyList<FoundFile> files)
    {
        var file = files.FirstOrDefault(file => file.Path == FileName && file.Refusal is null);
        if (file is null || !Directory.Exists(folder))
            return new ManifestBeside(null, new Dictionary<string, Declaration>(), []);
        var manifest = Manifest.Read(File.ReadAllBytes(file.FullPath), files.Select(found => found.Path).ToHashSet(StringComparer.Ordinal));
        return new ManifestBeside(file, manifest.Rows, manifest.Refusals);
    }

    /// <summary>Whether a file is the manifest itself.</summary>
    public bool Is(FoundFile other) => file is not null && other.Path == file.Path;

    /// <summary>What the manifest declares of a file, or null.</summary>
    public Declaration? Of(FoundFile other) => rows.GetValueOrDefault(other.Path);
}
