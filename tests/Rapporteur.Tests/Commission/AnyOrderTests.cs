using CsCheck;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Commission;
using Rapporteur.Register;

namespace Rapporteur.Tests.Commission;

/// <summary>Histories in which honest and dishonest members say anything in any order.</summary>
public class AnyOrderTests
{
    private static readonly string[] States = [ClaimStates.Coded, ClaimStates.Proposed, ClaimStates.SetAside];
    private static readonly Gen<int[]> Deeds = Gen.Int[0, 1_000_000].Array[40, 160];

    [Fact]
    public void No_order_of_entries_adopts_a_finding_against_the_rules() => Deeds.Sample(deeds =>
    {
        var hall = Play(deeds);
        foreach (var draft in Adopted(hall))
            AssertLawful(hall, draft);
    }, iter: 2000);

    [Fact]
    public void A_retraction_reaches_every_finding_above_it() => Deeds.Sample(deeds =>
    {
        var hall = Play(deeds);
        foreach (var claim in new[] { "a#0", "b#0", "c#0" })
        {
            hall.Say("coder", new ClaimDecided(claim, ClaimStates.SetAside, null, "misread"));
            var cause = hall.Record[^1];
            Assert.All(Adopted(hall).Where(draft => RestsOn(hall, draft, claim)), draft => Assert.Contains(draft.Marks, mark => mark.Cause == cause));
        }
    }, iter: 2000);

    [Fact]
    public void The_same_entries_make_the_same_proceedings() => Deeds.Sample(deeds =>
    {
        var hall = Play(deeds);
        var again = Proceedings.Of(hall.Record);
        Assert.Equal(hall.Proceedings.Void.Select(item => (item.Said.Index, item.Why.Code)), again.Void.Select(item => (item.Said.Index, item.Why.Code)));
        Assert.Equal(hall.Proceedings.Findings.Select(finding => (finding.Handle, finding.Adopted?.Said.Index)), again.Findings.Select(finding => (finding.Handle, finding.Adopted?.Said.Index)));
    }, iter: 200);

    /// <summary>Else the laws above would say nothing.</summary>
    [Fact]
    public void Histories_of_this_kind_adopt_findings_on_acts_persons_and_other_findings()
    {
        var (acts, adverse, chained) = (0, 0, 0);
        Deeds.Sample(deeds =>
        {
            var hall = Play(deeds);
            foreach (var draft in Adopted(hall))
            {
                Interlocked.Increment(ref acts);
                Interlocked.Add(ref adverse, draft.IsAdverseToTheLiving ? 1 : 0);
                Interlocked.Add(ref chained, draft.Body.For.Any(evidence => !EvidenceReference.IsClaim(evidence)) ? 1 : 0);
            }
        }, iter: 3000);
        Assert.True(acts > 100 && adverse > 10 && chained > 0, $"{acts} adopted, {adverse} adverse, {chained} on findings");
    }

    private static IEnumerable<Draft> Adopted(Hall hall) => hall.Proceedings.Findings.SelectMany(finding => finding.Drafts).Where(draft => draft.IsAdopted);

    private static bool RestsOn(Hall hall, Draft draft, string claim) =>
        draft.RestsOn.Any(evidence => EvidenceReference.ClaimOf(evidence) == claim || (hall.Proceedings.Named(evidence) is Draft below && RestsOn(hall, below, claim)));

