using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>
/// A member takes some mentions out of a person: a wrong merge is taken apart. What was added since stays where it is: joins on either
/// side hold, and what was recorded of a mention goes with the mention.
/// </summary>
public static class SplitPerson
{
    /// <summary>Whether they may be taken out.</summary>
    /// <param name="member">Who takes them out.</param>
    /// <param name="person">The person.</param>
    /// <param name="mentions">Handles of the mentions that go.</param>
    /// <param name="reason">Why.</param>
    public static Outcome<PersonSplit> Decide(Member member, Person person, IReadOnlyList<string> mentions, string? reason)
    {
        var going = new HashSet<string>(mentions.Select(handle => handle.Trim()), StringComparer.OrdinalIgnoreCase);
        if (going.FirstOrDefault(handle => !person.Mentions.Any(mention => going.Comparer.Equals(mention.Handle, handle))) is { } stranger)
            return RegisterRefusals.NotOfPerson.With(("mention", stranger), ("person", person.Handle));
        var sides = person.Mentions.ToLookup(mention => going.Contains(mention.Handle), mention => mention.Reference);
        if (!sides[true].Any() || !sides[false].Any())
            return RegisterRefusals.NothingToSplit.With(("person", person.Handle));
        if (string.IsNullOrWhiteSpace(reason))
            return RegisterRefusals.NoReason.With();
        return member.Must(Roles.Coder) is { } lacks ? lacks : new PersonSplit([.. sides[true]], [.. sides[false]], reason);
    }

    /// <summary>Takes mentions out of a person, named by its handle or by that of a mention.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, IReadOnlyList<string> mentions, string? reason)
    {
        var decided = RegisterQueries.Find(inquiry, handle).Then(found => CharterQueries.Me(inquiry).Then(me => Decide(me, found.Person, mentions, reason)));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, [.. decided.Value.Out.Concat(decided.Value.From)
            .Select(mention => ClaimReference.Split(mention.Split('/')[0]).Leaf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)]);
    }
}
