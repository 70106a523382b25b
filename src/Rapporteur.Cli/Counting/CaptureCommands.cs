using System.CommandLine;
using System.Text.Json.Nodes;
using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>What an estimate from lists of the register needs first: how the lists came to be, and a look at the machine's joins.</summary>
internal static class CaptureCommands
{
    private const int UsualSample = 50;

    public static void AddTo(Command verb, Terminal terminal)
    {
        verb.Add(Declare(terminal));
        verb.Add(Sample(terminal));
        verb.Add(Checked(terminal));
    }

    private static Command Declare(Terminal terminal)
    {
        var (command, lists) = Named("declare", "Says how lists came to be: independently of each other, or copied.");
        var collected = new Option<string>("--collected") { Description = $"{DeclareCollection.Independently} or {DeclareCollection.Copied}.", Required = true };
        var reason = new Option<string>("--reason") { Description = "What that rests on.", Required = true };
        command.Add(collected);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            DeclareCollection.Run(inquiry, line.GetValue(lists)!, line.GetValue(collected)!, line.GetValue(reason)!).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    private static Command Sample(Terminal terminal)
    {
        var (command, lists) = Named("sample", "Draws joins of the machine between these lists, to be looked at.");
        var size = new Option<int>("--size") { Description = "How many.", DefaultValueFactory = _ => UsualSample };
        var seed = new Option<long>("--seed") { Description = "The seed of the draw.", DefaultValueFactory = _ => 1 };
        command.Add(size);
        command.Add(seed);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var found = CaptureQueries.Of(inquiry, line.GetValue(lists)!, forEstimate: false);
            if (found.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (found.Value.MachineJoins.Count == 0)
                return options.Refuse(EstimateRefusals.NothingToCheck.With());
            var drawn = found.Value.Sample(line.GetValue(size), line.GetValue(seed));
            if (line.GetValue(options.Json))
            {
                JsonAnswer.WriteList(terminal.Out, "sample", drawn.Select(pair => new JsonObject { ["a"] = pair.A, ["b"] = pair.B }));
                return ExitCodes.Done;
            }
            foreach (var (a, b) in drawn)
                terminal.Out.WriteLine($"{a}  {b}");
            terminal.Error.WriteLine($"{drawn.Count} of {found.Value.MachineJoins.Count} joins. `rapporteur mentions show` and `lists rows` show each; `estimate checked` enters how many are wrong.");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Checked(Terminal terminal)
    {
        var (command, lists) = Named("checked", "Enters how many joins of a sample are wrong.");
        var drawn = new Option<int>("--drawn") { Description = "How many were looked at.", Required = true };
        var wrong = new Option<int>("--wrong") { Description = "How many of them join two persons.", Required = true };
        var seed = new Option<long>("--seed") { Description = "The seed of the draw.", DefaultValueFactory = _ => 1 };
        foreach (var option in new Option[] { drawn, wrong, seed })
            command.Add(option);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            DeclareCollection.Check(inquiry, line.GetValue(lists)!, line.GetValue(seed), line.GetValue(drawn), line.GetValue(wrong)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    private static (Command Command, Argument<string[]> Lists) Named(string name, string description)
    {
        var command = new Command(name, description);
        var lists = new Argument<string[]>("LISTS") { Description = "L1 L2 L3.", Arity = ArgumentArity.OneOrMore };
        command.Add(lists);
        return (command, lists);
    }
}
