using Rapporteur.Archive.Apart;
using Rapporteur.Archive.Scans;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Cli;

/// <summary>What reads documents for a verb: processes of this same program, or this process where none can be started.</summary>
/// <param name="command">The words that start one; empty for this process.</param>
/// <param name="recognises">Whether text is recognised on pictures, where Tesseract is installed.</param>
public sealed class ReaderOfTerminal(IReadOnlyList<string> command, bool recognises) : IDocumentReader, IDisposable
{
    /// <summary>The word that makes the program a reader of documents.</summary>
    public const string Verb = "read-document";

    private readonly IDocumentReader reader = command.Count == 0 ? new ReaderHere() : new ReadersApart(command);

    /// <summary>The words that start this program once more as a reader.</summary>
    public static IReadOnlyList<string> CommandOfProcess()
    {
        var program = Environment.ProcessPath;
        var assembly = typeof(ReaderOfTerminal).Assembly.Location;
        return program is null ? []
            : Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, assembly, Verb]
            : [program, Verb];
    }

    /// <summary>What recognises text on pictures, where it is installed.</summary>
    public Tesseract? OpenTesseract() => recognises && InstalledPrograms.Find("tesseract") is { } program ? Tesseract.Open(program, InstalledPrograms.Find("pdftoppm")) : null;

    /// <inheritdoc />
    public Extraction Read(ReadOnlyMemory<byte> bytes, string fileName) => reader.Read(bytes, fileName);

    /// <inheritdoc />
    public Outcome<CarriedDocument[]> Carried(ReadOnlyMemory<byte> bytes, string fileName) => reader.Carried(bytes, fileName);

    /// <inheritdoc />
    public void Dispose() => (reader as IDisposable)?.Dispose();
}
