using System.CommandLine;
using Rapporteur.Cli.Coding;
using Rapporteur.Ledger;
using Rapporteur.Scrutiny;
using Rapporteur.Storage;

namespace Rapporteur.Cli.Scrutiny;

/// <summary>The files of trials: who was accused of what, what was answered, testified and decided, and who accuses whom.</summary>
internal static class TrialsVerb
{
    public static Verb Verb { get; } = new("trials", "files of trials: charges, answers, testimony, verdicts", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("trials", """
            The files of trials. A charge is the accuser's allegation; beside it stand the answer, the testimony, each made in whose custody,
            and what held of the accused before. The graph shows who accuses whom.

            Examples:
              rapporteur trials
              rapporteur trials list --json
              rapporteur trials show T1
              rapporteur trials open "The trial of the sixteen" --court "Military Collegium" --when 1936-08-19/1936-08-24 --place Moscow
              rapporteur trials accuse T1 P12 --charge A --words "a united centre" --exhibit E1 --quote "formed a centre"
              rapporteur trials answer T1 P12 denied --charge A --occasion "last plea" --when 1936-08-22
              rapporteur trials testimony T1 C345 C346 --charge A
              rapporteur trials verdict T1 --step verdict --words "death" --when 1936-08-24
              rapporteur trials verdict T1 P12 --step outcome --words "annulled" --when 1988-06-13
              rapporteur trials withdraw T1.4 --reason "another accused of that name"
            """);
        InquiryOptions.AddList(command, terminal, "All trials, in the order in which their files were opened.", (inquiry, json) => WriteList(inquiry, json, terminal));
        command.Add(Show(terminal));
        command.Add(Open(terminal));
        command.Add(Accuse(terminal));
        command.Add(Answer(terminal));
        command.Add(Testimony(terminal));
        command.Add(Verdict(terminal));
        command.Add(Withdraw(terminal));
        return command;
    }

    private static int WriteList(Inquiry inquiry, bool json, Terminal terminal)
    {
        var trials = TrialQueries.Trials(inquiry);
        if (json)
            JsonAnswer.WriteList(terminal.Out, "trials", trials.Select(TrialCard.ToJson));
        else
        {
            foreach (var trial in trials)
                terminal.Out.WriteLine(Plain.Text(TrialCard.Line(trial)));
        }
        return ExitCodes.Done;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "One trial: each accused with charges, answers and record; testimony; who accuses whom.");
        var trial = Trial();
        command.Add(trial);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var found = TrialQueries.Find(inquiry, line.GetValue(trial)!);
            if (found.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(options.Json))
                JsonAnswer.Write(terminal.Out, TrialCard.ToJson(found.Value));
            else
                TrialCard.Write(terminal, found.Value);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Open(Terminal terminal)
    {
        var command = new Command("open", "Opens the file of a trial.");
        var title = new Argument<string>("TITLE") { Description = "What the trial is called." };
        var court = new Option<string?>("--court") { Description = "The court (required)." };
        var (when, place, words) = (When(), new Option<string?>("--place") { Description = "Where it sat." }, new WordsOptions());
        command.Add(title);
        command.Add(court);
        command.Add(when);
        command.Add(place);
        words.AddTo(command);
        return Writing(command, terminal, (line, inquiry) => KeepTrial.Open(
            inquiry, line.GetValue(title)!, line.GetValue(court), line.GetValue(when), line.GetValue(place) is { } name ? ClaimFields.Locate(name) : null, words.Asked(line)));
    }

    private static Command Accuse(Terminal terminal)
    {
        var command = new Command("accuse", "Enters a charge against a person.");
        var (trial, person, charge, said, words) = (Trial(), Person(), Charge(), Words("The charge, as written (required)."), new WordsOptions());
        command.Add(trial);
        command.Add(person);
        command.Add(charge);
        command.Add(said);
        words.AddTo(command);
        return Writing(command, terminal, (line, inquiry) => KeepTrial.Accuse(inquiry, line.GetValue(trial)!, line.GetValue(person)!, line.GetValue(charge), line.GetValue(said), words.Asked(line)));
    }

