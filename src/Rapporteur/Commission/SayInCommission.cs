using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Commission;

/// <summary>
/// The one way in which a member says something in the commission: it is held against the rules of procedure as they stand, and what they
/// allow is signed.
/// </summary>
public static class SayInCommission
{
    /// <summary>Says it.</summary>
    /// <typeparam name="T">The entry.</typeparam>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="make">Makes the entry of the proceedings so far, or refuses.</param>
    /// <returns>The entry's leaf hash; a refusal of the rules of procedure (<c>CM...</c>) or of the charter.</returns>
    public static Outcome<LeafHash> Run<T>(Inquiry inquiry, Func<Proceedings, Outcome<T>> make) where T : class, IEntryBody<T>
    {
        var proceedings = CommissionQueries.Proceedings(inquiry);
        return CharterQueries.Me(inquiry).Then(me => make(proceedings).Then(body => Decide(inquiry, proceedings, me, body))).Then<LeafHash>(body => inquiry.Say(body, Links(body)));
    }

    private static Outcome<T> Decide<T>(Inquiry inquiry, Proceedings proceedings, Member me, T body) where T : class, IEntryBody<T>
    {
        if (PlainText.Refused(body) is { } hidden)
            return hidden;
        var bench = CharterQueries.Members(inquiry).Where(member => member.Standing == Standings.Active && member.Must(Roles.Commissioner) is null).Select(member => member.Handle).ToList();
        var said = new Said(inquiry.Ledger.Size, "", inquiry.Now, me, bench, CommissionQueries.Cited(inquiry, body), body);
        return proceedings.Refuses(said) is { } refusal ? refusal : body;
    }

    private static LeafHash[] Links(object body) =>
        [.. References.In(body).Select(EvidenceReference.LeafOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)];
}
