using Rapporteur.Charter;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>
/// A member chooses one of several accounts of a person's name, birth or death, with a reason, or takes such a choice back. Until then
/// all accounts stand side by side, and none is preferred.
/// </summary>
public static class ChooseValue
{
    /// <summary>The name that the person is called by.</summary>
    public const string Name = "name";

    /// <summary>What is chosen.</summary>
    public static IReadOnlyList<string> Values { get; } = [Name, SpellKinds.Birth, SpellKinds.Death];

    /// <summary>Whether it may be chosen.</summary>
    /// <param name="member">Who chooses.</param>
    /// <param name="person">The person.</param>
    /// <param name="what">Of <see cref="Values"/>.</param>
    /// <param name="account">Handle of a mention or of a spell of the person, or null to choose none.</param>
    /// <param name="accounts">The spells of the person.</param>
    /// <param name="reason">Why.</param>
    public static Outcome<ValueChosen> Decide(Member member, Person person, string what, string? account, IEnumerable<Spell> accounts, string? reason)
    {
        if (!Values.Contains(what))
            return RegisterRefusals.UnknownChoice.With(("what", what), ("known", string.Join(", ", Values)));
        var chosen = account is null ? null : what == Name
            ? person.Mentions.FirstOrDefault(mention => Is(mention.Handle, account))?.Reference
            : accounts.FirstOrDefault(spell => spell.Kind == what && Is(spell.Handle, account))?.Reference;
        if (account is not null && chosen is null)
            return RegisterRefusals.NoAccount.With(("person", person.Handle), ("what", what), ("account", account));
        if (string.IsNullOrWhiteSpace(reason))
            return RegisterRefusals.NoReason.With();
        return member.Must(Roles.Coder) is { } lacks ? lacks : new ValueChosen(person.Mentions[0].Reference, what, chosen, reason);
    }

    /// <summary>Chooses for a person, named by its handle or by that of a mention.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string handle, string what, string? account, string? reason)
    {
        var decided = RegisterQueries.Find(inquiry, handle).Then(found => CharterQueries.Me(inquiry).Then(me =>
            Decide(me, found.Person, what, account, RegisterQueries.Spells(inquiry, [found.Person]), reason)));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, LeafHash.Parse(ClaimReference.Split(decided.Value.Mention.Split('/')[0]).Leaf));
    }

    private static bool Is(string handle, string asked) => string.Equals(handle, asked.Trim(), StringComparison.OrdinalIgnoreCase);
}
