namespace Rapporteur.Ledger.Tests;

public class EntryTests
{
    [Fact]
    public void An_entry_that_travels_is_the_same_on_arrival_and_anything_else_is_refused()
    {
        using var ledger = new TestLedger();
        var entry = ledger.Entry("""{"n":1}""", links: ledger.Entry("{}").Leaf);
        Assert.Equal(entry.Leaf, SignedEntry.TryParse(entry.Bytes.Span, entry.Salt, entry.Body)!.Leaf);
        Assert.Null(SignedEntry.TryParse(entry.Bytes.Span, entry.Salt, "{}"u8.ToArray()));
        Assert.Null(SignedEntry.TryParse(entry.Bytes.Span, new byte[32], entry.Body));
        Assert.Null(SignedEntry.TryParse(entry.Bytes.Span[..^1], entry.Salt, entry.Body));
    }

    [Fact]
    public void Every_changed_byte_of_an_envelope_is_refused_or_breaks_its_signature()
    {
        using var ledger = new TestLedger();
        var bytes = ledger.Entry("{}", links: ledger.Entry("{}").Leaf).Bytes.ToArray();
        var key = VerifyingKey.TryImport(TestLedger.Member.PublicKey.Span)!;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
            var holds = Envelope.TryParse(bytes) is { } envelope
                && key.Verify(Envelope.PreAuthenticationEncoding(envelope.Payload.Span), envelope.Signatures[0].Signature.Span);
            Assert.False(holds, $"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
        }
    }

    [Fact]
    public void A_cosigned_entry_is_verified_by_all_its_keys()
    {
        using var ledger = new TestLedger();
        using var second = MemberKey.FromSeed(Enumerable.Repeat((byte)3, 32).ToArray());
        var introduction = ledger.Entry($$"""{"publicKey":"{{Convert.ToBase64String(second.PublicKey.Span)}}"}""", "charter.member/1");
        using (var log = ledger.Create())
        {
            log.Append([ledger.MemberEntry(), introduction, ledger.Entry("{}").Cosign(second)], TestLedger.Start);
        }

        var report = ledger.Verify();
        Assert.Empty(report.Findings);
        Assert.Equal(5, report.Signatures);
    }

    [Fact]
    public void An_instant_is_cut_to_milliseconds_in_UTC()
    {
        var instant = new DateTimeOffset(1936, 8, 25, 12, 0, 0, TimeSpan.FromHours(2)).AddTicks(12_345_678);
        var entry = EntrySigner.Sign(new EntryDraft("a.b/1", "{}"u8.ToArray(), []), "x", TestLedger.Member, instant, new byte[32]);
        Assert.Equal(TestLedger.Start.AddMilliseconds(1234), entry.Header.Instant);
    }

    // DSSE protocol: DSSEv1, then length and bytes of type and payload, in decimal and with single spaces.
    [Fact]
    public void What_is_signed_is_the_pre_authentication_encoding_of_DSSE()
    {
        var expected = $"DSSEv1 {Envelope.PayloadType.Length} {Envelope.PayloadType} 11 hello world";
        Assert.Equal(expected, System.Text.Encoding.ASCII.GetString(Envelope.PreAuthenticationEncoding("hello world"u8)));
    }

    [Fact]
    public void A_leaf_hash_has_one_spelling()
    {
        var leaf = LeafHash.Of("x"u8);
        Assert.Equal(leaf, LeafHash.Parse(leaf.ToString()));
        Assert.Equal(leaf.ToString()[..8], leaf.Short);
        Assert.False(LeafHash.TryParse(leaf.ToString().ToUpperInvariant(), out _));
        Assert.False(LeafHash.TryParse(leaf.ToString()[1..], out _));
        Assert.False(LeafHash.TryParse(null, out _));
        Assert.Throws<FormatException>(() => LeafHash.Parse("x"));
        Assert.Throws<ArgumentException>(() => new Hash256(new byte[31]));
    }
}
