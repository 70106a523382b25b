using Rapporteur.Register;

namespace Rapporteur.Counting;

/// <summary>A group whose fates are followed, as a member defined it.</summary>
/// <param name="Number">In ledger order.</param>
/// <param name="Body">The definition.</param>
/// <param name="DefinedBy">Who defined it.</param>
/// <param name="RecordedSeconds">When, seconds since 1970.</param>
public sealed record Cohort(int Number, CohortDefined Body, string DefinedBy, long RecordedSeconds)
{
    /// <summary>The short handle: <c>K1</c>.</summary>
    public string Handle => $"K{Number}";

    /// <summary>How many belong to it, named or not.</summary>
    public int Size => Body.Size ?? Body.Members.Length;
}

/// <summary>Where somebody stands on a day, by what is reported.</summary>
public enum Fate
{
    /// <summary>Nothing is reported by that day.</summary>
    NothingReported,

    /// <summary>Removed from an office, a party or a profession.</summary>
    Removed,

    /// <summary>Held, tried, sentenced, exiled or vanished.</summary>
    Held,

    /// <summary>Released or rehabilitated in life.</summary>
    Released,

    /// <summary>Dead by execution or killing.</summary>
    Executed,

    /// <summary>Dead otherwise: by suicide or in custody.</summary>
    DiedOtherwise,
}

/// <summary>Something that is reported of a member of a cohort.</summary>
/// <param name="Mention">Where it is reported.</param>
/// <param name="Fate">Where it leaves the person.</param>
/// <param name="IsPossible">Whether, by its date, it may also have come after the day that is asked for.</param>
public sealed record FateStep(Mention Mention, Fate Fate, bool IsPossible);

/// <summary>What is reported of a member of a cohort by a day.</summary>
/// <param name="Member">The member.</param>
/// <param name="Person">Handle of the person in the register, or null where nothing is reported.</param>
/// <param name="Offices">Offices, as the accounts name them.</param>
/// <param name="Steps">What is reported, by date; only what members joined to the mention that stands in the definition.</param>
/// <param name="LeftOut">How many accounts the machine alone joined to it: they are left out.</param>
public sealed record FollowedMember(CohortMember Member, string? Person, IReadOnlyList<string> Offices, IReadOnlyList<FateStep> Steps, int LeftOut)
{
    /// <summary>Where the person stands: the last that certainly came by the day; a death outweighs what is dated after it.</summary>
    public Fate Fate => Steps.Where(step => !step.IsPossible).Select(step => step.Fate) is var certain && certain.FirstOrDefault(CohortFates.IsDeath) is var death && death != Fate.NothingReported
        ? death
        : certain.LastOrDefault();

    /// <summary>Whether accounts of the person's death contradict each other.</summary>
    public bool DeathIsContested => Steps.Select(step => step.Fate).Where(CohortFates.IsDeath).Distinct().Count() > 1;
}

/// <summary>What acts make of a person.</summary>
public static class CohortFates
{
    /// <summary>Where an act leaves the person, or null where it says nothing of that.</summary>
    public static Fate? Of(string act) => Charter.CodeBook.Broader(act) switch
    {
        "execution" or "killing" => Fate.Executed,
        "suicide" or "death-in-custody" => Fate.DiedOtherwise,
        "arrest" or "detention" or "trial" or "sentence" or "internal-exile" or "exile" or "disappearance" or "torture" => Fate.Held,
        "dismissal" or "expulsion" => Fate.Removed,
        "release" or "rehabilitation" => Fate.Released,
        _ => null,
    };

    /// <summary>Whether it is a death.</summary>
    public static bool IsDeath(Fate fate) => fate is Fate.Executed or Fate.DiedOtherwise;
}
