using Dapper;
using Rapporteur.Chronology;
using Rapporteur.Coding;
using Rapporteur.Storage;

namespace Rapporteur.Scrutiny;

/// <summary>A result over an inquiry, with all that is shown of it.</summary>
/// <param name="Result">The result; its claims are handles.</param>
/// <param name="RestsOnMachine">Whether its claims are held together by a join that only the machine made: then it is possible at most.</param>
/// <param name="RestsOnProposals">Whether nobody has coded one of its claims: then it is possible at most.</param>
/// <param name="SetAside">Who set it aside and why, or null.</param>
/// <param name="Against">What is on record against its statements, for alibis and anachronisms.</param>
public sealed record InquiryResult(ScrutinyResult Result, bool RestsOnMachine, bool RestsOnProposals, SetAside? SetAside, IReadOnlyList<AgainstIt> Against)
{
    /// <summary>What people type: <c>fate:C12+C40</c>.</summary>
    public string Handle => Result.Identity;
}

/// <summary>That a member set a result aside.</summary>
public sealed record SetAside
{
    /// <summary>The result, by its rule and the identities of its claims.</summary>
    public string Result { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who.</summary>
    public string Member { get; init; } = "";

    /// <summary>When, seconds since 1970.</summary>
    public long RecordedSeconds { get; init; }
}

/// <summary>What can be asked of scrutiny.</summary>
public static class ScrutinyQueries
{
    private const int PageSize = 500;

    /// <summary>The results over an inquiry, each with its claims in full; run anew whenever they are asked for.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="rule">Only those of a rule, or null.</param>
    public static IEnumerable<(InquiryResult Result, IReadOnlyList<CitedStatement> Claims)> Results(Inquiry inquiry, string? rule = null)
    {
        var record = InquiryRecord.Of(inquiry);
        var aside = inquiry.Views.Connection.Query<SetAside>(ScrutinyView.ScrutinyView.Statements["all-set-aside"]).ToDictionary(found => found.Result, StringComparer.Ordinal);
        foreach (var page in Scrutineer.Over(record.Dossier, record.Statements).Results.Where(result => rule is null || result.Rule == rule).Chunk(PageSize))
        {
            var claims = CodingQueries.Claims(inquiry, page.SelectMany(result => result.Claims).Select(InquiryRecord.NumberOf).Distinct()).Select(CitedStatement.Of).ToDictionary(claim => claim.Handle, StringComparer.Ordinal);
            foreach (var result in page)
                yield return InFull(result, [.. result.Claims.Select(handle => record.ConductOf(handle) ?? claims[handle])], record, aside);
        }
    }

    /// <summary>A result by its handle.</summary>
    /// <returns>The result, or <c>SC003</c>.</returns>
    public static Outcome<(InquiryResult Result, IReadOnlyList<CitedStatement> Claims)> Find(Inquiry inquiry, string handle)
    {
        foreach (var found in Results(inquiry, handle.Split(':')[0]))
        {
            if (string.Equals(found.Result.Handle, handle, StringComparison.OrdinalIgnoreCase))
                return found;
        }
        return ScrutinyRefusals.NoResult.With(("handle", handle));
    }

    private static (InquiryResult, IReadOnlyList<CitedStatement>) InFull(ScrutinyResult result, IReadOnlyList<CitedStatement> claims, InquiryRecord record, Dictionary<string, SetAside> aside)
    {
        var (machine, proposals) = (record.RestsOnMachine(result), record.RestsOnProposals(result));
        var certainty = machine || proposals ? Certainty.Possibly : result.Certainty;
        var key = ScrutinyView.ScrutinyView.KeyOf(result.Rule, claims.Select(claim => claim.Reference));
        return (new(result with { Certainty = certainty }, machine, proposals, aside.GetValueOrDefault(key), record.Against(result)), claims);
    }
}
