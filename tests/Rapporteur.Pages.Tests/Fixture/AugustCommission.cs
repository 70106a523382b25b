using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

/// <summary>The papers of a commission on the invented inquiry: a question with its argument, a finding that gives way, and an open question.</summary>
internal static class AugustCommission
{
    /// <summary>Words that stand in the papers of the commission alone.</summary>
    public const string Secret = "secret-dissent";

    /// <summary>The papers.</summary>
    /// <param name="exhibits">The exhibits, with the claims that it cites.</param>
    public static PrintedCommission Of(IReadOnlyList<PrintedExhibit> exhibits)
    {
        var claims = exhibits.SelectMany(exhibit => exhibit.Claims).ToDictionary(claim => claim.Number);
        var (told, denied) = (Claim(claims[1]), Claim(claims[19]));
        var tendered = new PrintedEvidence("X1") { Exhibit = exhibits[3].Reference, Passage = claims.Values.First(claim => claim.Exhibit == exhibits[3].Reference).Passage, Text = "who says so", Anchor = "X1" };
        var finding = Finding([told, new PrintedEvidence("F2") { Finding = "F2", Text = "The railwaymen were held." }], [tendered, new PrintedEvidence("X2") { Text = "withdrawn since" }]);
        return new PrintedCommission
        {
            Mandate = new("Odessa", "The lawyers’ league has it look into the arrests of the summer.", "1936-06/1936-09", ["Odessa", "Kharkov"], ["arrest"]),
            Rules = new(2, "simple", 30, true, [("act", "balance-of-probabilities"), ("organ", "clear-and-convincing"), ("person", null)]),
            Members =
            [
                new("member 1", ["commissioner", "rapporteur"], "active", "the lawyers’ league", []),
                new("member 2", ["commissioner"], "active", null, [("Q2", "his brother is a railwayman")]),
            ],
            Interests = [new("member 2", null, "a brother at the railway of Kharkov")],
            Sessions = [new("hearing", "1936-11-02", ["member 1", "member 2"], "A traveller was heard.\nThe question was moved on.")],
            Motions = [new("B1", "recusal", "Q2", "member 2", "his brother", Vote(true, 1, 0, 0)), new("B2", "rules", null, null, null, Vote(null, 0, 0, 0))],
            Docket =
            [
                new("N1", "request", "Q1", "the port works", "Was the director at work on the 17th?", Instant.FromUtc(2026, 3, 4, 12, 0), "2026-05", [new(null, null), new("He was not.", new("E2") { Exhibit = exhibits[1].Reference })]),
                new("N2", "notice", "Q2", "the prosecutor", "What may be found against you.", Instant.FromUtc(2026, 3, 4, 12, 9), null, []),
            ],
            Predictions =
            [
                new("Y1", "the Courier", "1936-08-25", "1936-12", "A trial of eleven engineers", told, [("came", "it was held", tendered)]),
                new("Y2", "a letter", "1936-09-03", "1937", "More will follow", denied, []),
            ],
            Void = [new(77, "member 2", "CM010", "Member 2 takes no part in Q2.")],
            Tendered = [tendered],
            Questions = [Asked(told, denied, tendered, finding), new("Q2", "Who gave the order?", "open")],
        };
    }

    private static PrintedQuestion Asked(PrintedEvidence told, PrintedEvidence denied, PrintedEvidence tendered, PrintedFinding finding) => new("Q1", "Was the engineer arrested at Odessa?", "re-examined")
    {
        Recused = [("member 3", "knew the engineer")],
        Propositions =
        [
            new("T1", "The engineer was arrested at Odessa on the 16th of August, by men who came from the capital and not by the militia of the town.",
            [
                new("A1", "supports", told, "A correspondent names the person, the place and the day.",
                    [new("A2", "undercuts", tendered, "The correspondent was not there.", [new("A3", "undercuts", denied, "Three letters say that he was.", [])])]),
                new("A4", "rebuts", denied, "The note of the office says that he was abroad.", []),
                new("A5", "supports", new("T2") { Question = "Q1", Text = "There were men from the capital." }, "Who came from the capital came for him.", []),
            ]),
            new("T2", "There were men from the capital in the town.", []),
        ],
        Hypotheses = new(
            [("H1", "He was arrested", 0, 1), ("H2", "He left the country", 1, 0)],
            [new(told, [("consistent", "it says so"), ("inconsistent", "he was seen in custody")], true), new(tendered, [null, ("neutral", "it is silent")], false)]),
        Findings = [finding, finding with { Handle = "F2", Standing = "draft", Marks = [], Opinions = [], Against = [], Vote = Vote(null, 0, 0, 0), Text = "The railwaymen were held." }],
    };

    private static PrintedFinding Finding(IReadOnlyList<PrintedEvidence> pro, IReadOnlyList<PrintedEvidence> contra) => new()
    {
        Handle = "F1", Question = "Q1", Element = "act", Subject = "the arrest at Odessa", Answer = "established", Standard = "balance-of-probabilities", Standing = "marked",
        Text = "Avel Marchenko was arrested at Odessa on 16 August 1936.", For = pro, Against = contra, Search = "the papers of the town and of the agency",
        Reasons = "Two accounts of different origins agree.\nThe denial comes from the office whose acts are in question.", LikeCases = "None yet.",
        Scrutiny = [new("SC-17", [], "The two dates are of two calendars.")], Draft = 2, Drafts = 2,
        Vote = Vote(true, 1, 1, 0) with { ByName = [("member 1", "for"), ("member 2", "against")] },
        Opinions = [new("member 2", "dissent", $"One correspondent is not enough ({Secret}).")],
        Marks = [new([pro[0], new PrintedEvidence("E1") { Exhibit = pro[0].Exhibit }], 130, "member 1")],
    };

    private static PrintedVote Vote(bool? carried, int pro, int contra, int abstained) => new(carried, pro, contra, abstained, []);

    private static PrintedEvidence Claim(PrintedClaim claim) => new(claim.Handle) { Exhibit = claim.Exhibit, Passage = claim.Passage, Anchor = claim.Handle };
}
