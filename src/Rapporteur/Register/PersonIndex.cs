using Dapper;
using Rapporteur.Register.Linking;
using Rapporteur.Register.MentionView;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>
/// The persons in the read model. Which mentions of claims are of one person depends on all of them, so it is found once after a change,
/// when persons are first asked for; rows of lists are persons by themselves until a member, or a linkage, ties them to others.
/// </summary>
internal static class PersonIndex
{
    private static Sql Sql => MentionView.MentionView.Statements;

    /// <summary>Gathers the persons anew where something changed.</summary>
    public static void Settle(Inquiry inquiry)
    {
        var connection = inquiry.Views.Connection;
        if (connection.ExecuteScalar<long>(Sql["is-stale"]) == 0)
            return;
        using var transaction = connection.BeginTransaction();
        // Asked again within the transaction: another process may have gathered in between.
        if (connection.ExecuteScalar<long>(Sql["is-stale"], transaction: transaction) == 0)
            return;
        using (var views = new ViewWriter(connection, inquiry.Ledger, null, null))
            Gather(inquiry, views);
        transaction.Commit();
    }

    private static void Gather(Inquiry inquiry, ViewWriter views)
    {
        var (decisions, choices) = (RegisterQueries.AllDecisions(inquiry), RegisterQueries.Choices(inquiry));
        views.Run(Sql, "forget");
        var links = Links.Of(inquiry, decisions, views);
        var tied = links.Rows;
        var mentions = RegisterQueries.Mentions(inquiry).Concat(tied.Values.Select(row => row.ToMention()));
        var id = (long)views.Cell(Sql, "last-mention")!;
        foreach (var found in Identities.Of(mentions, decisions, RegisterQueries.Rule(inquiry), links.Clusters))
        {
            var person = RegisterQueries.CalledAsChosen(found, choices);
            var founder = person.Mentions[0].List == 0 ? id + 1 : tied[person.Mentions[0].Reference].Id;
            foreach (var mention in person.Mentions)
            {
                if (mention.List == 0)
                    views.Run(Sql, "name", ++id, mention.Claim, mention.Place, founder, MentionKeys.Order(mention.Name), mention.Name, MentionKeys.Words(mention.Name, null));
                else
                    views.Run(Sql, "tie", tied[mention.Reference].Id, founder);
            }
            if (person.Mentions.Count > 1)
                views.Run(Sql, "add-person", founder, person.Name, person.Mentions.Count, person.Groups.Count);
        }
        views.Run(Sql, "gathered");
    }
}
