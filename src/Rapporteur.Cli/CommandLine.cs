using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Rapporteur.Ledger;

namespace Rapporteur.Cli;

/// <summary>The command line: verbs by room, and the world's failures mapped once.</summary>
public static class CommandLine
{
    /// <summary>The version that is printed and recorded.</summary>
    public const string Version = "0.1.0";

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="terminal">What it talks to.</param>
    /// <returns>Of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            if (args is [] or ["--help" or "-h" or "-?" or "help"])
            {
                Overview.Write(terminal.Out);
                return args.Length == 0 ? ExitCodes.Usage : ExitCodes.Done;
            }
            if (args is [ReaderOfTerminal.Verb])
                return Rapporteur.Archive.Apart.ReaderChild.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput());
            var result = Root(terminal).Parse(args);
            if (result.Errors.Count > 0)
                return Misused(result, terminal);
            return result.Action is HelpAction ? Help(result, terminal) : Invoke(result, terminal.Out, terminal);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped. What was acknowledged is kept; the same command goes on where it stopped.");
            return ExitCodes.Refused;
        }
        catch (LedgerException failure) when (failure.Failure is LedgerFailure.Damaged or LedgerFailure.WrongLogKey or LedgerFailure.NotALedger)
        {
            terminal.Error.WriteLine($"The ledger is damaged: {failure.Message}. `rapporteur verify` says where.");
            return ExitCodes.IntegrityBroken;
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 5 or 8 or 10 or 13 or 14 })
        {
            terminal.Error.WriteLine($"The machine failed: {Plain.Text(world.Message)} What was acknowledged is kept; mend the cause and run the same command again.");
            return ExitCodes.WorldFailed;
        }
        finally
        {
            terminal.Out.Flush();
        }
    }

    /// <summary>The verbs.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Rapporteur: from documents to a judgment that deserves to be listened to.");
        foreach (var (_, verbs) in Overview.Rooms)
        {
            foreach (var verb in verbs)
                root.Add(verb.Create(terminal));
        }
        return root;
    }

    private static int Invoke(ParseResult result, TextWriter output, Terminal terminal) =>
        result.Invoke(new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false });

    /// <summary>Help of a verb, with the word that people type, whatever the file of the program is called.</summary>
    private static int Help(ParseResult result, Terminal terminal)
    {
        var help = new StringWriter { NewLine = "\n" };
        var code = Invoke(result, help, terminal);
        terminal.Out.Write(help.ToString().Replace($"  {RootCommand.ExecutableName} ", "  rapporteur ", StringComparison.Ordinal));
        if (result.CommandResult is { Command: var command, Parent: CommandResult { Command: not RootCommand and var verb } })
            WriteExamples(verb, command, terminal.Out);
        return code;
    }

    /// <summary>The examples of a verb that show one of its words: they stand once, in the description of the verb.</summary>
    private static void WriteExamples(Command verb, Command word, TextWriter to)
    {
        to.WriteLine("Examples:");
        foreach (var example in (verb.Description ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith($"rapporteur {verb.Name} {word.Name} ", StringComparison.Ordinal)))
            to.WriteLine($"  {example}");
    }

    private static int Misused(ParseResult result, Terminal terminal)
    {
        foreach (var error in result.Errors)
            terminal.Error.WriteLine(error.Message);
        var command = result.CommandResult.Command;
        terminal.Error.WriteLine(command is RootCommand ? "`rapporteur --help` lists the verbs." : $"`rapporteur {command.Name} --help` shows how it is used.");
        return ExitCodes.Usage;
    }
}
