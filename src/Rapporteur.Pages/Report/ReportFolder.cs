using System.Text;

namespace Rapporteur.Pages;

/// <summary>What a writing of the report did.</summary>
/// <param name="Written">Files that are new or changed.</param>
/// <param name="Unchanged">Files that were the same already and were left alone.</param>
/// <param name="Removed">Files of an earlier writing that this one has no more.</param>
public sealed record ReportWritten(int Written, int Unchanged, int Removed);

/// <summary>
/// The folder of a report. A file is written beside its place and moved there, and only if its bytes changed. The list of files
/// (<c>files.txt</c>) says which ones are ours: those alone are removed when they are no longer made.
/// </summary>
internal sealed class ReportFolder
{
    private const string FileList = "files.txt";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string folder;
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private readonly MemoryStream page = new();
    private int written;
    private int unchanged;

    public ReportFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(this.folder);
    }

    /// <summary>Writes a text file that fits into memory.</summary>
    public void Write(string path, Action<TextWriter> content) => Write(path, Rendered(content));

    /// <summary>
    /// Writes a page. A page that says the same as before but for the state of the ledger (what stands in elements marked
    /// <c>data-as-of</c>) is left as it was: it states the ledger that it was made from, and a ledger that has grown elsewhere does not
    /// rewrite it.
    /// </summary>
    public void WritePage(string path, Action<TextWriter> content)
    {
        var bytes = Rendered(content);
        var old = Path.Combine(folder, path);
        if (File.Exists(old) && StandsAsOf.Same(File.ReadAllBytes(old), bytes) && made.Add(path))
            unchanged++;
        else
            Write(path, bytes);
    }

    private ReadOnlySpan<byte> Rendered(Action<TextWriter> content)
    {
        page.SetLength(0);
        using (var writer = new StreamWriter(page, Utf8, 16_384, leaveOpen: true) { NewLine = "\n" })
            content(writer);
        return page.GetBuffer().AsSpan(0, (int)page.Length);
    }

    /// <summary>Writes a file of bytes.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var place = Place(path);
        if (Holds(place, bytes))
        {
            unchanged++;
            return;
        }
        var beside = place + ".new";
        using (var file = File.Create(beside))
            file.Write(bytes);
        File.Move(beside, place, overwrite: true);
        written++;
    }

    /// <summary>Opens a text file that may be large: it is written through and takes its place when it is closed.</summary>
    public TextWriter Open(string path)
    {
        var place = Place(path);
        return new LargeFile(place + ".new", () =>
        {
            if (SameBytes(place + ".new", place))
            {
                File.Delete(place + ".new");
                unchanged++;
                return;
            }
            File.Move(place + ".new", place, overwrite: true);
            written++;
        });
    }

    /// <summary>Removes what an earlier writing made and this one did not, and writes the new list of files.</summary>
    public ReportWritten Finish()
    {
        var removed = 0;
        var list = Path.Combine(folder, FileList);
        if (File.Exists(list))
            removed = File.ReadLines(list).Where(IsOurs).Count(Remove);
        Write(FileList, writer =>
        {
            foreach (var path in made.Order(StringComparer.Ordinal).ToList())
                writer.WriteLine(path);
        });
        return new(written, unchanged, removed);
    }

    private bool IsOurs(string path) =>
        path.Length > 0 && path != FileList && !made.Contains(path)
        && Path.GetFullPath(Path.Combine(folder, path)).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool Remove(string path)
    {
        var place = Path.Combine(folder, path);
        if (!File.Exists(place))
            return false;
        File.Delete(place);
        return true;
    }

    private string Place(string path)
    {
        if (!made.Add(path))
            throw new InvalidOperationException($"the report has two files named {path}");
        var place = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }

    private static bool Holds(string place, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(place);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(place).AsSpan().SequenceEqual(bytes);
    }

    private static bool SameBytes(string one, string other)
    {
        if (!File.Exists(other) || new FileInfo(one).Length != new FileInfo(other).Length)
            return false;
        using var first = File.OpenRead(one);
        using var second = File.OpenRead(other);
        var (left, right) = (new byte[65_536], new byte[65_536]);
        int read;
        while ((read = first.ReadAtLeast(left, left.Length, throwOnEndOfStream: false)) > 0)
        {
            second.ReadExactly(right, 0, read);
            if (!left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
                return false;
        }
        return true;
    }

    private sealed class LargeFile(string place, Action closed) : StreamWriter(place, append: false, Utf8, 65_536)
    {
        private bool done;

        public override string NewLine => "\n";

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (done || !disposing)
                return;
            done = true;
            closed();
        }
    }
}
