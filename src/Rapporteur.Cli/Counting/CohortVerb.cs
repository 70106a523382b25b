using System.CommandLine;
using Rapporteur.Counting;

namespace Rapporteur.Cli.Counting;

/// <summary>A circle followed: who belonged to it, and what became of each.</summary>
internal static class CohortVerb
{
    public static Verb Verb { get; } = new("cohort", "a circle followed: the fate of each of a group", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("cohort", """
            Follows a group: its definition is signed before its fates are shown, so that nobody is added for what became of him. A line a
            person, from office to end; from twenty members on the share left alone and the competing fates, with their intervals.

            Examples:
              rapporteur cohort
              rapporteur cohort list --json
              rapporteur cohort define "first secretaries" --criterion "first secretaries of republics on 1 July 1936" --from 1936-07-01 --office "first secretary"
              rapporteur cohort define "the seven" --criterion "the men around Lenin" --from 1924-01-21 --member P12 --member P40 --member "Tomsky?" --size 7
              rapporteur cohort show K1 --on 1938-12-31
              rapporteur cohort show K1 --as-known-on 1936-08-25
              rapporteur cohort compare K1 K2
            """);
        command.Add(Define(terminal));
        command.Add(Show(terminal));
        command.Add(Compare(terminal));
        InquiryOptions.AddList(command, terminal, "All cohorts, without their fates.", (inquiry, json) =>
        {
            var cohorts = CohortQueries.Cohorts(inquiry);
            if (json)
                JsonAnswer.WriteList(terminal.Out, "cohorts", cohorts.Select(CohortJson.Of));
            else
                CohortText.WriteList(terminal.Out, cohorts);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Define(Terminal terminal)
    {
        var command = new Command("define", "Defines a cohort. It is signed and stays as it is.");
        var title = new Argument<string>("TITLE") { Description = "What it is called." };
        var criterion = new Option<string>("--criterion") { Description = "Who belongs to it, in words.", Required = true };
        var from = new Option<string>("--from") { Description = "The day from which it is followed, 1936-07-01.", Required = true };
        var members = new Option<string[]>("--member") { Description = "A person or a mention of the register (P12, M12), or a name; with a question mark behind where it is disputed." };
        var office = new Option<string?>("--office") { Description = "Whoever held an office with these words on that day." };
        var size = new Option<int?>("--size") { Description = "How many belong to it, where more than are named." };
        var resting = new Option<string?>("--resting-on") { Description = "What the membership rests on." };
        command.Add(title);
        foreach (var option in new Option[] { criterion, from, members, office, size, resting })
            command.Add(option);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
        {
            var cohort = new CohortDefined(line.GetValue(title)!, line.GetValue(criterion)!, line.GetValue(from)!, line.GetValue(size), line.GetValue(resting), []);
            if (DefineCohort.Run(inquiry, cohort, line.GetValue(members) ?? [], line.GetValue(office)).Refusal is { } refusal)
                return options.Refuse(refusal);
            terminal.Out.WriteLine(CohortQueries.Cohorts(inquiry)[^1].Handle);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var command = new Command("show", "The fate of each of its members.");
        var handle = new Argument<string>("COHORT") { Description = "K1." };
        var on = new Option<string?>("--on") { Description = "Fates by this day; else by the last of which anything is reported.", HelpName = "EDTF" };
        var known = new Option<string?>("--as-known-on") { Description = "Only what was known on this day.", HelpName = "EDTF" };
        command.Add(handle);
        command.Add(on);
        command.Add(known);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var days = DayOption.Read(line.GetValue(on), last: true).Then(by => DayOption.Read(line.GetValue(known), last: true).Then<(int? By, int? Known)>(day => (by, day)));
            return days.Refusal is { } wrong ? options.Refuse(wrong) : options.Read(line, inquiry =>
            {
                var found = CohortQueries.Find(inquiry, line.GetValue(handle)!);
                if (found.Refusal is { } refusal)
                    return options.Refuse(refusal);
                var answer = CohortQueries.Of(inquiry, found.Value, days.Value.By, days.Value.Known);
                if (line.GetValue(options.Json))
                    JsonAnswer.Write(terminal.Out, CohortJson.Of(answer));
                else
                    CohortText.Write(terminal.Out, answer);
                terminal.Out.Flush();
                foreach (var warning in answer.Warnings)
                    terminal.Say(warning);
                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static Command Compare(Terminal terminal)
    {
        var command = new Command("compare", "Whether two cohorts fared differently.");
        var (first, second) = (new Argument<string>("COHORT") { Description = "K1." }, new Argument<string>("OTHER") { Description = "K2." });
        command.Add(first);
        command.Add(second);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line => options.Read(line, inquiry =>
        {
            var tested = CohortQueries.Find(inquiry, line.GetValue(first)!).Then(a => CohortQueries.Find(inquiry, line.GetValue(second)!).Then(b => CohortQueries.Compare(CohortQueries.Of(inquiry, a), CohortQueries.Of(inquiry, b))));
            if (tested.Refusal is { } refusal)
                return options.Refuse(refusal);
            if (line.GetValue(options.Json))
                JsonAnswer.Write(terminal.Out, CohortJson.Of(tested.Value));
            else
                CohortText.Write(terminal.Out, tested.Value);
            return ExitCodes.Done;
        }));
        return command;
    }
}
