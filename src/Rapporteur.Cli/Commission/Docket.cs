using System.Text.Json.Nodes;
using Rapporteur.Commission;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Commission;

/// <summary>What was sent and what came back.</summary>
internal static class Docket
{
    public static int Write(Inquiry inquiry, Terminal terminal, bool json)
    {
        var notices = CommissionQueries.Proceedings(inquiry).Notices;
        if (json)
        {
            JsonAnswer.WriteList(terminal.Out, "notices", notices.Select(ToJson));
            return ExitCodes.Done;
        }
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn("what").AddColumn("on").AddColumn("to").AddColumn("entered").AddColumn("due").AddColumn("came back");
        foreach (var notice in notices)
            table.AddRow(notice.Handle, notice.Body.Manner, notice.Question.Handle, Plain.Of(notice.Body.To), Plain.Instant(notice.Said.Recorded.ToUnixTimeSeconds())[..10], Plain.Of(notice.Body.Due ?? ""), Plain.Of(InWords(notice)));
        terminal.Draw().Write(table);
        return ExitCodes.Done;
    }

    private static string InWords(Notice notice) => notice.Replies.Count == 0 ? "not entered yet" : string.Join("; ", notice.Replies.Select(reply => reply.Body.Text ?? (reply.Body.Exhibit is null ? "nothing" : "an exhibit")));

    private static JsonObject ToJson(Notice notice) => new()
    {
        ["notice"] = notice.Handle,
        ["kind"] = notice.Body.Manner,
        ["question"] = notice.Question.Handle,
        ["to"] = notice.Body.To,
        ["text"] = notice.Body.Text,
        ["due"] = notice.Body.Due,
        ["replies"] = new JsonArray([.. notice.Replies.Select(reply => (JsonNode)new JsonObject { ["text"] = reply.Body.Text, ["exhibit"] = reply.Body.Exhibit is not null, ["nothing"] = reply.Body is { Text: null, Exhibit: null } })]),
    };
}
