using Rapporteur.Archive.Texts;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Archive.Containers;

/// <summary>A document of a container, as far as it had to be read before the next one is asked for.</summary>
/// <param name="Item">Whence it comes.</param>
internal sealed record ContainedDocumentBytes(ContainedItem Item)
{
    /// <summary>Why it is not taken, or null.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Its bytes, or null where they are staged.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Hash and length of bytes too many to wait in memory, or null.</summary>
    public (string Sha256, long Length)? Staged { get; init; }
}

/// <summary>An exhibit whose documents are taken out.</summary>
/// <param name="leaf">Leaf hash of its deposit.</param>
/// <param name="sha256">SHA-256 of its bytes.</param>
/// <param name="size">How many bytes.</param>
/// <param name="mediaType">Of <see cref="ContainerTypes"/>.</param>
/// <param name="path">Where it lies.</param>
internal sealed class OpenedContainer(LeafHash leaf, string sha256, long size, string mediaType, string path)
{
    private const int LargestInMemory = 32 << 20;

    /// <summary>Leaf hash of its deposit.</summary>
    public LeafHash Leaf => leaf;

    /// <summary>How many bytes it has.</summary>
    public long Size => size;

    /// <summary>What it is.</summary>
    public string MediaType => mediaType;

    /// <summary>Where it lies.</summary>
    public string Path => path;

    /// <summary>What is declared of all that lies in it: who may see it, from whom it is.</summary>
    public required Declaration Declared { get; init; }

    /// <summary>What it carries, where it is a message that was opened when its text was read; else null.</summary>
    public CarriedDocument[]? Carried { get; init; }

    /// <summary>Why not all of it is taken, or null; known when its documents were told.</summary>
    public Refusal? Problem { get; set; }

    /// <summary>Its documents, one after the other, as far as the budget goes; damage ends them, and is the <see cref="Problem"/>.</summary>
    public IEnumerable<ContainedDocumentBytes> Documents(ContentStore exhibits, IDocumentReader reader, ContainerBudget budget)
    {
        using var stream = exhibits.Open(sha256)!;
        using var items = (ContainerTypes.IsMessage(mediaType) ? CarriedBy(stream, reader, budget) : OpenContainer.Items(stream, mediaType, path, budget)).GetEnumerator();
        while (Problem is null && Next(items) is { } item)
        {
            if (!budget.TakesOneMore())
                Problem = ArchiveRefusals.TooMany.With(("file", path), ("limit", budget.Items));
            else
                yield return Read(item, exhibits);
        }
    }

    private IEnumerable<ContainedItem> CarriedBy(Stream message, IDocumentReader reader, ContainerBudget budget)
    {
        var carried = Carried ?? ReadCarried(message, reader);
        Problem = carried.Refusal is { } refusal ? refusal with { Facts = refusal.Facts.SetItem("file", path) } : null;
        return Problem is not null ? [] : carried.Value.Select(document => new ContainedItem(document.Name, budget.Guard(new MemoryStream(document.Bytes))) { Address = document.Address });
    }

    private Outcome<CarriedDocument[]> ReadCarried(Stream message, IDocumentReader reader)
    {
        if (size > DepositFile.LargestRead)
            return ArchiveRefusals.TooLarge.With(("file", path));
        var bytes = new byte[size];
        message.ReadExactly(bytes);
        return reader.Carried(bytes, path);
    }

    private ContainedItem? Next(IEnumerator<ContainedItem> items)
    {
        try
        {
            return items.MoveNext() ? items.Current : null;
        }
        catch (UnpackingRefusedException)
        {
            Problem = ArchiveRefusals.Bomb.With(("file", path));
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            Problem = ArchiveRefusals.DamagedContainer.With(("file", path));
        }
        return null;
    }

    private ContainedDocumentBytes Read(ContainedItem item, ContentStore exhibits)
    {
        var full = $"{path}/{item.Path}";
        var refusal = item.Refusal is { } known ? known with { Facts = known.Facts.SetItem("file", full) }
            : SystemFiles.Is(item.Path) ? ArchiveRefusals.SystemFile.With(("file", full))
            : ItemNames.Refused(item.Path) is { } unsafeName ? unsafeName with { Facts = unsafeName.Facts.SetItem("file", full) } : null;
        if (refusal is not null)
            return new ContainedDocumentBytes(item) { Refusal = refusal };
        try
        {
            return Bytes(item, exhibits);
        }
        catch (UnpackingRefusedException)
        {
            Problem = ArchiveRefusals.Bomb.With(("file", path));
            return new ContainedDocumentBytes(item) { Refusal = ArchiveRefusals.Bomb.With(("file", full)) };
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            return new ContainedDocumentBytes(item) { Refusal = ArchiveTextRefusals.Damaged.With(("file", full)) };
        }
    }

    private ContainedDocumentBytes Bytes(ContainedItem item, ContentStore exhibits)
    {
        using var stream = item.Bytes!;
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; memory.Length <= LargestInMemory && (read = stream.Read(buffer)) > 0;)
            memory.Write(buffer, 0, read);
        if (memory.Length == 0)
            return new ContainedDocumentBytes(item) { Refusal = ArchiveRefusals.Empty.With(("file", $"{path}/{item.Path}")) };
        return memory.Length <= LargestInMemory
            ? new ContainedDocumentBytes(item) { Bytes = memory.ToArray() }
            : new ContainedDocumentBytes(item) { Staged = exhibits.Stage(new FollowedStream(memory.ToArray(), stream)) };
    }

    /// <summary>What a container holds is never an error of the program; a full disk and a lack of memory are the world's.</summary>
    private static bool IsDamage(Exception thrown) => thrown is not (OutOfMemoryException or UnauthorizedAccessException) && !DepositFile.DiskIsFull(thrown);
}
