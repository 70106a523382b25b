namespace Rapporteur.Storage;

/// <summary>Work on all cores whose results are taken in order.</summary>
public static class SideBySide
{
    /// <summary>Works on a few items at once, and hands the results over in the order of the items; no more are made than are about to be taken.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done with each, on any thread.</param>
    /// <param name="cancellation">Stops between items.</param>
    public static IEnumerable<(TItem Item, TResult Result)> InOrder<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation = default)
    {
        var ahead = Environment.ProcessorCount * 2;
        var running = new Queue<Task<TResult>>();
        var begun = 0;
        try
        {
            for (var i = 0; i < items.Count; i++)
            {
                while (begun < items.Count && running.Count < ahead)
                {
                    var item = items[begun++];
                    running.Enqueue(Task.Run(() => work(item), cancellation));
                }
                cancellation.ThrowIfCancellationRequested();
                yield return (items[i], running.Dequeue().GetAwaiter().GetResult());
            }
        }
        finally
        {
            // Where the run ends early, nobody goes on working on what is about to be closed.
            foreach (var task in running)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }
}
