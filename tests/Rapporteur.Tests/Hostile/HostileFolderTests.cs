using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Rapporteur.Cli;
using Rapporteur.Tests;
using Rapporteur.Tests.Cli;

namespace Rapporteur.Hostile;

/// <summary>The program, as a process of its own, over a folder made to harm it.</summary>
public class HostileFolderTests
{
    private const long MostMegabytes = 1_000;

    [Fact]
    public void A_folder_made_to_do_harm_is_taken_in_whole_and_does_none()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "memory is asked of /proc, and names and devices are those of Unix");
        using var desk = new Desk();
        new HostileFolder(desk.Papers, Long.Or(0, 1) == 1 ? HostileScale.Long : HostileScale.Short).Write();
        var there = Entries(desk.Papers);
        var (code, output, peak) = Run(desk);

        Assert.Equal(ExitCodes.Refused, code);
        var run = JsonNode.Parse(output)!.AsObject();
        var files = run["files"]!.AsArray();
        Assert.Equal(there.Order(StringComparer.Ordinal), files.Select(file => (string)file!["path"]!).Order(StringComparer.Ordinal));
        Assert.Equal(files.Count, run["totals"]!.AsObject().Where(total => total.Key != "files").Sum(total => (int)total.Value!));
        Assert.All(files.Where(file => (string)file!["outcome"]! is "refused" or "skipped"), file =>
        {
            Assert.NotNull((string?)file!["code"]);
            Assert.NotNull((string?)file["class"]);
            Assert.NotEqual("", (string?)file["mend"]);
        });
        var good = files.Where(file => ((string)file!["path"]!).Contains("good", StringComparison.Ordinal) && (string)file["outcome"]! == "deposited").ToList();
        Assert.InRange(good.Count, 6, int.MaxValue);
        Assert.All(good, file => Assert.True((long?)file!["characters"] > 0, (string)file["path"]!));
        Assert.InRange(peak, 1, MostMegabytes);
        Assert.Equal(["keys", "papers", "papers.inquiry"], Directory.GetFileSystemEntries(desk.Here).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(File.Exists("/tmp/escaped.txt"));
        Assert.Equal(there, Entries(desk.Papers));
        desk.Whole();

        // Nothing that people are given runs as a formula or a script.
        Assert.DoesNotContain(desk.Done("chronicle", "--csv").Out.Split(',', '\n', '\r'), cell => cell.TrimStart('"') is ['=' or '+' or '-' or '@', ..]);
        Assert.DoesNotContain("<script>alert", string.Concat(Directory.EnumerateFiles(Path.Combine(desk.Inquiry, "report"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
        Clear(desk);
    }

    [Fact]
    public async Task Files_that_change_while_they_are_read_are_taken_whole_or_refused()
    {
        using var desk = new Desk();
        for (var i = 0; i < 40; i++)
            desk.Write($"{i}.txt", HostileFolder.Times(HostileFolder.Good, 2_000));
        using var end = new CancellationTokenSource();
        var changing = Task.Run(() => Change(desk, end.Token), TestContext.Current.CancellationToken);
        var said = desk.Run("inquire", "papers", "--json", "--no-report");
        await end.CancelAsync();
        await changing;
        Assert.InRange(said.Code, ExitCodes.Done, ExitCodes.Refused);
        Assert.All(said.Json["files"]!.AsArray(), file => Assert.True((string)file!["outcome"]! is "deposited" or "duplicate" || (string)file["code"]! is "AR002" or "AR003" or "AR007"));
        desk.Whole();
    }

    /// <summary>Names that are no Unicode can only be deleted by others.</summary>
    private static void Clear(Desk desk)
    {
        using var clearing = Process.Start("rm", ["-rf", desk.Papers]);
        clearing.WaitForExit();
    }

    private static void Change(Desk desk, CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var path = Path.Combine(desk.Papers, $"{i % 40}.txt");
            try
            {
                if (i % 7 == 0)
                    File.Delete(path);
                else if (i % 3 == 0)
                    File.WriteAllText(path, HostileFolder.Good);
                else
                    File.AppendAllText(path, HostileFolder.Good);
            }
            catch (IOException)
            {
                // The program holds it: on Windows it cannot be changed then.
            }
        }
    }

    /// <summary>What must be accounted for: every file and link, and every folder that is not looked into.</summary>
    private static List<string> Entries(string folder)
    {
        var found = new List<string>();
        Walk(new DirectoryInfo(folder), "");
        found.Sort(StringComparer.Ordinal);
        return found;

        void Walk(DirectoryInfo place, string below)
        {
            foreach (var child in place.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
            {
                var path = below + child.Name;
                var isLookedInto = child is DirectoryInfo { LinkTarget: null } && child.FullName.Length > 0 && !child.Name.Contains('\uFFFD') && !File.Exists(Path.Combine(child.FullName, "inquiry.json"));
                if (isLookedInto)
                    Walk((DirectoryInfo)child, path + "/");
                else
                    found.Add(path);
            }
        }
    }

    private static (int Code, string Output, long PeakMegabytes) Run(Desk desk)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Rapporteur.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "inquire", "papers", "--json", "--keys", desk.Keys])
        {
            WorkingDirectory = desk.Here, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        long peak = 0;
        var watch = new Thread(() =>
        {
            while (!process.WaitForExit(100))
                peak = Math.Max(peak, MegabytesOf(process.Id));
        });
        watch.Start();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        watch.Join();
        return (process.ExitCode, output, peak);
    }

    /// <summary>The most that the process itself has held; its readers are held to their limits by tests of their own.</summary>
    private static long MegabytesOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
