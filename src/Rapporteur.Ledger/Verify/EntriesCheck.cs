namespace Rapporteur.Ledger;

/// <summary>
/// Leads all entries through the checks, in portions: form on all cores, then order and tree on one, then signatures on
/// all cores again while the next portion is read.
/// </summary>
internal sealed class EntriesCheck(LedgerSnapshot snapshot, VerificationOptions options, FindingList findings)
{
    private readonly EntrySource _source = new(snapshot, findings);
    private readonly TreeCheck _tree = new(snapshot, options.Expected, findings);
    private long _signatures;

    internal OrderCheck Order { get; } = new(options, snapshot.Keys, snapshot.Folded.Origin, findings);

    internal long Entries { get; private set; }

    internal long Signatures => _signatures;

    internal void Run(IProgress<VerificationProgress>? progress, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount,
        };
        Order.Expect(snapshot.Current.Size);
        var signing = Task.CompletedTask;
        foreach (var portion in _source.Portions())
        {
            Parallel.ForEach(portion, parallel, entry => entry.CheckForm(findings));
            foreach (var entry in portion)
            {
                Order.Check(entry);
                _tree.Append(entry.Leaf);
            }

            signing.GetAwaiter().GetResult();
            signing = Task.Run(() => CheckSignatures(portion, parallel), CancellationToken.None);
            Entries += portion.Count;
            progress?.Report(new(Entries, snapshot.Current.Size));
        }

        signing.GetAwaiter().GetResult();
        _tree.Finish();
        Order.Finish();
    }

    private void CheckSignatures(List<CheckedEntry> portion, ParallelOptions parallel) => Parallel.ForEach(
        portion, parallel, static () => 0L, (entry, _, done) => done + entry.CheckSignatures(findings),
        done => Interlocked.Add(ref _signatures, done));
}
