using System.Globalization;
using Dapper;
using Rapporteur.Storage;

namespace Rapporteur.Coding;

/// <summary>What can be asked of the coding room.</summary>
public static class CodingQueries
{
    private static Sql Sql => ClaimView.ClaimView.Statements;

    /// <summary>The claims of a filter, by number, each read when it is reached.</summary>
    public static IEnumerable<Claim> Claims(Inquiry inquiry, ClaimFilter filter) =>
        inquiry.Views.Connection.Query<Claim>(Sql["claim-columns"] + filter.Where + filter.Page, filter, buffered: filter.Limit >= 0);

    /// <summary>A claim by its handle (<c>C345</c> or <c>345</c>).</summary>
    /// <returns>The claim, or <c>CO001</c>.</returns>
    public static Outcome<Claim> Find(Inquiry inquiry, string handle) =>
        int.TryParse(handle.TrimStart('C', 'c'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && inquiry.Views.Connection.QuerySingleOrDefault<Claim>(Sql["claim-columns"] + " WHERE c.number = @number", new { number }) is { } claim
            ? claim
            : CodingRefusals.NoClaim.With(("handle", handle));

    /// <summary>The claims of some numbers, by number.</summary>
    public static IReadOnlyList<Claim> Claims(Inquiry inquiry, IEnumerable<int> numbers) =>
        [.. inquiry.Views.Connection.Query<Claim>(Sql["claim-columns"] + " WHERE c.number IN (SELECT value FROM json_each(@numbers)) ORDER BY c.number", new { numbers = Numbers.AsJson(numbers) })];

    /// <summary>The measures of an exhibit, or all, by date and number.</summary>
    public static IEnumerable<Measure> Measures(Inquiry inquiry, int? exhibit = null) =>
        inquiry.Views.Connection.Query<Measure>(
            Sql["measure-columns"] + (exhibit is null ? "" : " WHERE m.exhibit = @exhibit") + " ORDER BY m.first_day IS NULL, m.first_day, m.number",
            new { exhibit });

    /// <summary>A measure by its handle, or null where that is none.</summary>
    public static Measure? Measure(Inquiry inquiry, string handle) =>
        int.TryParse(handle.TrimStart('C', 'c'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? inquiry.Views.Connection.QuerySingleOrDefault<Measure>(Sql["measure-columns"] + " WHERE m.number = @number", new { number })
            : null;

    /// <summary>Claims by state.</summary>
    public static IReadOnlyDictionary<string, int> Counts(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<(string State, int Claims)>(Sql["counts"]).ToDictionary(row => row.State, row => row.Claims);

    /// <summary>Readers, with versions and lexicons, whose proposals are here.</summary>
    public static IReadOnlyList<string> Readers(Inquiry inquiry) => [.. inquiry.Views.Connection.Query<string>(Sql["readers"])];

    /// <summary>Exhibits whose latest text this reader has not read.</summary>
    public static IReadOnlyList<int> Unread(Inquiry inquiry, string reader) => [.. inquiry.Views.Connection.Query<int>(Sql["unread"], new { reader })];

    /// <summary>The number that the next claim will have.</summary>
    public static int NextNumber(Inquiry inquiry) => inquiry.Views.Connection.ExecuteScalar<int>(Sql["next"]);

    /// <summary>The conduct that members coded and did not take back, by number.</summary>
    public static IReadOnlyList<Conduct> Conducts(Inquiry inquiry) => [.. Statements<Conduct>(inquiry, "conduct", null).Where(conduct => conduct.Withdrawn is null)];

    /// <summary>The statements of existence that members coded and did not take back, by number.</summary>
    public static IReadOnlyList<Existence> Existences(Inquiry inquiry) => [.. Statements<Existence>(inquiry, "existence", null).Where(existence => existence.Withdrawn is null)];

    /// <summary>A conduct or a statement of existence by its handle, taken back or not.</summary>
    /// <returns>The statement, or <c>CO032</c>.</returns>
    public static Outcome<CodedStatement> FindStatement(Inquiry inquiry, string handle) =>
        int.TryParse(handle.Trim().TrimStart('C', 'c'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && ((CodedStatement?)Statements<Conduct>(inquiry, "conduct", number).FirstOrDefault() ?? Statements<Existence>(inquiry, "existence", number).FirstOrDefault()) is { } statement
            ? statement
            : CodingRefusals.NoStatement.With(("handle", handle));

    /// <summary>A conduct by its handle; null where none is asked for.</summary>
    internal static Outcome<Conduct?> FindConduct(Inquiry inquiry, string? handle) => handle is null ? (Conduct?)null
        : FindStatement(inquiry, handle).Then<Conduct?>(found => found is Conduct conduct ? conduct : CodingRefusals.NoStatement.With(("handle", handle)));

    private static IEnumerable<T> Statements<T>(Inquiry inquiry, string kind, int? number) where T : CodedStatement =>
        inquiry.Views.Connection.Query<T>(ConductView.ConductView.Statements["statements"], new { kind, number });
}
