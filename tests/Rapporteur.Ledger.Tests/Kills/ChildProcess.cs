using System.Runtime.CompilerServices;

namespace Rapporteur.Ledger.Tests;

/// <summary>
/// The other half of the kill test: this very program, started with a folder in its environment, appends until it is
/// killed, and says after each append what was acknowledged.
/// </summary>
internal static class ChildProcess
{
    internal const string Variable = "RAPPORTEUR_LEDGER_CHILD";

    // Runs before the test runner's own entry point; does nothing unless asked.
    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root)
        {
            AppendForEver(root);
        }
    }

    private static void AppendForEver(string root)
    {
        var options = LedgerOptions.Default with { FoldAt = 60_000 };
        using var log = LedgerLog.Open(Path.Combine(root, "ledger"), Path.Combine(root, "work"), TestLedger.LogKey, options);
        for (var batch = 0; ; batch++)
        {
            var entries = Enumerable.Range(0, batch % 30 + 1).Select(at => EntrySigner.Sign(
                new EntryDraft("archive.deposit/1", CanonicalJson.Write(log.Size + at), []), TestLedger.Origin, TestLedger.Member,
                TestLedger.Start, new byte[BodyCommitment.SaltLength])).ToList();
            Console.Out.WriteLine(log.Append(entries, TestLedger.Start.AddMilliseconds(log.Size * 20)).Checkpoint);
            Console.Out.Flush();
        }
    }
}
