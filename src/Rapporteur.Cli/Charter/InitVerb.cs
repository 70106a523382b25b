using System.CommandLine;
using Rapporteur.Charter;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Charter;

/// <summary>Founds an inquiry without taking anything in.</summary>
internal static class InitVerb
{
    public static Verb Verb { get; } = new("init", "found an inquiry: folder, keys, ledger", Create);

    /// <summary>Says plainly what the folder is not.</summary>
    public static void Warn(Terminal terminal)
    {
        terminal.Error.WriteLine("A new inquiry is founded. Its folder is not encrypted yet: it is no place for confidential testimony.");
        terminal.Error.WriteLine("Its private keys lie in your configuration folder (or at --keys DIR), not in it. Keep a copy of them.");
    }

    private static Command Create(Terminal terminal)
    {
        var command = new Command("init", """
            Founds an inquiry: the folder NAME.inquiry, the keys of its log and of its first member, an empty ledger.

            Examples:
              rapporteur init august-1936.inquiry
              rapporteur init august-1936.inquiry --member "Commission, centre of Brussels" --passphrase
            """);
        var path = new Argument<string>("DIR") { Description = "The folder to make." };
        var title = new Option<string?>("--title") { Description = "What people call the inquiry; else the folder's name." };
        var member = new Option<string?>("--member") { Description = "How the first member is called; else \"member 1\". It is signed and cannot be taken back." };
        var passphrase = new Option<bool>("--passphrase") { Description = "Protect the keys with a passphrase (asked for, or in RAPPORTEUR_PASSPHRASE)." };
        foreach (var symbol in new Symbol[] { path, title, member, passphrase })
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var place = Path.Combine(terminal.Here, line.GetValue(path)!);
            Warn(terminal);
            var founded = FoundInquiry.Run(
                place, line.GetValue(title) ?? Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(place)), line.GetValue(member),
                options.Ring(line), line.GetValue(passphrase) ? options.AskPassphrase() : null, Rooms.All, terminal.Clock);
            if (founded.Refusal is { } refusal)
                return options.Refuse(refusal);
            using var inquiry = founded.Value;
            if (line.GetValue(options.Json))
            {
                JsonAnswer.Write(terminal.Out, new() { ["inquiry"] = inquiry.Folder.Path, ["id"] = inquiry.Folder.Id, ["size"] = inquiry.Ledger.Size, ["root"] = inquiry.Ledger.Root.ToString() });
            }
            else
            {
                terminal.Out.WriteLine($"Founded: {inquiry.Folder.Path}");
                terminal.Out.WriteLine($"Key of the log, to write down: {inquiry.LogFingerprint}");
                terminal.Out.WriteLine($"Next: `rapporteur deposit FOLDER --inquiry {line.GetValue(path)}`.");
            }
            return ExitCodes.Done;
        });
        return command;
    }
}
