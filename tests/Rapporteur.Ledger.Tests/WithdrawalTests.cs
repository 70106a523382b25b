using System.Text;

namespace Rapporteur.Ledger.Tests;

public class WithdrawalTests
{
    private const string Secret = "a name that must not be here";

    [Fact]
    public void A_destroyed_body_is_nowhere_any_more_and_the_log_still_verifies()
    {
        using var ledger = new TestLedger();
        var (log, entry) = Withdrawn(ledger, "archive.withdraw/1");
        log.DestroyBody(2, 4);
        log.DestroyBody(2, 4); // Asking again, as after a crash, changes nothing.
        log.Dispose();

        var salt = entry.Salt.ToArray();
        foreach (var file in Directory.GetFiles(ledger.Root, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file).AsSpan();
            Assert.True(bytes.IndexOf(Encoding.UTF8.GetBytes(Secret)) < 0 && bytes.IndexOf(salt) < 0, file);
        }

        var read = ledger.Read().Get(2);
        Assert.Equal((BodyState.Withdrawn, entry.Leaf), (read.BodyState, read.Leaf));
        Assert.Null(read.Body);
        Assert.Equal(ledger.Read().Get(4).Leaf, read.WithdrawnBy);
        Assert.Equal(5, ledger.Read().Read().Count());

        var report = ledger.Verify();
        Assert.True(report.IsWhole);
        Assert.Equal(1, report.Withheld);
        Assert.Equal((FindingKind.BodyWithheld, 2), (report.Findings.Single().Kind, report.Findings.Single().Index));
    }

    [Fact]
    public void A_kind_that_may_not_withdraw_destroys_nothing()
    {
        using var ledger = new TestLedger();
        var (log, _) = Withdrawn(ledger, "coding.code/1");
        Assert.Throws<ArgumentException>(() => log.DestroyBody(2, 4));
        Assert.Throws<ArgumentException>(() => log.DestroyBody(3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => log.DestroyBody(2, 5));
        log.Dispose();
        Assert.Equal(BodyState.Present, ledger.Read().Get(2).BodyState);
    }

    [Fact]
    public void A_tombstone_that_no_entry_accounts_for_is_broken_not_withheld()
    {
        using var ledger = new TestLedger();
        var (log, _) = Withdrawn(ledger, "archive.withdraw/1");
        log.DestroyBody(2, 4);
        log.Dispose();

        Assert.Equal(FindingKind.BodyMissing, Verify(_ => false));
        ReplaceWithdrawer(ledger, ledger.Read().Get(1).Leaf);
        Assert.Equal(FindingKind.BodyMissing, Verify(ledger.Options.WithdrawsBodies));
        ReplaceWithdrawer(ledger, ledger.Read().Get(3).Leaf);
        Assert.Equal(FindingKind.BodyMissing, Verify(ledger.Options.WithdrawsBodies));

        FindingKind Verify(Func<string, bool> withdraws) => Assert.Single(Verification.Run(
            ledger.Folder, new VerificationOptions { Visitor = new KnownMembers(), WithdrawsBodies = withdraws }).Findings).Kind;
    }

    private static (LedgerLog Log, SignedEntry Entry) Withdrawn(TestLedger ledger, string kind)
    {
        var entry = ledger.Entry($$"""{"name":"{{Secret}}"}""");
        var log = ledger.Create();
        log.Append([ledger.MemberEntry(), entry, ledger.Entry("{}")], TestLedger.Start);
        log.Append([ledger.Entry("""{"reason":"safety"}""", kind, entry.Leaf)], TestLedger.Start);
        return (log, entry);
    }

    private static void ReplaceWithdrawer(TestLedger ledger, LeafHash leaf)
    {
        var path = Path.Combine(ledger.Folder, "bodies", "000");
        var bytes = File.ReadAllBytes(path);
        leaf.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[255, 255, 255, 255]) + 4));
        File.WriteAllBytes(path, bytes);
    }
}
