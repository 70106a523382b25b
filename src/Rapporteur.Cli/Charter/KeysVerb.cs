using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Charter;

/// <summary>The user's private keys of an inquiry: shown, protected, replaced, and what is done when they are lost.</summary>
internal static class KeysVerb
{
    public static Verb Verb { get; } = new("keys", "your keys: show, passphrase, successor, replace, takeover", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("keys", """
            Your private keys of this inquiry: your own, and the log's. They never lie in the inquiry's folder. Name a successor while you hold
            them, and keep it elsewhere: without one, an inquiry whose keys are lost can be read and verified, and never be added to.

            Examples:
              rapporteur keys
              rapporteur keys passphrase --inquiry august-1936.inquiry
              rapporteur keys successor /media/stick/august-1936 --passphrase
              rapporteur keys replace --reason "laptop searched at the border"
              rapporteur keys takeover /media/stick/august-1936
            """);
        command.Add(Passphrase(terminal));
        command.Add(Successor(terminal));
        command.Add(Replace(terminal));
        command.Add(TakeOver(terminal));
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Write(line, inquiry => Show(inquiry, options.Ring(line), terminal, line.GetValue(options.Json))));
        return command;
    }

    private static int Show(Inquiry inquiry, KeyRing ring, Terminal terminal, bool json)
    {
        var me = CharterQueries.Me(inquiry).Value;
        var (own, log) = (CharterQueries.SuccessorOf(inquiry, me.KeyId), inquiry.Ledger.LogKeys);
        if (json)
        {
            JsonAnswer.Write(terminal.Out, new JsonObject
            {
                ["member"] = me.Handle, ["key"] = me.KeyId, ["publicKey"] = Convert.ToBase64String(inquiry.SignerPublicKey.Span), ["successor"] = own,
                ["logKey"] = inquiry.Ledger.LogKey.Key.KeyId, ["logKeys"] = log.Terms.Count, ["protected"] = ring.IsProtected(inquiry.Folder.Id),
            });
            return ExitCodes.Done;
        }
        terminal.Out.WriteLine($"Your key ({Plain.Of(me.Handle)}): {KeyId.Fingerprint(me.KeyId)}");
        terminal.Out.WriteLine($"Public half: {Convert.ToBase64String(inquiry.SignerPublicKey.Span)}");
        terminal.Out.WriteLine($"Key of the log:  {inquiry.LogFingerprint}" + (log.Terms.Count > 1 ? $" ({log.Terms.Count} keys so far)" : ""));
        terminal.Out.WriteLine($"They lie in {ring.PlaceOf(inquiry.Folder.Id)}, {(ring.IsProtected(inquiry.Folder.Id) ? "under a passphrase" : "without a passphrase")}.");
        terminal.Out.WriteLine(own is null
            ? "No successor is named: if they are lost, nobody can add to this inquiry. Mend: `rapporteur keys successor DIR`."
            : $"Their successor: {KeyId.Fingerprint(own)}");
        return ExitCodes.Done;
    }

    private static Command Passphrase(Terminal terminal)
    {
        var command = new Command("passphrase", "Changes the passphrase of your keys (asked for, or in RAPPORTEUR_NEW_PASSPHRASE); an empty one takes it away.");
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line =>
        {
            var (folder, ring) = (options.Folder(line), options.Ring(line));
            var keys = folder.Then(found => ring.Open(found.Id));
            if (keys.Refusal is { } refusal)
                return options.Refuse(refusal);
            ring.Keep(folder.Value.Id, keys.Value, options.AskNewPassphrase());
            terminal.Out.WriteLine(ring.IsProtected(folder.Value.Id) ? "The keys are under the new passphrase." : "The keys have no passphrase now: whoever can read the files can sign.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Successor(Terminal terminal)
    {
        var command = new Command("successor", "Makes the keys that may replace yours and the log's when they are lost, and names them. Keep the folder elsewhere.");
        var place = PlaceOf(command, "The folder to make them in: on a stick, in a safe.");
        var mine = MineOnlyOption(command, "Name a successor of your key only, beside a copy of the log's: other members hold that too, and who names its successor last takes that from the others.");
        var passphrase = ProtectedOption(command);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.WriteWithKeys(line, (inquiry, keys) =>
        {
            var ring = new KeyRing(Path.Combine(terminal.Here, line.GetValue(place)!));
            var named = ReplaceKeys.Name(inquiry, ring, line.GetValue(mine) ? keys.Log : null, line.GetValue(passphrase) ? options.AskNewPassphrase() : null);
            if (named.Refusal is { } refusal)
                return options.Refuse(refusal);
            terminal.Out.WriteLine($"Named. If your keys are lost: `rapporteur keys takeover {line.GetValue(place)}`.");
            if (!line.GetValue(mine))
                terminal.Out.WriteLine($"Fingerprint of the log's successor, to write down: {named.Value.Log.Fingerprint}");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Replace(Terminal terminal)
    {
        var command = new Command("replace", "Replaces your key and the log's by new ones. What the old ones signed stays valid; they sign no more.");
        var mine = MineOnlyOption(command, "Leave the log its key: other members hold it too.");
        var reason = new Option<string?>("--reason") { Description = "Why; it is signed and stays." };
        command.Add(reason);
        var passphrase = ProtectedOption(command);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var ring = options.Ring(line);
            var protection = line.GetValue(passphrase) || ring.IsProtected(inquiry.Folder.Id) ? options.AskNewPassphrase() : null;
            var replaced = ReplaceKeys.Run(inquiry, ring, protection, line.GetValue(mine), line.GetValue(reason));
            if (replaced.Refusal is { } refusal)
                return options.Refuse(refusal);
            terminal.Out.WriteLine($"Your key: {replaced.Value.Member.Fingerprint}");
            terminal.Out.WriteLine($"Key of the log, to write down: {inquiry.LogFingerprint}");
            terminal.Out.WriteLine("A successor that was named is named no more: `rapporteur keys successor DIR`.");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command TakeOver(Terminal terminal)
    {
        var command = new Command("takeover", "Takes the inquiry over with the successors of keys that are lost, and keeps them as your keys.");
        var place = PlaceOf(command, "The folder that `keys successor` made.");
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line =>
        {
            var folder = options.Folder(line);
            var successors = new KeyRing(Path.Combine(terminal.Here, line.GetValue(place)!), options.AskPassphrase);
            var taken = folder.Then(found => successors.Open(found.Id)).Then(keys =>
            {
                using var reading = Inquiry.OpenToRead(folder.Value, Rooms.All);
                return ReplaceKeys.TakeOver(reading, keys, Rooms.All, terminal.Clock);
            });
            if (taken.Refusal is { } refusal)
                return options.Refuse(refusal);
            options.Ring(line).KeepFrom(folder.Value.Id, successors);
            return options.Read(line, inquiry =>
            {
                options.Ring(line).Remember(inquiry.Ledger);
                terminal.Out.WriteLine($"Taken over for {Plain.Of(taken.Value.Handle)}. Key of the log, to write down: {inquiry.LogFingerprint}");
                terminal.Out.WriteLine("Name a new successor: `rapporteur keys successor DIR`.");
                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static Argument<string> PlaceOf(Command command, string description)
    {
        var place = new Argument<string>("DIR") { Description = description };
        command.Add(place);
        return place;
    }

    private static Option<bool> MineOnlyOption(Command command, string description)
    {
        var option = new Option<bool>("--mine-only") { Description = description };
        command.Add(option);
        return option;
    }

    private static Option<bool> ProtectedOption(Command command)
    {
        var option = new Option<bool>("--passphrase") { Description = "Protect the new keys with a passphrase (asked for, or in RAPPORTEUR_NEW_PASSPHRASE)." };
        command.Add(option);
        return option;
    }
}
