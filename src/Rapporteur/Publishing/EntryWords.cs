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
    };

    public static string Of(LoggedEntry entry) =>
        Words.GetValueOrDefault(entry.Header.Kind, $"an entry of an unknown kind ({entry.Header.Kind})") + (entry.BodyState == BodyState.Present ? "" : " (withheld)");
}
