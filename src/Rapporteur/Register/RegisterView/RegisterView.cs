using System.Text.Json;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Register.RegisterView;

/// <summary>What members decided on who is who, recorded of persons and chose among accounts, in the order of the ledger.</summary>
internal sealed class RegisterView : Projection
{
    public static readonly Sql Statements = Sql.Load("Register/RegisterView/register.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        if (entry.As<IdentityDecided>() is { } decided && Relations.All.Contains(decided.Relation))
            views.Run(Sql, "decide", entry.Index, decided.A, decided.B, decided.Relation, decided.Reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
        else if (entry.As<PersonSplit>() is { } split)
            views.Run(Sql, "split", entry.Index, JsonSerializer.Serialize(split, PersonSplit.Json), split.Out[0], split.From[0], split.Reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
        else if (entry.As<RuleSet>() is { } rule && RegisterRule.Ways.Contains(rule.Contradictions))
            views.Run(Sql, "set-rule", entry.Index, rule.Threshold, rule.Contradictions, rule.Reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
        else if (entry.As<SpellRecorded>() is { } spell && SpellKinds.All.Contains(spell.Spell))
            Record(entry, spell, views);
        else if (entry.As<SpellWithdrawn>() is { } withdrawn)
            views.Run(Sql, "withdraw-spell", withdrawn.Spell, entry.Index);
        else if (entry.As<ValueChosen>() is { } chosen)
            views.Run(Sql, "choose", entry.Index, chosen.Mention, chosen.What, chosen.Account, chosen.Reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
    }

    private void Record(LoggedEntry entry, SpellRecorded spell, ViewWriter views) => views.Run(
        Sql, "record-spell", entry.Index, entry.Leaf.ToString(), spell.Mention, spell.Spell, spell.When, spell.What, spell.Where?.Gazetteer, spell.Where?.Name ?? spell.Where?.Written,
        spell.Claim, spell.Passage?.Exhibit, spell.Passage?.Words.Start, spell.Passage?.Words.Exact, spell.Reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
}
