using Rapporteur.Coding;

namespace Rapporteur.Scrutiny;

/// <summary>A claim or a conduct under a result.</summary>
/// <param name="Handle"><c>C345</c>.</param>
/// <param name="Reference">Its identity, <c>LEAF#ORDINAL</c>.</param>
/// <param name="Leaf">Leaf hash of its entry.</param>
/// <param name="Exhibit">Number of the exhibit.</param>
/// <param name="Act">The act or the conduct.</param>
/// <param name="Edtf">When, EDTF, or null.</param>
/// <param name="PlaceName">Where, or null.</param>
/// <param name="Exact">The words.</param>
public sealed record CitedStatement(string Handle, string Reference, string Leaf, int Exhibit, string Act, string? Edtf, string? PlaceName, string Exact)
{
    internal static CitedStatement Of(Claim claim) => new(claim.Handle, claim.Reference, claim.Leaf, claim.Exhibit, claim.Act, claim.Edtf, claim.PlaceName, claim.Exact);

    internal static CitedStatement Of(Conduct conduct) => new(
        conduct.Handle, conduct.Reference, conduct.Leaf, conduct.Exhibit, conduct.Said.Act, conduct.Said.When?.Edtf,
        string.Join(", ", new[] { conduct.Said.Site, conduct.Said.Where?.Name ?? conduct.Said.Where?.Written }.OfType<string>()) is { Length: > 0 } place ? place : null, conduct.Said.Passage.Exact);
}

/// <summary>What is on record against a statement: a spell of a person, or when a thing existed.</summary>
/// <param name="Handle">A record <c>H3</c>, a mention <c>M12</c> or a statement of existence <c>C346</c>.</param>
/// <param name="Kind">Kind of the spell or of the thing.</param>
/// <param name="When">When it held.</param>
/// <param name="What">The place, or the name of the thing.</param>
/// <param name="Exhibits">Numbers of the exhibits that it rests on.</param>
public sealed record AgainstIt(string Handle, string Kind, string When, string? What, IReadOnlyList<int> Exhibits)
{
    internal static AgainstIt Of(Register.Spell spell) => new(spell.Handle, spell.Kind, spell.When.ToString(), spell.PlaceName ?? spell.What, spell.Exhibits);

    internal static AgainstIt Of(Existence existence) => new(
        existence.Handle, existence.Said.Thing, string.Join(", ", (existence.Said.Existed ?? []).Concat((existence.Said.Absent ?? []).Select(time => "not " + time))), existence.Said.Name, [existence.Exhibit]);
}
