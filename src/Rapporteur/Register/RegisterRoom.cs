using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>The wiring of this room.</summary>
public static class RegisterRoom
{
    /// <summary>Its kinds and read models.</summary>
    public static Room Room { get; } = new(
        "Register", [PersonListTaken.Kind, ListsLinked.Kind, IdentityDecided.Kind, PersonSplit.Kind, RuleSet.Kind, SpellRecorded.Kind, SpellWithdrawn.Kind, ValueChosen.Kind],
        [new RegisterView.RegisterView(), new MentionView.MentionView()]);
}
