using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>A spell as a member asks for it to be recorded.</summary>
/// <param name="Kind">Of <see cref="SpellKinds"/>.</param>
/// <param name="When">EDTF, or null.</param>
/// <param name="What">The office, the organisation, the prison, or null.</param>
/// <param name="Where">The place, or null.</param>
/// <param name="Claim">Handle of the claim that it rests on, or null.</param>
/// <param name="Exhibit">Handle of the exhibit whose words it rests on, or null.</param>
/// <param name="Quote">The words, verbatim, or null.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record SpellAsked(string Kind, string? When, string? What, PlaceBody? Where, string? Claim, string? Exhibit, string? Quote, string? Reason);

/// <summary>
/// A member records what held of a person over a time, or takes such a record back: custody, an office, a membership, a residence, a birth
/// or a death. It rests on a claim or on the words of an exhibit.
/// </summary>
public static class RecordSpell
{
    /// <summary>Whether it may be recorded.</summary>
    /// <param name="member">Who records it.</param>
    /// <param name="mention">A mention of the person.</param>
    /// <param name="asked">What is to be recorded.</param>
    /// <param name="claim">The claim that it rests on, or null.</param>
    /// <param name="passage">The words that it rests on, or null.</param>
    public static Outcome<SpellRecorded> Decide(Member member, Mention mention, SpellAsked asked, Claim? claim, SpellPassage? passage)
    {
        if (!SpellKinds.All.Contains(asked.Kind))
            return RegisterRefusals.UnknownSpell.With(("kind", asked.Kind), ("known", string.Join(", ", SpellKinds.All)));
        if (asked.When is null ? string.IsNullOrWhiteSpace(asked.What) && asked.Where is null : !UncertainDate.TryParse(asked.When, out _))
            return RegisterRefusals.BadSpellDate.With(("date", asked.When));
        if (claim is null == passage is null)
            return RegisterRefusals.RestsOnNothing.With();
        return member.Must(Roles.Coder) is { } lacks
            ? lacks
            : new SpellRecorded(mention.Reference, asked.Kind, asked.When, asked.What, asked.Where, claim?.Reference, passage, asked.Reason);
    }

    /// <summary>Whether it may be taken back.</summary>
    /// <param name="member">Who takes it back.</param>
    /// <param name="handle">Its handle.</param>
    /// <param name="leaf">Its entry, or null where there is none.</param>
    /// <param name="isWithdrawn">Whether it was taken back before.</param>
    /// <param name="reason">Why.</param>
    public static Outcome<SpellWithdrawn> DecideWithdrawal(Member member, string handle, string? leaf, bool isWithdrawn, string? reason)
    {
        if (leaf is null)
            return RegisterRefusals.NoSpell.With(("handle", handle));
        if (isWithdrawn)
            return RegisterRefusals.AlreadyWithdrawn.With(("handle", handle));
        if (string.IsNullOrWhiteSpace(reason))
            return RegisterRefusals.NoReason.With();
        return member.Must(Roles.Coder) is { } lacks ? lacks : new SpellWithdrawn(leaf, reason);
    }

    /// <summary>Records a spell of a person, named by its handle or by that of a mention.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string person, SpellAsked asked)
    {
        var decided = RegisterQueries.Find(inquiry, person).Then(found => ClaimOf(inquiry, asked).Then(claim => PassageOf(inquiry, asked).Then(passage =>
            CharterQueries.Me(inquiry).Then(me => Decide(me, found.Mention, asked, claim, passage)))));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, Links(decided.Value));
    }

    /// <summary>Takes a spell back, by its handle (<c>H3</c>).</summary>
    public static Outcome<LeafHash> Withdraw(Inquiry inquiry, string handle, string? reason)
    {
        var spell = RegisterQueries.Recorded(inquiry).FirstOrDefault(spell => string.Equals(spell.Handle, handle.Trim(), StringComparison.OrdinalIgnoreCase));
        var decided = CharterQueries.Me(inquiry).Then(me => DecideWithdrawal(me, handle, spell?.Leaf, spell is { Withdrawn: true }, reason));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value, LeafHash.Parse(decided.Value.Spell));
    }

    private static Outcome<Claim?> ClaimOf(Inquiry inquiry, SpellAsked asked) =>
        asked.Claim is null ? (Claim?)null : CodingQueries.Find(inquiry, asked.Claim).Then<Claim?>(claim => claim);

    private static Outcome<SpellPassage?> PassageOf(Inquiry inquiry, SpellAsked asked)
    {
        if (asked.Exhibit is null || asked.Quote is null)
            return (SpellPassage?)null;
        return ArchiveQueries.Find(inquiry, asked.Exhibit).Then<SpellPassage?>(exhibit => ArchiveQueries.Text(inquiry, exhibit) is { } text
            ? AddClaim.Locate(text, asked.Quote).Then<SpellPassage?>(words => new SpellPassage(exhibit.Leaf, exhibit.TextSha256!, words))
            : ArchiveRefusals.NoText.With(("exhibit", exhibit.Handle)));
    }

    private static LeafHash[] Links(SpellRecorded said) =>
        [.. new[] { LeafOf(said.Mention), said.Claim is { } claim ? ClaimReference.Split(claim).Leaf : said.Passage!.Exhibit }.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)];

    private static string LeafOf(string mention) => ClaimReference.Split(mention.Split('/')[0]).Leaf;
}
