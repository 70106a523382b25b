using System.CommandLine;
using System.Security.Cryptography;
using Rapporteur.Archive.Texts;
using Rapporteur.Chronology;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Coding;

/// <summary>Reads a bare file and prints proposals, or reads the exhibits that were not read yet.</summary>
internal static class ReadVerb
{
    private const int LargeFile = 8 << 20;

    public static Verb Verb { get; } = new("read", "read a file, or the exhibits not yet read, into proposals", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("read", """
            With FILE: reads it and prints what it reports; no inquiry is needed and nothing is kept. Without: reads the exhibits of
            the inquiry that this version has not read, and keeps the proposals.

            Examples:
              rapporteur read newspaper.txt --published 1936-09
              rapporteur read newspaper.txt --json
              rapporteur read newspaper.txt --explain
              rapporteur read diario.txt --lexicon my-spanish
              rapporteur read
            """);
        var file = new Argument<string?>("FILE") { Description = "A document; none for the exhibits of the inquiry.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string?>("--language") { Description = "Its language (en, fr, ru), where the text does not show it.", HelpName = "CODE" };
        var published = new Option<string?>("--published") { Description = "When it was written or published, EDTF: years are supplied from it.", HelpName = "EDTF" };
        var lexicon = new Option<string?>("--lexicon") { Description = "A folder of lexicon files to read with, instead of a built-in language.", HelpName = "DIR" };
        var explain = new Option<bool>("--explain") { Description = "Shows each sentence with its cues, what is proposed and what is not, and why." };
        foreach (var part in new Symbol[] { file, language, published, lexicon, explain })
            Add(command, part);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => line.GetValue(file) is { } path
            ? ReadFile(terminal, options, new Asked(path, line.GetValue(language), line.GetValue(published), line.GetValue(lexicon), line.GetValue(explain), line.GetValue(options.Json)))
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

    private static void Add(Command command, Symbol part)
    {
        if (part is Argument argument)
            command.Add(argument);
        else if (part is Option option)
            command.Add(option);
    }

    /// <summary>What was typed.</summary>
    private sealed record Asked(string File, string? Language, string? Published, string? Lexicon, bool Explain, bool Json);

    private static int ReadFile(Terminal terminal, InquiryOptions options, Asked asked)
    {
        var path = Path.Combine(terminal.Here, asked.File);
        if (!File.Exists(path))
            return options.Refuse(Rapporteur.Archive.ArchiveRefusals.NotThere.With(("path", asked.File)));
        UncertainDate? date = null;
        if (asked.Published is not null)
        {
            if (!UncertainDate.TryParse(asked.Published, out var parsed))
                return options.Refuse(Rapporteur.Coding.CodingRefusals.BadDate.With(("date", asked.Published)));
            date = parsed;
        }
        var lexicon = asked.Lexicon is null ? null : LexiconFolder.Load(Path.Combine(terminal.Here, asked.Lexicon));
        if (lexicon is { Lexicon: null })
            return RefuseLexicon(options, lexicon.Errors, asked.Lexicon!);
        var (sha256, extraction) = Extract(terminal, path);
        if (extraction.Text is not { } text)
            return options.Refuse(extraction.NoText ?? Rapporteur.Archive.ArchiveRefusals.Empty.With(("file", asked.File)));
        var known = extraction.Metadata.Written ?? extraction.Metadata.Published;
        date ??= known is not null && UncertainDate.TryParse(known, out var found) ? found : null;

        var reading = Reader.Read(text, new ReadingOptions
        {
            Language = asked.Language ?? extraction.Metadata.Language, Published = date, Lexicon = lexicon?.Lexicon, Explain = asked.Explain,
        });
        if (asked.Json)
            terminal.Out.WriteLine(ReadingJson.Write(reading, new DocumentInfo(asked.File, sha256, date?.ToString())));
        else if (asked.Explain)
            ExplainPage.Write(terminal, text, reading);
        else
            ProposalsPage.Write(terminal, reading);
        return ExitCodes.Done;
    }

    /// <summary>The bytes are needed no longer once the text is there; of a large file they are given back before it is read.</summary>
    private static (string Sha256, Extraction Read) Extract(Terminal terminal, string path)
    {
        using var reader = terminal.OpenReader();
        var bytes = File.ReadAllBytes(path);
        var extracted = (Convert.ToHexStringLower(SHA256.HashData(bytes)), reader.Read(bytes, Path.GetFileName(path)));
        if (bytes.Length < LargeFile)
            return extracted;
        bytes = null;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        return extracted;
    }

    /// <summary>Every line that cannot be used, so that all can be mended at once.</summary>
    private static int RefuseLexicon(InquiryOptions options, IReadOnlyList<LexiconError> errors, string folder)
    {
        foreach (var error in errors)
            options.Refuse(Rapporteur.Coding.CodingRefusals.BadLexicon.With(("folder", folder), ("file", error.File), ("line", error.Line), ("what", error.Message)));
        return ExitCodes.Refused;
    }
}
