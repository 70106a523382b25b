namespace Rapporteur.Ledger.Tests;

public class CrashTests
{
    // A short run takes every third operation, a long one all of them.
    private static readonly int Stride = Long.Or(3, 1);

    [Fact]
    public void Killed_after_any_operation_the_ledger_verifies_opens_and_has_all_that_was_acknowledged() =>
        AtEveryOperation(Fault.Kill, Long.Or(1, 25), ledger =>
        {
            if (File.Exists(Path.Combine(ledger.Folder, "checkpoint")))
            {
                Assert.True(ledger.Verify().IsWhole, "before anything was repaired");
            }
        });

    [Fact]
    public void After_a_power_cut_at_any_operation_the_ledger_opens_and_has_all_that_was_acknowledged() =>
        AtEveryOperation(Fault.PowerCut, Long.Or(1, 25), _ => { });

    [Fact]
    public void When_any_operation_fails_nothing_is_lost_and_the_next_attempt_succeeds()
    {
        var operations = CountOperations();
        for (var at = 1; at <= operations; at += Stride)
        {
            using var ledger = new TestLedger();
            ledger.Options = ledger.Options with { Disk = new FaultyDisk(Fault.Failure, at, at) };
            var work = new Workload(ledger);
            work.Run(retries: 1);

            var leaves = Leaves(ledger);
            Assert.True(leaves.SequenceEqual(work.Acknowledged), $"failure at operation {at}");
            Assert.Equal(BodyState.Withdrawn, ledger.Read().Get(2).BodyState);
            var report = ledger.Verify();
            Assert.True(report.IsWhole, $"failure at operation {at}: {string.Join("; ", report.Findings)}");
        }
    }

    [Fact]
    public void Wherever_a_fold_fails_what_is_appended_after_it_is_there()
    {
        var isThrough = false;
        for (var at = 1; !isThrough; at++)
        {
            using var ledger = new TestLedger();
            using (var log = ledger.Create())
            {
                log.Append([ledger.MemberEntry(), .. ledger.Entries(250)], TestLedger.Start);
            }

            var disk = new FaultyDisk(Fault.Failure, at, at);
            var acknowledged = AppendFolding(ledger, disk);
            isThrough = disk.Operations < at;

            var leaves = Leaves(ledger);
            Assert.True(acknowledged.All(leaves.Contains), $"failure at operation {at}: an acknowledged entry is gone");
            ledger.Open().Dispose();
            var report = ledger.Verify();
            Assert.True(report.Findings.Count == 0, $"failure at operation {at}: {string.Join("; ", report.Findings)}");
        }
    }

    [Fact]
    public void Opening_says_what_it_completed_and_what_it_discarded()
    {
        using var ledger = new TestLedger();
        var disk = new FaultyDisk(Fault.Kill, int.MaxValue, 0);
        var crashing = LedgerLog.Create(ledger.Folder, ledger.Work, TestLedger.LogKey, TestLedger.Origin, ledger.Options);
        crashing.Append(ledger.Entries(3), TestLedger.Start);
        var copy = ledger.Copy();
        crashing.Dispose();
        Assert.Equal(0, disk.Operations);
        File.AppendAllText(Path.Combine(copy, "journal", "0"), "RJ01 cut off");

        Assert.Contains(ledger.Verify(copy).Findings, finding => finding is { Kind: FindingKind.JournalCutOff, IsBroken: false });
        using (var log = LedgerLog.Open(copy, ledger.Work, TestLedger.LogKey))
        {
            Assert.Equal(new OpeningReport(4, 12, false), log.Opening);
        }

        using (var log = LedgerLog.Open(copy, ledger.Work, TestLedger.LogKey))
        {
            Assert.True(log.Opening.WasClean);
            Assert.Equal(4, log.Size);
        }

        Assert.All(ledger.Verify(copy).Findings, finding => Assert.Equal(FindingKind.UnknownKey, finding.Kind));
    }

    [Fact]
    public void Zeros_that_a_power_cut_left_at_the_end_of_the_journal_are_cut_off()
    {
        foreach (var zeroed in new[] { 32, 200, int.MaxValue })
        {
            using var ledger = new TestLedger();
            var (copy, good) = WithTwoRecords(ledger);
            var path = Path.Combine(copy, "journal", "0");
            var bytes = File.ReadAllBytes(path);
            bytes.AsSpan(Math.Max(good, bytes.Length - zeroed)..).Clear();
            File.WriteAllBytes(path, bytes);

            Assert.DoesNotContain(ledger.Verify(copy).Findings, finding => finding.IsBroken);
            using var log = LedgerLog.Open(copy, ledger.Work, TestLedger.LogKey);
            Assert.Equal((3, bytes.Length - good), (log.Size, log.Opening.DiscardedBytes));
        }
    }

