namespace Rapporteur.Ledger.Tests;

/// <summary>The log's key is handed over, lost, and taken over by its named successor.</summary>
public class SuccessionTests
{
    private static readonly MemberKey Second = MemberKey.FromSeed(Enumerable.Repeat((byte)5, 32).ToArray());
    private static readonly MemberKey Third = MemberKey.FromSeed(Enumerable.Repeat((byte)6, 32).ToArray());
    private static readonly DateTimeOffset Later = TestLedger.Start.AddDays(1);

    [Fact]
    public void A_log_that_was_handed_over_verifies_and_goes_on_under_the_new_key()
    {
        using var ledger = HandedOver();
        using (var log = LedgerLog.Open(ledger.Folder, ledger.Work, Second, ledger.Options))
        {
            log.Append(ledger.Entries(300), Later.AddDays(1));
            Assert.True(ledger.Verify().IsWhole);
        }

        Assert.Empty(ledger.Verify().Findings);
        var reader = ledger.Read();
        Assert.Equal(Second.KeyId, reader.LogKey.Key.KeyId);
        Assert.Equal([0, 5], reader.LogKeys.Terms.Select(term => term.From));
        Assert.Equal(reader.LogKey + "\n", File.ReadAllText(Path.Combine(ledger.Folder, "log.vkey")));
    }

    [Fact]
    public void The_old_key_opens_the_log_no_more()
    {
        using var ledger = HandedOver();
        Assert.Equal(LedgerFailure.WrongLogKey, Assert.Throws<LedgerException>(() => ledger.Open().Dispose()).Failure);
    }

    [Fact]
    public void A_checkpoint_by_the_old_key_over_what_came_later_is_not_believed()
    {
        using var ledger = HandedOver();
        var reader = ledger.Read();
        File.WriteAllBytes(Path.Combine(ledger.Folder, "checkpoint"), Checkpoint.Sign(TestLedger.Origin, reader.Size, reader.Root, TestLedger.LogKey).ToBytes());

        Assert.False(ledger.Verify().IsWhole);
        Assert.Equal(LedgerFailure.Damaged, Assert.Throws<LedgerException>(ledger.Read).Failure);
    }

    [Fact]
    public void A_named_successor_takes_over_a_log_whose_key_is_lost()
    {
        using var ledger = Begun(log => log.NameSuccessor(Second.KeyId, TestLedger.Start));
        using (var log = LedgerLog.TakeOver(ledger.Folder, ledger.Work, Second, ledger.Entries(1), Later, ledger.Options))
        {
            log.Append(ledger.Entries(2), Later);
        }

        Assert.Empty(ledger.Verify().Findings);
        Assert.Equal(Second.KeyId, ledger.Read().LogKey.Key.KeyId);
    }

    [Fact]
    public void Only_the_successor_named_last_takes_over()
    {
        using var ledger = Begun(log =>
        {
            log.NameSuccessor(Third.KeyId, TestLedger.Start);
            log.NameSuccessor(Second.KeyId, TestLedger.Start);
        });

        Assert.Equal(LedgerFailure.WrongLogKey, Assert.Throws<LedgerException>(() => TakeOver(ledger, Third)).Failure);
        Assert.Empty(ledger.Verify().Findings);
        TakeOver(ledger, Second);
        Assert.Equal(LedgerFailure.WrongLogKey, Assert.Throws<LedgerException>(() => TakeOver(ledger, Second)).Failure);
        Assert.Empty(ledger.Verify().Findings);
    }

