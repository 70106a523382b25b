using System.CommandLine;
using Rapporteur.Archive;
using Rapporteur.Commission;

namespace Rapporteur.Cli.Commission;

/// <summary>Passages tendered, checks, critical notes, consent of witnesses, impeached exhibits.</summary>
internal static class EvidenceVerb
{
    public static Verb Verb { get; } = new("evidence", "passages tendered, checks, critical notes, consent", Create);

    private static Command Create(Terminal terminal)
    {
        var command = new Command("evidence", """
            What the commission has before it beside claims: passages of exhibits tendered in evidence (X1), figures (G1), what was tried
            to check them, critical notes, the consent of witnesses, exhibits that turned out to be forged.

            Examples:
              rapporteur evidence
              rapporteur evidence list --json
              rapporteur evidence tender E4 "was demolished in 1917" --note "the house named at the trial"
              rapporteur evidence figure "arrests reported in August" --act arrest --from 1936-08 --to 1936-08
              rapporteur evidence again G1
              rapporteur evidence verify X1 --tried "asked the town's archive" --outcome confirmed
              rapporteur evidence note C12 "the dispatch gives no source"
              rapporteur evidence consent E9 --witness "the teacher" --purpose judgment --audience public --given
              rapporteur evidence consent E9 --witness "the teacher" --purpose judgment --audience public --withdrawn
              rapporteur evidence impeach E7 --reason "the letterhead was first printed in 1941"
            """);
        command.Add(Tender(terminal));
        command.Add(FigureCommands.Tender(terminal));
        command.Add(FigureCommands.Again(terminal));
        command.Add(Verify(terminal));
        command.Add(Note(terminal));
        command.Add(Consent(terminal));
        command.Add(Impeach(terminal));
        InquiryOptions.AddList(command, terminal, "All of it.", (inquiry, json) => EvidenceCards.Write(inquiry, terminal, json));
        return command;
    }

    private static SayingCommand Tender(Terminal terminal)
    {
        var command = new SayingCommand("tender", "Tenders words of an exhibit in evidence.", terminal);
        var (exhibit, quote, note) = (command.Word("EXHIBIT", "E3."), command.Word("QUOTE", "The words, verbatim."), command.May("--note", "What they are tendered for."));
        return command.Says((line, inquiry) => TenderPassage.Run(inquiry, line.GetValue(exhibit)!, line.GetValue(quote)!, line.GetValue(note)));
    }

    private static SayingCommand Verify(Terminal terminal)
    {
        var command = new SayingCommand("verify", "Enters what was tried to check evidence.", terminal);
        var on = command.Word("EVIDENCE", "C12, X1 or F1.");
        var (tried, outcome, followUp) = (command.Must("--tried", "What was tried."), command.Must("--outcome", "What came of it.", ["confirmed", "refuted", "open"]), command.May("--follow-up", "What is still to be followed up."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Evidence(inquiry, proceedings, line.GetValue(on)!)
            .Then<VerificationMade>(evidence => new VerificationMade(evidence, line.GetValue(tried)!, line.GetValue(outcome)!, line.GetValue(followUp)))));
    }

    private static SayingCommand Note(Terminal terminal)
    {
        var command = new SayingCommand("note", "Writes a critical note.", terminal);
        var (on, text) = (command.Word("EVIDENCE", "C12 or X1."), command.Word("TEXT", "The note."));
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings => CommissionQueries.Evidence(inquiry, proceedings, line.GetValue(on)!)
            .Then<NoteWritten>(evidence => new NoteWritten(evidence, line.GetValue(text)!))));
    }

    private static SayingCommand Consent(Terminal terminal)
    {
        var command = new SayingCommand("consent", "Enters what a witness consents to, or no longer.", terminal);
        var exhibit = command.Word("EXHIBIT", "The testimony: E9.");
        var (witness, purpose, audience) = (command.Must("--witness", "By pseudonym, where the witness needs protection."), command.Must("--purpose", "What for."), command.Must("--audience", "Who may see it."));
        var elsewhere = command.May("--elsewhere", "Where else the witness was interviewed.");
        var (given, withdrawn) = (new Option<bool>("--given") { Description = "Consent is given." }, new Option<bool>("--withdrawn") { Description = "Consent is withdrawn." });
        command.Add(given);
        command.Add(withdrawn);
        command.Validators.Add(line =>
        {
            if (line.GetValue(given) == line.GetValue(withdrawn))
                line.AddError("Give either --given or --withdrawn.");
        });
        return command.Says((line, inquiry) => ArchiveQueries.Find(inquiry, line.GetValue(exhibit)!).Then(found => SayInCommission.Run(inquiry, _ => (Outcome<ConsentStated>)new ConsentStated(
            found.Leaf, line.GetValue(witness)!, line.GetValue(purpose)!, line.GetValue(audience)!, line.GetValue(given), line.GetValue(elsewhere)))));
    }

    private static SayingCommand Impeach(Terminal terminal)
    {
        var command = new SayingCommand("impeach", "Holds an exhibit to be forged, or not what it says it is.", terminal);
        var (exhibit, reason) = (command.Word("EXHIBIT", "E7."), command.Must("--reason", "Why."));
        return command.Says((line, inquiry) => ArchiveQueries.Find(inquiry, line.GetValue(exhibit)!).Then(found =>
            SayInCommission.Run(inquiry, _ => (Outcome<ExhibitImpeached>)new ExhibitImpeached(found.Leaf, line.GetValue(reason)!))));
    }
}
