using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronology;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>
/// A member codes what a passage says that persons did, or takes that back. The machine never proposes conduct, and conduct never
/// becomes an act of the chronicle.
/// </summary>
public static class CodeConduct
{
    /// <summary>Whether it may be coded.</summary>
    /// <param name="member">Who codes.</param>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="number">The number that it gets.</param>
    /// <param name="conduct">The conduct.</param>
    public static Outcome<ConductCoded> Decide(Member member, Exhibit exhibit, int number, ConductBody conduct)
    {
        if (member.Must(Roles.Coder) is { } lacks)
            return lacks;
        return Refused(conduct) is { } wrong ? wrong : new ConductCoded(exhibit.TextSha256!, exhibit.Leaf, number, conduct);
    }

    /// <summary>Whether it may be taken back.</summary>
    public static Outcome<StatementWithdrawn> DecideWithdrawal(Member member, CodedStatement statement, string? reason)
    {
        if (statement.Withdrawn is not null)
            return CodingRefusals.StatementWithdrawnBefore.With(("handle", statement.Handle));
        if (string.IsNullOrWhiteSpace(reason))
            return CodingRefusals.NoReason.With();
        return member.Must(Roles.Coder) is { } lacks ? lacks : new StatementWithdrawn(statement.Leaf, reason);
    }

    /// <summary>Codes conduct in an exhibit.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="quote">The words that it stands on.</param>
    /// <param name="sameAs">Handle of a conduct of which this is another account, or null.</param>
    /// <param name="retracts">Handle of a conduct that this takes back, or null.</param>
    /// <param name="make">Makes the conduct of its passage.</param>
    /// <returns>The entry; a refusal of this room or of the archive.</returns>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string exhibit, string quote, string? sameAs, string? retracts, Func<PassageBody, ConductBody> make) =>
        CodingQueries.FindConduct(inquiry, sameAs).Then(same => CodingQueries.FindConduct(inquiry, retracts).Then(earlier =>
            In(inquiry, exhibit, quote, (found, passage) => CharterQueries.Me(inquiry).Then(me => Decide(
                me, found, CodingQueries.NextNumber(inquiry), make(passage) with { SameAs = same?.Reference, Retracts = earlier?.Reference }))
                .Then<LeafHash>(said => inquiry.Say(said, Links(found, same, earlier))))));

    /// <summary>Takes a conduct or a statement of existence back, by its handle.</summary>
    public static Outcome<LeafHash> Withdraw(Inquiry inquiry, string handle, string? reason) => CodingQueries.FindStatement(inquiry, handle).Then(statement =>
        CharterQueries.Me(inquiry).Then(me => DecideWithdrawal(me, statement, reason)).Then<LeafHash>(said => inquiry.Say(said, LeafHash.Parse(statement.Leaf))));

    /// <summary>Finds an exhibit and words in its text, and goes on with them.</summary>
    internal static Outcome<LeafHash> In(Inquiry inquiry, string exhibit, string quote, Func<Exhibit, PassageBody, Outcome<LeafHash>> say) =>
        ArchiveQueries.Find(inquiry, exhibit).Then(found => ArchiveQueries.Text(inquiry, found) is { } text
            ? AddClaim.Locate(text, quote).Then(passage => say(found, passage))
            : ArchiveRefusals.NoText.With(("exhibit", found.Handle)));

    private static Refusal? Refused(ConductBody conduct)
    {
        var words = new (string Field, string? Word, IReadOnlyList<string> Known)[]
        {
            ("act", conduct.Act, ConductWords.Acts), ("how", conduct.How, ConductWords.Hows), ("liberty", conduct.Speech?.Liberty, ConductWords.Liberties),
        };
        var parts = conduct.Persons.SelectMany(person => person.Parts).Select(part => (Field: "part", Word: (string?)part, Known: ConductWords.Parts));
        if (words.Concat(parts).Select(word => Unknown(word.Field, word.Word, word.Known)).FirstOrDefault(wrong => wrong is not null) is { } unknown)
            return unknown;
        if (!CodeBook.Modalities.Contains(conduct.Modality))
            return CodingRefusals.UnknownModality.With(("modality", conduct.Modality), ("known", string.Join(", ", CodeBook.Modalities)));
        if (!conduct.Persons.Any(person => person.Parts.Any(part => part is ConductWords.Did or ConductWords.With)) || conduct.Persons.Any(person => string.IsNullOrWhiteSpace(person.Name)))
            return CodingRefusals.NobodyActed.With();
        return BadDate(conduct.When?.Edtf) ?? BadDate(conduct.Speech?.Said);
    }

    internal static Refusal? Unknown(string field, string? word, IReadOnlyList<string> known) => word is null || known.Contains(word) ? null
        : CodingRefusals.UnknownConductWord.With(("field", field), ("word", word), ("known", string.Join(", ", known)));

    internal static Refusal? BadDate(string? edtf) =>
        edtf is null || UncertainDate.TryParse(edtf, out _) ? null : CodingRefusals.BadDate.With(("date", edtf));

    private static LeafHash[] Links(Exhibit exhibit, params CodedStatement?[] earlier) =>
        [.. earlier.OfType<CodedStatement>().Select(statement => statement.Leaf).Append(exhibit.Leaf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(LeafHash.Parse)];
}
