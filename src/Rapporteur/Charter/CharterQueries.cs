using Dapper;
using Rapporteur.Storage;

namespace Rapporteur.Charter;

/// <summary>What can be asked of the charter.</summary>
public static class CharterQueries
{
    /// <summary>All members, in the order of their admission.</summary>
    public static IReadOnlyList<Member> Members(Inquiry inquiry) =>
        [.. inquiry.Views.Connection.Query<Member>(CharterView.CharterView.Statements["members"])];

    /// <summary>The member of a key, or null.</summary>
    public static Member? Member(Inquiry inquiry, string key) =>
        inquiry.Views.Connection.QuerySingleOrDefault<Member>(CharterView.CharterView.Statements["member"], new { key });

    /// <summary>The member who signs now.</summary>
    /// <returns>The member, or <c>CH006</c>.</returns>
    public static Outcome<Member> Me(Inquiry inquiry) =>
        Member(inquiry, inquiry.Signer) is { } member ? member : CharterRefusals.NotAMember.With(("key", inquiry.Signer));

    /// <summary>Who may see an item: internal until an entry says otherwise.</summary>
    public static string AccessOf(Inquiry inquiry, string item) =>
        inquiry.Views.Connection.ExecuteScalar<string?>(CharterView.CharterView.Statements["access-of"], new { item }) ?? AccessLevels.Internal;
}
