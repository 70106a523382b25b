using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Commission;
using Rapporteur.Register;
using Rapporteur.Scrutiny;

namespace Rapporteur.Tests.Commission;

public class ProcedureTests
{
    [Fact]
    public void A_finding_with_quorum_and_majority_is_adopted()
    {
        var hall = new Hall();
        hall.Rules();
        var draft = hall.Allowed("member 1", Hall.Finding(hall.Question(), hall.Claim("a")));
        hall.Adopt(draft);
        Assert.True(hall.Draft(draft).IsAdopted);
        Assert.Equal(3, hall.Draft(draft).Ballot.Count(Choices.For));
    }

    [Fact]
    public void Nothing_is_drafted_before_there_are_rules()
    {
        var hall = new Hall();
        hall.Refused("CM008", "member 1", Hall.Finding(hall.Question(), hall.Claim("a")));
    }

    [Fact]
    public void A_quorum_that_the_bench_cannot_reach_is_refused() =>
        new Hall().Refused("CM006", "member 1", new RulesProposed(4, Majorities.Simple, new(null, null, null), 30, true));

    [Fact]
    public void An_element_without_a_standard_is_not_found_on()
    {
        var hall = new Hall();
        hall.Allowed("member 1", new RulesProposed(1, Majorities.Simple, new("balance-of-probabilities", null, null), 30, true));
        hall.Refused("CM009", "member 1", Hall.OnPerson(hall.Question(), hall.Claim("a")));
    }

    [Fact]
    public void Later_rules_are_in_force_once_they_are_carried()
    {
        var hall = new Hall();
        hall.Rules(quorum: 2);
        var motion = hall.Allowed("member 1", new RulesProposed(1, Majorities.Simple, new("reasonable-suspicion", null, null), 0, true));
        Assert.Equal(2, hall.Proceedings.Rules!.Quorum);
        hall.Adopt(motion);
        Assert.Equal(1, hall.Proceedings.Rules.Quorum);
    }

    [Fact]
    public void A_vote_is_cast_once_by_a_commissioner_before_the_close()
    {
        var hall = new Hall();
        hall.Rules();
        var draft = hall.Allowed("member 1", Hall.Finding(hall.Question(), hall.Claim("a")));
        hall.Refused("CH004", "coder", new VoteCast(draft, Choices.For));
        hall.Allowed("member 2", new VoteCast(draft, Choices.For));
        hall.Refused("CM015", "member 2", new VoteCast(draft, Choices.Against));
        hall.Refused("CM019", "member 1", new VoteClosed(draft));
        hall.Allowed("member 3", new VoteCast(draft, Choices.Abstain));
        hall.Allowed("member 1", new VoteClosed(draft));
        hall.Refused("CM016", "member 1", new VoteCast(draft, Choices.Against));
    }

    [Fact]
    public void A_suspended_member_says_nothing_and_his_vote_no_longer_counts()
    {
        var hall = new Hall();
        hall.Rules(quorum: 2);
        var draft = hall.Allowed("member 1", Hall.Finding(hall.Question(), hall.Claim("a")));
        hall.Allowed("member 2", new VoteCast(draft, Choices.For));
        hall.Allowed("member 3", new VoteCast(draft, Choices.For));
        hall.Stand("member 3", Standings.Suspended);
        hall.Refused("CH007", "member 3", new QuestionPut("Another?"));
        hall.Refused("CM019", "member 1", new VoteClosed(draft));
    }

    [Fact]
    public void A_recused_member_does_not_vote()
    {
        var hall = new Hall();
        hall.Rules();
        var question = hall.Question();
        hall.Allowed("member 3", new MemberRecused(question, "a brother of the accused"));
        var draft = hall.Allowed("member 1", Hall.Finding(question, hall.Claim("a")));
        hall.Refused("CM017", "member 3", new VoteCast(draft, Choices.For));
    }

