using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Charter;

/// <summary>Who conducts the inquiry: listed, admitted, suspended, restored.</summary>
internal static class MembersVerb
{
    public static Verb Verb { get; } = new("members", "who conducts the inquiry: list, admit, suspend, restore, lost", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("members", """
            Who conducts the inquiry, in which roles, and whose keys may sign. Commissioners admit and suspend.

            Examples:
              rapporteur members
              rapporteur members list --json
              rapporteur members admit "member 2" --ring /media/stick/keys --role coder --role reviewer
              rapporteur members admit "centre of Lyon" --key 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo= --role commissioner
              rapporteur members suspend "member 2" --reason "under arrest since 3 March"
              rapporteur members restore "member 2"
              rapporteur members lost "member 2" --reason "stick stolen"
            """);
        command.Add(Admit(terminal));
        command.Add(Stand(terminal, "suspend", Standings.Suspended, "Suspends a member: the key signs nothing until it is restored."));
        command.Add(Stand(terminal, "restore", Standings.Active, "Restores a member who was suspended."));
        command.Add(Stand(terminal, "lost", Standings.Lost, "Declares a member's key lost or stolen, for ever. Its named successor may still take over."));
        InquiryOptions.AddList(command, terminal, "All members.", (inquiry, json) => WriteList(inquiry, terminal, json));
        return command;
    }

    private static int WriteList(Inquiry inquiry, Terminal terminal, bool json)
    {
        var members = CharterQueries.Members(inquiry);
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "members", members.Select(member => new JsonObject
            {
                ["member"] = member.Handle, ["key"] = member.KeyId, ["roles"] = JsonAnswer.Words(member.RoleList.Split(' ')), ["standing"] = member.Standing, ["entry"] = member.Index,
            }));
            return ExitCodes.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumn("member").AddColumn("roles").AddColumn("standing").AddColumn("key");
        foreach (var member in members)
            table.AddRow(Plain.Of(member.Handle), member.RoleList, member.Standing, KeyId.Fingerprint(member.KeyId)[..19]);
        terminal.Draw().Write(table);
        return ExitCodes.Done;
    }

    private static Command Admit(Terminal terminal)
    {
        var command = new Command("admit", "Admits a member, with a key made here for them (--ring) or the public half of one that they made (--key).");
        var handle = new Argument<string>("NAME") { Description = "How the member is called here. It is signed and cannot be taken back." };
        var ring = new Option<string?>("--ring") { Description = "The folder to make the member's keys in, to be handed over: it holds a copy of the log's key too.", HelpName = "DIR" };
        var publicKey = new Option<string?>("--key") { Description = "The member's Ed25519 public key, 32 bytes in base64." };
        var roles = new Option<string[]>("--role") { Description = $"One of {string.Join(", ", Roles.All)}; may be repeated; else observer." };
        var passphrase = new Option<bool>("--passphrase") { Description = "Protect the keys made with a passphrase (asked for, or in RAPPORTEUR_NEW_PASSPHRASE)." };
        command.Add(handle);
        command.Add(ring);
        command.Add(publicKey);
        command.Add(roles);
        command.Add(passphrase);
        command.Validators.Add(line =>
        {
            if (line.GetValue(ring) is null == line.GetValue(publicKey) is null)
                line.AddError("Give either --ring DIR or --key KEY.");
        });
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line =>
        {
            var (name, held) = (line.GetValue(handle)!, line.GetValue(roles) is { Length: > 0 } some ? some : [Roles.Observer]);
            return options.WriteWithKeys(line, (inquiry, keys) =>
            {
                var said = line.GetValue(ring) is { } place
                    ? AdmitWithRing(inquiry, name, held, keys.Log, new KeyRing(Path.Combine(terminal.Here, place)), line.GetValue(passphrase) ? options.AskNewPassphrase() : null)
                    : AdmitMember.Run(inquiry, name, Bytes(line.GetValue(publicKey)!), held);
                return said.Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done;
            });
        });
        return command;
    }

    private static Outcome<LeafHash> AdmitWithRing(Inquiry inquiry, string handle, IReadOnlyList<string> roles, MemberKey log, KeyRing ring, string? protection)
    {
        if (ring.Holds(inquiry.Folder.Id))
            return CharterRefusals.KeysThere.With(("folder", ring.PlaceOf(inquiry.Folder.Id)));
        using var key = MemberKey.Create();
        return AdmitMember.Run(inquiry, handle, key, roles, () => ring.Keep(inquiry.Folder.Id, new InquiryKeys(log, key), protection));
    }

    private static byte[] Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : [];
    }

    private static Command Stand(Terminal terminal, string name, string standing, string line)
    {
        var command = new Command(name, line);
        var handle = new Argument<string>("NAME") { Description = "How the member is called here." };
        var reason = new Option<string?>("--reason") { Description = "Why; it is signed and stays." };
        command.Add(handle);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(parsed => options.Write(parsed, inquiry =>
        {
            var said = SetStanding.Run(inquiry, parsed.GetValue(handle)!, standing, parsed.GetValue(reason));
            return said.Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done;
        }));
        return command;
    }
}
