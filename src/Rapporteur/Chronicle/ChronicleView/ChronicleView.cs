using Rapporteur.Archive;
using Rapporteur.Coding;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Chronicle.ChronicleView;

/// <summary>The occurrences: gathered anew where claims, or what members decided on them, changed.</summary>
internal sealed class ChronicleView : Projection
{
    public static readonly Sql Statements = Sql.Load("Chronicle/ChronicleView/chronicle.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        switch (entry.Header.Kind)
        {
            case "chronicle.join/1" when entry.As<ClaimsJoined>() is { } joined:
                foreach (var (place, claim) in joined.Claims.Index())
                {
                    foreach (var other in joined.Claims.Skip(place + 1))
                        Decide(entry, claim, other, together: true, joined.Reason, views);
                }
                break;
            case "chronicle.split/1" when entry.As<ClaimsSplit>() is { } split:
                foreach (var other in split.From)
                    Decide(entry, split.Claim, other, together: false, split.Reason, views);
                break;
            case "chronicle.origin/1" when entry.As<OriginDecided>() is { } origin:
                views.Run(Sql, "decide-origin", origin.Origin, entry.Index, origin.CountedAs, origin.Reason, entry.Header.Author);
                views.Run(Sql, "all-changed");
                break;
            case "archive.source/1":
                views.Run(Sql, "all-changed");
                break;
            case "archive.parts/1" when entry.As<PartsOf>() is { } parts:
                views.Run(Sql, "exhibit-changed", parts.Exhibit);
                break;
        }
    }

    public override void Settle(ViewWriter views) => new Regathering(views).Run();

    private void Decide(LoggedEntry entry, string a, string b, bool together, string reason, ViewWriter views)
    {
        if (Number(a, views) is not { } one || Number(b, views) is not { } other)
            return;
        views.Run(Sql, "decide", entry.Index, together ? 1 : 0, one, other, reason, entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
        foreach (var number in new[] { one, other })
            views.Run(Sql, "claim-changed", number);
    }

    private int? Number(string claim, ViewWriter views)
    {
        var (leaf, ordinal) = ClaimReference.Split(claim);
        return (int?)(long?)views.Cell(Sql, "claim-number", leaf, ordinal);
    }
}
