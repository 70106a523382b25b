using System.CommandLine;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Cli;

/// <summary>The main job: a folder of documents becomes an inquiry with a chronicle, in one command.</summary>
internal static class InquireVerb
{
    public static Verb Verb { get; } = new("inquire", "a folder of documents becomes a chronicle that can be checked", Create);

    private const string NoLists = "--no-lists";

    private static Command Create(Terminal terminal)
    {
        var command = new Command("inquire", """
            Preserves every document of a folder, reads what they report, and writes the working papers. Tables that are lists of persons
            beyond doubt are taken into the register and linked. Run it again after documents were added: what is there already is
            recognised.

            Examples:
              rapporteur inquire ~/papers/august-1936
              rapporteur inquire samples/august-1936 --inquiry /media/stick/august.inquiry
              rapporteur inquire ~/papers/tonight --watch          # Ctrl-C ends it
            """);
        var folder = new Argument<string>("FOLDER") { Description = "The folder of documents, or one document; exhibits.csv in it is its manifest." };
        var passphrase = new Option<bool>("--passphrase") { Description = "Protect the new inquiry's keys with a passphrase (asked for, or in RAPPORTEUR_PASSPHRASE)." };
        var noReport = new Option<bool>("--no-report") { Description = "Do not write the working papers." };
        var noLists = new Option<bool>(NoLists) { Description = "Do not take tables of persons into the register, and link nothing." };
        command.Add(folder);
        command.Add(passphrase);
        var watch = new Option<bool>("--watch") { Description = "Then wait, and take in what is added to the folder, until Ctrl-C." };
        command.Add(noReport);
        command.Add(noLists);
        command.Add(watch);
        var options = new InquiryOptions(command, terminal, json: true);
        var declared = new DeclarationOptions(command);
        command.SetAction(line =>
        {
            var given = Path.Combine(terminal.Here, line.GetValue(folder)!);
            if (declared.Read(line) is { Refusal: { } wrong })
                return options.Refuse(wrong);
            var run = new Run(terminal, options, line, given, declared.Read(line).Value);
            int Go() => run.Go(line.GetValue(passphrase), !line.GetValue(noReport), line.GetValue(options.Json));
            return line.GetValue(watch) && Directory.Exists(given) ? Watch(terminal, given, Go) : Go();
        });
        return command;
    }

    /// <summary>Runs, and again after every change; between the runs the inquiry is closed, so that others can write to it.</summary>
    private static int Watch(Terminal terminal, string folder, Func<int> run)
    {
        using var watch = new FolderWatch(folder);
        int code;
        do
        {
            code = run();
            terminal.Out.Flush();
            if (code is not (ExitCodes.Done or ExitCodes.Refused))
                return code;
            terminal.Error.WriteLine("Watching the folder; Ctrl-C ends it.");
        }
        while (watch.Wait(terminal.Cancellation));
        return code;
    }

    private sealed class Run(Terminal terminal, InquiryOptions options, ParseResult line, string given, Rapporteur.Archive.Texts.Declaration? declared)
    {
        /// <summary>One for all rounds of a watch, so that a passphrase is asked for once.</summary>
        private readonly KeyRing ring = options.Ring(line);

        public int Go(bool protect, bool report, bool json)
        {
            if (!Path.Exists(given))
                return options.Refuse(Rapporteur.Archive.ArchiveRefusals.NotThere.With(("path", line.GetValue<string>("FOLDER"))));
            var opened = Open(protect);
            if (opened.Refusal is { } refusal)
                return options.Refuse(refusal);
            using var inquiry = opened.Value;
            if (ring.RolledBack(inquiry.Ledger) is { } seen)
                return options.Refuse(StorageRefusals.RolledBack.With(("folder", inquiry.Folder.Path), ("size", inquiry.Ledger.Size), ("seen", seen)));
            options.SayOpening(inquiry);

            var progress = new ProgressLine(terminal, "Reading", "MB");
            using var reader = terminal.OpenReader();
            var ran = Inquire.Run(inquiry, given, declared, read: true, lists: !line.GetValue<bool>(NoLists), reader, reader.OpenTesseract,
                at => progress.Tell(at.Done / 1e6, at.Total / 1e6, $"{at.Files} of {at.AllFiles} files{(at.Inside > 0 ? $", {at.Inside} documents inside" : "")}"), terminal.Cancellation);
            progress.End();
            if (ran.Refusal is { } failed)
                return options.Refuse(failed);
            ring.Remember(inquiry.Ledger);
            var index = report ? Publishing.ReportVerb.Write(inquiry, inquiry.Folder.Report, terminal) : null;
            return json ? AnswerMachine(inquiry, ran.Value) : AnswerPerson(inquiry, ran.Value, index);
        }

        /// <summary>The inquiry named, or the one beside the folder; founded where there is none yet.</summary>
        private Outcome<Inquiry> Open(bool protect)
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(given)));
            var place = options.Named(line) is { } named
                ? Path.Combine(terminal.Here, named)
                : Path.TrimEndingDirectorySeparator(Path.GetFullPath(given)) + InquiryFolder.Ending;
            var folder = InquiryFolder.At(place);
            if (folder.Refusal is null)
                return options.Open(folder.Value, ring);
            if (folder.Refusal.Code != StorageRefusals.NoInquiry)
                return folder.Refusal;
            Charter.InitVerb.Warn(terminal);
            return FoundInquiry.Run(place, Path.GetFileNameWithoutExtension(name), null, ring, protect ? options.AskPassphrase() : null, Rooms.All, terminal.Clock);
        }

        private int AnswerMachine(Inquiry inquiry, RunReport report)
        {
            JsonAnswer.Write(terminal.Out, RunSummary.ToJson(report, inquiry, terminal.Language));
            return CodeOf(report);
        }

        private int AnswerPerson(Inquiry inquiry, RunReport report, string? index)
        {
            RunSummary.Write(report, terminal);
            var counts = CodingQueries.Counts(inquiry);
            var proposed = counts.GetValueOrDefault(ClaimStates.Proposed);
            terminal.Out.WriteLine($"{counts.Values.Sum()} claims, {proposed} of them proposals of the machine that no person has coded.");
            if (index is not null)
                terminal.Out.WriteLine($"Working papers: {index}");
            terminal.Out.WriteLine();
            terminal.Out.WriteLine("Write down, and keep apart from this machine:");
            terminal.Out.WriteLine($"  size  {inquiry.Ledger.Size}");
            terminal.Out.WriteLine($"  root  {inquiry.Ledger.Root}");
            terminal.Out.WriteLine($"  key   {inquiry.LogFingerprint}");
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(proposed > 0 ? "Next: `rapporteur review` goes through the proposals one by one." : "Next: add documents and run the same command again.");
            return CodeOf(report);
        }

        private static int CodeOf(RunReport report) =>
            report.HasRefusals ? ExitCodes.Refused : ExitCodes.Done;
    }
}
