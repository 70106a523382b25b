using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Rapporteur.Archive.Scans;
using Spectre.Console;

namespace Rapporteur.Cli.Storage;

/// <summary>What is installed, what it would add, and how much space is left. Asks nothing of the network.</summary>
internal static class DoctorVerb
{
    private static readonly (string Program, string Adds)[] Programs =
    [
        ("tesseract", "text from scans and pictures"),
        ("pdftoppm", "text from PDF pages that are pictures, with tesseract"),
        ("pdftotext", "a second opinion on PDF text"),
        ("chromium", "the working papers as PDF"),
        ("node", "the independent verifier docs/verify/verify.mjs"),
        ("sha256sum", "checking the exhibits without this program"),
    ];

    public static Verb Verb { get; } = new("doctor", "what is installed, what it would add, disk space", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", """
            Says what this machine has, what other programs would add, and how much space is left.

            Example:
              rapporteur doctor
            """);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var folder = options.Folder(line);
            var place = folder.Refusal is null ? folder.Value.Path : terminal.Here;
            var free = new DriveInfo(Path.GetFullPath(place)).AvailableFreeSpace;
            var languages = Languages();
            var found = Programs.Select(program => (program.Program, program.Adds, Path: InstalledPrograms.Find(program.Program))).ToList();
            if (line.GetValue(options.Json))
            {
                JsonAnswer.Write(terminal.Out, new JsonObject
                {
                    ["version"] = CommandLine.Version, ["runtime"] = RuntimeInformation.FrameworkDescription, ["system"] = RuntimeInformation.RuntimeIdentifier,
                    ["free_bytes"] = free, ["inquiry"] = folder.Refusal is null ? place : null,
                    ["programs"] = new JsonArray([.. found.Select(program => (JsonNode)new JsonObject { ["program"] = program.Program, ["installed"] = program.Path is not null, ["adds"] = program.Adds })]),
                    ["recognised_languages"] = new JsonArray([.. languages.Select(language => (JsonNode)language)]),
                });
                return ExitCodes.Done;
            }
            terminal.Out.WriteLine($"rapporteur {CommandLine.Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:0.0} GB free where the inquiry lies."));
            var table = new Table().Border(TableBorder.Simple).AddColumn("program").AddColumn("").AddColumn("what it adds");
            foreach (var (program, adds, path) in found)
                table.AddRow(program, path is null ? "not installed" : "installed", adds);
            terminal.Draw().Write(table);
            if (languages.Count > 0)
                terminal.Out.WriteLine($"tesseract recognises {string.Join(' ', languages)}; others are packages.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Languages()
    {
        using var tesseract = InstalledPrograms.Find("tesseract") is { } program ? Tesseract.Open(program, null) : null;
        return tesseract?.Languages ?? [];
    }
}
