using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Rapporteur.Ledger.Tests;

public class ReadmeTests
{
    [Fact]
    public void The_sample_of_the_README_runs()
    {
        using var temporary = new TemporaryFolder();
        var (folder, workFolder) = (temporary.PathOf("ledger"), temporary.PathOf("work"));

        // sample
        using var logKey = MemberKey.Create();
        using var member = MemberKey.Create();
        var inquiry = "inquiry/" + RandomNumberGenerator.GetHexString(32, lowercase: true);

        var body = CanonicalJson.Write(new JsonObject { ["title"] = "A newspaper", ["pages"] = 4 });
        var entry = EntrySigner.Sign(new EntryDraft("archive.deposit/1", body, []), inquiry, member,
            DateTimeOffset.UtcNow, RandomNumberGenerator.GetBytes(BodyCommitment.SaltLength));

        using (var log = LedgerLog.Create(folder, workFolder, logKey, inquiry))
        {
            var appended = log.Append([entry], DateTimeOffset.UtcNow); // On disk when it returns.
            Console.WriteLine($"{entry.Leaf.Short} is entry {appended.First}; write down {appended.Checkpoint}");
        }

        var reader = LedgerReader.Open(folder);
        foreach (var logged in reader.Read())
        {
            Console.WriteLine($"{logged.Index} {logged.Recorded:u} {logged.Header.Kind}");
        }

        var receipt = Receipt.TryParse(Receipt.Of(reader, 1).ToBytes())!; // Checked by somebody else, without the folder.
        Console.WriteLine(receipt.Check(reader.LogKey));

        var report = Verification.Run(folder, new VerificationOptions());
        Console.WriteLine(report.IsWhole ? "whole" : string.Join('\n', report.Findings));
        // end of sample

        Assert.True(report.IsWhole);
        Assert.Equal(ReceiptOutcome.Valid, receipt.Check(reader.LogKey));
        Assert.Equal(2, reader.Size);
    }

    [Fact]
    public void The_README_shows_the_sample_that_runs()
    {
        var code = Between(File.ReadAllText(Repository.PathOf("tests/Rapporteur.Ledger.Tests/ReadmeTests.cs")), "// sample\n", "        // end of sample");
        var shown = Between(File.ReadAllText(Repository.PathOf("src/Rapporteur.Ledger/README.md")), "```csharp\n", "```");
        Assert.Equal(string.Join('\n', code.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)), shown);
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
