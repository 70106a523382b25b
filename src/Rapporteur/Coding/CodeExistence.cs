using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>A member codes from a passage when a place, a building, an organisation, an office, a document or a service existed, or did not.</summary>
public static class CodeExistence
{
    /// <summary>Whether it may be coded.</summary>
    public static Outcome<ExistenceCoded> Decide(Member member, Exhibit exhibit, int number, ExistenceBody existence)
    {
        if (member.Must(Roles.Coder) is { } lacks)
            return lacks;
        if (CodeConduct.Unknown("thing", existence.Thing, ConductWords.Things) is { } unknown)
            return unknown;
        string[] times = [.. existence.Existed ?? [], .. existence.Absent ?? []];
        if (string.IsNullOrWhiteSpace(existence.Name) || times.Length == 0)
            return CodingRefusals.NoTimeOfExistence.With();
        return times.Select(CodeConduct.BadDate).FirstOrDefault(wrong => wrong is not null) is { } bad ? bad : new ExistenceCoded(exhibit.TextSha256!, exhibit.Leaf, number, existence);
    }

    /// <summary>Codes it in an exhibit.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="quote">The words that it stands on.</param>
    /// <param name="make">Makes the statement of its passage.</param>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string exhibit, string quote, Func<PassageBody, ExistenceBody> make) =>
        CodeConduct.In(inquiry, exhibit, quote, (found, passage) => CharterQueries.Me(inquiry)
            .Then(me => Decide(me, found, CodingQueries.NextNumber(inquiry), make(passage))).Then<LeafHash>(said => inquiry.Say(said, LeafHash.Parse(found.Leaf))));
}
