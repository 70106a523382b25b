using System.Text;

namespace Rapporteur.Ledger.Tests;

public class ReceiptTests
{
    [Fact]
    public void A_receipt_is_checked_without_the_inquiry()
    {
        byte[] file;
        LogVerifierKey key;
        LeafHash leaf;
        using (var ledger = new TestLedger())
        {
            using var log = ledger.Create();
            log.Append(ledger.Entries(300), TestLedger.Start);
            log.Fold();
            log.Append(ledger.Entries(3), TestLedger.Start);
            var reader = ledger.Read();
            foreach (var index in new[] { 0L, 17, 255, 256, 300, 303 })
            {
                Assert.Equal(ReceiptOutcome.Valid, Receipt.TryParse(Receipt.Of(reader, index).ToBytes())!.Check(reader.LogKey));
            }

            (file, key, leaf) = (Receipt.Of(reader, 17).ToBytes(), reader.LogKey, reader.Get(17).Leaf);
        }

        var receipt = Receipt.TryParse(file)!;
        Assert.Equal(ReceiptOutcome.Valid, receipt.Check(key));
        Assert.Equal(leaf, LeafHash.Of(receipt.Entry.Span));
        Assert.Equal("archive.deposit/1", receipt.Header!.Kind);
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nextra ", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(ReceiptOutcome.NotSignedByLog, receipt.Check(LogVerifierKey.Of("other", key.Key.Bytes.Span)));
    }

    [Fact]
    public void Any_change_of_a_receipt_spoils_it()
    {
        using var ledger = new TestLedger();
        using var log = ledger.Create();
        log.Append(ledger.Entries(20), TestLedger.Start);
        var reader = ledger.Read();
        var file = Receipt.Of(reader, 7).ToBytes();
        for (var bit = 0; bit < file.Length * 8; bit++)
        {
            var changed = (byte[])file.Clone();
            changed[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.NotEqual(ReceiptOutcome.Valid, Receipt.TryParse(changed)?.Check(reader.LogKey) ?? ReceiptOutcome.NoEntry);
        }
    }
}
