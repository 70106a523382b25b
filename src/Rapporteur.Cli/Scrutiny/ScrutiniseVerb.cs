using System.CommandLine;
using Rapporteur.Ledger;
using Rapporteur.Scrutiny;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Scrutiny;

/// <summary>Sets claims against each other and against the record; a member answers what comes out.</summary>
internal static class ScrutiniseVerb
{
    public static Verb Verb { get; } = new("scrutinise", "which claims collide with each other or the record", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("scrutinise", """
            Sets claims against each other and against the record: alibis, travel, anachronisms, fates, orders of acts, circular
            reports, confessions, rings of denunciation, statements taken back or against interest, contradictions, numbers.

            Examples:
              rapporteur scrutinise
              rapporteur scrutinise --rule fate --json
              rapporteur scrutinise set-aside fate:C12+C40 --reason "two men of that name"
              rapporteur scrutinise take-up fate:C12+C40 --reason "one man after all"
              rapporteur scrutinise note silence C345 --source "his letters" --reason "they tell of every other journey"
              rapporteur scrutinise --cases cases.jsonl --json > results.jsonl
            """);
        command.Add(Answer(terminal, "set-aside", "Sets a result aside; it stays visible.", AnswerResults.SetAside));
        command.Add(Answer(terminal, "take-up", "Takes up again what was set aside.", AnswerResults.TakeUp));
        command.Add(Note(terminal));
        var rule = new Option<string?>("--rule") { Description = "Only results of this rule.", HelpName = "CODE" };
        rule.AcceptOnlyFromAmong([.. RuleBook.Codes]);
        var cases = new Option<string?>("--cases") { Description = "A file of cases, one JSON object a line, instead of an inquiry.", HelpName = "FILE" };
        command.Add(rule);
        command.Add(cases);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var json = line.GetValue(options.Json);
            return line.GetValue(cases) is { } file
                ? Cases(Path.Combine(terminal.Here, file), json, terminal, options)
                : options.Read(line, inquiry => Results(inquiry, line.GetValue(rule), json, terminal));
        });
        return command;
    }

    private static int Results(Inquiry inquiry, string? rule, bool json, Terminal terminal)
    {
        var results = ScrutinyQueries.Results(inquiry, rule);
        if (json)
            JsonAnswer.WriteList(terminal.Out, "scrutinise", results.Select(found => ResultCard.ToJson(found.Result, found.Claims, terminal.Language)));
        else
            ResultCard.Write(results, terminal);
        return ExitCodes.Done;
    }

    private static int Cases(string file, bool json, Terminal terminal, InquiryOptions options)
    {
        if (!File.Exists(file))
            return options.Refuse(ScrutinyRefusals.NoSuchFile.With(("file", file)));
        var code = ExitCodes.Done;
        foreach (var scrutinised in ScrutiniseCases.Run(File.ReadLines(file)))
        {
            if (scrutinised.Refusal is { } refusal)
                code = options.Refuse(refusal);
            else if (json)
                ResultCard.WriteLine(scrutinised.Value, terminal);
            else
                ResultCard.Write(scrutinised.Value, terminal);
        }
        return code;
    }

    private static Command Note(Terminal terminal)
    {
        var command = new Command("note", "Notes that statements are against interest, or that a source is silent on them.");
        var rule = new Argument<string>("RULE") { Description = "against-interest or silence." };
        var claims = new Argument<string[]>("STATEMENT") { Description = "C345; several may be named.", Arity = ArgumentArity.OneOrMore };
        var source = new Option<string?>("--source") { Description = "Whose interest, or who is silent (required)." };
        var reason = new Option<string?>("--reason") { Description = "Why it would be expected otherwise (required)." };
        command.Add(rule);
        command.Add(claims);
        command.Add(source);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry => KeepTrial.Note(
            inquiry, line.GetValue(rule)!, line.GetValue(claims)!, line.GetValue(source), line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    private static Command Answer(Terminal terminal, string name, string description, Func<Inquiry, string, string?, Outcome<LeafHash>> say)
    {
        var command = new Command(name, description);
        var handle = new Argument<string>("RESULT") { Description = "As listed: fate:C12+C40." };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(handle);
        command.Add(reason);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            say(inquiry, line.GetValue(handle)!, line.GetValue(reason)).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }
}
