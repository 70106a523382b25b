using System.Globalization;
using System.Text;
using Rapporteur.Bench.Inquire;

namespace Rapporteur.Bench.LargeFile;

/// <summary>One mailbox of 1 GB: 20,000 messages, every second one with a picture; deposited, which makes 30,000 exhibits.</summary>
internal static class MailboxBench
{
    private const int Messages = 20_000, PictureBytes = 74_000, LineLength = 76;

    public static void Run(Results results, string[] options)
    {
        var program = Product.Program;
        using var work = new WorkFolder(options);
        Directory.CreateDirectory(work.Of("mail"));
        Write(work.Of("mail", "archive.mbox"), Issues(work.Of("issues")));
        Measured.Run(program, "init", work.Of("bench.inquiry"), "--keys", work.Of("keys"));
        var size = new FileInfo(work.Of("mail", "archive.mbox")).Length / 1e6;
        var ours = Measured.Run(program, "deposit", work.Of("mail"), "--inquiry", work.Of("bench.inquiry"), "--keys", work.Of("keys"));
        results.Add(string.Create(CultureInfo.InvariantCulture, $"a mailbox of {Messages:N0} messages, {size:N0} MB, deposited with what it carries, seconds"), ours.Seconds.ToString("0.0", CultureInfo.InvariantCulture), "90");
        results.Add("peak memory, MiB", ours.PeakMegabytes.ToString("N0", CultureInfo.InvariantCulture), "under 500");
    }

    /// <summary>Texts for the messages.</summary>
    private static List<string> Issues(string folder)
    {
        new NewsWriter(1936).Write(folder, Messages / 100, 2_500);
        return [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    private static void Write(string path, List<string> issues)
    {
        var random = new Random(1936);
        var picture = new byte[PictureBytes];
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        for (var i = 0; i < Messages; i++)
        {
            var day = new DateTime(2022, 1, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(i * 17);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"From press@office.example {day:ddd MMM dd HH:mm:ss yyyy}"));
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"From: Press <press@office.example>\nTo: desk@office.example\nSubject: Report {i}\nDate: {day:ddd, dd MMM yyyy HH:mm:ss} +0000\nMessage-ID: <{i}@office.example>\nMIME-Version: 1.0"));
            var text = $"Report {i}\n\n{issues[i % issues.Count]}".Replace("\nFrom ", "\n>From ", StringComparison.Ordinal);
            if (i % 2 == 0)
                file.WriteLine($"Content-Type: text/plain; charset=utf-8\n\n{text}\n");
            else
                WriteWithPicture(file, text, picture, random);
        }
    }

    private static void WriteWithPicture(StreamWriter file, string text, byte[] picture, Random random)
    {
        random.NextBytes(picture);
        new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }.CopyTo(picture, 0);
        file.WriteLine($"Content-Type: multipart/mixed; boundary=part\n\n--part\nContent-Type: text/plain; charset=utf-8\n\n{text}\n\n--part");
        file.WriteLine("Content-Type: image/jpeg; name=picture.jpg\nContent-Disposition: attachment; filename=picture.jpg\nContent-Transfer-Encoding: base64\n");
        var base64 = Convert.ToBase64String(picture);
        for (var at = 0; at < base64.Length; at += LineLength)
            file.WriteLine(base64.AsSpan(at, Math.Min(LineLength, base64.Length - at)));
        file.WriteLine("--part--\n");
    }
}
