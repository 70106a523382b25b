using System.Text;

namespace Rapporteur.Hostile;

/// <summary>How much of everything a hostile folder holds.</summary>
/// <param name="Tiny">Tiny files.</param>
/// <param name="Sparse">Length of the sparse file, in bytes.</param>
/// <param name="Unpacked">What a bomb unpacks to, in bytes.</param>
/// <param name="Depth">How deep things lie in each other.</param>
/// <param name="Text">Length of a text that is meant to take long, in characters.</param>
public sealed record HostileScale(int Tiny, long Sparse, long Unpacked, int Depth, int Text)
{
    /// <summary>For a test of every day.</summary>
    public static HostileScale Short { get; } = new(100, 300L << 20, 32L << 20, 20_000, 60_000);

    /// <summary>In earnest.</summary>
    public static HostileScale Long { get; } = new(20_000, 3L << 30, 1L << 30, 1_000_000, 10_000_000);
}

/// <summary>
/// Writes a folder of files made to harm the program that opens them: bombs, recursion, traversal, links, devices, names, texts.
/// The same for the same scale; what the system does not let one make is left out.
/// </summary>
/// <param name="place">The folder to fill.</param>
/// <param name="scale">How much.</param>
public sealed class HostileFolder(string place, HostileScale scale)
{
    /// <summary>A sentence that is read out of what is not hostile.</summary>
    public const string Good = "On 20 August 1936 the clerk Maria Orlova was arrested in the town of Kursk.\n";

    /// <summary>The folder.</summary>
    public string Place => place;

    /// <summary>How much.</summary>
    public HostileScale Scale => scale;

    /// <summary>Fills the folder.</summary>
    public void Write()
    {
        Put("good/first.txt", Good);
        Put("good/last.txt", Good.Replace("20", "21", StringComparison.Ordinal));
        new HostileArchives(this).Write();
        new HostilePdf(this).Write();
        new HostilePictures(this).Write();
        new HostileOffice(this).Write();
        new HostileMail(this).Write();
        new HostilePages(this).Write();
        new HostileTexts(this).Write();
        new HostileNames(this).Write();
        for (var i = 0; i < scale.Tiny; i++)
            Put($"tiny/{i % 97:00}/{i:00000}.txt", $"{i}\n");
    }

    /// <summary>Writes a text.</summary>
    internal void Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file.</summary>
    internal void Put(string path, byte[] bytes) => File.WriteAllBytes(PathOf(path), bytes);

    /// <summary>The full path of a file below the folder; its folder is made.</summary>
    internal string PathOf(string path)
    {
        var full = Path.Combine(place, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    /// <summary>A text many times.</summary>
    internal static string Times(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
