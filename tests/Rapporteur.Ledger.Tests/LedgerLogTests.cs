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
}
