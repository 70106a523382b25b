using System.Text.Json.Nodes;
using Rapporteur.Charter;
using Rapporteur.Commission;
using Rapporteur.Storage;
using Spectre.Console;

namespace Rapporteur.Cli.Commission;

/// <summary>The commission for people and for machines.</summary>
internal static class CommissionCard
{
    public static int Write(Inquiry inquiry, Terminal terminal, bool json)
    {
        var (proceedings, members) = (CommissionQueries.Proceedings(inquiry), CharterQueries.Members(inquiry));
        if (json)
            JsonAnswer.Write(terminal.Out, ToJson(proceedings, members, terminal.Language));
        else
            Write(proceedings, members, terminal);
        return ExitCodes.Done;
    }

    private static void Write(Proceedings proceedings, IReadOnlyList<Member> members, Terminal terminal)
    {
        terminal.Out.WriteLine(proceedings.Mandate is { } mandate ? Plain.Text($"{mandate.Centre}: {mandate.Text}") : "No mandate was stated yet.");
        if (proceedings.Mandate is { Scope: { } scope })
            terminal.Out.WriteLine($"Time: {scope}");
        terminal.Out.WriteLine(proceedings.Rules is { } rules ? InWords(rules) : "There are no rules of procedure yet: nothing can be voted on.");
        var table = new Table().Border(TableBorder.Simple).AddColumn("member").AddColumn("roles").AddColumn("standing").AddColumn("nominated by").AddColumn("takes no part in");
        foreach (var member in members)
            table.AddRow(Plain.Of(member.Handle), member.RoleList, member.Standing, Plain.Of(proceedings.Nominations.GetValueOrDefault(member.Handle, "")), RecusedFrom(proceedings, member.Handle));
        terminal.Draw().Write(table);
        foreach (var (said, interest) in proceedings.Interests)
            Paragraph.Write(terminal.Out, $"{said.By.Handle} declares: {interest.Text}");
        foreach (var (_, session) in proceedings.Sessions)
            Paragraph.Write(terminal.Out, $"{session.Sitting}, present {string.Join(", ", session.Present)}. {session.Minutes}", session.Date, 12);
        foreach (var motion in proceedings.Motions)
            Paragraph.Write(terminal.Out, $"{InWords(motion)}: {Vote(motion.Ballot, proceedings.Rules?.ByName ?? true)}", motion.Handle, 5);
        foreach (var (said, why) in proceedings.Void)
            Paragraph.Write(terminal.Out, $"Void, by the rules: entry {said.Index} of {said.By.Handle}. {why.Reason(terminal.Language)} ({why.Code.Code})");
    }

    /// <summary>The rules of procedure in a sentence.</summary>
    public static string InWords(RulesProposed rules) =>
        $"Rules: {rules.Quorum} must vote, {rules.Majority} majority, {rules.ReplyDays} days to reply. Standard of proof: "
        + string.Join(", ", Elements.All.Select(element => $"{element} {rules.Standards.Of(element) ?? "not found on"}")) + ".";

    /// <summary>How a vote went.</summary>
    public static string Vote(Ballot ballot, bool byName)
    {
        var numbers = $"{ballot.Count(Choices.For)} for, {ballot.Count(Choices.Against)} against, {ballot.Count(Choices.Abstain)} abstained";
        var names = byName && ballot.Votes.Count > 0 ? $" ({string.Join(", ", ballot.Votes.OrderBy(vote => vote.Key, StringComparer.Ordinal).Select(vote => $"{vote.Key} {vote.Value}"))})" : "";
        return $"{(ballot.IsCarried switch { null => "open", true => "carried", false => "not carried" })}, {numbers}{names}";
    }

    private static string InWords(Motion motion) => motion.Body is MotionPut put
        ? put.Motion == Motions.Recusal ? $"that {put.Member} take no part in {motion.Question!.Handle}, because {put.Reason}" : $"that a finding on {motion.Question!.Handle} need no notice, because {put.Reason}"
        : "new rules of procedure";

    private static string RecusedFrom(Proceedings proceedings, string member) =>
        string.Join(" ", proceedings.Questions.Where(question => question.Recused.ContainsKey(member)).Select(question => question.Handle));

    private static JsonObject ToJson(Proceedings proceedings, IReadOnlyList<Member> members, string language) => new()
    {
        ["mandate"] = proceedings.Mandate is { } mandate ? new JsonObject { ["centre"] = mandate.Centre, ["scope"] = mandate.Scope, ["text"] = mandate.Text } : null,
        ["rules"] = proceedings.Rules is { } rules ? new JsonObject
        {
            ["quorum"] = rules.Quorum, ["majority"] = rules.Majority, ["reply_days"] = rules.ReplyDays, ["by_name"] = rules.ByName,
            ["act"] = rules.Standards.Act, ["organ"] = rules.Standards.Organ, ["person"] = rules.Standards.Person,
        } : null,
        ["members"] = new JsonArray([.. members.Select(member => (JsonNode)new JsonObject
        {
            ["member"] = member.Handle, ["roles"] = JsonAnswer.Words(member.RoleList.Split(' ')), ["standing"] = member.Standing,
            ["nominated_by"] = proceedings.Nominations.GetValueOrDefault(member.Handle),
            ["recused"] = JsonAnswer.Words(proceedings.Questions.Where(question => question.Recused.ContainsKey(member.Handle)).Select(question => question.Handle)),
        })]),
        ["motions"] = new JsonArray([.. proceedings.Motions.Select(motion => (JsonNode)new JsonObject { ["motion"] = motion.Handle, ["carried"] = motion.Ballot.IsCarried })]),
        ["void"] = new JsonArray([.. proceedings.Void.Select(item => (JsonNode)new JsonObject { ["entry"] = item.Said.Index, ["code"] = item.Why.Code.Code, ["why"] = item.Why.Reason(language) })]),
    };
}
