using System.Diagnostics;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Tests.Hosts;

/// <summary>The program as a process of its own: killed at random moments, and two at once.</summary>
public class KilledProcessTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Rapporteur.Cli.dll");

    [Fact]
    public void Killed_at_random_moments_the_ledger_is_whole_and_the_run_goes_on_to_the_same_end()
    {
        using var desk = WithPapers(120);
        var end = EndState(desk, "whole.inquiry", run: () => Finish(desk, "whole.inquiry"));
        var random = new Random(936);
        var killed = 0;
        for (var i = 0; i < Long.Or(4, 100); i++)
        {
            var place = $"killed-{i}.inquiry";
            var again = EndState(desk, place, run: () =>
            {
                for (var kill = 0; kill < 2; kill++)
                {
                    using var process = Start(desk, "inquire", "papers", "--inquiry", place, "--no-report");
                    if (!process.WaitForExit(random.Next(150, 2_500)))
                        killed++;
                    process.Kill();
                    process.WaitForExit();
                    if (File.Exists(Path.Combine(desk.Here, place, "inquiry.json")))
                        desk.Done("verify", "--inquiry", place);
                }
                Finish(desk, place);
            });
            Assert.Equal(end, again);
            Directory.Delete(Path.Combine(desk.Here, place), recursive: true);
        }
        Assert.NotEqual(0, killed);
    }

    [Fact]
    public void An_interrupted_process_says_so_and_what_it_acknowledged_is_kept()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows sends no SIGINT to a child");
        using var desk = WithPapers(2_000);
        desk.Done("init", "x.inquiry");
        using var process = Start(desk, "inquire", "papers", "--inquiry", "x.inquiry", "--no-report");
        process.WaitForExit(1_200);
        if (process.HasExited)
            Assert.Skip("this machine is faster than the interruption");
        using (var signal = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]))
            signal.WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
            Assert.Skip("this machine is faster than the interruption");
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("goes on where it stopped", error, StringComparison.Ordinal);
        desk.Done("verify", "--inquiry", "x.inquiry");
        Finish(desk, "x.inquiry");
        Assert.Equal(2_000, desk.Done("exhibits", "--json", "--inquiry", "x.inquiry").List("exhibits").Count);
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-KILL")]
    public void Stopped_amid_its_documents_it_leaves_no_process_and_no_file_behind(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are counted in /proc");
        using var desk = new Desk();
        var pages = Enumerable.Range(0, 400).Select(page => new[] { (50.0, 700.0, $"Page {page} of a long report.") }).ToArray();
        for (var i = 0; i < 6; i++)
            File.WriteAllBytes(Path.Combine(desk.Papers, $"{i}.pdf"), Archive.Texts.Documents.Pdf([.. pages, [(50, 700, $"Report {i}.")]]));
        desk.Done("init", "x.inquiry");
        using var process = Start(desk, "inquire", "papers", "--inquiry", "x.inquiry", "--no-report");
        SpinWait.SpinUntil(() => process.HasExited || ChildrenOf(process.Id).Count > 0, TimeSpan.FromSeconds(30));
        var children = ChildrenOf(process.Id);
        Assert.NotEmpty(children);
        using (var sent = Process.Start("kill", [signal, $"{process.Id}"]))
            sent.WaitForExit();
        process.WaitForExit();
        Assert.True(SpinWait.SpinUntil(() => children.TrueForAll(child => !Directory.Exists($"/proc/{child}")), TimeSpan.FromSeconds(30)));
        Finish(desk, "x.inquiry");
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(desk.Here, "x.inquiry", "staging"), "*", SearchOption.AllDirectories), file => !file.EndsWith(".lock", StringComparison.Ordinal));
        Assert.Equal(6, desk.Done("exhibits", "--json", "--inquiry", "x.inquiry").List("exhibits").Count);
    }

    private static List<string> ChildrenOf(int process) => [.. Directory.EnumerateDirectories($"/proc/{process}/task")
        .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void Readers_are_not_blocked_while_another_process_writes()
    {
        using var desk = WithPapers(150);
        desk.Done("init", "x.inquiry");
        using var writer = Start(desk, "inquire", "papers", "--inquiry", "x.inquiry", "--no-report");
        try
        {
            do
            {
                desk.Done("exhibits", "--json", "--inquiry", "x.inquiry");
                desk.Done("chronicle", "--json", "--inquiry", "x.inquiry");
                desk.Done("verify", "--inquiry", "x.inquiry");
            }
            while (!writer.HasExited);
        }
        finally
        {
            writer.WaitForExit();
        }
        Assert.Equal(0, writer.ExitCode);
        Assert.Equal(150, desk.Done("exhibits", "--json", "--inquiry", "x.inquiry").List("exhibits").Count);
        desk.Done("rebuild", "--inquiry", "x.inquiry");
        desk.Done("verify", "--inquiry", "x.inquiry");
    }

    private static Desk WithPapers(int count)
    {
        var desk = new Desk();
        for (var i = 0; i < count; i++)
            desk.Write($"{i % 7}/{i:000}.txt", $"On {1 + (i % 28)} August 1936 the clerk Maria Orlova{(char)('a' + (i % 26))} was arrested in the town of Kursk. More than {100 + i} workers were arrested in Minsk on 17 August 1936.\n");
        return desk;
    }

    private static void Finish(Desk desk, string place)
    {
        desk.Done("inquire", "papers", "--inquiry", place, "--no-report");
        desk.Done("verify", "--inquiry", place);
    }

    /// <summary>Exhibits and claims by content: what does not depend on keys, salts and clocks.</summary>
    private static string EndState(Desk desk, string place, Action run)
    {
        run();
        var exhibits = desk.Done("exhibits", "--json", "--inquiry", place).List("exhibits").Select(exhibit => $"{exhibit!["sha256"]} {exhibit["path"]} {exhibit["text_sha256"]}");
        var claims = desk.Done("claims", "--json", "--inquiry", place).List("claims").Select(claim => $"{claim!["act"]} {claim["passage"]!.ToJsonString()} {claim["when"]?.ToJsonString()} {claim["victims"]!.ToJsonString()}");
        return string.Join('\n', exhibits.Order(StringComparer.Ordinal).Concat(claims.Order(StringComparer.Ordinal)));
    }

    private static Process Start(Desk desk, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args, "--keys", desk.Keys]) { WorkingDirectory = desk.Here, RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
