using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Ledger;

namespace Rapporteur.Bench.Ledger;

/// <summary>
/// The aims of the ledger: durable appends, and verification against the bare signature checks that it cannot do without.
/// </summary>
internal static class LedgerBench
{
    private const string Origin = "inquiry/bench";
    private const int BatchSize = 256;

    internal static void Run(Results results, string[] options)
    {
        var entries = options.FirstOrDefault(option => int.TryParse(option, out _)) is { } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : 1_000_000;
        var root = Path.Combine(Directory.GetCurrentDirectory(), "bench.work." + Environment.ProcessId);
        Directory.CreateDirectory(root);
        try
        {
            using var logKey = MemberKey.Create();
            using var member = MemberKey.Create();
            Singles(results, Path.Combine(root, "singles"), logKey, member);
            var folder = Batches(results, Path.Combine(root, "batches"), logKey, member, entries);
            Read(results, folder);
            Verify(results, folder, member, entries);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    // The rate of flushes depends on the disk's mood and on what else the machine does: bare flushes and appends take
    // turns, one by one, in the same run.
    private static void Singles(Results results, string folder, MemberKey logKey, MemberKey member)
    {
        const int Rounds = 5;
        const int Turns = 1000;
        using var log = LedgerLog.Create(Path.Combine(folder, "ledger"), Path.Combine(folder, "work"), logKey, Origin);
        log.Append([Introduce(member)], DateTimeOffset.UtcNow);
        using var bare = File.OpenHandle(Path.Combine(folder, "bare"), FileMode.Create, FileAccess.Write);
        var signed = Sign(member, 0, Rounds * Turns);
        var record = new byte[1500];
        var (flushes, appends) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (flushing, appending) = (new Stopwatch(), new Stopwatch());
            for (var at = round * Turns; at < (round + 1) * Turns; at++)
            {
                flushing.Start();
                RandomAccess.Write(bare, record, (long)at * record.Length);
                RandomAccess.FlushToDisk(bare);
                flushing.Stop();
                appending.Start();
                log.Append([signed[at]], DateTimeOffset.UtcNow);
                appending.Stop();
            }

            flushes.Add(Turns / flushing.Elapsed.TotalSeconds);
            appends.Add(Turns / appending.Elapsed.TotalSeconds);
        }

        results.Add("single durable appends, a second", Spread(appends), "-");
        results.Add("bare flushes of the same kind of file, a second", Spread(flushes), "-");
        results.Add("ratio of the two", Spread([.. appends.Zip(flushes, (append, flush) => append / flush)], "0.00"), "0.4 or more");
    }

    private static string Batches(Results results, string root, MemberKey logKey, MemberKey member, int entries)
    {
        var folder = Path.Combine(root, "ledger");
        var watch = Stopwatch.StartNew();
        using (var log = LedgerLog.Create(folder, Path.Combine(root, "work"), logKey, Origin))
        {
            log.Append([Introduce(member)], DateTimeOffset.UtcNow);
            var signing = Task.Run(() => Sign(member, 0, BatchSize));
            for (var from = 0; from < entries; from += BatchSize)
            {
                var batch = signing.Result;
                var next = from + BatchSize;
                signing = next < entries ? Task.Run(() => Sign(member, next, Math.Min(BatchSize, entries - next))) : signing;
                log.Append(batch, DateTimeOffset.UtcNow);
            }
        }

        var rate = entries / watch.Elapsed.TotalSeconds;
        results.Add($"{entries:N0} entries signed and appended durably in batches of {BatchSize}, folded, entries a second",
            rate.ToString("N0", CultureInfo.InvariantCulture), "20,000 or more");
        return folder;
    }

    private static void Read(Results results, string folder)
    {
        var seconds = Results.Repeat(3, () => Cost.Of(() => LedgerReader.Open(folder).Read().LongCount()).Seconds);
        results.Add("reading all entries in order, bodies and root checked, seconds",
            Spread([seconds.Min, seconds.Median, seconds.Max], "0.0"), "-");
    }

    private static void Verify(Results results, string folder, MemberKey member, int entries)
    {
        var bare = new List<Cost>();
        var whole = new List<Cost>();
        for (var round = 0; round < 3; round++)
        {
            bare.Add(BareVerification(member, entries));
            whole.Add(Cost.Of(() =>
            {
                var report = Verification.Run(folder, new VerificationOptions { Visitor = new OneMember(member) });
                if (!report.IsWhole || report.Entries < entries)
                {
                    throw new InvalidOperationException("The ledger under measurement must be whole.");
                }
            }));
        }

        results.Add($"verification of {entries:N0} entries, seconds", Spread([.. whole.Select(cost => cost.Seconds)], "0.0"), "-");
        results.Add($"bare Ed25519 verification of {entries:N0} signatures over the same lengths on all cores, seconds",
            Spread([.. bare.Select(cost => cost.Seconds)], "0.0"), "-");
        results.Add("ratio of the two", Spread([.. whole.Zip(bare, (all, signatures) => all.Seconds / signatures.Seconds)],
            "0.00"), "1.25 or less");
        results.Add("ratio of the two in processor time, which other load on the machine does not change",
            Spread([.. whole.Zip(bare, (all, signatures) => all.ProcessorSeconds / signatures.ProcessorSeconds)], "0.00"), "-");
        using var self = Process.GetCurrentProcess();
        results.Add("peak memory of the whole run, MiB", (self.PeakWorkingSet64 >> 20).ToString("N0", CultureInfo.InvariantCulture),
            "bounded");
    }

    private static Cost BareVerification(MemberKey member, int count)
    {
        var key = VerifyingKey.TryImport(member.PublicKey.Span)!;
        var sample = Sign(member, 0, 1000)
            .Select(entry => entry.Envelope)
            .Select(envelope => (Signed: Envelope.PreAuthenticationEncoding(envelope.Payload.Span), envelope.Signatures[0].Signature))
            .ToArray();
        return Cost.Of(() =>
        {
            var held = 0;
            Parallel.For(0, count, () => 0,
                (at, _, sum) => sum + (key.Verify(sample[at % sample.Length].Signed, sample[at % sample.Length].Signature.Span) ? 1 : 0),
                sum => Interlocked.Add(ref held, sum));
            if (held != count)
            {
                throw new InvalidOperationException("All signatures must hold.");
            }
        });
    }

    private static SignedEntry Introduce(MemberKey member) => EntrySigner.Sign(
        new EntryDraft("charter.member/1", "{}"u8.ToArray(), []), Origin, member, DateTimeOffset.UtcNow,
        RandomNumberGenerator.GetBytes(BodyCommitment.SaltLength));

    private static SignedEntry[] Sign(MemberKey member, int from, int count)
    {
        var signed = new SignedEntry[count];
        Parallel.For(0, count, at =>
        {
            var body = Encoding.UTF8.GetBytes($$"""
                {"act":"arrest","date":"1936-08-{{(from + at) % 28 + 1:00}}","ordinal":{{from + at}},"victims":["a person of this name"]}
                """);
            signed[at] = EntrySigner.Sign(new EntryDraft("coding.code/1", body, []), Origin, member,
                DateTimeOffset.UnixEpoch.AddSeconds(from + at), RandomNumberGenerator.GetBytes(BodyCommitment.SaltLength));
        });
        return signed;
    }

    private static string Spread(IReadOnlyList<double> values, string format = "N0")
    {
        var ordered = values.Order().ToArray();
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"{Text(ordered[ordered.Length / 2])} ({Text(ordered[0])} to {Text(ordered[^1])})";
    }

    private sealed class OneMember(MemberKey member) : IEntryVisitor
    {
        private readonly VerifyingKey _key = VerifyingKey.TryImport(member.PublicKey.Span)!;

        public void Visit(LoggedEntry entry, Action<string> problem)
        {
        }

        public VerifyingKey? KeyOf(string keyId) => keyId == _key.KeyId ? _key : null;
    }

    private readonly record struct Cost(double Seconds, double ProcessorSeconds)
    {
        internal static Cost Of(Action work)
        {
            using var self = Process.GetCurrentProcess();
            var (watch, processor) = (Stopwatch.StartNew(), self.TotalProcessorTime);
            work();
            self.Refresh();
            return new(watch.Elapsed.TotalSeconds, (self.TotalProcessorTime - processor).TotalSeconds);
        }
    }
}
