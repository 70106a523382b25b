using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Commission;

/// <summary>A member tenders words of an exhibit in evidence: they must stand there, once.</summary>
public static class TenderPassage
{
    /// <summary>Tenders them.</summary>
    /// <param name="inquiry">The inquiry, open to write.</param>
    /// <param name="exhibit">The exhibit: <c>E3</c>.</param>
    /// <param name="quote">The words, verbatim; white space may differ.</param>
    /// <param name="note">What they are tendered for, or null.</param>
    public static Outcome<LeafHash> Run(Inquiry inquiry, string exhibit, string quote, string? note) => ArchiveQueries.Find(inquiry, exhibit).Then(found =>
        ArchiveQueries.Text(inquiry, found) is { } text
            ? AddClaim.Locate(text, quote).Then(passage => SayInCommission.Run(inquiry, _ => (Outcome<PassageTendered>)new PassageTendered(found.Leaf, found.TextSha256!, passage, note)))
            : ArchiveRefusals.NoText.With(("exhibit", found.Handle)));
}
