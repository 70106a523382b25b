using System.Diagnostics;

namespace Rapporteur.Ledger.Tests;

public class KillTests
{
    [Fact]
    public async Task Killed_at_random_moments_a_writer_loses_nothing_that_it_acknowledged()
    {
        using var ledger = new TestLedger();
        using (var log = ledger.Create())
        {
            log.Append([ledger.MemberEntry()], TestLedger.Start);
        }

        var random = new Random(1936);
        for (var kill = 0; kill < Long.Or(8, 200); kill++)
        {
            var last = await RunAndKill(ledger.Root, random.Next(200));

            var report = ledger.Verify();
            Assert.True(report.IsWhole, string.Join("; ", report.Findings));
            if (last is { } acknowledged)
            {
                Assert.InRange(report.Entries, acknowledged.Size, long.MaxValue);
                Assert.Equal(acknowledged.Root, ledger.Read().RootAt(acknowledged.Size));
            }

            ledger.Open().Dispose();
            Assert.Empty(ledger.Verify(expected: last).Findings);
        }

        Assert.InRange(ledger.Read().Size, 100, long.MaxValue);
    }

    // Lets the child acknowledge something, kills it a random while later, and reads what it had still said.
    private static async Task<(long Size, Hash256 Root)?> RunAndKill(string root, int milliseconds)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            Environment = { [ChildProcess.Variable] = root },
        })!;
        var first = await child.StandardOutput.ReadLineAsync();
        var reading = ReadLast(child.StandardOutput, first);
        await Task.Delay(milliseconds);
        child.Kill();
        await child.WaitForExitAsync();
        return await reading;
    }

    private static async Task<(long Size, Hash256 Root)?> ReadLast(StreamReader output, string? line)
    {
        (long, Hash256)? last = null;
        for (; line is not null; line = await output.ReadLineAsync())
        {
            last = VerificationOptions.ParseExpected(line) ?? last;
        }

        return last;
    }
}
