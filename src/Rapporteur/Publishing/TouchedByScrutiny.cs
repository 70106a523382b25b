using Rapporteur.Chronology;
using Rapporteur.Commission;
using Rapporteur.Scrutiny;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Which results of scrutiny touch the evidence of findings.</summary>
internal static class TouchedByScrutiny
{
    /// <summary>The results, those that are certain first.</summary>
    public static IReadOnlyList<PrintedResult> Of(Inquiry inquiry, IEnumerable<PrintedFinding> findings)
    {
        var resting = findings
            .SelectMany(finding => finding.For.Concat(finding.Against).Select(cited => (Claim: EvidenceReference.ClaimOf(cited.Reference), finding.Handle)))
            .ToLookup(cited => cited.Claim, cited => cited.Handle, StringComparer.Ordinal);
        return resting.Count == 0 ? [] : [.. ScrutinyQueries.Results(inquiry)
            .Select(found => (found.Result, found.Claims, Findings: found.Claims.SelectMany(claim => resting[claim.Reference]).Distinct().Order(StringComparer.Ordinal).ToList()))
            .Where(found => found.Findings.Count > 0)
            .Select(found => new PrintedResult(
                found.Result.Handle, found.Result.Result.Rule, found.Result.Result.Certainty == Certainty.Certainly, [.. found.Claims.Select(claim => claim.Handle)], found.Result.SetAside?.Reason, found.Findings))
            .OrderBy(result => !result.IsCertain)];
    }
}
