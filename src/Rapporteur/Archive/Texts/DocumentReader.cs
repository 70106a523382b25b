namespace Rapporteur.Archive.Texts;

/// <summary>Where documents are read: in this process, or in one that can die without harm.</summary>
public interface IDocumentReader
{
    /// <summary>Reads a document. What it holds is never thrown: it is in the answer.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <param name="fileName">Its name or path below the folder given.</param>
    Extraction Read(ReadOnlyMemory<byte> bytes, string fileName);

    /// <summary>What a message, or a page saved with what belongs to it, carries beside its text.</summary>
    /// <param name="bytes">The whole message.</param>
    /// <param name="fileName">Its name or path below the folder given.</param>
    /// <returns>The documents, in the order of the message, or why they cannot be taken out.</returns>
    Outcome<CarriedDocument[]> Carried(ReadOnlyMemory<byte> bytes, string fileName);
}

/// <summary>A document that a message carries.</summary>
/// <param name="Name">A name for it, which no other document of the message has.</param>
/// <param name="Address">The address that it was saved from, or null.</param>
/// <param name="Bytes">The document.</param>
public sealed record CarriedDocument(string Name, string? Address, byte[] Bytes);

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

    /// <inheritdoc />
    public Outcome<CarriedDocument[]> Carried(ReadOnlyMemory<byte> bytes, string fileName)
    {
        try
        {
            return CarriedDocuments.Of(bytes);
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            return ArchiveTextRefusals.Damaged.With();
        }
    }
}