    /// <summary>The rules told once more, over the record alone.</summary>
    private static void AssertLawful(Hall hall, Draft draft)
    {
        var (closing, before) = (draft.Ballot.Closing!, hall.Record.Where(said => said.Index < draft.Ballot.Closing!.Index).ToList());
        var ignored = hall.Proceedings.Void.Select(item => item.Said.Index).ToHashSet();
        var votes = before.Where(said => !ignored.Contains(said.Index) && said.Body is VoteCast vote && vote.On == draft.Said.Leaf).ToList();
        Assert.Equal(votes.Count, votes.Select(vote => vote.By.Handle).Distinct().Count());
        Assert.All(votes, vote => Assert.True(vote.Index > draft.Said.Index && vote.By.Standing == Standings.Active && vote.By.RoleList.Contains(Roles.Commissioner)));
        var recused = before.Where(said => !ignored.Contains(said.Index)).Select(said => said.Body is MemberRecused { Question: var question } && question == draft.Body.Question ? said.By.Handle : "").ToHashSet();
        var counted = votes.Where(vote => closing.Bench.Contains(vote.By.Handle) && !recused.Contains(vote.By.Handle)).ToList();
        Assert.True(counted.Count >= 2, "quorum");
        int Of(string choice) => counted.Count(vote => ((VoteCast)vote.Body).Choice == choice);
        Assert.True(Of(Choices.For) > Of(Choices.Against), "majority");
        Assert.Equal("clear-and-convincing", draft.Body.Element == Elements.Person ? draft.Body.Standard : "clear-and-convincing");
        foreach (var claim in draft.RestsOn.Where(EvidenceReference.IsClaim).Select(EvidenceReference.ClaimOf))
        {
            var last = before.Where(said => !ignored.Contains(said.Index)).Select(said => said.Body).OfType<ClaimDecided>().LastOrDefault(decided => decided.Claim == claim);
            Assert.True(last is null ? draft.Said.Cited[claim].State == ClaimStates.Coded : last.Verdict == ClaimStates.Coded, "evidence");
        }
        Assert.True(draft.Body.Against.Length > 0 || !string.IsNullOrWhiteSpace(draft.Body.Search));
        if (draft.IsAdverseToTheLiving)
        {
            Assert.Contains(before, said => !ignored.Contains(said.Index) && said.Body is NoticeSent { Mention: "m1#0/0" } sent && sent.Question == draft.Body.Question);
            Assert.Contains(before, said => !ignored.Contains(said.Index) && said.Body is ReplyReceived);
            Assert.False(string.IsNullOrWhiteSpace(draft.Body.ReplyAnswer));
        }
    }

    /// <summary>Makes a history of numbers: each says who does what to which of the things that are there.</summary>
    private static Hall Play(int[] deeds)
    {
        var hall = new Hall();
        foreach (var claim in new[] { "a", "b", "c" })
            hall.Claim(claim);
        hall.Rules(quorum: 2, replyDays: 1);
        var (questions, drafts, notices) = (new List<string> { hall.Question() }, new List<string>(), new List<string>());
        foreach (var deed in deeds)
        {
            var (member, pick) = (deed % 7 == 0 ? "coder" : hall.Commissioners[deed / 7 % 3], deed / 21 % 97);
            T Any<T>(List<T> things) => things[pick % things.Count];
            string Recent() => drafts[^(1 + (pick % Math.Min(2, drafts.Count)))];
            switch (deed / 2100 % 16)
            {
                case 0: drafts.Add(hall.Say(member, Body(hall, questions, drafts, pick) with { Replaces = drafts.Count > 0 && pick % 2 == 1 ? Any(drafts) : null })); break;
                case 1 or 2 or 3 or 4 or 14 or 15 when drafts.Count > 0: hall.Say(member, new VoteCast(Recent(), Choices.All[pick % 4 == 3 ? 1 : 0])); break;
                case 5 or 6 when drafts.Count > 0: hall.Say(member, new VoteClosed(Recent())); break;
                case 7: hall.Say(member, new ClaimDecided($"{"abc"[pick % 3]}#0", States[pick % 3], null, null)); break;
                case 8: hall.Say(member, new QuestionMoved(Any(questions), QuestionStates.All[pick % 5], "it must")); break;
                case 9: notices.Add(hall.Say(member, new NoticeSent(NoticeManners.Notice, Any(questions), "the officer", "m1#0/0", "notice", null))); break;
                case 10 when notices.Count > 0: hall.Say(member, new ReplyReceived(Any(notices), pick % 2 == 0 ? "denies" : null, null)); break;
                case 11: hall.Stand(hall.Commissioners[pick % 3], pick % 5 == 0 ? Standings.Suspended : Standings.Active); break;
                case 12 when pick % 4 == 0: hall.Say(member, new MemberRecused(Any(questions), "a friend")); break;
                default: hall.Now += TimeSpan.FromHours(pick); break;
            }
        }
        return hall;
    }

    private static FindingDrafted Body(Hall hall, List<string> questions, List<string> drafts, int pick)
    {
        var below = Adopted(hall).Select(draft => draft.Said.Leaf).LastOrDefault() ?? drafts.LastOrDefault();
        var evidence = pick % 3 == 0 && below is not null ? below : $"{"abc"[pick % 3]}#0";
        var question = questions[pick % questions.Count];
        var body = pick % 2 == 0 ? Hall.Finding(question, evidence) : Hall.OnPerson(question, evidence);
        return body with { Search = pick % 11 == 0 ? null : "everywhere", ReplyAnswer = pick % 5 == 0 ? null : "It was weighed." };
    }
}
