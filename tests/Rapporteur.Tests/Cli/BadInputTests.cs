using System.IO.Compression;
using System.Text;
using Rapporteur.Cli;
using Rapporteur.Storage;

namespace Rapporteur.Tests.Cli;

/// <summary>Whatever is laid into the folder: each file gets its code and mend, the rest goes on.</summary>
public class BadInputTests
{
    private const string Good = "On 20 August 1936 the clerk Maria Orlova was arrested in the town of Kursk.\n";

    [Fact]
    public void One_bad_file_of_every_kind_does_not_stop_the_others()
    {
        using var desk = new Desk();
        desk.Write("good.txt", Good);
        desk.Write("empty.txt", "");
        desk.Write("no word.docx", "PK\u0003\u0004 and then nothing that a word processor wrote");
        desk.Write("not a picture.pdf", "plain words under a wrong name, on 20 August 1936\n");
        File.WriteAllBytes(Path.Combine(desk.Papers, "nul.txt"), [.. Encoding.UTF8.GetBytes("words"), 0, 0, 0, .. Encoding.UTF8.GetBytes("more words")]);
        File.WriteAllBytes(Path.Combine(desk.Papers, "noise.txt"), [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))]);
        File.WriteAllBytes(Path.Combine(desk.Papers, "cut.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Cat"u8.ToArray());
        desk.Write("page.html", "<html><body><script>alert('x')</script><p>" + Good + "</p></body></html>");

        var said = desk.Run("inquire", "papers", "--json");
        Assert.Equal(ExitCodes.Refused, said.Code);
        var files = said.Json["files"]!.AsArray().ToDictionary(file => (string)file!["path"]!, file => file!);
        Assert.Equal(8, files.Count);
        Assert.Equal("deposited", (string)files["good.txt"]["outcome"]!);
        Assert.Equal("AR003", (string)files["empty.txt"]["code"]!);
        Assert.All(files.Values.Where(file => (string)file["outcome"]! == "refused" || file["code"] is not null), file =>
        {
            Assert.False(string.IsNullOrEmpty((string?)file["code"]));
            Assert.False(string.IsNullOrEmpty((string?)file["reason"]));
            Assert.False(string.IsNullOrEmpty((string?)file["mend"]));
        });
        Assert.All(files.Values.Where(file => (string)file["path"]! != "empty.txt"), file => Assert.Equal("deposited", (string)file["outcome"]!));
        Assert.NotEmpty(desk.Done("claims", "--json").List("claims"));
        Assert.DoesNotContain("alert(", string.Concat(Directory.GetFiles(Path.Combine(desk.Inquiry, "report"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
        desk.Whole();
    }

    [Fact]
    public void Links_devices_and_files_of_systems_are_accounted_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights on Windows");
        using var desk = new Desk();
        desk.Write("good.txt", Good);
        desk.Write("Thumbs.db", "x");
        File.CreateSymbolicLink(Path.Combine(desk.Papers, "inside"), Path.Combine(desk.Papers, "good.txt"));
        File.CreateSymbolicLink(Path.Combine(desk.Papers, "outside"), "/etc/hostname");
        File.CreateSymbolicLink(Path.Combine(desk.Papers, "loop"), desk.Papers);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(desk.Papers, "pipe")]))
            made.WaitForExit();
        var codes = desk.Run("inquire", "papers", "--json", "--no-report").Json["files"]!.AsArray().ToDictionary(file => (string)file!["path"]!, file => (string?)file!["code"]);
        Assert.Equal("AR018", codes["inside"]);
        Assert.Equal("AR005", codes["outside"]);
        Assert.Equal("AR005", codes["loop"]);
        Assert.Equal("AR006", codes["Thumbs.db"]);
        Assert.Equal("AR004", codes["pipe"]);
        Assert.Null(codes["good.txt"]);
    }

    [Fact]
    public void An_unreadable_file_is_refused_and_taken_in_later()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "permissions do not bind this user");
        using var desk = new Desk();
        desk.Write("good.txt", Good);
        var closed = desk.Write("closed.txt", "On 21 August 1936 the clerk Ivan Petrov was arrested in Tula.\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(closed, UnixFileMode.None);
        Assert.Contains("AR002", desk.Run("inquire", "papers", "--no-report").Error, StringComparison.Ordinal);
        File.SetAttributes(closed, FileAttributes.Normal);
        desk.Done("inquire", "papers", "--no-report");
        Assert.Equal(2, desk.Done("exhibits", "--json").List("exhibits").Count);
    }

    [Fact]
    public void A_name_of_ten_thousand_characters_is_kept_and_shown()
    {
        using var desk = new Desk();
        var name = "Ivan " + new string('x', 10_000);
        desk.Write("good.txt", Good);
        desk.Write("long.txt", $"On 20 August 1936 the clerk {name} was arrested in the town of Kursk.\n");
        desk.Done("inquire", "papers");
        foreach (var verb in new[] { "claims", "chronicle", "exhibits" })
        {
            desk.Done(verb);
            desk.Done(verb, "--json");
        }
        Assert.Contains(name, desk.Done("exhibits", "show", "E2", "--text").Out, StringComparison.Ordinal);
        desk.Whole();
    }

    [Fact]
    public void Control_and_direction_characters_are_shown_as_their_codes()
    {
        using var desk = new Desk();
        const string Name = "Ivan \u202Egnp.exe\u001B[2J\u0007Petrov";
        desk.Write("evil.txt", $"On 20 August 1936 the clerk {Name} was arrested in the town of Kursk.\n");
        desk.Write("evil\u202Etxt.exe", "");
        var run = desk.Run("inquire", "papers", "--title", "A \u202Etitle\u001B]0;x\u0007", "--no-report");
        Assert.Equal(ExitCodes.Refused, run.Code);
        var handles = desk.Done("claims", "--json").List("claims").Select(claim => (string)claim!["claim"]!).ToList();
        var shown = run.Out + run.Error + string.Concat(new[] { "claims", "chronicle", "exhibits", "sources", "log" }.Select(verb => desk.Done(verb).Out))
            + string.Concat(handles.Select(handle => desk.Done("claims", "show", handle).Out));
        Assert.DoesNotContain(shown, letter => letter is '\u202E' or '\u001B' or '\u0007');
        Assert.Contains("<U+202E>", shown, StringComparison.Ordinal);
        // What is evidence stays as it is, in the text itself.
        Assert.Contains(Name, desk.Done("exhibits", "show", "E1", "--text").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_the_manifest_that_cannot_be_are_refused_and_the_others_hold()
    {
        using var desk = new Desk();
        desk.Write("good.txt", Good);
        desk.Write("other.txt", "On 21 August 1936 the clerk Ivan Petrov was arrested in the town of Tula.\n");
        desk.Write("exhibits.csv", "file,title,published,access\ngood.txt,A note,the day before,public\nnowhere.txt,Nothing,1936-08-20,public\nother.txt,Another,1936-08-22,secret\n");
        var said = desk.Run("inquire", "papers", "--json", "--no-report");
        Assert.Equal(ExitCodes.Refused, said.Code);
        Assert.Equal(["AR203", "AR204", "AR205"], said.Json["manifest_refused"]!.AsArray().Select(row => (string)row!["code"]!).Order(StringComparer.Ordinal));
        var exhibits = desk.Done("exhibits", "--json").List("exhibits");
        Assert.Equal(["A note", "Another"], exhibits.Select(exhibit => (string)exhibit!["title"]!));
        Assert.NotEqual("the day before", (string?)exhibits[0]!["published"]);
        Assert.Equal("internal", (string)exhibits[1]!["access"]!);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_and_leaves_nothing()
    {
        using var desk = new Desk();
        desk.Refused("AR001", "inquire", "nowhere");
        Assert.Single(Directory.GetFileSystemEntries(desk.Here));
    }

    [Fact]
    public void Cancelled_it_stops_cleanly_and_goes_on_later()
    {
        using var desk = new Desk();
        for (var i = 0; i < 200; i++)
            desk.Write($"{i:000}.txt", $"On 20 August 1936 the clerk Maria Orlova{(char)('a' + (i % 26))} was arrested in the town of Kursk, {i}.\n");
        using (var stop = new CancellationTokenSource())
        {
            desk.Cancellation = stop.Token;
            stop.CancelAfter(TimeSpan.FromMilliseconds(400));
            var said = desk.Run("inquire", "papers", "--no-report");
            if (stop.IsCancellationRequested && said.Code != ExitCodes.Done)
            {
                Assert.Equal(ExitCodes.Refused, said.Code);
                Assert.Contains("goes on where it stopped", said.Error, StringComparison.Ordinal);
            }
        }
        desk.Cancellation = CancellationToken.None;
        desk.Whole();
        desk.Done("inquire", "papers", "--no-report");
        Assert.Equal(200, desk.Done("exhibits", "--json").List("exhibits").Count);
        desk.Whole();
    }

    [Fact]
    public void Cancelled_before_it_begins_it_leaves_what_was_there()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Write("third.txt", Good);
        var size = (long)desk.Whole().Json["size"]!;
        desk.Cancellation = new CancellationToken(canceled: true);
        Assert.Equal(ExitCodes.Refused, desk.Run("inquire", "papers", "--no-report").Code);
        desk.Cancellation = CancellationToken.None;
        Assert.Equal(size, (long)desk.Whole().Json["size"]!);
    }

    [Fact]
    public void A_second_writer_is_refused_and_readers_are_not()
    {
        using var desk = Desk.WithTwoDocuments();
        var folder = InquiryFolder.At(desk.Inquiry).Value;
        var keys = new Rapporteur.Charter.KeyRing(desk.Keys).Open(folder.Id).Value;
        using (var writer = Inquiry.OpenToWrite(folder, Rooms.All, keys, TimeProvider.System).Value)
        {
            var patience = Inquiry.LockPatience;
            Inquiry.LockPatience = TimeSpan.FromMilliseconds(100);
            try
            {
                desk.Refused("ST005", "claims", "code", "C1");
            }
            finally
            {
                Inquiry.LockPatience = patience;
            }
            desk.Done("claims");
            desk.Done("chronicle", "--json");
            desk.Whole();
        }
        desk.Done("claims", "code", "C1");
    }

    [Fact]
    public void A_full_disk_is_the_machines_failure_and_nothing_acknowledged_is_lost()
    {
        using var desk = new Desk();
        desk.Write("good.txt", Good);
        using var small = SmallDisk.Mount(Path.Combine(desk.Here, "small"), 1_000_000) ?? SmallDisk.Skip();
        var place = Path.Combine(small.Place, "x.inquiry");
        desk.Done("inquire", "papers", "--inquiry", place, "--no-report");
        for (var i = 0; i < 30; i++)
            desk.Write($"big {i:00}.txt", $"{i} " + Good + string.Concat(Enumerable.Repeat("Nothing happened in this town on the next day either. ", 1_000)));
        var said = desk.Run("inquire", "papers", "--inquiry", place, "--no-report");
        Assert.Equal(ExitCodes.WorldFailed, said.Code);
        Assert.Contains("mend the cause", said.Error, StringComparison.Ordinal);
        desk.Done("verify", "--inquiry", place);

        small.Grow(60_000_000);
        desk.Done("inquire", "papers", "--inquiry", place, "--no-report");
        Assert.Equal(31, desk.Done("exhibits", "--json", "--inquiry", place).List("exhibits").Count);
        desk.Done("verify", "--inquiry", place);
    }

    [Fact]
    public void An_archive_never_takes_more_than_half_of_what_is_free_on_the_disk()
    {
        using var desk = new Desk();
        using (var zip = ZipFile.Open(Path.Combine(desk.Papers, "large.zip"), ZipArchiveMode.Create))
        {
            for (var i = 0; i < 12; i++)
            {
                using var file = zip.CreateEntry($"{i:00}.bin").Open();
                file.Write(Enumerable.Range(0, 2_000_000).Select(at => (byte)(at * i >> 8)).ToArray());
            }
        }
        desk.Write("good.txt", Good);
        using var small = SmallDisk.Mount(Path.Combine(desk.Here, "small"), 20_000_000) ?? SmallDisk.Skip();
        var place = Path.Combine(small.Place, "x.inquiry");
        var said = desk.Run("inquire", "papers", "--inquiry", place, "--no-report", "--json");
        Assert.Equal(ExitCodes.Refused, said.Code);
        Assert.Contains("bomb", said.Out, StringComparison.Ordinal);
        desk.Done("verify", "--inquiry", place);
    }

    [Fact]
    public void On_a_read_only_medium_one_reads_and_verifies_with_the_views_in_the_users_cache()
    {
        using var desk = Desk.WithTwoDocuments();
        Directory.Delete(Path.Combine(desk.Inquiry, "views"), recursive: true);
        using var medium = SmallDisk.ReadOnly(desk.Inquiry, Path.Combine(desk.Here, "medium")) ?? SmallDisk.Skip();
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", Path.Combine(desk.Here, "cache"));
        try
        {
            Assert.NotEmpty(desk.Done("claims", "--json", "--inquiry", medium.Place).List("claims"));
            Assert.NotEmpty(desk.Done("chronicle", "--json", "--inquiry", medium.Place).List("chronicle"));
            desk.Done("verify", "--inquiry", medium.Place);
            desk.Refused("ST006", "claims", "code", "C1", "--inquiry", medium.Place);
            Assert.True(Directory.Exists(Path.Combine(desk.Here, "cache", "rapporteur")));
        }
        finally
        {
            Environment.SetEnvironmentVariable("XDG_CACHE_HOME", cache);
        }
    }
}
