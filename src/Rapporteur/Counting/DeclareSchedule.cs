using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>A member declares when a paper appeared, so that what is missing of it can be told from what never was.</summary>
public static class DeclareSchedule
{
    /// <summary>Whether it may be said.</summary>
    public static Outcome<ScheduleDeclared> Decide(Member member, ScheduleDeclared schedule) =>
        member.Must(Roles.Reviewer) is { } lacks ? lacks : Schedule.Of(schedule).Then<ScheduleDeclared>(_ => schedule);

    /// <summary>Says it.</summary>
    public static Outcome<LeafHash> Run(Inquiry inquiry, ScheduleDeclared schedule)
    {
        var decided = CharterQueries.Me(inquiry).Then(me => Decide(me, schedule));
        return decided.Refusal is { } refusal ? refusal : inquiry.Say(decided.Value);
    }
}
