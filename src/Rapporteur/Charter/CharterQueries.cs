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

    /// <summary>The member of a handle.</summary>
    /// <returns>The member, or <c>CH011</c>.</returns>
    public static Outcome<Member> Find(Inquiry inquiry, string handle) =>
        Members(inquiry).FirstOrDefault(member => member.Handle == handle) is { } member
            ? member
            : CharterRefusals.UnknownMember.With(("member", handle));

    /// <summary>The member whose key names this one as its successor, or null.</summary>
    public static Member? SucceededBy(Inquiry inquiry, string key) =>
        inquiry.Views.Connection.QueryFirstOrDefault<Member>(CharterView.CharterView.Statements["successor"], new { key });

    /// <summary>The id of the key that may take the place of this one, or null.</summary>
    public static string? SuccessorOf(Inquiry inquiry, string key) =>
        inquiry.Views.Connection.ExecuteScalar<string?>(CharterView.CharterView.Statements["successor-of"], new { key });

    /// <summary>How the members are called, by the id of every key that they ever had.</summary>
    public static IReadOnlyDictionary<string, string> Handles(Inquiry inquiry) =>
        inquiry.Views.Connection.Query<(string Key, string Handle)>(CharterView.CharterView.Statements["handles"])
            .ToDictionary(key => key.Key, key => key.Handle, StringComparer.Ordinal);

    /// <summary>The member who signs now.</summary>
    /// <returns>The member, or <c>CH006</c> to <c>CH009</c>.</returns>
    public static Outcome<Member> Me(Inquiry inquiry) => Member(inquiry, inquiry.Signer) switch
    {
        null => CharterRefusals.NotAMember.With(("key", inquiry.Signer)),
        { Standing: Standings.Active } member => member,
        { Standing: Standings.Suspended } member => CharterRefusals.Suspended.With(("member", member.Handle)),
        { Standing: Standings.Lost } member => CharterRefusals.LostKey.With(("member", member.Handle)),
        var member => CharterRefusals.ReplacedKey.With(("member", member.Handle)),
    };

    /// <summary>Who may see an item: internal until an entry says otherwise.</summary>
    public static string AccessOf(Inquiry inquiry, string item) =>
        inquiry.Views.Connection.ExecuteScalar<string?>(CharterView.CharterView.Statements["access-of"], new { item }) ?? AccessLevels.Internal;
}
