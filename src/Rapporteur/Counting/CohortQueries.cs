using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Archive;
using Rapporteur.Register;
using Rapporteur.Statistics.Survival;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>What became of the members of a cohort.</summary>
/// <param name="Cohort">The cohort.</param>
/// <param name="On">The day by which fates are shown, days since 1970.</param>
/// <param name="Members">Its members, in the order of the definition.</param>
/// <param name="Curves">The curves, from twenty members on; else null.</param>
/// <param name="Warnings">What a reader must know.</param>
public sealed record CohortAnswer(Cohort Cohort, int On, IReadOnlyList<FollowedMember> Members, CohortCurves? Curves, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>How many of its members, the unknown ones too, stand where.</summary>
    public IReadOnlyList<(Fate Fate, int Members)> Fates =>
        [.. Enum.GetValues<Fate>().Select(fate => (fate, Members.Count(member => member.Fate == fate) + (fate == Fate.NothingReported ? Cohort.Size - Members.Count : 0))).Where(row => row.Item2 > 0)];
}

/// <summary>What can be asked of cohorts.</summary>
public static class CohortQueries
{
    /// <summary>Fewer members than this have no curves: a share of so few says little.</summary>
    public const int LeastForCurves = 20;

    /// <summary>The cohorts, in the order of the ledger.</summary>
    public static IReadOnlyList<Cohort> Cohorts(Inquiry inquiry)
    {
        var cohorts = new List<Cohort>();
        using var statement = new Statement(inquiry.Views.Connection.Handle!, CohortView.CohortView.Statements["cohorts"]);
        statement.Run([], row => cohorts.Add(new Cohort(cohorts.Count + 1, JsonSerializer.Deserialize(row.Text(0), CohortDefined.Json)!, row.Text(2), row.Int64(1))));
        return cohorts;
    }

    /// <summary>A cohort by its handle.</summary>
    /// <returns>The cohort, or <c>CT016</c>.</returns>
    public static Outcome<Cohort> Find(Inquiry inquiry, string handle) =>
        Cohorts(inquiry).FirstOrDefault(cohort => string.Equals(cohort.Handle, handle.Trim(), StringComparison.OrdinalIgnoreCase)) is { } cohort
            ? cohort
            : CountingRefusals.NoCohort.With(("handle", handle));

    /// <summary>What is reported of its members by a day.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="on">The day, days since 1970; null: the last of which anything is reported.</param>
    /// <param name="knownOn">Only what was known on this day, days since 1970; null: all.</param>
    public static CohortAnswer Of(Inquiry inquiry, Cohort cohort, int? on = null, int? knownOn = null)
    {
        var persons = RegisterQueries.Persons(inquiry, mention => knownOn is null || mention.KnownDay <= knownOn);
        var owner = persons.SelectMany(person => person.Mentions.Select(mention => (mention.Reference, person))).ToDictionary(pair => pair.Reference, pair => pair.person, StringComparer.Ordinal);
        var day = on ?? cohort.Body.Members.SelectMany(member => owner.GetValueOrDefault(member.Mention ?? "")?.Mentions ?? []).Select(mention => mention.LastDay).Max() ?? From(cohort);
        FollowedMember[] members = [.. cohort.Body.Members.Select(member => Follow(member, owner.GetValueOrDefault(member.Mention ?? ""), day))];
        var curves = members.Length < LeastForCurves ? null : CohortCurves.Of(members, From(cohort), day);
        return new CohortAnswer(cohort, day, members, curves, [.. Warnings(cohort, members)]);
    }

    /// <summary>Whether two cohorts fared differently, by the test of log ranks (Mantel 1966) on the first act against each member.</summary>
    /// <returns>The test, or <c>CT059</c> where a cohort is too small.</returns>
    public static Outcome<GroupTest> Compare(CohortAnswer a, CohortAnswer b)
    {
        foreach (var answer in new[] { a, b })
        {
            if (answer.Members.Count < LeastForCurves)
                return CountingRefusals.FewMembers.With(("members", answer.Members.Count), ("least", LeastForCurves));
        }
        var (first, second) = (CohortCurves.Exits(a.Members, From(a.Cohort), a.On), CohortCurves.Exits(b.Members, From(b.Cohort), b.On));
        var spells = Spells.Of([.. first.Concat(second).Select(exit => exit.Days)], [.. first.Concat(second).Select(exit => exit.Cause == 0 ? 0 : 1)]).Value;
        return RankTest.LogRank(spells, [.. first.Select(_ => 0), .. second.Select(_ => 1)]).Value;
    }

    internal static int From(Cohort cohort) => DayNumber.Of(LocalDatePattern.Iso.Parse(cohort.Body.From).Value);

    private static FollowedMember Follow(CohortMember member, Person? person, int day)
    {
        if (person is null)
            return new FollowedMember(member, null, [], [], 0);
        var joined = person.Groups.First(group => group.Any(mention => mention.Reference == member.Mention));
        FateStep[] steps = [.. joined.Where(mention => mention.Modality is not ("denied" or "expected") && mention.FirstDay is not null && !(mention.FirstDay > day))
            .Select(mention => (mention, CohortFates.Of(mention.Act))).Where(step => step.Item2 is not null)
            .Select(step => new FateStep(step.mention, step.Item2!.Value, step.mention.LastDay is null || step.mention.LastDay > day))
            .OrderBy(step => step.Mention.LastDay ?? int.MaxValue).ThenBy(step => step.Mention.FirstDay).ThenBy(step => step.Mention.Claim)];
        return new FollowedMember(member, person.Handle, [.. joined.SelectMany(mention => mention.Roles).Distinct(StringComparer.Ordinal)], steps, person.Mentions.Count - joined.Count);
    }

    private static IEnumerable<Refusal> Warnings(Cohort cohort, IReadOnlyList<FollowedMember> members)
    {
        if (members.Count < LeastForCurves)
            yield return CountingRefusals.FewMembers.With(("members", members.Count), ("least", LeastForCurves));
        var unknown = cohort.Size - members.Count + members.Count(member => member.Person is null);
        if (unknown > 0)
            yield return CountingRefusals.UnknownMembers.With(("unknown", unknown), ("size", cohort.Size));
        var leftOut = members.Sum(member => member.LeftOut);
        if (leftOut > 0)
            yield return CountingRefusals.LeftOutAsMachines.With(("mentions", leftOut));
    }
}
