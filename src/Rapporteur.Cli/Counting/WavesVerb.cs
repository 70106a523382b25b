using System.CommandLine;
using Rapporteur.Counting;
using Rapporteur.Statistics.Waves;

namespace Rapporteur.Cli.Counting;

/// <summary>When reports came faster, and before and after a signal.</summary>
internal static class WavesVerb
{
    public static Verb Verb { get; } = new("waves", "when reports came faster; before and after a signal", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("waves", """
            Finds waves of what is reported, by act or by place: bursts, and how many before and after each declared signal. They are waves
            of reports; nothing here says that a signal was the cause. Acts are placed by the day they were done, or reported, never both.

            Examples:
              rapporteur waves
              rapporteur waves --by place --act arrest --from 1936-07 --to 1936-09
              rapporteur waves --dating publication --json
              rapporteur waves signal 1936-08-15 --what "the communiqué of the procurator" --chosen before
            """);
        command.Add(Signal(terminal));
        var by = new Option<string>("--by") { Description = "act or place (act).", DefaultValueFactory = _ => "act" };
        var dating = new Option<string>("--dating") { Description = "act (the day it was done) or publication (the first day it was reported).", DefaultValueFactory = _ => "act" };
        var act = new Option<string?>("--act") { Description = "One act." };
        var from = new Option<string?>("--from") { Description = "From this day on.", HelpName = "EDTF" };
        var to = new Option<string?>("--to") { Description = "To this day.", HelpName = "EDTF" };
        var days = new Option<int>("--days") { Description = "Days compared before and after a signal: a multiple of 7, at least 14 (28).", DefaultValueFactory = _ => 28 };
        var top = new Option<int>("--top") { Description = "At most so many series, those of most occurrences (12).", DefaultValueFactory = _ => 12 };
        foreach (var option in new Option[] { by, dating, act, from, to, days, top })
            command.Add(option);
        var options = new InquiryOptions(command, terminal, json: true);
        command.SetAction(line =>
        {
            var asked = Read(line.GetValue(by)!, line.GetValue(dating)!).Then(words =>
                DayOption.Read(line.GetValue(from), last: false).Then(first => DayOption.Read(line.GetValue(to), last: true).Then<WaveQuestion>(last =>
                    new WaveQuestion(words.By, words.Dating, line.GetValue(act), first, last, line.GetValue(days)))));
            return asked.Refusal is { } wrong ? options.Refuse(wrong) : options.Read(line, inquiry =>
            {
                var found = WaveQueries.Of(inquiry, asked.Value);
                if (found.Refusal is { } refusal)
                    return options.Refuse(refusal);
                var answer = found.Value with { Series = [.. found.Value.Series.Take(Math.Max(0, line.GetValue(top)))] };
                if (line.GetValue(options.Json))
                    JsonAnswer.Write(terminal.Out, WavesJson.Of(answer, asked.Value, terminal.Language));
                else
                    WavesText.Write(terminal.Out, answer, asked.Value, found.Value.Series.Count);
                terminal.Out.Flush();
                foreach (var warning in answer.Warnings)
                    terminal.Say(warning);
                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static Outcome<(CountDimension By, Dating Dating)> Read(string by, string dating)
    {
        if (by is not ("act" or "place"))
            return CountingRefusals.UnknownDimension.With(("word", by), ("known", "act, place"));
        return dating is "act" or "publication"
            ? (by == "act" ? CountDimension.Act : CountDimension.Place, dating == "act" ? Dating.Act : Dating.Publication)
            : CountingRefusals.UnknownDating.With(("word", dating));
    }

    private static Command Signal(Terminal terminal)
    {
        var command = new Command("signal", "Declares a signal, and whether it was chosen before or after the data were seen.");
        var day = new Argument<string>("DAY") { Description = "Its day, 1936-08-15." };
        var what = new Option<string>("--what") { Description = "What it was.", Required = true };
        var chosen = new Option<string>("--chosen") { Description = "before or after the data were seen.", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why it is taken for one." };
        command.Add(day);
        foreach (var option in new Option[] { what, chosen, reason })
            command.Add(option);
        var options = new InquiryOptions(command, terminal);
        command.SetAction(line => options.Write(line, inquiry =>
            DeclareSignal.Run(inquiry, new SignalDeclared(line.GetValue(day)!, line.GetValue(what)!, line.GetValue(chosen)!, line.GetValue(reason))).Refusal is { } refusal
                ? options.Refuse(refusal) : ExitCodes.Done));
        return command;
    }
}
