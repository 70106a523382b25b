using System.Globalization;

namespace Rapporteur.Bench.LargeFile;

/// <summary>One file of 2 GB, deposited; beside it <c>sha256sum</c> and <c>cp</c> of the same, made durable.</summary>
internal static class DepositBench
{
    private const long Length = 2L << 30;

    public static void Run(Results results, string[] options)
    {
        var program = Product.Program;
        using var work = new WorkFolder(options);
        var file = work.Of("recording.bin");
        Write(file);
        Measured.Run(program, "init", work.Of("bench.inquiry"), "--keys", work.Of("keys"));
        Measured.Run("cat", file);
        var hash = Measured.Run("sha256sum", file).Seconds;
        var copy = Measured.Run("sh", "-c", $"cp '{file}' '{work.Of("copy.bin")}' && sync '{work.Of("copy.bin")}'").Seconds;
        File.Delete(work.Of("copy.bin"));
        var ours = Measured.Run(program, "deposit", file, "--inquiry", work.Of("bench.inquiry"), "--keys", work.Of("keys"));
        results.Add("a file of 2 GB, deposited, seconds", ours.Seconds.ToString("0.0", CultureInfo.InvariantCulture), "-");
        results.Add("sha256sum and cp with sync, one after the other, seconds", (hash + copy).ToString("0.0", CultureInfo.InvariantCulture), "-");
        results.Add("speed, of theirs", ((hash + copy) / ours.Seconds).ToString("0.00", CultureInfo.InvariantCulture), "0.7");
        results.Add("peak memory, MiB", ours.PeakMegabytes.ToString("N0", CultureInfo.InvariantCulture), "under 200");
    }

    private static void Write(string path)
    {
        if (File.Exists(path))
            return;
        using var file = File.Create(path);
        var random = new Random(1936);
        var block = new byte[1 << 20];
        for (long written = 0; written < Length; written += block.Length)
        {
            random.NextBytes(block);
            file.Write(block);
        }
    }
}
