namespace Rapporteur.Archive.Texts;

/// <summary>Where documents are read: in this process, or in one that can die without harm.</summary>
public interface IDocumentReader
{
    /// <summary>Reads a document. What it holds is never thrown: it is in the answer.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <param name="fileName">Its name or path below the folder given.</param>
    Extraction Read(ReadOnlyMemory<byte> bytes, string fileName);
}

/// <summary>Reads in this process: for tests, for benchmarks, and in the process that was started to do it.</summary>
/// <param name="limits">How much is read.</param>
public sealed class ReaderHere(ExtractionLimits limits) : IDocumentReader
{
    /// <summary>With the limits of the program.</summary>
    public ReaderHere() : this(ExtractionLimits.Default)
    {
    }

    /// <inheritdoc />
    public Extraction Read(ReadOnlyMemory<byte> bytes, string fileName) => TextExtraction.Extract(bytes, fileName, limits);
}
