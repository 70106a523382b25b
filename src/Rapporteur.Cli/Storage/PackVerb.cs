using System.CommandLine;
using System.Globalization;
using Rapporteur.Pages;
using Rapporteur.Publishing;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Storage;

/// <summary>Packs an inquiry, or chosen exhibits, into a bag that can be carried away.</summary>
internal static class PackVerb
{
    public static Verb Verb { get; } = new("pack", "a bag (BagIt) of the inquiry to carry away, or of exhibits for a court", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("pack", """
            Packs the whole inquiry into a folder that anybody can check with `sha256sum -c manifest-sha256.txt`. Private keys never go along.
            An interrupted run is completed by the same command. With --exhibit only these exhibits' bytes go along; the ledger always does
            as a whole, with the passages that it quotes. With --for-court there is no ledger: only the exhibits named, their receipts, a
            verifier and a page to read; what the depositor declared of them (from whom, notes) goes along.

            Examples:
              rapporteur pack --out /media/stick/august.bag
              rapporteur pack --out part.bag --exhibit E1 --exhibit E7
              rapporteur pack --for-court E1 E7 --out court.bag
            """);
        var place = new Option<string>("--out") { Description = "The bag's folder.", HelpName = "DIR", Required = true };
        var exhibits = new Option<string[]>("--exhibit") { Description = "Only this exhibit's bytes; may be repeated. `verify` names the others as not here, `verify --part` counts them." };
        var court = new Option<string[]>("--for-court") { Description = "Chosen exhibits with receipts and the verifier.", HelpName = "EXHIBIT", AllowMultipleArgumentsPerToken = true };
        command.Add(place);
        command.Add(exhibits);
        command.Add(court);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var to = Path.Combine(terminal.Here, line.GetValue(place)!);
            if (line.GetResult(court) is not null)
                return options.Read(line, inquiry => Answer(terminal, options, ForCourt(inquiry, to, line.GetValue(court)!, terminal), to, line.GetValue(options.Json)));
            var folder = options.Folder(line);
            if (folder.Refusal is { } refusal)
                return options.Refuse(refusal);
            var progress = new ProgressLine(terminal, "Packing", "files");
            var packed = PackInquiry.Run(folder.Value, to, line.GetValue(exhibits) is { Length: > 0 } only ? only : null, terminal.Clock.GetUtcNow(),
                (done, total) => progress.Tell(done, total), terminal.Cancellation);
            progress.End();
            return Answer(terminal, options, packed, to, line.GetValue(options.Json));
        });
        return command;
    }

    private static Outcome<BagReport> ForCourt(Inquiry inquiry, string place, string[] handles, Terminal terminal) => CourtBundle.Of(inquiry, handles).Then(bundle => Bag.Write(
        place, $"{inquiry.Folder.Id}/exhibits", [.. bundle.Files, new BagFile("index.html", () => new MemoryStream(CourtCover.Write(bundle)))],
        [("Bagging-Date", terminal.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))], cancellation: terminal.Cancellation));

    private static int Answer(Terminal terminal, InquiryOptions options, Outcome<BagReport> packed, string place, bool json)
    {
        if (packed.Refusal is { } refusal)
            return options.Refuse(refusal);
        var report = packed.Value;
        if (json)
        {
            JsonAnswer.Write(terminal.Out, new() { ["bag"] = place, ["files"] = report.Files, ["bytes"] = report.Bytes, ["kept"] = report.Kept });
            return ExitCodes.Done;
        }
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Files:N0} files, {report.Bytes:N0} bytes, in {place}{(report.Kept > 0 ? $"; {report.Kept:N0} were there already" : "")}."));
        terminal.Out.WriteLine("Check it there with: sha256sum -c manifest-sha256.txt");
        return ExitCodes.Done;
    }
}
