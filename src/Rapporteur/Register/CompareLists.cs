using Rapporteur.Lists;
using Rapporteur.Storage;

namespace Rapporteur.Register;

/// <summary>Two editions of a list, and what the later does to the register.</summary>
/// <param name="Rows">What was added, what is gone, what changed.</param>
/// <param name="GoneOfSeveral">Of the rows that are gone, the mentions that stand with others in a person, or on which a member decided.</param>
/// <param name="ChangedOfSeveral">Of the rows that changed, the same.</param>
/// <param name="AddedKnown">How many of the added names the register knows already, in any spelling, from elsewhere than the two.</param>
public sealed record ListComparison(EditionComparison Rows, IReadOnlyList<ListedMention> GoneOfSeveral, IReadOnlyList<ListedMention> ChangedOfSeveral, int AddedKnown);

/// <summary>Holds two editions of a list against each other.</summary>
public static class CompareLists
{
    /// <summary>Compares two lists that were taken in.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="before">Handle of the earlier.</param>
    /// <param name="after">Handle of the later.</param>
    /// <returns>The comparison, or <c>RG032</c>.</returns>
    public static Outcome<ListComparison> Run(Inquiry inquiry, string before, string after)
    {
        var lists = ListQueries.Lists(inquiry);
        return ListQueries.Find(lists, before).Then(a => ListQueries.Find(lists, after).Then<ListComparison>(b =>
        {
            var rows = EditionComparison.Of(PersonsOf(inquiry, a), PersonsOf(inquiry, b));
            var decided = RegisterQueries.AllDecisions(inquiry).SelectMany(decision => decision.Pairs).SelectMany(pair => new[] { pair.A, pair.B }).ToHashSet(StringComparer.Ordinal);
            PersonIndex.Settle(inquiry);
            return new ListComparison(rows, OfSeveral(inquiry, a, rows.Gone, decided), OfSeveral(inquiry, a, rows.Changed.Select(row => row.Before), decided),
                rows.Added.Count(person => PersonQueries.IsKnown(inquiry, person.Name, a.Number, b.Number)));
        }));
    }

    private static IEnumerable<ListedPerson> PersonsOf(Inquiry inquiry, PersonList list) => ListQueries.Rows(inquiry, list).SelectMany(row => row.Persons);

    private static List<ListedMention> OfSeveral(Inquiry inquiry, PersonList list, IEnumerable<ListedPerson> persons, HashSet<string> decided) =>
        [.. persons.Select(person => MentionQueries.At(inquiry, list.Number, person.Row, person.Place)).OfType<ListedMention>()
            .Where(mention => decided.Contains(mention.Reference) || PersonQueries.MentionsOfPerson(inquiry, mention.PersonId) > 1)];
}
