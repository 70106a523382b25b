using System.CommandLine;
using Rapporteur.Commission;

namespace Rapporteur.Cli.Commission;

/// <summary>Voting and closing votes, the same for findings and motions.</summary>
internal static class Ballots
{
    public static SayingCommand Vote(Terminal terminal, string what)
    {
        var command = new SayingCommand("vote", "Votes; a vote is cast once.", terminal);
        var (on, choice) = (command.Word("HANDLE", $"What is voted on: {what}."), command.Word("CHOICE", string.Join(", ", Choices.All) + "."));
        choice.AcceptOnlyFromAmong([.. Choices.All]);
        return command.Says((line, inquiry) => SayInCommission.Run(inquiry, proceedings =>
            CloseVote.OnVote(proceedings, line.GetValue(on)!).Then<VoteCast>(leaf => new VoteCast(leaf, line.GetValue(choice)!))));
    }

    public static SayingCommand Close(Terminal terminal, string what)
    {
        var command = new SayingCommand("close", "Closes a vote. What carries must be allowed by the rules of procedure.", terminal);
        var on = command.Word("HANDLE", $"What is voted on: {what}.");
        return command.Says((line, inquiry) => CloseVote.Run(inquiry, line.GetValue(on)!));
    }
}