    private static Command Answer(Terminal terminal)
    {
        var command = new Command("answer", "Enters what an accused answered to a charge.");
        var answer = new Argument<string>("ANSWER") { Description = string.Join(", ", TrialWords.Answers) + "." };
        var occasion = new Option<string?>("--occasion") { Description = "plea, questioning, last plea, letter ..." };
        var (trial, person, charge, when, words) = (Trial(), Person(), Charge(), When(), new WordsOptions());
        command.Add(trial);
        command.Add(person);
        command.Add(answer);
        command.Add(charge);
        command.Add(occasion);
        command.Add(when);
        words.AddTo(command);
        return Writing(command, terminal, (line, inquiry) => KeepTrial.Answer(
            inquiry, line.GetValue(trial)!, line.GetValue(person)!, line.GetValue(charge), line.GetValue(answer)!, line.GetValue(occasion), line.GetValue(when), words.Asked(line)));
    }

    private static Command Testimony(Terminal terminal)
    {
        var command = new Command("testimony", "Enters coded conduct that was brought forward as testimony.");
        var conduct = new Argument<string[]>("CONDUCT") { Description = "C345; several may be named.", Arity = ArgumentArity.OneOrMore };
        var (trial, charge) = (Trial(), Charge());
        command.Add(trial);
        command.Add(conduct);
        command.Add(charge);
        return Writing(command, terminal, (line, inquiry) => KeepTrial.Testify(inquiry, line.GetValue(trial)!, line.GetValue(charge), line.GetValue(conduct)!));
    }

    private static Command Verdict(Terminal terminal)
    {
        var command = new Command("verdict", "Enters what was decided: a verdict, an appeal, what came of it.");
        var person = new Argument<string?>("PERSON") { Description = "P12, or a mention M12; all of them where it is left out.", Arity = ArgumentArity.ZeroOrOne };
        var step = new Option<string>("--step") { Description = string.Join(", ", TrialWords.Steps) + ".", DefaultValueFactory = _ => TrialWords.Steps[0] };
        var (trial, said, when, words) = (Trial(), Words("What was decided, as written (required)."), When(), new WordsOptions());
        command.Add(trial);
        command.Add(person);
        command.Add(step);
        command.Add(said);
        command.Add(when);
        words.AddTo(command);
        return Writing(command, terminal, (line, inquiry) => KeepTrial.Verdict(
            inquiry, line.GetValue(trial)!, line.GetValue(person), line.GetValue(step)!, line.GetValue(said), line.GetValue(when), words.Asked(line)));
    }

    private static Command Withdraw(Terminal terminal)
    {
        var command = new Command("withdraw", "Takes back an entry of a file (T1.4), or the file (T1).");
        var entry = new Argument<string>("ENTRY") { Description = "As `trials show` names it." };
        var reason = new Option<string?>("--reason") { Description = "Why (required)." };
        command.Add(entry);
        command.Add(reason);
        return Writing(command, terminal, (line, inquiry) => KeepTrial.Withdraw(inquiry, line.GetValue(entry)!, line.GetValue(reason)));
    }

    private static Command Writing(Command command, Terminal terminal, Func<ParseResult, Inquiry, Outcome<LeafHash>> say)
    {
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry => say(line, inquiry).Refusal is { } refusal ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }

    private static Argument<string> Trial() => new("TRIAL") { Description = "T1." };

    private static Argument<string> Person() => new("PERSON") { Description = "P12, or a mention M12." };

    private static Option<string?> Charge() => new("--charge") { Description = "The sign of the charge in this file: A." };

    private static Option<string?> Words(string description) => new("--words") { Description = description };

    private static Option<string?> When() => new("--when") { Description = "When.", HelpName = "EDTF" };

    /// <summary>The words of an exhibit that an entry rests on.</summary>
    private sealed class WordsOptions
    {
        private readonly Option<string?> exhibit = new("--exhibit") { Description = "The exhibit whose words it rests on." };
        private readonly Option<string?> quote = new("--quote") { Description = "Its words, verbatim." };

        public void AddTo(Command command)
        {
            command.Add(exhibit);
            command.Add(quote);
        }

        public WordsAsked? Asked(ParseResult line) => line.GetValue(exhibit) is { } handle && line.GetValue(quote) is { } words ? new(handle, words) : null;
    }
}
