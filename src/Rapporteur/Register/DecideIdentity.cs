using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>A member holds two mentions to be of one person, of different ones, or undecided: with a reason, and reversible.</summary>
public static class DecideIdentity
{
    /// <summary>Whether it may be said.</summary>
    /// <param name="member">Who says it.</param>
    /// <param name="a">A mention, and the person that it is taken for.</param>
    /// <param name="b">The other.</param>
    /// <param name="relation">Of <see cref="Relations"/>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="decisions">What was decided before.</param>
    /// <param name="rule">How the commission has the register kept.</param>
    public static Outcome<IdentityDecided> Decide(
        Member member, (Person Person, Mention Mention) a, (Person Person, Mention Mention) b, string relation, string? reason, IReadOnlyList<IdentityDecision> decisions, RegisterRule rule)
    {
        if (a.Mention.Reference == b.Mention.Reference)
            return RegisterRefusals.SameMention.With(("handle", a.Mention.Handle));
        if (string.IsNullOrWhiteSpace(reason))
            return RegisterRefusals.NoReason.With();
        if (member.Must(Roles.Coder) is { } lacks)
            return lacks;
        var said = new IdentityDecided(a.Mention.Reference, b.Mention.Reference, relation, reason);
        return relation == Relations.Same && HeldApart(member, a.Person, b.Person, said, decisions, rule) ? RegisterRefusals.HeldDifferent.With(("a", a.Mention.Handle), ("b", b.Mention.Handle)) : said;
    }

    /// <summary>Decides on two by their handles, of mentions or persons; of a person its founding mention is meant.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string first, string second, string relation, string? reason)
    {
        var (decisions, rule) = (RegisterQueries.AllDecisions(inquiry), RegisterQueries.Rule(inquiry));
        return RegisterQueries.Find(inquiry, first).Then(a => RegisterQueries.Find(inquiry, second).Then(b =>
            CharterQueries.Me(inquiry).Then(me => Decide(me, a, b, relation, reason, decisions, rule)).Then<LeafHash>(said => inquiry.Say(said, Links(a.Mention, b.Mention)))));
    }

    /// <summary>Whether the two would still be apart once this is said, since others joined to them are held to be different.</summary>
    private static bool HeldApart(Member member, Person a, Person b, IdentityDecided said, IReadOnlyList<IdentityDecision> decisions, RegisterRule rule)
    {
        var next = new IdentityDecision { A = said.A, B = said.B, Relation = said.Relation, Member = member.Handle, Index = long.MaxValue };
        return !Identities.Of(a.Mentions.Concat(b.Mentions).DistinctBy(mention => mention.Reference), [.. decisions, next], rule)
            .Any(person => person.Mentions.Any(mention => mention.Reference == said.A) && person.Mentions.Any(mention => mention.Reference == said.B));
    }

    private static LeafHash[] Links(params Mention[] mentions) =>
        [.. mentions.Select(mention => ClaimReference.Split(mention.Reference.Split('/')[0]).Leaf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)];
}
