using System.CommandLine;

namespace Rapporteur.Cli.Storage;

/// <summary>Makes the read models anew from the ledger.</summary>
internal static class RebuildVerb
{
    public static Verb Verb { get; } = new("rebuild", "make the read models anew from the ledger", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("rebuild", """
            Deletes the read models and makes them anew from the ledger; hashes are checked on the way. Nothing signed is touched.

            Example:
              rapporteur rebuild
            """);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line =>
        {
            var progress = new ProgressLine(terminal, "Rebuilding", "entries");
            return options.Read(line, inquiry =>
            {
                progress.End();
                terminal.Out.WriteLine($"The read models show all {inquiry.Ledger.Size} entries.");
                return ExitCodes.Done;
            }, (done, total) => progress.Tell(done, total));
        });
        return command;
    }
}
