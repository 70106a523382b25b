using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>The wiring of this room.</summary>
public static class CharterRoom
{
    /// <summary>Its kinds and read models.</summary>
    public static Room Room { get; } = new(
        "Charter",
        [InquiryFounded.Kind, MemberAdmitted.Kind, KeyReplaced.Kind, StandingSet.Kind, SuccessorNamed.Kind, AccessSet.Kind],
        [new CharterView.CharterView()]);
}
