namespace Rapporteur.Ledger.Tests;

public class LedgerLogTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(700)]
    public void What_was_appended_is_read_back_before_and_after_folding(int count)
    {
        using var ledger = new TestLedger();
        var entries = ledger.Entries(count);
        using (var log = ledger.Create())
        {
            var appended = log.Append(entries, TestLedger.Start);
            Assert.Equal(1, appended.First);
            Check(ledger.Read());
            log.Fold();
            Check(ledger.Read());
        }

        using (var log = ledger.Open())
        {
            Assert.True(log.Opening.WasClean);
            log.Append(ledger.Entries(300), TestLedger.Start.AddSeconds(1));
        }

        Assert.Equal(count + 302, ledger.Read().Read().Count());

        void Check(LedgerReader reader)
        {
            var read = reader.Read().ToList();
            Assert.Equal(count + 1, read.Count);
            Assert.Equal(RecordedTime.Kind, read[0].Header.Kind);
            Assert.Equal(entries.Select(entry => entry.Leaf), read.Skip(1).Select(entry => entry.Leaf));
            Assert.All(read.Skip(1).Zip(entries), pair => Assert.Equal(pair.Second.Body.ToArray(), pair.First.Body!.Value.ToArray()));
            Assert.Equal(entries[^1].Leaf, reader.Get(count).Leaf);
            Assert.Equal(TestLedger.Start, reader.Get(count).Recorded);
        }
    }

    [Fact]
    public void A_batch_costs_at_most_two_flushes()
    {
        using var ledger = new TestLedger();
        var disk = new FaultyDisk(Fault.Kill, int.MaxValue, 0);
        ledger.Options = ledger.Options with { Disk = disk };
        using var log = ledger.Create();
        foreach (var batch in ledger.Entries(20).Chunk(4))
        {
            var before = disk.Flushes;
            log.Append(batch, TestLedger.Start);
            Assert.InRange(disk.Flushes - before, 1, 2);
        }

        log.Fold();
        var afterFold = disk.Flushes;
        log.Append(ledger.Entries(1), TestLedger.Start);
        Assert.InRange(disk.Flushes - afterFold, 1, 2);
    }

    [Fact]
    public void The_journal_is_folded_when_it_has_reached_its_length()
    {
        using var ledger = new TestLedger();
        ledger.Options = ledger.Options with { FoldAt = 3000 };
        using var log = ledger.Create();
        foreach (var entry in ledger.Entries(10))
        {
            log.Append([entry], TestLedger.Start);
            Assert.InRange(Directory.GetFiles(Path.Combine(ledger.Folder, "journal")).Sum(file => new FileInfo(file).Length), 0, 3000);
        }

        Assert.Null(log.FoldProblem);
        Assert.Equal(11, ledger.Read().Read().Count());
    }

    [Fact]
    public void The_recorded_time_never_goes_back()
    {
        using var ledger = new TestLedger();
        using var log = ledger.Create();
        var clock = new[] { 0, 0, 5, 3, -100, 6 };
        foreach (var (second, entry) in clock.Zip(ledger.Entries(clock.Length)))
        {
            log.Append([entry], TestLedger.Start.AddSeconds(second).AddMilliseconds(250));
        }

        var read = ledger.Read().Read().ToList();
        Assert.Equal(3, read.Count(entry => entry.Header.Kind == RecordedTime.Kind));
        var recorded = read.Where(entry => entry.Header.Kind != RecordedTime.Kind).Select(entry => (entry.Recorded - TestLedger.Start).TotalSeconds);
        Assert.Equal([0.0, 0, 5, 5, 5, 6], recorded);
        Assert.All(read, entry => Assert.Equal(entry.Recorded, ledger.Read().Get(entry.Index).Recorded));
    }

    [Fact]
    public void Reading_from_the_middle_knows_the_time_that_holds_there()
    {
        using var ledger = new TestLedger();
        using (var log = ledger.Create())
        {
            log.Append(ledger.Entries(600), TestLedger.Start);
            log.Append(ledger.Entries(10), TestLedger.Start);
        }

        var reader = ledger.Read();
        Assert.Equal(reader.Read().Skip(513).Select(entry => (entry.Index, entry.Leaf, entry.Recorded)),
            reader.Read(513).Select(entry => (entry.Index, entry.Leaf, entry.Recorded)));
        Assert.Empty(reader.Read(reader.Size));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Get(reader.Size));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Get(-1));
    }

    [Fact]
    public void An_entry_that_is_too_large_is_refused_and_one_that_just_fits_is_taken()
    {
        using var ledger = new TestLedger();
        var links = Enumerable.Repeat(ledger.Entry("{}").Leaf, 760).ToArray();
        var failure = Assert.Throws<LedgerException>(() => ledger.Entry("{}", links: links));
        Assert.Equal(LedgerFailure.TooLarge, failure.Failure);
        Assert.InRange(ledger.Entry("{}", links: links[..725]).Bytes.Length, 60_000, 65_535);
    }

    [Theory]
    [InlineData("archive.deposit/1", "{ }", TestLedger.Origin)]
    [InlineData("archive.deposit/1", "", TestLedger.Origin)]
    [InlineData("archive/1", "{}", TestLedger.Origin)]
    [InlineData("archive.deposit", "{}", TestLedger.Origin)]
    [InlineData("archive.deposit/0", "{}", TestLedger.Origin)]
    [InlineData("Archive.deposit/1", "{}", TestLedger.Origin)]
    [InlineData("archive.deposit/1", "{}", "")]
    [InlineData("archive.deposit/1", "{}", "an inquiry")]
    public void A_draft_that_has_not_its_form_is_refused(string kind, string body, string inquiry) =>
        Assert.Throws<ArgumentException>(() => EntrySigner.Sign(
            new EntryDraft(kind, System.Text.Encoding.UTF8.GetBytes(body), []), inquiry, TestLedger.Member, TestLedger.Start, new byte[32]));

    [Fact]
    public void Entries_of_another_inquiry_and_kinds_of_the_log_itself_are_refused_whole()
    {
        using var ledger = new TestLedger();
        using var log = ledger.Create();
        var foreign = EntrySigner.Sign(new EntryDraft("archive.deposit/1", "{}"u8.ToArray(), []), "other", TestLedger.Member, TestLedger.Start, new byte[32]);
        Assert.Throws<ArgumentException>(() => log.Append([ledger.Entry("{}"), foreign], TestLedger.Start));
        Assert.Throws<ArgumentException>(() => log.Append([ledger.Entry("{}", "log.time/1")], TestLedger.Start));
        Assert.Equal(0, log.Size);
        log.Append([], TestLedger.Start);
        Assert.Equal(0, ledger.Read().Size);
    }

    [Fact]
    public void A_foreign_key_a_second_ledger_and_a_folder_without_one_are_refused()
    {
        using var ledger = new TestLedger();
        Assert.Equal(LedgerFailure.NotALedger, Assert.Throws<LedgerException>(ledger.Open).Failure);
        Assert.Equal(LedgerFailure.NotALedger, Assert.Throws<LedgerException>(ledger.Read).Failure);
        Assert.Equal(LedgerFailure.NotALedger, Assert.Throws<LedgerException>(() => ledger.Verify()).Failure);
        ledger.Create().Dispose();
        Assert.Equal(LedgerFailure.AlreadyALedger, Assert.Throws<LedgerException>(ledger.Create).Failure);
        Assert.Equal(LedgerFailure.WrongLogKey,
            Assert.Throws<LedgerException>(() => LedgerLog.Open(ledger.Folder, ledger.Work, TestLedger.Member)).Failure);
        ledger.Open().Dispose();
    }

    [Fact]
    public async Task A_second_writer_waits_and_is_refused_when_its_time_is_up()
    {
        using var ledger = new TestLedger();
        using var first = ledger.Create();
        ledger.Options = ledger.Options with { LockTimeout = TimeSpan.FromMilliseconds(60) };
        Assert.Equal(LedgerFailure.Busy, Assert.Throws<LedgerException>(ledger.Open).Failure);

        ledger.Options = ledger.Options with { LockTimeout = TimeSpan.FromMinutes(1) };
        var second = Task.Run(ledger.Open);
        first.Append(ledger.Entries(1), TestLedger.Start);
        Assert.False(second.IsCompleted);
        first.Dispose();
        using var log = await second;
        Assert.Equal(2, log.Size);
    }

    [Fact]
    public async Task Readers_beside_a_writer_are_never_blocked_and_never_see_less_than_was_acknowledged()
    {
        using var ledger = new TestLedger();
        ledger.Options = ledger.Options with { FoldAt = 20_000 };
        using var log = ledger.Create();
        var acknowledged = 0L;
        var done = false;
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var reads = 0;
            for (; !Volatile.Read(ref done) || reads == 0; reads++)
            {
                var least = Volatile.Read(ref acknowledged);
                var reader = ledger.Read();
                Assert.InRange(reader.Size, least, long.MaxValue);
                Assert.Equal(reader.Size, reader.Read().Count());
                var report = ledger.Verify();
                Assert.True(report.IsWhole, string.Join("; ", report.Findings));
            }

            return reads;
        })).ToArray();
        log.Append([ledger.MemberEntry()], TestLedger.Start);
        for (var batch = 1; batch <= Long.Or(40, 400); batch++)
        {
            log.Append(ledger.Entries(batch % 40 + 1), TestLedger.Start.AddSeconds(batch));
            Volatile.Write(ref acknowledged, log.Size);
        }

        Volatile.Write(ref done, true);
        Assert.All(await Task.WhenAll(readers), reads => Assert.InRange(reads, 1, int.MaxValue));
    }

    [Fact]
    public void Bodies_may_be_megabytes()
    {
        using var ledger = new TestLedger();
        var bodies = new[] { 1_000_000, 3_000_000, 0 }.Select(length => $$"""{"words":"{{new string('x', length)}}"}""").ToList();
        using (var log = ledger.Create())
        {
            log.Append([ledger.MemberEntry(), .. bodies.Select(body => ledger.Entry(body))], TestLedger.Start);
        }

        Assert.Equal(bodies, ledger.Read().Read(2).Select(entry => System.Text.Encoding.UTF8.GetString(entry.Body!.Value.Span)));
        Assert.True(ledger.Verify().IsWhole);
    }

    [Fact]
    public void A_reader_opened_before_a_fold_goes_on_reading_after_it()
    {
        using var ledger = new TestLedger();
        using var log = ledger.Create();
        log.Append(ledger.Entries(5), TestLedger.Start);
        log.Fold();
        log.Append(ledger.Entries(5), TestLedger.Start);
        var reader = ledger.Read();
        log.Append(ledger.Entries(300), TestLedger.Start);
        log.Fold();
        Assert.Equal(11, reader.Read().Count());
        Assert.True(MerkleProof.IncludesLeaf(reader.Get(3).Leaf.Hash, 3, 11, reader.Root, reader.InclusionProof(3)));
    }
}