    [Fact]
    public void A_member_is_recused_by_the_others_and_does_not_vote_on_it()
    {
        var hall = new Hall();
        hall.Rules();
        var question = hall.Question();
        var motion = hall.Allowed("member 1", new MotionPut(Motions.Recusal, question, "member 3", "was the prosecutor's interpreter"));
        hall.Refused("CM017", "member 3", new VoteCast(motion, Choices.Against));
        hall.Allowed("member 1", new VoteCast(motion, Choices.For));
        hall.Allowed("member 2", new VoteCast(motion, Choices.For));
        hall.Allowed("member 1", new VoteClosed(motion));
        Assert.Contains("member 3", hall.Proceedings.Questions[0].Recused.Keys);
    }

    [Theory]
    [InlineData(ClaimStates.SetAside, "CM022")]
    [InlineData(ClaimStates.Proposed, "CM023")]
    public void Nothing_is_adopted_on_a_claim_set_aside_or_never_coded(string state, string code)
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var draft = hall.Allowed("member 1", Hall.Finding(hall.Question(), hall.Claim("a", state)));
        hall.Allowed("member 1", new VoteCast(draft, Choices.For));
        hall.Refused(code, "member 1", new VoteClosed(draft));
    }

    [Fact]
    public void A_draft_that_fails_is_closed_whatever_it_rests_on()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var draft = hall.Allowed("member 1", Hall.Finding(hall.Question(), hall.Claim("a", ClaimStates.Proposed)));
        hall.Allowed("member 1", new VoteCast(draft, Choices.Against));
        hall.Allowed("member 1", new VoteClosed(draft));
        Assert.False(hall.Draft(draft).Ballot.IsCarried);
    }

    [Fact]
    public void Evidence_against_or_the_search_for_it_is_required()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var draft = hall.Allowed("member 1", Hall.Finding(hall.Question(), hall.Claim("a")) with { Search = " " });
        hall.Allowed("member 1", new VoteCast(draft, Choices.For));
        hall.Refused("CM021", "member 1", new VoteClosed(draft));
    }

    [Fact]
    public void A_living_person_is_heard_before_anything_is_found_against_them()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1, replyDays: 30);
        var question = hall.Question();
        var draft = hall.Allowed("member 1", Hall.OnPerson(question, hall.Claim("a")));
        hall.Allowed("member 1", new VoteCast(draft, Choices.For));
        hall.Refused("CM028", "member 1", new VoteClosed(draft));
        var notice = hall.Allowed("member 1", new NoticeSent(NoticeManners.Notice, question, "the officer", "m1#0/0", "This may be found against you.", null));
        hall.Allowed("member 1", new ReplyReceived(notice, null, null));
        hall.Refused("CM029", "member 1", new VoteClosed(draft));
        hall.Now += TimeSpan.FromDays(31);
        hall.Allowed("member 1", new ReplyReceived(notice, null, null));
        hall.Refused("CM030", "member 1", new VoteClosed(draft));
        var second = hall.Allowed("member 1", Hall.OnPerson(question, hall.Claim("a")) with { Replaces = draft, ReplyAnswer = "He was silent." });
        hall.Refused("CM018", "member 2", new VoteCast(draft, Choices.For));
        hall.Adopt(second);
    }

    [Fact]
    public void The_dead_need_no_notice_but_a_death_must_be_cited()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var question = hall.Question();
        hall.Refused("CM032", "member 1", Hall.OnPerson(question, hall.Claim("a")) with { Subject = new("the officer", "m1#0/0", hall.Claim("b")) });
        hall.Adopt(hall.Allowed("member 1", Hall.OnPerson(question, hall.Claim("a")) with { Subject = new("the officer", "m1#0/0", hall.Claim("c", act: "execution")) }));
    }

    [Fact]
    public void A_motion_may_dispense_with_a_notice()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var draft = hall.Allowed("member 1", Hall.OnPerson(hall.Question(), hall.Claim("a")));
        hall.Adopt(hall.Allowed("member 1", new MotionPut(Motions.WithoutNotice, draft, null, "He cannot be found.")));
        hall.Adopt(draft);
    }

    [Fact]
    public void What_is_said_of_another_mention_counts_for_the_person_only_where_a_member_joined_them()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var question = hall.Question();
        hall.Claim("m2");
        var body = Hall.OnPerson(question, "m2#0/0") with { Subject = new("the officer", "m1#0/0", hall.Claim("d", act: "suicide")) };
        var draft = hall.Allowed("member 1", body);
        hall.Allowed("member 1", new VoteCast(draft, Choices.For));
        hall.Refused("CM026", "member 1", new VoteClosed(draft));
        hall.Allowed("member 2", new IdentityDecided("m2#0/0", "m1#0/0", Relations.Same, "the same birth"));
        hall.Allowed("member 1", new VoteClosed(draft));
        hall.Allowed("member 2", new IdentityDecided("m1#0/0", "m2#0/0", Relations.Different, "two men"));
        Assert.Single(hall.Draft(draft).Marks);
    }

    [Fact]
    public void An_argument_may_not_go_in_a_circle()
    {
        var hall = new Hall();
        var question = hall.Question();
        var (a, b) = (hall.Allowed("coder", new PropositionStated(question, "A")), hall.Allowed("coder", new PropositionStated(question, "B")));
        hall.Allowed("coder", new ArgumentMade(a, Stances.Supports, b, "B implies A"));
        hall.Refused("CM031", "coder", new ArgumentMade(b, Stances.Supports, a, "A implies B"));
        hall.Refused("CM031", "coder", new ArgumentMade(a, Stances.Supports, a, "it is plain"));
    }

    [Fact]
    public void A_finding_may_not_rest_on_itself_through_another()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var question = hall.Question();
        var first = hall.Allowed("member 1", Hall.Finding(question, hall.Claim("a")));
        hall.Adopt(first);
        var second = hall.Allowed("member 1", Hall.Finding(question, first));
        hall.Adopt(second);
        hall.Refused("CM031", "member 1", Hall.Finding(question, second) with { Replaces = first });
    }

    [Fact]
    public void Each_change_below_marks_the_finding_and_what_rests_on_it()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var question = hall.Question();
        var claim = hall.Claim("a", exhibit: "letter");
        var below = hall.Allowed("member 1", Hall.Finding(question, claim) with { Scrutiny = [new("fate", ["x#0"], "two accounts of one death")] });
        hall.Adopt(below);
        var above = hall.Allowed("member 1", Hall.Finding(question, below));
        hall.Adopt(above);
        hall.Allowed("coder", new ClaimDecided(claim, ClaimStates.SetAside, null, "misread"));
        hall.Allowed("coder", new ExhibitImpeached("letter", "forged"));
        hall.Allowed("member 1", new Withdrawal("letter", "forged", false));
        hall.Allowed("coder", new ResultTakenUp("fate", ["x#0"], "after all"));
        var proposition = hall.Allowed("coder", new PropositionStated(question, "It happened"));
        hall.Allowed("coder", new ArgumentMade(proposition, Stances.Rebuts, hall.Claim("b"), "he was elsewhere"));
        Assert.Equal(5, hall.Draft(below).Marks.Count);
        Assert.Equal(5, hall.Draft(above).Marks.Count);
        Assert.Equal([below, claim], hall.Draft(above).Marks[0].Path);
        Assert.Equal([claim, "letter"], hall.Draft(below).Marks[1].Path);
    }

    [Fact]
    public void A_question_goes_only_where_it_may()
    {
        var hall = new Hall();
        hall.Rules(quorum: 1);
        var question = hall.Allowed("member 1", new QuestionPut("Did it happen?"));
        hall.Refused("CM012", "member 1", new QuestionMoved(question, QuestionStates.Decided, null));
        hall.Allowed("member 1", new QuestionMoved(question, QuestionStates.Evidence, null));
        var draft = hall.Allowed("member 1", Hall.Finding(question, hall.Claim("a")));
        hall.Refused("CM014", "member 1", new VoteCast(draft, Choices.For));
        hall.Allowed("member 1", new QuestionMoved(question, QuestionStates.Deliberation, null));
        hall.Refused("CM013", "member 1", new QuestionMoved(question, QuestionStates.Decided, null));
        hall.Adopt(draft);
        hall.Allowed("member 1", new QuestionMoved(question, QuestionStates.Decided, null));
        hall.Refused("CM004", "member 1", new QuestionMoved(question, QuestionStates.Reexamined, " "));
        hall.Allowed("member 1", new QuestionMoved(question, QuestionStates.Reexamined, "a new photograph"));
    }
}
