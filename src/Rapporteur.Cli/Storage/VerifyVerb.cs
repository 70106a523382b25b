using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Storage;

/// <summary>Checks everything from the bytes up.</summary>
internal static class VerifyVerb
{
    private const int Shown = 50;

    public static Verb Verb { get; } = new("verify", "check everything from the bytes up", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("verify", """
            Checks signatures, canonical form, tree, tiles, bodies, exhibits and text layers, and that nothing else lies there. Names
            what is broken and where, and then exits with 4. Needs no key and writes nothing.

            Examples:
              rapporteur verify
              rapporteur verify --expect 1204:9f3c...
              rapporteur verify --receipt e12.tlog-proof --key "ORIGIN+1a2b3c4d+..."
            """);
        var expect = new Option<string?>("--expect") { Description = "A size and root that you wrote down: the log must have had it.", HelpName = "SIZE:ROOT" };
        var receipt = new Option<string?>("--receipt") { Description = "Check this receipt instead; no inquiry is needed.", HelpName = "FILE" };
        var key = new Option<string?>("--key") { Description = "The log's verifier key (the line in ledger/log.vkey), for a receipt.", HelpName = "VKEY" };
        var part = new Option<bool>("--part") { Description = "Only some exhibits are to be here, as `pack` made it: what is elsewhere is counted, and not broken." };
        command.Add(expect);
        command.Add(part);
        command.Add(receipt);
        command.Add(key);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            if (line.GetValue(receipt) is { } file)
                return CheckReceipt(terminal, options, Path.Combine(terminal.Here, file), line.GetValue(key));
            (long, Hash256)? expected = null;
            if (line.GetValue(expect) is { } written && (expected = VerificationOptions.ParseExpected(written)) is null)
            {
                terminal.Error.WriteLine("--expect takes SIZE:ROOT, as `rapporteur inquire` printed them.");
                return ExitCodes.Usage;
            }
            var folder = options.Folder(line);
            if (folder.Refusal is { } refusal)
                return options.Refuse(refusal);
            var lines = new Dictionary<string, ProgressLine>(StringComparer.Ordinal);
            var found = VerifyInquiry.Run(folder.Value, expected, line.GetValue(part), (what, done, total) =>
            {
                lock (lines)
                {
                    if (!lines.TryGetValue(what, out var progress))
                        lines.Add(what, progress = new ProgressLine(terminal, "Verifying", what));
                    progress.Tell(done, total);
                }
            }, terminal.Cancellation);
            foreach (var progress in lines.Values)
                progress.End();
            var rolledBack = RolledBack(options.Ring(line), folder.Value);
            Answer(terminal, found, rolledBack, line.GetValue(options.Json));
            return found.IsWhole && rolledBack is null ? ExitCodes.Done : ExitCodes.IntegrityBroken;
        });
        return command;
    }

    /// <summary>What this user has seen that the log does not hold; null too where the log cannot be opened, which is a finding of its own.</summary>
    private static string? RolledBack(KeyRing ring, InquiryFolder folder)
    {
        try
        {
            return ring.RolledBack(LedgerReader.Open(folder.Ledger));
        }
        catch (LedgerException)
        {
            return null;
        }
    }

    private static void Answer(Terminal terminal, InquiryVerification found, string? rolledBack, bool json)
    {
        var broken = found.Ledger.Findings.Where(finding => finding.IsBroken).Select(finding => (Where: WhereOf(finding), What: finding.Detail))
            .Concat(found.Findings.Select(finding => (Where: finding.File, finding.What))).ToList();
        if (rolledBack is not null)
            broken.Add(("ledger/checkpoint", $"this user has seen {rolledBack}: the log was rolled back or replaced"));
        if (json)
        {
            JsonAnswer.Write(terminal.Out, new JsonObject
            {
                ["whole"] = found.IsWhole && rolledBack is null,
                ["entries"] = found.Ledger.Entries, ["signatures"] = found.Ledger.Signatures, ["bodies"] = found.Ledger.Bodies, ["withheld"] = found.Ledger.Withheld,
                ["exhibits"] = found.Exhibits, ["texts"] = found.Texts, ["elsewhere"] = found.Elsewhere,
                ["size"] = found.Ledger.Checkpoint?.Size, ["root"] = found.Ledger.Checkpoint?.Root.ToString(),
                ["findings"] = new JsonArray([.. broken.Select(finding => (JsonNode)new JsonObject { ["where"] = finding.Where, ["what"] = finding.What })]),
            });
            return;
        }
        foreach (var (where, what) in broken.Take(Shown))
            terminal.Error.WriteLine(Plain.Text($"BROKEN  {where}: {what}"));
        if (broken.Count > Shown)
            terminal.Error.WriteLine($"... and {broken.Count - Shown} more.");
        terminal.Out.WriteLine($"{found.Ledger.Entries} entries, {found.Ledger.Signatures} signatures, {found.Ledger.Bodies} bodies, {found.Ledger.Withheld} withheld, {found.Exhibits} exhibits, {found.Texts} text layers checked.");
        if (found.Elsewhere > 0)
            terminal.Out.WriteLine($"{found.Elsewhere} files that the ledger names are not here: this was said to be a part.");
        if (found.Ledger.Checkpoint is { } checkpoint)
            terminal.Out.WriteLine($"size {checkpoint.Size}\nroot {checkpoint.Root}");
        terminal.Out.WriteLine(found.IsWhole && rolledBack is null ? "Whole." : "BROKEN: see above. Keep the folder as it is and compare with another copy.");
    }

    private static string WhereOf(Finding finding) =>
        "ledger/" + finding.File + (finding.Index is { } entry ? $", entry {entry}" : "") + (finding.Offset is { } offset ? $", byte {offset}" : "");

    private static int CheckReceipt(Terminal terminal, InquiryOptions options, string file, string? key)
    {
        if (key is null || LogVerifierKey.TryParse(key) is not { } logKey)
        {
            terminal.Error.WriteLine("A receipt is checked against the log's verifier key: --key with the line in ledger/log.vkey.");
            return ExitCodes.Usage;
        }
        if (!File.Exists(file))
            return options.Refuse(ArchiveRefusals.NotThere.With(("path", file)));
        if (Receipt.TryParse(File.ReadAllBytes(file)) is not { } receipt)
        {
            terminal.Error.WriteLine("The file is no receipt (C2SP tlog-proof).");
            return ExitCodes.Refused;
        }
        var outcome = receipt.Check(logKey);
        terminal.Out.WriteLine(outcome == ReceiptOutcome.Valid
            ? $"Genuine: entry {receipt.Index}, {receipt.Header?.Kind}, signed at {receipt.Header?.Instant:u} by its author's clock, in a log of {receipt.Checkpoint.Size} entries."
            : $"Not genuine: {outcome}.");
        return outcome == ReceiptOutcome.Valid ? ExitCodes.Done : ExitCodes.IntegrityBroken;
    }
}
