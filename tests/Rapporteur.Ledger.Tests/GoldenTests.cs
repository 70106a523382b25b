using System.Text;
using System.Text.RegularExpressions;

namespace Rapporteur.Ledger.Tests;

/// <summary>
/// The bytes of the format, for ever: a small ledger with fixed keys, salts and clock stands in golden/. It must be written
/// the same and must always verify. RAPPORTEUR_WRITE_GOLDEN=1 writes it anew, which is a new version of the format.
/// </summary>
public partial class GoldenTests
{
    private const int ShownEntry = 2;

    private static readonly string Golden = Repository.PathOf("tests/Rapporteur.Ledger.Tests/golden");

    [Fact]
    public void The_golden_ledger_is_written_byte_for_byte()
    {
        using var ledger = new TestLedger();
        var (journal, receipt) = Write(ledger);
        var files = Directory.GetFiles(ledger.Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => "ledger/" + Path.GetRelativePath(ledger.Folder, file).Replace('\\', '/'), File.ReadAllBytes);
        files["journal.bin"] = journal;
        files["receipt.tlog-proof"] = receipt;
        files["entry.json"] = ledger.Read().EntryBytes(ShownEntry).ToArray();
        if (Environment.GetEnvironmentVariable("RAPPORTEUR_WRITE_GOLDEN") == "1")
        {
            WriteGolden(files);
        }

        foreach (var (name, bytes) in files)
        {
            Assert.Equal(Convert.ToHexStringLower(File.ReadAllBytes(Path.Combine(Golden, name))), Convert.ToHexStringLower(bytes));
        }

        Assert.Equal(files.Count, Directory.GetFiles(Golden, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void The_golden_ledger_reads_and_verifies()
    {
        var folder = Path.Combine(Golden, "ledger");
        var report = Verification.Run(folder, new VerificationOptions { Visitor = new KnownMembers(), WithdrawsBodies = kind => kind == "archive.withdraw/1" });
        Assert.True(report.IsWhole, string.Join("; ", report.Findings));
        Assert.Equal((5, 5, 4, 1), (report.Entries, report.Signatures, report.Bodies, report.Withheld));
        var entries = LedgerReader.Open(folder).Read().ToList();
        Assert.Equal(["log.time/1", "charter.member/1", "archive.deposit/1", "archive.deposit/1", "archive.withdraw/1"], entries.Select(entry => entry.Header.Kind));
        Assert.Equal("""{"title":"Pravda, 25 août 1936"}""", Encoding.UTF8.GetString(entries[ShownEntry].Body!.Value.Span));
        Assert.Equal(entries[1].Leaf, Assert.Single(entries[ShownEntry].Header.Links));
        Assert.Equal(BodyState.Withdrawn, entries[3].BodyState);
        Assert.Equal(TestLedger.Start, entries[4].Recorded);
        var receipt = Receipt.TryParse(File.ReadAllBytes(Path.Combine(Golden, "receipt.tlog-proof")))!;
        Assert.Equal(ReceiptOutcome.Valid, receipt.Check(LogVerifierKey.TryParse(File.ReadAllText(Path.Combine(folder, "log.vkey")))!));
        var journal = Journal.Read(File.ReadAllBytes(Path.Combine(Golden, "journal.bin")));
        Assert.Equal((JournalTail.Clean, 4), (journal.Tail, journal.Records.Single().Entries.Count));
    }

    [Fact]
    public void The_format_document_shows_the_golden_entry_byte_for_byte()
    {
        var document = File.ReadAllText(Repository.PathOf("docs/ledger-format.md"));
        var entry = File.ReadAllBytes(Path.Combine(Golden, "entry.json"));
        var envelope = Envelope.TryParse(entry)!;

        Assert.Equal(Convert.ToHexStringLower(entry), WhiteSpace().Replace(Block(document, "envelope in hexadecimal"), ""));
        Assert.Equal(Encoding.UTF8.GetString(entry), WhiteSpace().Replace(Block(document, "envelope as text"), ""));
        Assert.Equal(Encoding.UTF8.GetString(envelope.Payload.Span), WhiteSpace().Replace(Block(document, "header"), ""));
        Assert.Contains(LeafHash.Of(entry).ToString(), document, StringComparison.Ordinal);
        Assert.Contains(envelope.Header.Commitment.ToString(), document, StringComparison.Ordinal);
        Assert.Contains(File.ReadAllText(Path.Combine(Golden, "ledger/checkpoint")), document, StringComparison.Ordinal);
        Assert.Contains(File.ReadAllText(Path.Combine(Golden, "ledger/log.vkey")), document, StringComparison.Ordinal);
        Assert.Contains(File.ReadAllText(Path.Combine(Golden, "receipt.tlog-proof")), document, StringComparison.Ordinal);
    }

    private static (byte[] Journal, byte[] Receipt) Write(TestLedger ledger)
    {
        using var log = ledger.Create();
        var member = ledger.MemberEntry();
        var mistaken = ledger.Entry("""{"title":"deposited by mistake"}""", links: member.Leaf);
        log.Append([member, ledger.Entry("""{"title":"Pravda, 25 août 1936"}""", links: member.Leaf), mistaken], TestLedger.Start);
        var journal = File.ReadAllBytes(Path.Combine(ledger.Folder, "journal", "0"));
        log.Append([ledger.Entry("""{"reason":"deposited by mistake"}""", "archive.withdraw/1", mistaken.Leaf)], TestLedger.Start);
        log.DestroyBody(3, 4);
        return (journal, Receipt.Of(ledger.Read(), ShownEntry).ToBytes());
    }

    private static void WriteGolden(Dictionary<string, byte[]> files)
    {
        foreach (var (name, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Golden, name))!);
            File.WriteAllBytes(Path.Combine(Golden, name), bytes);
        }
    }

    // The fenced block that follows a bold caption.
    private static string Block(string document, string caption)
    {
        var start = document.IndexOf("```", document.IndexOf($"**{caption}**", StringComparison.Ordinal), StringComparison.Ordinal);
        var first = document.IndexOf('\n', start) + 1;
        return document[first..document.IndexOf("```", first, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
