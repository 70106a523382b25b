using CsCheck;

namespace Rapporteur.Ledger.Tests;

public class VerificationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(254)]
    [InlineData(600)]
    public void A_whole_ledger_is_found_whole_before_and_after_folding(int count)
    {
        using var ledger = new TestLedger();
        using (var log = ledger.Create())
        {
            log.Append([ledger.MemberEntry(), .. ledger.Entries(count)], TestLedger.Start);
            Check(ledger.Verify());
        }

        Check(ledger.Verify());

        void Check(VerificationReport report)
        {
            Assert.Empty(report.Findings);
            Assert.True(report.IsWhole);
            Assert.Equal(count + 2, report.Entries);
            Assert.Equal(count + 2, report.Signatures);
            Assert.Equal(count + 2, report.Bodies);
        }
    }

    [Fact]
    public void One_byte_changed_anywhere_in_the_ledger_is_found()
    {
        using var ledger = Populated();
        foreach (var folder in new[] { WithJournal(ledger), ledger.Copy() })
        {
            var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => (Path: file, Bytes: File.ReadAllBytes(file))).Where(file => file.Bytes.Length > 0).ToArray();
            Assert.True(ledger.Verify(folder).IsWhole);

            Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, int.MaxValue - 1], Gen.Byte[1, 255]).Sample((file, position, change) =>
            {
                var (path, bytes) = files[file];
                var changed = (byte[])bytes.Clone();
                changed[position % bytes.Length] ^= change;
                File.WriteAllBytes(path, changed);
                var report = ledger.Verify(folder);
                File.WriteAllBytes(path, bytes);
                Assert.False(report.IsWhole, $"{Path.GetRelativePath(folder, path)} at {position % bytes.Length} ^ {change:x2}");
            }, iter: Long.Or(300, 4_000), threads: 1);
        }
    }

    [Fact]
    public void Every_byte_of_checkpoint_and_key_counts()
    {
        using var ledger = Populated();
        foreach (var name in new[] { "checkpoint", "log.vkey" })
        {
            var path = Path.Combine(ledger.Folder, name);
            var bytes = File.ReadAllBytes(path);
            for (var at = 0; at < bytes.Length * 8; at++)
            {
                var changed = (byte[])bytes.Clone();
                changed[at / 8] ^= (byte)(1 << at % 8);
                File.WriteAllBytes(path, changed);
                Assert.False(ledger.Verify().IsWhole, $"{name}, bit {at}");
            }

            File.WriteAllBytes(path, bytes);
        }

        Assert.True(ledger.Verify().IsWhole);
    }

    [Fact]
    public void A_finding_names_file_entry_and_place()
    {
        using var ledger = Populated();
        var path = Path.Combine(ledger.Folder, "tile", "entries", "000");
        var bytes = File.ReadAllBytes(path);
        bytes[2 + bytes[0] * 256 + bytes[1] + 2 + 40] ^= 1;
        File.WriteAllBytes(path, bytes);

        var findings = ledger.Verify().Findings;

        Assert.Contains(findings, finding => finding is { Kind: FindingKind.TileMismatch, File: "tile/entries/000", Index: 1 });
        Assert.Contains(findings, finding => finding is { Kind: FindingKind.CheckpointRoot });
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("tile/0/001.p/400")]
    [InlineData("tile/entries/x001/000")]
    [InlineData("bodies/007")]
    [InlineData("journal/3")]
    public void A_stray_file_is_found(string name)
    {
        using var ledger = Populated();
        var path = Path.Combine(ledger.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");

        var finding = Assert.Single(ledger.Verify().Findings, finding => finding.IsBroken);

        Assert.Equal((FindingKind.StrayFile, name), (finding.Kind, finding.File));
    }

    [Fact]
    public void A_symbolic_link_is_found()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows makes symbolic links for administrators only.");
        using var ledger = Populated();
        File.CreateSymbolicLink(Path.Combine(ledger.Folder, "bodies", "link"), Path.Combine(ledger.Folder, "checkpoint"));
        Assert.Contains(ledger.Verify().Findings, finding => finding is { Kind: FindingKind.StrayFile, File: "bodies/link" });
    }

    [Fact]
    public void Every_missing_file_is_found()
    {
        using var ledger = Populated();
        foreach (var file in Directory.GetFiles(ledger.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            File.Delete(file);
            Assert.False(ledger.Verify().IsWhole, Path.GetRelativePath(ledger.Folder, file));
            File.WriteAllBytes(file, bytes);
        }

        Assert.True(ledger.Verify().IsWhole);
    }

    [Fact]
    public void A_link_to_nothing_and_a_link_forward_are_found()
    {
        using var ledger = new TestLedger();
        var later = ledger.Entry("{}");
        using (var log = ledger.Create())
        {
            log.Append([ledger.MemberEntry(), ledger.Entry("{}", links: later.Leaf), later, ledger.Entry("{}", links: later.Leaf)], TestLedger.Start);
        }

        var finding = Assert.Single(ledger.Verify().Findings);
        Assert.Equal((FindingKind.DanglingLink, 2), (finding.Kind, finding.Index));
    }

    [Fact]
    public void A_signature_by_a_key_that_nobody_introduced_is_found()
    {
        using var ledger = new TestLedger();
        using (var log = ledger.Create())
        {
            log.Append([ledger.Entry("{}"), ledger.MemberEntry(), ledger.Entry("{}")], TestLedger.Start);
        }

        var finding = Assert.Single(ledger.Verify().Findings);
        Assert.Equal((FindingKind.UnknownKey, 1), (finding.Kind, finding.Index));
    }

    [Fact]
    public void Without_a_visitor_the_report_says_that_signatures_were_not_checked()
    {
        using var ledger = Populated();
        var report = Verification.Run(ledger.Folder, new VerificationOptions { WithdrawsBodies = ledger.Options.WithdrawsBodies });
        Assert.True(report.IsWhole);
        Assert.Contains(report.Findings, finding => finding.Kind == FindingKind.SignaturesUnchecked);
    }

    [Fact]
    public void What_was_written_down_is_held_against_the_log()
    {
        using var ledger = Populated();
        var reader = ledger.Read();
        var written = VerificationOptions.ParseExpected(reader.Checkpoint.ToString());
        Assert.True(ledger.Verify(expected: written).IsWhole);
        Assert.True(ledger.Verify(expected: (100, reader.RootAt(100))).IsWhole);
        Assert.Contains(ledger.Verify(expected: (100, reader.RootAt(101))).Findings, finding => finding.Kind == FindingKind.Unexpected);
        Assert.Contains(ledger.Verify(expected: (reader.Size + 1, reader.Root)).Findings, finding => finding.Kind == FindingKind.Unexpected);
        Assert.Null(VerificationOptions.ParseExpected("12"));
    }

    [Fact]
    public void An_older_state_put_back_verifies_and_only_what_was_written_down_betrays_it()
    {
        using var ledger = Populated();
        var old = ledger.Copy();
        using (var log = ledger.Open())
        {
            log.Append(ledger.Entries(5), TestLedger.Start.AddHours(1));
        }

        Assert.True(ledger.Verify(old).IsWhole);
        var now = ledger.Read().Checkpoint;
        Assert.False(ledger.Verify(old, (now.Size, now.Root)).IsWhole);
    }

    [Fact]
    public void A_cosignature_on_the_checkpoint_is_kept_and_disturbs_nobody()
    {
        using var ledger = Populated();
        var path = Path.Combine(ledger.Folder, "checkpoint");
        var checkpoint = Checkpoint.TryParse(File.ReadAllBytes(path))!;
        File.WriteAllBytes(path, checkpoint.Note.With(new("another.example/commission", 7, new byte[72])).ToBytes());
        Assert.True(ledger.Verify().IsWhole);
        Assert.Equal(2, ledger.Read().Checkpoint.Note.Signatures.Count);
        ledger.Open().Dispose();
        Assert.Equal(2, ledger.Read().Checkpoint.Note.Signatures.Count);
    }

    [Fact]
    public void Verification_can_be_cancelled_and_tells_how_far_it_is()
    {
        using var ledger = Populated();
        var told = new List<VerificationProgress>();
        Verification.Run(ledger.Folder, new VerificationOptions(), new Told(told));
        Assert.Equal(new VerificationProgress(305, 305), told[^1]);
        Assert.Throws<OperationCanceledException>(() =>
            Verification.Run(ledger.Folder, new VerificationOptions(), null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void The_order_of_findings_does_not_depend_on_threads()
    {
        using var ledger = Populated();
        var path = Path.Combine(ledger.Folder, "bodies", "000");
        var bytes = File.ReadAllBytes(path);
        for (var at = 4; at < bytes.Length; at += 97)
        {
            bytes[at] ^= 0x20;
        }

        File.WriteAllBytes(path, bytes);
        var first = ledger.Verify().Findings;
        Assert.NotEmpty(first);
        Assert.Equal(first, ledger.Verify().Findings);
    }

    private sealed class Told(List<VerificationProgress> told) : IProgress<VerificationProgress>
    {
        public void Report(VerificationProgress value) => told.Add(value);
    }

    // Two levels of tiles, partial and full ones, a withdrawn body, and an empty journal.
    private static TestLedger Populated()
    {
        var ledger = new TestLedger();
        using var log = ledger.Create();
        var withdrawn = ledger.Entry("""{"title":"withdrawn"}""");
        log.Append([ledger.MemberEntry(), withdrawn, .. ledger.Entries(300)], TestLedger.Start);
        log.Append([ledger.Entry("""{"reason":"wrong"}""", "archive.withdraw/1", withdrawn.Leaf)], TestLedger.Start.AddSeconds(2));
        log.DestroyBody(2, log.Size - 1);
        return ledger;
    }

    // The same with two batches that only the journal holds, as a killed process leaves it.
    private static string WithJournal(TestLedger ledger)
    {
        using var log = ledger.Open();
        log.Append(ledger.Entries(3), TestLedger.Start.AddSeconds(3));
        log.Append(ledger.Entries(2), TestLedger.Start.AddSeconds(4));
        return ledger.Copy();
    }
}
