namespace Rapporteur.Ledger.Tests;

public class SeenCheckpointsTests
{
    [Fact]
    public void Growth_is_told_from_rollback_and_from_another_history()
    {
        using var ledger = new TestLedger();
        using var other = new TestLedger();
        using var folder = new TemporaryFolder();
        var seen = new SeenCheckpoints(folder.PathOf("seen"));
        string old;
        using (var log = ledger.Create())
        {
            Assert.Equal(SeenOutcome.New, seen.Compare(ledger.Read()));
            log.Append(ledger.Entries(3), TestLedger.Start);
            old = ledger.Copy();
            seen.Remember(log.Checkpoint);
            Assert.Equal(SeenOutcome.Same, seen.Compare(ledger.Read()));
            log.Append(ledger.Entries(300), TestLedger.Start);
            Assert.Equal(SeenOutcome.Grown, seen.Compare(ledger.Read()));
            seen.Remember(log.Checkpoint);
        }

        Assert.Equal(SeenOutcome.RolledBack, seen.Compare(LedgerReader.Open(old)));
        using (var log = other.Create())
        {
            log.Append([other.Entry("{\"another\":\"history\"}"), .. other.Entries(400)], TestLedger.Start);
        }

        Assert.Equal(SeenOutcome.Forked, seen.Compare(other.Read()));
        Assert.Equal((304, ledger.Read().Root), seen.Recall(TestLedger.Origin)!.Value);
        Assert.Null(seen.Recall("another/log"));
    }

    [Fact]
    public void A_memory_that_cannot_be_read_is_not_taken_for_none()
    {
        using var ledger = new TestLedger();
        using var folder = new TemporaryFolder();
        using var log = ledger.Create();
        var seen = new SeenCheckpoints(folder.Root);
        seen.Remember(log.Checkpoint);
        File.WriteAllText(Directory.GetFiles(folder.Root).Single(), "{}");
        Assert.Equal(LedgerFailure.Damaged, Assert.Throws<LedgerException>(() => seen.Compare(ledger.Read())).Failure);
    }
}
