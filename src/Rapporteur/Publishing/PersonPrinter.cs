using NodaTime;
using Rapporteur.Chronicle;
using Rapporteur.Coding;
using Rapporteur.Register;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>The register of an edition: persons gathered from those claims only that the edition may hold.</summary>
internal sealed class PersonPrinter
{
    private readonly Inquiry inquiry;
    private readonly bool namesMembers;
    private readonly Func<IReadOnlyCollection<int>, IReadOnlyList<PrintedOccurrence>> occurrencesOf;
    private readonly IReadOnlyList<IdentityDecision> decisions;
    private readonly Dictionary<string, Person> persons;

    /// <summary>Gathers the persons.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="admitted">Numbers of the claims that the edition may hold.</param>
    /// <param name="namesMembers">Whether members are named.</param>
    /// <param name="occurrencesOf">The occurrences that claims stand in, printed, in chronicle order.</param>
    public PersonPrinter(Inquiry inquiry, IReadOnlySet<int> admitted, bool namesMembers, Func<IReadOnlyCollection<int>, IReadOnlyList<PrintedOccurrence>> occurrencesOf)
    {
        (this.inquiry, this.namesMembers, this.occurrencesOf) = (inquiry, namesMembers, occurrencesOf);
        decisions = RegisterQueries.Decisions(inquiry);
        persons = RegisterQueries.Persons(inquiry, mention => admitted.Contains(mention.Claim))
            .Where(person => person.Mentions.Count > 1).ToDictionary(person => person.Handle, StringComparer.Ordinal);
    }

    /// <summary>Persons with two mentions or more, by name.</summary>
    public IReadOnlyList<PersonLine> Lines =>
        [.. persons.Values.Select(Line).OrderBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.Handle, StringComparer.Ordinal)];

    /// <summary>One of them.</summary>
    public PrintedPerson Print(string handle)
    {
        var person = persons[handle];
        var occurrences = occurrencesOf([.. person.Mentions.Select(mention => mention.Claim).Distinct()]);
        var claims = occurrences.SelectMany(occurrence => occurrence.Accounts).DistinctBy(claim => claim.Number).ToDictionary(claim => claim.Number);
        return new PrintedPerson
        {
            Line = Line(person),
            Groups = [.. person.Groups.Select(group => (IReadOnlyList<PrintedClaim>)[.. group.Where(mention => claims.ContainsKey(mention.Claim)).Select(mention => claims[mention.Claim])
                .DistinctBy(claim => claim.Number).OrderBy(claim => claim.When.First ?? LocalDate.MaxIsoValue).ThenBy(claim => claim.Number)])],
            Occurrences = occurrences,
            Decisions = [.. DecisionsOn(person)],
        };
    }

    private static PersonLine Line(Person person) => new(person.Handle, person.Name, person.Forms, person.Mentions.Count, person.IsProvisional);

    private IEnumerable<PrintedDecision> DecisionsOn(Person person)
    {
        var own = person.Mentions.ToDictionary(mention => mention.Reference, mention => mention.Handle, StringComparer.Ordinal);
        return decisions.Where(decision => own.ContainsKey(decision.A) || own.ContainsKey(decision.B)).Select(decision => new PrintedDecision(
            $"{own.GetValueOrDefault(decision.A, "another mention")} and {own.GetValueOrDefault(decision.B, "another mention")}: {decision.Relation}",
            decision.Reason, namesMembers ? decision.Member : "a member", Instant.FromUnixTimeSeconds(decision.RecordedSeconds)));
    }
}
