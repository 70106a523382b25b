using System.Diagnostics;
using System.Security.Cryptography;
using Rapporteur.Cli;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Bags;

/// <summary>An inquiry is packed, carried, unpacked: the same answers. What is brought by others is not believed.</summary>
public class BagTests
{
    [Fact]
    public void What_is_packed_and_unpacked_answers_alike()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--out", "a.bag");
        desk.Done("unpack", "a.bag", "--inquiry", "there.inquiry");
        Assert.All(new string[][] { ["verify", "--json"], ["search", "Lisitsyn", "--json"], ["chronicle", "--json"], ["exhibits", "list", "--json"], ["exhibits", "show", "E1", "--text"] },
            words => Assert.Equal(desk.Done([.. words, "--inquiry", desk.Inquiry]).Out, desk.Done([.. words, "--inquiry", "there.inquiry"]).Out));
        // Whoever has the keys goes on there.
        desk.Done("access", "E2", "public", "--reason", "the traveller agrees", "--inquiry", "there.inquiry");
        Assert.All(Directory.EnumerateFiles(desk.Of("there.inquiry", "exhibits"), "*", SearchOption.AllDirectories), file => Assert.True(File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly)));
    }

    [Fact]
    public void The_manifest_names_every_file_with_its_hash_and_no_private_key()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--out", "a.bag");
        var bag = desk.Of("a.bag");
        var lines = File.ReadAllLines(Path.Combine(bag, "manifest-sha256.txt"));
        Assert.All(lines, line => Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(bag, line[66..]))))));
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(bag, "data"), "*", SearchOption.AllDirectories).Count(), lines.Length);
        Assert.Contains($"Payload-Oxum: {Directory.EnumerateFiles(Path.Combine(bag, "data"), "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)}.{lines.Length}", File.ReadAllLines(Path.Combine(bag, "bag-info.txt")));
        var keys = Directory.EnumerateFiles(desk.Keys, "*.key", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();
        Assert.NotEmpty(keys);
        Assert.All(Directory.EnumerateFiles(bag, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain(keys, key => File.ReadAllBytes(file).AsSpan().IndexOf(key) >= 0));
    }

    [Fact]
    public void Sha256sum_agrees()
    {
        if (!File.Exists("/usr/bin/sha256sum"))
            Assert.Skip("sha256sum is not installed");
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--out", "a.bag");
        Assert.Equal(0, ExitOf(desk.Of("a.bag"), "sha256sum", "-c", "--quiet", "manifest-sha256.txt"));
        Assert.Equal(0, ExitOf(desk.Of("a.bag"), "sha256sum", "-c", "--quiet", "tagmanifest-sha256.txt"));
    }

    [Fact]
    public void An_interrupted_bag_is_none_and_is_completed_by_the_same_command()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--out", "a.bag");
        var whole = Snapshot(desk.Of("a.bag"));
        File.Delete(desk.Of("a.bag", "manifest-sha256.txt"));
        var exhibits = Directory.EnumerateFiles(desk.Of("a.bag", "data", "exhibits"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        File.Delete(exhibits[0]);
        File.WriteAllText(exhibits[1], "cut off");
        File.WriteAllText(exhibits[1] + ".part", "half");
        desk.Refused("ST021", "unpack", "a.bag");
        var again = desk.Done("pack", "--out", "a.bag", "--json").Json;
        Assert.Equal((int)again["files"]! - 2, (int)again["kept"]!);
        Assert.Equal(whole, Snapshot(desk.Of("a.bag")));
    }

    [Fact]
    public void A_bag_copied_by_half_leaves_no_inquiry_and_a_better_copy_completes_it()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--out", "a.bag");
        Desk.Copy(desk.Of("a.bag"), desk.Of("half.bag"));
        var lost = Directory.EnumerateFiles(desk.Of("half.bag", "data", "exhibits"), "*", SearchOption.AllDirectories).First();
        File.Delete(lost);
        Desk.Flip(desk.Of("half.bag", "data", "ledger", "checkpoint"), 5);
        var said = desk.Run("unpack", "half.bag", "--inquiry", "there.inquiry");
        Assert.Equal(ExitCodes.IntegrityBroken, said.Code);
        Assert.StartsWith("ST023: 2 files", said.Error, StringComparison.Ordinal);
        desk.Refused("ST002", "verify", "--inquiry", "there.inquiry");
        desk.Done("unpack", "a.bag", "--inquiry", "there.inquiry");
        Assert.True((bool)desk.Done("verify", "--inquiry", "there.inquiry", "--json").Json["whole"]!);
        desk.Refused("ST001", "unpack", "a.bag", "--inquiry", "there.inquiry");
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("/etc/evil")]
    [InlineData("ledger/../../evil")]
    [InlineData("exhibits/ab/..")]
    [InlineData("ledger/.hidden")]
    [InlineData("staging/evil")]
    [InlineData("C:/evil")]
    [InlineData("ledger\\..\\evil")]
    [InlineData("ledger/%2e%2e/evil")]
    public void A_path_that_no_inquiry_has_is_refused(string path)
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--out", "a.bag");
        File.AppendAllText(desk.Of("a.bag", "manifest-sha256.txt"), $"{new string('0', 64)}  data/{path}\n");
        desk.Refused("ST022", "unpack", "a.bag", "--inquiry", "there.inquiry");
        Assert.False(Directory.Exists(desk.Of("there.inquiry")));
    }

    [Fact]
    public void A_link_and_a_file_that_the_manifest_does_not_name_are_refused()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--out", "a.bag");
        File.WriteAllText(desk.Of("a.bag", "data", "stray"), "x");
        desk.Refused("ST022", "unpack", "a.bag");
        File.Delete(desk.Of("a.bag", "data", "stray"));
        var checkpoint = desk.Of("a.bag", "data", "ledger", "checkpoint");
        File.Move(checkpoint, desk.Of("elsewhere"));
        File.CreateSymbolicLink(checkpoint, desk.Of("elsewhere"));
        desk.Refused("ST022", "unpack", "a.bag");
    }

    [Fact]
    public void A_part_holds_the_bytes_of_the_exhibits_that_are_named_and_the_whole_ledger()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--out", "part.bag", "--exhibit", "E2");
        Assert.Single(Directory.EnumerateFiles(desk.Of("part.bag", "data", "exhibits"), "*", SearchOption.AllDirectories));
        desk.Done("unpack", "part.bag");
        Assert.Equal("E2", (string)Assert.Single(desk.Done("search", "Lisitsyn", "--json", "--inquiry", "part.inquiry").List("search"))!["exhibit"]!);
        Assert.Equal(ExitCodes.IntegrityBroken, desk.Run("verify", "--inquiry", "part.inquiry").Code);
        Assert.Equal(2, (int)desk.Done("verify", "--part", "--json", "--inquiry", "part.inquiry").Json["elsewhere"]!);
        desk.Refused("AR009", "pack", "--out", "other.bag", "--exhibit", "E9", "--inquiry", desk.Inquiry);
    }

    [Fact]
    public void No_bag_is_laid_over_something_else()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused("ST001", "pack", "--out", "papers");
        desk.Refused("PU002", "pack", "--out", Path.Combine(desk.Inquiry, "a.bag"));
        desk.Done("pack", "--out", "a.bag");
        desk.Refused("ST024", "pack", "--for-court", "E1", "--out", "a.bag");
        desk.Refused("ST021", "unpack", "papers");
    }

    [Fact]
    public void Exhibits_for_a_court_are_checked_without_the_program()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("pack", "--for-court", "E1", "E2", "--out", "court.bag");
        Assert.Contains("Arrests in Minsk", File.ReadAllText(desk.Of("court.bag", "data", "index.html")), StringComparison.Ordinal);
        desk.Refused("ST026", "unpack", "court.bag");
        var key = File.ReadAllText(desk.Of("court.bag", "data", "log.vkey")).Trim();
        desk.Done("verify", "--receipt", Path.Combine("court.bag", "data", "E1", "receipt.tlog-proof"), "--key", key);
        if (!File.Exists("/usr/bin/node"))
            Assert.Skip("Node is not installed");
        var data = desk.Of("court.bag", "data");
        Assert.Equal(0, ExitOf(data, "node", "verify-exhibits.mjs"));
        foreach (var file in new[] { "E1/E1.txt", "E1/deposit.json", "E1/deposit.salt", "E1/receipt.tlog-proof", "log.vkey" })
        {
            Desk.Flip(Path.Combine(data, file), file == "log.vkey" ? -5 : 30);
            Assert.NotEqual(0, ExitOf(data, "node", "verify-exhibits.mjs"));
            Desk.Flip(Path.Combine(data, file), file == "log.vkey" ? -5 : 30);
        }
        Assert.Equal(0, ExitOf(data, "node", "verify-exhibits.mjs"));
    }

    private static string[] Snapshot(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{file[folder.Length..]} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    private static int ExitOf(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return process.ExitCode;
    }
}
