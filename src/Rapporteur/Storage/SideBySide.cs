namespace Rapporteur.Storage;

/// <summary>Work on all cores whose results are taken in order.</summary>
public static class SideBySide
{
    /// <summary>Works on a few items at once, and hands the results over in the order of the items; no more are made than are about to be taken.</summary>
    /// <param name="items">The items, asked for as they are needed.</param>
    /// <param name="work">What is done with each, on any thread.</param>
    /// <param name="cancellation">Stops between items.</param>
    public static IEnumerable<(TItem Item, TResult Result)> InOrder<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation = default)
    {
        var ahead = Environment.ProcessorCount * 2;
        var running = new Queue<(TItem Item, Task<TResult> Result)>();
        using var rest = items.GetEnumerator();
        try
        {
            for (var more = true; more || running.Count > 0;)
            {
                while (running.Count < ahead && (more = more && rest.MoveNext()))
                {
                    var item = rest.Current;
                    running.Enqueue((item, Task.Run(() => work(item), cancellation)));
                }
                cancellation.ThrowIfCancellationRequested();
                if (running.TryDequeue(out var next))
                    yield return (next.Item, next.Result.GetAwaiter().GetResult());
            }
        }
        finally
        {
            // Where the run ends early, nobody goes on writing to an inquiry that is about to be closed.
            foreach (var (_, task) in running)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }
}
