using Rapporteur.Ledger;

namespace Rapporteur.Publishing;

/// <summary>What an entry says, in a short sentence without names.</summary>
internal static class EntryWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["charter.inquiry/1"] = "the inquiry was founded",
        ["charter.member/1"] = "a member was admitted",
        ["charter.key/1"] = "a member's key was replaced",
        ["charter.standing/1"] = "a member's key was suspended, restored or declared lost",
        ["charter.successor/1"] = "a member named the key that may replace a lost one",
        ["charter.access/1"] = "it was decided who may see an item",
        ["archive.deposit/1"] = "an exhibit was deposited",
        ["archive.text/1"] = "a text layer was read from an exhibit",
        ["archive.parts/1"] = "parts of an exhibit were marked",
        ["archive.withdraw/1"] = "an exhibit was withdrawn",
        ["archive.source/1"] = "a source was described",
        ["archive.rating/1"] = "a source was rated",
        ["archive.ingest/1"] = "a folder was taken in",
        ["archive.contents/1"] = "an archive or a message was opened",
        ["coding.reading/1"] = "a text was read by the machine",
        ["coding.decision/1"] = "a claim was decided on",
        ["coding.claim/1"] = "a claim was added by hand",
        ["coding.list/1"] = "a list of events was taken in",
        ["chronicle.join/1"] = "claims were joined to one occurrence",
        ["chronicle.split/1"] = "a claim was taken out of an occurrence",
        ["chronicle.origin/1"] = "an origin was decided on",
        ["counting.schedule/1"] = "it was declared when a paper appeared",
        ["counting.signal/1"] = "a signal was declared",
        ["commission.mandate/1"] = "the mandate was stated",
        ["commission.rules/1"] = "rules of procedure were set or proposed",
        ["commission.nomination/1"] = "it was stated who nominated a member",
        ["commission.interest/1"] = "a member declared an interest",
        ["commission.recusal/1"] = "a member takes no part in a question",
        ["commission.session/1"] = "a session or a hearing was entered",
        ["commission.question/1"] = "a question was put",
        ["commission.move/1"] = "a question moved on",
        ["commission.passage/1"] = "words of an exhibit were tendered in evidence",
        ["commission.figure/1"] = "a figure was tendered in evidence",
        ["commission.proposition/1"] = "a proposition was stated",
        ["commission.argument/1"] = "an argument was made",
        ["commission.finding/1"] = "a finding was drafted",
        ["commission.motion/1"] = "a motion was put",
        ["commission.vote/1"] = "a vote was cast",
        ["commission.close/1"] = "a vote was closed",
        ["commission.opinion/1"] = "a dissent or a separate opinion was given",
        ["commission.impeachment/1"] = "an exhibit was impeached",
        ["commission.notice/1"] = "a notice or a request was sent",
        ["commission.reply/1"] = "it was entered what came back to a notice",
        ["commission.verification/1"] = "it was entered how evidence was checked",
        ["commission.note/1"] = "a critical note was written",
        ["commission.consent/1"] = "the consent of a witness was entered",
        ["commission.hypothesis/1"] = "a hypothesis was stated",
        ["commission.weighing/1"] = "evidence was weighed under a hypothesis",
        ["commission.prediction/1"] = "a prediction was entered",
        ["commission.outcome/1"] = "a prediction was judged",
        ["publishing.judgment/1"] = "a judgment was delivered",
    };

    public static string Of(LoggedEntry entry) =>
        Words.GetValueOrDefault(entry.Header.Kind, $"an entry of an unknown kind ({entry.Header.Kind})") + (entry.BodyState == BodyState.Present ? "" : " (withheld)");
}