    [Fact]
    public void A_key_that_put_itself_in_the_list_is_found()
    {
        using var ledger = Begun(_ => { });
        var reader = ledger.Read();
        var thief = LogVerifierKey.Of(TestLedger.Origin, Third.PublicKey.Span);
        File.WriteAllText(Path.Combine(ledger.Folder, "log.keys"), $"0 {reader.LogKey}\n3 {thief}\n");
        File.WriteAllText(Path.Combine(ledger.Folder, "log.vkey"), thief + "\n");
        File.WriteAllBytes(Path.Combine(ledger.Folder, "checkpoint"), Checkpoint.Sign(TestLedger.Origin, reader.Size, reader.Root, Third).ToBytes());

        Assert.Contains(ledger.Verify().Findings, finding => finding is { Kind: FindingKind.LogKey, Index: 3 });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_key_takes_over_alone_only_if_it_was_named(bool isNamed)
    {
        using var ledger = Begun(log => log.NameSuccessor(isNamed ? Third.KeyId : Second.KeyId, TestLedger.Start));
        var reader = ledger.Read();
        var forged = EntrySigner.Sign(LogSuccession.HandingOver(Third), TestLedger.Origin, Third, Later, new byte[32]);
        var tree = new CompactRange();
        foreach (var leaf in reader.Read().Select(entry => entry.Leaf).Append(forged.Leaf))
        {
            tree.Append(leaf.Hash);
        }

        var checkpoint = Checkpoint.Sign(TestLedger.Origin, tree.Size, tree.Root(), Third);
        var record = Journal.Encode(reader.Size, [new StoredEntry(forged.Bytes, new BodyRecord(forged.Salt, forged.Body))], checkpoint);
        var thief = LogVerifierKey.Of(TestLedger.Origin, Third.PublicKey.Span);
        File.WriteAllBytes(Path.Combine(ledger.Folder, "journal", $"{reader.Size}"), record);
        File.WriteAllText(Path.Combine(ledger.Folder, "log.keys"), $"0 {reader.LogKey}\n{reader.Size} {thief}\n");

        Assert.Equal(isNamed, ledger.Verify().IsWhole);
        Assert.Equal(!isNamed, ledger.Verify().Findings.Any(finding => finding.Kind == FindingKind.LogKey && finding.Index == reader.Size));
    }

    [Theory]
    [InlineData(nameof(Fault.Kill))]
    [InlineData(nameof(Fault.PowerCut))]
    public void Cut_off_at_any_operation_the_log_opens_with_the_old_key_or_the_new_one(string fault)
    {
        var isDone = false;
        for (var at = 1; !isDone; at++)
        {
            using var ledger = Begun(_ => { });
            isDone = HandOverOn(ledger, new FaultyDisk(Enum.Parse<Fault>(fault), at, at));
            var before = ledger.Verify();
            Assert.True(before.IsWhole || fault == nameof(Fault.PowerCut), $"killed at operation {at}: {string.Join("; ", before.Findings)}");

            var signer = ledger.Read().LogKey.Key.KeyId;
            Assert.True(!isDone || signer == Second.KeyId);
            using (var log = LedgerLog.Open(ledger.Folder, ledger.Work, signer == Second.KeyId ? Second : TestLedger.LogKey, ledger.Options))
            {
                log.Append(ledger.Entries(2), Later);
            }

            var report = ledger.Verify();
            Assert.True(report.Findings.Count == 0, $"{fault} at operation {at}: {string.Join("; ", report.Findings)}");
        }
    }

    [Fact]
    public void When_handing_over_fails_the_log_goes_on_under_the_key_that_it_had_or_the_new_one()
    {
        var (isDone, operations) = (false, 0);
        for (var at = 1; !isDone; at++)
        {
            using var ledger = Begun(_ => { });
            var disk = new FaultyDisk(Fault.Failure, at, at);
            using (var log = OpenUntilItSucceeds(ledger, disk))
            {
                isDone = HandOverOrFail(log, ledger) && disk.Operations < at;
                AppendOrTryAgain(log, ledger.Entries(2), Later);
                AppendOrTryAgain(log, ledger.Entries(1), Later.AddDays(1));
            }

            var report = ledger.Verify();
            Assert.True(report.Findings.Count == 0, $"failure at operation {at}: {string.Join("; ", report.Findings)}");
            operations = at;
        }

        Assert.True(operations > 10);
    }

    [Fact]
    public void One_byte_changed_in_either_key_file_is_found()
    {
        using var ledger = HandedOver();
        foreach (var name in new[] { "log.vkey", "log.keys" })
        {
            var path = Path.Combine(ledger.Folder, name);
            var bytes = File.ReadAllBytes(path);
            for (var at = 0; at < bytes.Length; at++)
            {
                var changed = (byte[])bytes.Clone();
                changed[at] ^= 1;
                File.WriteAllBytes(path, changed);
                Assert.False(ledger.Verify().IsWhole, $"{name} at {at}");
            }

            File.WriteAllBytes(path, bytes);
        }
    }

    internal static TestLedger HandedOver()
    {
        return Begun(log => log.HandOver(Second, [], Later));
    }

    private static TestLedger Begun(Action<LedgerLog> then)
    {
        var ledger = new TestLedger();
        using var log = ledger.Create();
        log.Append([ledger.MemberEntry(), .. ledger.Entries(3)], TestLedger.Start);
        then(log);
        return ledger;
    }

    private static void TakeOver(TestLedger ledger, MemberKey successor) =>
        LedgerLog.TakeOver(ledger.Folder, ledger.Work, successor, [], Later, ledger.Options).Dispose();

    // Whether it went through before the fault came.
    private static bool HandOverOn(TestLedger ledger, FaultyDisk disk)
    {
        try
        {
            using var log = LedgerLog.Open(ledger.Folder, ledger.Work, TestLedger.LogKey, ledger.Options with { Disk = disk });
            log.HandOver(Second, ledger.Entries(2), Later);
            return true;
        }
        catch (SimulatedCrash)
        {
            return false;
        }
    }

    private static LedgerLog OpenUntilItSucceeds(TestLedger ledger, FaultyDisk disk)
    {
        var options = ledger.Options with { Disk = disk };
        try
        {
            return LedgerLog.Open(ledger.Folder, ledger.Work, TestLedger.LogKey, options);
        }
        catch (IOException)
        {
            return LedgerLog.Open(ledger.Folder, ledger.Work, TestLedger.LogKey, options);
        }
    }

    private static void AppendOrTryAgain(LedgerLog log, List<SignedEntry> entries, DateTimeOffset now)
    {
        try
        {
            log.Append(entries, now);
        }
        catch (IOException)
        {
            log.Append(entries, now);
        }
    }

    private static bool HandOverOrFail(LedgerLog log, TestLedger ledger)
    {
        try
        {
            log.HandOver(Second, ledger.Entries(2), Later);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
