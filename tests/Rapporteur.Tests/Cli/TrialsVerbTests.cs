namespace Rapporteur.Tests.Cli;

/// <summary>Files of trials and notes on the command line: what is refused, and what is taken back.</summary>
public sealed class TrialsVerbTests
{
    [Fact]
    public void A_file_is_opened_filled_and_entries_are_taken_back()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("trials", "open", "The trial of the engineer", "--court", "the court of Minsk", "--when", "1936-09");
        desk.Done("trials", "accuse", "T1", "M1", "--charge", "A", "--words", "sabotage", "--exhibit", "E1", "--quote", "was arrested in Minsk");
        desk.Done("trials", "answer", "T1", "M1", "denied", "--charge", "A", "--occasion", "plea");
        desk.Done("trials", "verdict", "T1", "M1", "--words", "five years");
        var shown = desk.Done("trials", "show", "T1").Out;
        Assert.Contains("charge A: sabotage  (T1.1)", shown, StringComparison.Ordinal);
        Assert.Contains("denied, plea  (T1.2)", shown, StringComparison.Ordinal);
        Assert.Contains("verdict: five years  (T1.3)", shown, StringComparison.Ordinal);
        desk.Done("trials", "withdraw", "T1.2", "--reason", "another accused");
        desk.Refused("SC010", "trials", "withdraw", "T1.2", "--reason", "again");
        shown = desk.Done("trials", "show", "T1").Out;
        Assert.DoesNotContain("denied", shown, StringComparison.Ordinal);
        Assert.Contains("(T1.3)", shown, StringComparison.Ordinal);
        desk.Done("rebuild");
        Assert.Equal(shown, desk.Done("trials", "show", "T1").Out);
        desk.Done("trials", "withdraw", "T1", "--reason", "no trial was held");
        Assert.Empty(desk.Done("trials", "--json").List("trials"));
        desk.Whole();
    }

    [Fact]
    public void What_a_file_cannot_hold_is_refused()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Refused("SC006", "trials", "show", "T1");
        desk.Refused("SC009", "trials", "open", "The trial");
        desk.Refused("CO006", "trials", "open", "The trial", "--court", "a court", "--when", "once");
        desk.Done("trials", "open", "The trial", "--court", "a court");
        desk.Refused("SC008", "trials", "answer", "T1", "M1", "denied", "--charge", "A");
        desk.Refused("SC007", "trials", "answer", "T1", "M1", "shouted", "--charge", "A");
        desk.Refused("SC009", "trials", "accuse", "T1", "M1", "--charge", "A");
        desk.Refused("RG001", "trials", "accuse", "T1", "P999", "--charge", "A", "--words", "sabotage");
        desk.Refused("CO032", "trials", "testimony", "T1", "C1", "--charge", "A");
        desk.Refused("SC011", "scrutinise", "note", "fate", "C1", "--source", "a letter", "--reason", "x");
        desk.Refused("SC004", "scrutinise", "note", "silence", "C1", "--source", "a letter");
        desk.Refused("CO001", "scrutinise", "note", "silence", "C999", "--source", "a letter", "--reason", "x");
    }

    [Fact]
    public void What_a_member_notes_of_a_claim_is_a_possible_result()
    {
        using var desk = Desk.WithTwoDocuments();
        desk.Done("claims", "code", "C1");
        desk.Done("scrutinise", "note", "against-interest", "C1", "--source", "the agency", "--reason", "it serves the power");
        Assert.Contains("against-interest:C1  possible", desk.Done("scrutinise").Out, StringComparison.Ordinal);
    }
}
