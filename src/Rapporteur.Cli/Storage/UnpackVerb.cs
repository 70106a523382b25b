using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Storage;

/// <summary>Takes an inquiry out of a bag.</summary>
internal static class UnpackVerb
{
    public static Verb Verb { get; } = new("unpack", "an inquiry out of a bag, every byte checked", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("unpack", """
            Takes an inquiry out of a bag that `rapporteur pack` made. Every file is checked against the bag's manifest. Where the bag was copied
            by half, copy it again and run the same command: what was whole is kept. It is laid down at --inquiry DIR, else here under the bag's name. Then `rapporteur verify` checks the inquiry itself.

            Example:
              rapporteur unpack /media/stick/august.bag
              rapporteur unpack /media/stick/august.bag --inquiry ~/august.inquiry
            """);
        var bag = new Argument<string>("BAG") { Description = "The bag's folder." };
        command.Add(bag);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var from = Path.Combine(terminal.Here, line.GetValue(bag)!);
            var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(from)));
            var to = Path.Combine(terminal.Here, options.Named(line) ?? name + InquiryFolder.Ending);
            var progress = new ProgressLine(terminal, "Unpacking", "files");
            var unpacked = UnpackInquiry.Run(from, to, (done, total) => progress.Tell(done, total), terminal.Cancellation);
            progress.End();
            if (unpacked.Refusal is { } refusal)
            {
                terminal.Say(refusal);
                return refusal.Code == BagRefusals.Damaged ? ExitCodes.IntegrityBroken : ExitCodes.Refused;
            }
            if (line.GetValue(options.Json))
                JsonAnswer.Write(terminal.Out, new JsonObject { ["inquiry"] = unpacked.Value.Path, ["title"] = unpacked.Value.Title, ["id"] = unpacked.Value.Id });
            else
                terminal.Out.WriteLine($"{unpacked.Value.Path}\nNext: `rapporteur verify --inquiry {Path.GetFileName(unpacked.Value.Path)}`. The keys to write in it are not here.");
            return ExitCodes.Done;
        });
        return command;
    }
}
