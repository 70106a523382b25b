using System.Collections.Concurrent;
using Rapporteur.Archive.Texts;

namespace Rapporteur.Archive.Apart;

/// <summary>
/// Reads documents in processes of their own, as many at once as there are cores; plain text alone is read here. A process that dies,
/// takes too long or grows too large over a document is ended, the document refused by code, and the next one is read by another.
/// </summary>
public sealed class ReadersApart : IDocumentReader, IDisposable
{
    private const int FailuresInARow = 8;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(40);

    private readonly IReadOnlyList<string> command;
    private readonly ApartLimits limits;
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount), large = new(1);
    private readonly ConcurrentBag<ReaderProcess> idle = [];
    private readonly ConcurrentDictionary<ReaderProcess, bool> alive = [];
    private readonly ManualResetEventSlim end = new();
    private readonly Thread watch;
    private int diedInARow;

    /// <summary>Readers that are started when they are first needed.</summary>
    /// <param name="command">The program, and the words with which it serves as a reader: <see cref="ReaderChild.Serve"/>.</param>
    /// <param name="limits">What they may take.</param>
    public ReadersApart(IReadOnlyList<string> command, ApartLimits? limits = null)
    {
        (this.command, this.limits) = (command, limits ?? ApartLimits.Default);
        watch = new Thread(Watch) { IsBackground = true, Name = "watch over readers" };
        watch.Start();
    }

    /// <summary>The processes that are alive, by their number at the system.</summary>
    public IReadOnlyCollection<int> Processes => [.. alive.Keys.Select(reader => reader.Id)];

    /// <inheritdoc />
    /// <exception cref="IOException">No reader can be started, or one after the other ends: the machine's failing, not a document's.</exception>
    public Extraction Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        if (TextExtraction.ExtractPlain(bytes, fileName, ExtractionLimits.Default) is { } plain)
            return plain;
        return Apart(AskedFor.Text, bytes, fileName, ApartWire.Answered, refusal => TextExtraction.Unread(bytes, refusal, fileName));
    }

    /// <inheritdoc />
    /// <exception cref="IOException">No reader can be started, or one after the other ends: the machine's failing, not a document's.</exception>
    public Outcome<CarriedDocument[]> Carried(ReadOnlyMemory<byte> bytes, string fileName) =>
        Apart(AskedFor.Carried, bytes, fileName, ApartWire.AnsweredCarried, refusal => new CarriedAnswer(refusal)).Documents;

    private T Apart<T>(AskedFor what, ReadOnlyMemory<byte> bytes, string fileName, Func<Stream, long, T?> answered, Func<Refusal, T> refused) where T : class
    {
        var isLarge = bytes.Length >= limits.Large;
        if (isLarge)
            large.Wait();
        places.Wait();
        try
        {
            var (read, refusal) = Ask(what, bytes, fileName, answered, isLarge);
            return read ?? refused(refusal!);
        }
        finally
        {
            places.Release();
            if (isLarge)
                large.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        end.Set();
        watch.Join();
        foreach (var reader in alive.Keys)
            reader.Dispose();
        end.Dispose();
        places.Dispose();
        large.Dispose();
    }

    /// <summary>One that died without taking too much may have been ended from outside: the document is given to another once.</summary>
    private (T? Read, Refusal? Refusal) Ask<T>(AskedFor what, ReadOnlyMemory<byte> bytes, string fileName, Func<Stream, long, T?> answered, bool isLarge) where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            var reader = !isLarge && idle.TryTake(out var free) ? free : Start(limits.MemoryFor(bytes.Length));
            var (read, excess) = reader.Read(what, bytes, fileName, answered);
            if (read is not null)
            {
                diedInARow = 0;
                GiveBack(reader, isLarge);
                return (read, null);
            }
            End(reader);
            if (excess == Excess.Time)
                return (null, ArchiveTextRefusals.TookTooLong.With(("seconds", (int)limits.ProcessorFor(bytes.Length).TotalSeconds)));
            if (excess == Excess.Memory)
                return (null, ArchiveTextRefusals.TookTooMuch.With(("megabytes", limits.MemoryFor(bytes.Length) >> 20)));
            if (attempt == 2)
            {
                if (Interlocked.Increment(ref diedInARow) > FailuresInARow * Environment.ProcessorCount)
                    throw new IOException("The processes that read documents end one after the other.");
                return (null, ArchiveTextRefusals.BrokeTheReader.With());
            }
        }
    }

    private ReaderProcess Start(long memory)
    {
        var reader = ReaderProcess.Start(command, limits, memory);
        alive[reader] = true;
        return reader;
    }

    private void GiveBack(ReaderProcess reader, bool isLarge)
    {
        if (isLarge || reader.Documents >= limits.Documents || reader.IsSwollen())
            End(reader);
        else
            idle.Add(reader);
    }

    private void End(ReaderProcess reader)
    {
        alive.TryRemove(reader, out _);
        reader.Dispose();
    }

    private void Watch()
    {
        while (!end.Wait(BetweenLooks))
        {
            foreach (var reader in alive.Keys)
                reader.Look();
        }
    }
}
