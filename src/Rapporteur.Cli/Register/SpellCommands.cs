using System.CommandLine;
using Rapporteur.Cli.Coding;
using Rapporteur.Register;

namespace Rapporteur.Cli.Register;

/// <summary>What held of a person: recorded, taken back; and which of several accounts is preferred.</summary>
internal static class SpellCommands
{
    public static Command Spell(Terminal terminal)
    {
        var command = new Command("spell", "Records what held of a person over a time, resting on a claim or on words of an exhibit.");
        var person = new Argument<string>("PERSON") { Description = "P12, or a mention M12." };
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", SpellKinds.All) + "." };
        var when = new Option<string?>("--when") { Description = "When: 1936-08-16/1937-01-30, 1936-08-16/ (end not known), 1934/.. (goes on).", HelpName = "EDTF" };
        var what = new Option<string?>("--what") { Description = "The office, the organisation, the prison." };
        var place = new Option<string?>("--place") { Description = "Where." };
        var claim = new Option<string?>("--claim") { Description = "The claim that it rests on." };
        var exhibit = new Option<string?>("--exhibit") { Description = "The exhibit whose words it rests on." };
        var quote = new Option<string?>("--quote") { Description = "Its words, verbatim." };
        var reason = new Option<string?>("--reason") { Description = "Why it is read so." };
        command.Add(person);
        command.Add(kind);
        foreach (var option in new[] { when, what, place, claim, exhibit, quote, reason })
            command.Add(option);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry => RecordSpell.Run(inquiry, line.GetValue(person)!, new SpellAsked(
            line.GetValue(kind)!, line.GetValue(when), line.GetValue(what), line.GetValue(place) is { } name ? ClaimFields.Locate(name) : null,
            line.GetValue(claim), line.GetValue(exhibit), line.GetValue(quote), line.GetValue(reason))).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    public static Command Withdraw(Terminal terminal)
    {
        var command = new Command("withdraw", "Takes back what was recorded of a person.");
        var handle = new Argument<string>("RECORD") { Description = "H1, as `rapporteur person show` names it." };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(handle);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            RecordSpell.Withdraw(inquiry, line.GetValue(handle)!, line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    public static Command Choose(Terminal terminal)
    {
        var command = new Command("choose", "Prefers one of several accounts of a name, a birth or a death; the others stay beside it.");
        var person = new Argument<string>("PERSON") { Description = "P12, or a mention M12." };
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", ChooseValue.Values) + "." };
        var account = new Argument<string>("ACCOUNT") { Description = "A mention M40 or a record H1; none takes the choice back." };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(person);
        command.Add(what);
        command.Add(account);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry => ChooseValue.Run(
            inquiry, line.GetValue(person)!, line.GetValue(what)!, line.GetValue(account) is "none" ? null : line.GetValue(account), line.GetValue(reason)).Refusal is { } refusal
                ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }
}
