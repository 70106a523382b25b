namespace Rapporteur;

/// <summary>
/// Lets documents through as long as the bytes of those that are being worked on stay below a limit; one that is larger goes alone. So
/// the memory of a run does not grow with what its folder holds. What large documents leave behind is given back before more of them are
/// let through: the collector, on a machine with much memory, would wait.
/// </summary>
/// <param name="most">The limit.</param>
internal sealed class BytesAtOnce(long most)
{
    private const long Large = 4L << 20;

    private readonly object gate = new();
    private long now, left;

    /// <summary>Works on a document when there is room for it.</summary>
    /// <param name="bytes">Its size.</param>
    /// <param name="work">What is done.</param>
    public T Run<T>(long bytes, Func<T> work)
    {
        lock (gate)
        {
            while (now > 0 && now + bytes > most)
                Monitor.Wait(gate);
            now += bytes;
        }
        try
        {
            return work();
        }
        finally
        {
            lock (gate)
            {
                now -= bytes;
                left += bytes < Large ? 0 : bytes;
                if (left > most)
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
                    left = 0;
                }
                Monitor.PulseAll(gate);
            }
        }
    }
}