    [Fact]
    public void A_damaged_record_is_never_taken_for_an_unfinished_one()
    {
        using var ledger = new TestLedger();
        var (copy, _) = WithTwoRecords(ledger);
        var path = Path.Combine(copy, "journal", "0");
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; at < bytes.Length; at += Long.Or(41, 1))
        {
            bytes[at] ^= 0x10;
            File.WriteAllBytes(path, bytes);
            Assert.Equal(LedgerFailure.Damaged,
                Assert.Throws<LedgerException>(() => LedgerLog.Open(copy, ledger.Work, TestLedger.LogKey)).Failure);
            Assert.Equal(LedgerFailure.Damaged, Assert.Throws<LedgerException>(() => LedgerReader.Open(copy)).Failure);
            Assert.Contains(ledger.Verify(copy).Findings, finding => finding.Kind == FindingKind.Journal);
            bytes[at] ^= 0x10;
        }
    }

    // Each append folds; what fails is not tried again.
    private static List<LeafHash> AppendFolding(TestLedger ledger, FaultyDisk disk)
    {
        var acknowledged = new List<LeafHash>();
        var options = ledger.Options with { Disk = disk, FoldAt = 1 };
        try
        {
            using var log = LedgerLog.Open(ledger.Folder, ledger.Work, TestLedger.LogKey, options);
            foreach (var count in new[] { 1, 8, 2 })
            {
                var batch = ledger.Entries(count);
                try
                {
                    log.Append(batch, TestLedger.Start);
                    acknowledged.AddRange(batch.Select(entry => entry.Leaf));
                }
                catch (IOException)
                {
                    // Not acknowledged.
                }
            }
        }
        catch (IOException)
        {
            // Opening failed: nothing was acknowledged.
        }

        return acknowledged;
    }

    private static (string Copy, int LengthOfFirst) WithTwoRecords(TestLedger ledger)
    {
        using var log = ledger.Create();
        var journal = Path.Combine(ledger.Folder, "journal", "0");
        log.Append([ledger.MemberEntry(), ledger.Entry("{}")], TestLedger.Start);
        var length = (int)new FileInfo(journal).Length;
        log.Append(ledger.Entries(2), TestLedger.Start);
        return (ledger.Copy(), length);
    }

    private static void AtEveryOperation(Fault fault, int seeds, Action<TestLedger> afterwards)
    {
        var operations = CountOperations();
        for (var seed = 0; seed < seeds; seed++)
        {
            for (var at = 1; at <= operations; at += Stride)
            {
                using var ledger = new TestLedger();
                var healthy = ledger.Options;
                ledger.Options = healthy with { Disk = new FaultyDisk(fault, at, at + seed * 1000) };
                var work = new Workload(ledger);
                Assert.ThrowsAny<SimulatedCrash>(() => work.Run(retries: 0));

                ledger.Options = healthy;
                afterwards(ledger);
                CheckRecovered(ledger, work, $"{fault} at operation {at}, seed {seed}");
            }
        }
    }

    private static void CheckRecovered(TestLedger ledger, Workload work, string what)
    {
        if (!File.Exists(Path.Combine(ledger.Folder, "checkpoint")))
        {
            Assert.Empty(work.Acknowledged);
            ledger.Create().Dispose();
            return;
        }

        using (var log = ledger.Open())
        {
            var leaves = Leaves(ledger);
            Assert.True(leaves.Take(work.Acknowledged.Count).SequenceEqual(work.Acknowledged), what);
            Assert.InRange(leaves.Count - work.Acknowledged.Count, 0, Workload.LargestBatch);
            log.Append(ledger.Entries(1), TestLedger.Start.AddYears(1));
        }

        if (work.Destroyed)
        {
            Assert.Equal(BodyState.Withdrawn, ledger.Read().Get(2).BodyState);
        }

        var report = ledger.Verify();
        Assert.True(report.Findings.All(finding => finding.Kind is FindingKind.BodyWithheld or FindingKind.UnknownKey),
            what + ": " + string.Join("; ", report.Findings));
    }

    private static int CountOperations()
    {
        using var ledger = new TestLedger();
        var disk = new FaultyDisk(Fault.Kill, int.MaxValue, 0);
        ledger.Options = ledger.Options with { Disk = disk };
        new Workload(ledger).Run(retries: 0);
        Assert.True(ledger.Verify().IsWhole);
        return disk.Operations;
    }

    private static List<LeafHash> Leaves(TestLedger ledger) =>
        [.. ledger.Read().Read().Where(entry => entry.Header.Kind != RecordedTime.Kind).Select(entry => entry.Leaf)];
}
