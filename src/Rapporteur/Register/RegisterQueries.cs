using Dapper;
using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>What can be asked of the register.</summary>
public static class RegisterQueries
{
    private static Sql Sql => RegisterView.RegisterView.Statements;

    /// <summary>All mentions of named victims, in the order of the ledger.</summary>
    public static IEnumerable<Mention> Mentions(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<Claim>(Sql["naming"], buffered: false).SelectMany(MentionsIn);

    /// <summary>All decisions of members, in the order of the ledger.</summary>
    public static IReadOnlyList<IdentityDecision> Decisions(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<IdentityDecision>(Sql["decisions"])];

    /// <summary>The persons, by their founding mention.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="onlyPublic">Whether only mentions count that were coded by a person and may be seen by everybody.</param>
    public static IReadOnlyList<Person> Persons(Inquiry inquiry, bool onlyPublic = false)
    {
        if (!onlyPublic)
            return Identities.Of(Mentions(inquiry), Decisions(inquiry));
        var seen = CodingQueries.Claims(inquiry, new ClaimFilter())
            .Where(claim => claim is { Coded: true, Access: AccessLevels.Public, ExhibitAccess: AccessLevels.Public }).Select(claim => claim.Number).ToHashSet();
        return Identities.Of(Mentions(inquiry).Where(mention => seen.Contains(mention.Claim)), Decisions(inquiry));
    }

    /// <summary>A person by its handle, or by that of any of its mentions.</summary>
    /// <returns>The person and the mention that was named, or <c>RG001</c>.</returns>
    public static Outcome<(Person Person, Mention Mention)> Find(IReadOnlyList<Person> persons, string handle)
    {
        var asked = handle.Trim().ToUpperInvariant();
        foreach (var person in persons)
        {
            var mention = asked.StartsWith('M') ? person.Mentions.FirstOrDefault(mention => mention.Handle == asked)
                : person.Handle == asked ? person.Mentions[0] : null;
            if (mention is not null)
                return (person, mention);
        }
        return RegisterRefusals.NoPerson.With(("handle", handle));
    }

    private static IEnumerable<Mention> MentionsIn(Claim claim) => claim.Victims.Index().Where(victim => victim.Item.Kind == "person").Select(victim => new Mention
    {
        Claim = claim.Number,
        Place = victim.Index,
        Reference = Mention.ReferenceOf(claim.Leaf, claim.Ordinal, victim.Index),
        Exhibit = claim.Exhibit,
        Written = victim.Item.Written,
        Name = victim.Item.Name ?? victim.Item.Written,
        Roles = victim.Item.Roles ?? [],
        Act = claim.Act,
        Modality = claim.Modality,
        Edtf = claim.Edtf,
        FirstDay = claim.FirstDay,
        LastDay = claim.LastDay,
        PlaceName = claim.PlaceName,
        Coded = claim.Coded,
    });
}
