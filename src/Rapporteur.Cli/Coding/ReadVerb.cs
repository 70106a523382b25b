using System.CommandLine;
using System.Security.Cryptography;
using Rapporteur.Archive.Texts;
using Rapporteur.Chronology;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Coding;

/// <summary>Reads a bare file and prints proposals, or reads the exhibits that were not read yet.</summary>
internal static class ReadVerb
{
    public static Verb Verb { get; } = new("read", "read a file, or the exhibits not yet read, into proposals", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("read", """
            With FILE: reads it and prints what it reports; no inquiry is needed and nothing is kept. Without: reads the exhibits of
            the inquiry that this version has not read, and keeps the proposals.

            Examples:
              rapporteur read newspaper.txt --published 1936-09
              rapporteur read newspaper.txt --json
              rapporteur read
            """);
        var file = new Argument<string?>("FILE") { Description = "A document; none for the exhibits of the inquiry.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--language") { Description = "Its language (en, fr, ru), where the text does not show it.", HelpName = "CODE" };
        var published = new Option<string?>("--published") { Description = "When it was written or published, EDTF: years are supplied from it.", HelpName = "EDTF" };
        command.Add(file);
        command.Add(language);
        command.Add(published);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => line.GetValue(file) is { } path
            ? ReadFile(terminal, options, Path.Combine(terminal.Here, path), path, line.GetValue(language), line.GetValue(published), line.GetValue(options.Json))
            : options.Write(line, inquiry =>
            {
                var progress = new ProgressLine(terminal, "Reading", "exhibits");
                var claims = Inquire.ReadUnread(inquiry, null, (done, total) => progress.Tell(done, total));
                progress.End();
                terminal.Out.WriteLine($"{claims.Count} exhibits read, {claims.Values.Sum()} proposals.");
                return ExitCodes.Done;
            }));
        return command;
    }

    private static int ReadFile(Terminal terminal, InquiryOptions options, string path, string named, string? language, string? published, bool json)
    {
        if (!File.Exists(path))
            return options.Refuse(Rapporteur.Archive.ArchiveRefusals.NotThere.With(("path", named)));
        UncertainDate? date = null;
        if (published is not null)
        {
            if (!UncertainDate.TryParse(published, out var parsed))
                return options.Refuse(Rapporteur.Coding.CodingRefusals.BadDate.With(("date", published)));
            date = parsed;
        }
        var bytes = File.ReadAllBytes(path);
        using var reader = terminal.OpenReader();
        var extraction = reader.Read(bytes, Path.GetFileName(path));
        if (extraction.Text is not { } text)
            return options.Refuse(extraction.NoText ?? Rapporteur.Archive.ArchiveRefusals.Empty.With(("file", named)));
        var known = extraction.Metadata.Written ?? extraction.Metadata.Published;
        date ??= known is not null && UncertainDate.TryParse(known, out var found) ? found : null;

        var reading = Reader.Read(text, new ReadingOptions { Language = language ?? extraction.Metadata.Language, Published = date });
        if (json)
            terminal.Out.WriteLine(ReadingJson.Write(reading, new DocumentInfo(named, Convert.ToHexStringLower(SHA256.HashData(bytes)), date?.ToString())));
        else
            ProposalsPage.Write(terminal, reading);
        return ExitCodes.Done;
    }
}
