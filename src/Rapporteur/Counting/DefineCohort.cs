using NodaTime;
using NodaTime.Text;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Counting;

/// <summary>A member defines a cohort; its fates are shown only then.</summary>
public static class DefineCohort
{
    /// <summary>Whether it may be said.</summary>
    public static Outcome<CohortDefined> Decide(Member member, CohortDefined cohort)
    {
        if (string.IsNullOrWhiteSpace(cohort.Title) || string.IsNullOrWhiteSpace(cohort.Criterion) || cohort.Members.Length == 0)
            return CountingRefusals.EmptyCohort.With();
        if (!LocalDatePattern.Iso.Parse(cohort.From).Success)
            return CountingRefusals.BadDay.With(("day", cohort.From));
        if (cohort.Size < cohort.Members.Length)
            return CountingRefusals.CohortTooSmall.With(("members", cohort.Members.Length), ("size", cohort.Size));
        return member.Must(Roles.Reviewer) is { } lacks ? lacks : cohort;
    }

    /// <summary>Says it. Members are names, or handles of persons or mentions of the register.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="cohort">The definition without its members.</param>
    /// <param name="members">Names or handles; those with a question mark behind are disputed.</param>
    /// <param name="office">Words of an office: whoever held one with them on the first day belongs to it; or null.</param>
    public static Outcome<LeafHash> Run(Inquiry inquiry, CohortDefined cohort, IReadOnlyList<string> members, string? office)
    {
        var persons = RegisterQueries.Persons(inquiry);
        var named = members.Select(written => Member(inquiry, written)).Concat(office is null ? [] : Holders(inquiry, persons, office, cohort.From)).ToList();
        if (named.FirstOrDefault(found => found.Refusal is not null).Refusal is { } missing)
            return missing;
        if (office is not null && named.Count == members.Count)
            return CountingRefusals.NobodyHeldIt.With(("office", office), ("day", cohort.From));
        if (Twice(persons, [.. named.Select(found => found.Value)]) is { } twice)
            return CountingRefusals.MemberTwice.With(("member", twice));
        return CharterQueries.Me(inquiry).Then(me => Decide(me, cohort with { Members = [.. named.Select(found => found.Value)] })).Then<LeafHash>(said => inquiry.Say(said, Links(said)));
    }

    private static Outcome<CohortMember> Member(Inquiry inquiry, string written)
    {
        var (typed, disputed) = (written.TrimEnd('?', ' '), written.EndsWith('?'));
        return RegisterQueries.Named(inquiry, typed).Then<CohortMember>(found => new CohortMember(found.Name, found.Mention, disputed));
    }

    /// <summary>Whoever held an office with these words on a day, by accounts that members recorded or that are dated.</summary>
    private static IEnumerable<Outcome<CohortMember>> Holders(Inquiry inquiry, IReadOnlyList<Person> persons, string office, string day)
    {
        if (!LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var on))
            return [CountingRefusals.BadDay.With(("day", day))];
        var holders = RegisterQueries.Spells(inquiry, persons).Where(spell => spell.Kind == SpellKinds.Office && spell.What?.Contains(office, StringComparison.OrdinalIgnoreCase) == true && MayHold(spell.When, on))
            .Select(spell => spell.Person).Distinct(StringComparer.Ordinal);
        return holders.Select(handle => persons.First(person => person.Handle == handle)).Select(person => (Outcome<CohortMember>)new CohortMember(person.Name, person.Mentions[0].Reference, false));
    }

    private static bool MayHold(SpellTime when, LocalDate day) =>
        (when.From?.Earliest is not { } first || first <= day) && (when.To?.Latest is not { } last || last >= day);

    private static string? Twice(IReadOnlyList<Person> persons, IReadOnlyList<CohortMember> members)
    {
        var owner = persons.SelectMany(person => person.Mentions.Select(mention => (mention.Reference, person.Handle))).ToDictionary(pair => pair.Reference, pair => pair.Handle, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return members.FirstOrDefault(member => !seen.Add(member.Mention is { } mention ? owner.GetValueOrDefault(mention, mention) : member.Name))?.Name;
    }

    private static LeafHash[] Links(CohortDefined cohort) =>
        [.. cohort.Members.Select(member => member.Mention?.Split('#')[0]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)];
}
