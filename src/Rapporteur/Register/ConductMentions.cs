using System.Globalization;
using Rapporteur.Coding;

namespace Rapporteur.Register;

/// <summary>Whom coded conduct names: mentions like others, of whom nothing is said to have been done.</summary>
internal static class ConductMentions
{
    /// <summary>The mentions in a conduct.</summary>
    public static IEnumerable<Mention> Of(Conduct conduct) => conduct.Said.Persons.Index().Select(person => new Mention
    {
        Claim = conduct.Number,
        Place = person.Index,
        Reference = Mention.ReferenceOf(conduct.Leaf, 0, person.Index),
        Exhibit = conduct.Exhibit,
        Written = person.Item.Name,
        Name = person.Item.Name,
        Modality = conduct.Said.Modality,
        KnownDay = conduct.KnownDay,
        Coded = true,
    });

    /// <summary>Who named a person by a mention of it took the two for one.</summary>
    public static IEnumerable<IdentityDecision> DecisionsOf(Conduct conduct) => conduct.Said.Persons.Index().Where(person => person.Item.Mention is not null).Select(person => new IdentityDecision
    {
        A = Mention.ReferenceOf(conduct.Leaf, 0, person.Index),
        B = person.Item.Mention!,
        Relation = Relations.Same,
        Reason = string.Create(CultureInfo.InvariantCulture, $"so named when {conduct.Handle} was coded"),
        Member = conduct.Member,
        RecordedSeconds = conduct.RecordedSeconds,
        Index = conduct.Index,
    });
}
