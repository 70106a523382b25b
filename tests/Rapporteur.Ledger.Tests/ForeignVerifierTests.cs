using System.Diagnostics;

namespace Rapporteur.Ledger.Tests;

/// <summary>Verifiers that share no code with ours agree with it, on good ledgers and on damaged ones.</summary>
public class ForeignVerifierTests
{
    private const string GoPath = "/usr/share/gocode";

    private static readonly string[] Damaged =
        ["checkpoint", "log.vkey", "tile/0/000", "tile/0/001.p/46", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/46"];

    [Fact]
    public async Task The_client_of_the_Go_checksum_database_agrees()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(GoPath, "src/golang.org/x/mod/sumdb")) && IsThere("go"),
            "SKIPPED: Go or its package golang.org/x/mod/sumdb (Debian: golang-go, golang-golang-x-mod-dev) is not installed.");
        using var folder = new TemporaryFolder();
        using var ledger = Populated();
        var program = await BuildGo(folder);

        var (code, output) = await Run(program, [ledger.Folder]);
        Assert.True(code == 0, output);
        Assert.Contains("whole: 302 entries", output, StringComparison.Ordinal);
        foreach (var size in new[] { 1, 2, 254, 255, 300 })
        {
            using var other = Populated(size);
            (code, output) = await Run(program, [other.Folder]);
            Assert.True(code == 0, $"{size}: {output}");
        }

        await AgreeOnDamage(ledger, Damaged, path => Run(program, [path]));
    }

    [Fact]
    public async Task The_verifier_in_JavaScript_agrees()
    {
        Assert.SkipUnless(IsThere("node"), "SKIPPED: Node is not installed.");
        var script = Repository.PathOf("docs/verify/verify.mjs");
        Assert.InRange(File.ReadAllLines(script).Length, 1, 150);
        using var ledger = Populated();

        var (code, output) = await Run("node", [script, ledger.Folder]);
        Assert.True(code == 0, output);
        Assert.Contains($"whole: 302 entries, 1 bodies withheld, root {ledger.Read().Root}", output, StringComparison.Ordinal);
        foreach (var size in new[] { 0, 1, 255, 256 })
        {
            using var other = Populated(size);
            (code, output) = await Run("node", [script, other.Folder]);
            Assert.True(code == 0, $"{size}: {output}");
        }

        await AgreeOnDamage(ledger, [.. Damaged, "bodies/000", "bodies/001"], path => Run("node", [script, path]));
        using var handedOver = SuccessionTests.HandedOver();
        (code, output) = await Run("node", [script, handedOver.Folder]);
        Assert.True(code == 0, output);
        await AgreeOnDamage(handedOver, ["log.vkey", "log.keys", "checkpoint"], path => Run("node", [script, path]));
        File.WriteAllText(Path.Combine(ledger.Folder, "bodies", "stray"), "x");
        Assert.Equal(4, (await Run("node", [script, ledger.Folder])).Code);
    }

    private static async Task AgreeOnDamage(TestLedger ledger, string[] names, Func<string, Task<(int Code, string Output)>> verify)
    {
        var random = new Random(1937);
        foreach (var name in names)
        {
            for (var round = 0; round < Long.Or(2, 40); round++)
            {
                var path = Path.Combine(ledger.Folder, name);
                var bytes = File.ReadAllBytes(path);
                var changed = (byte[])bytes.Clone();
                var at = random.Next(bytes.Length);
                changed[at] ^= (byte)random.Next(1, 256);
                File.WriteAllBytes(path, changed);
                var (code, output) = await verify(ledger.Folder);
                Assert.False(ledger.Verify().IsWhole);
                Assert.True(code == 4, $"{name} at {at}: {code} {output}");
                File.WriteAllBytes(path, bytes);
            }
        }

        Assert.Equal(0, (await verify(ledger.Folder)).Code);
    }

    private static TestLedger Populated(int entries = 299)
    {
        var ledger = new TestLedger();
        using var log = ledger.Create();
        if (entries == 0)
        {
            return ledger;
        }

        var withdrawn = ledger.Entry("""{"title":"withdrawn"}""");
        log.Append([ledger.MemberEntry(), .. ledger.Entries(Math.Max(0, entries - 2))], TestLedger.Start);
        if (entries < 299)
        {
            return ledger;
        }

        log.Append([withdrawn, ledger.Entry("""{"é\u0001😀":["words",-1,null,true]}""", "archive.withdraw/1", withdrawn.Leaf)], TestLedger.Start.AddSeconds(2));
        log.DestroyBody(log.Size - 2, log.Size - 1);
        return ledger;
    }

    private static async Task<string> BuildGo(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.PathOf("src/verify"));
        File.Copy(Repository.PathOf("tests/Rapporteur.Ledger.Tests/go/main.go"), folder.PathOf("src/verify/main.go"));
        var (code, output) = await Run("go", ["build", "-o", folder.PathOf("verify-log"), "verify"], new()
        {
            ["GO111MODULE"] = "off",
            ["GOPATH"] = folder.Root + Path.PathSeparator + GoPath,
            ["GOCACHE"] = folder.PathOf("cache"),
            ["GOFLAGS"] = "",
            ["CGO_ENABLED"] = "0",
        });
        Assert.True(code == 0, output);
        return folder.PathOf("verify-log");
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static async Task<(int Code, string Output)> Run(string program, string[] arguments, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
