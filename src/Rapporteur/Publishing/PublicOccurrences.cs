using NodaTime;
using Rapporteur.Archive;
using Rapporteur.Chronicle;
using Rapporteur.Coding;

namespace Rapporteur.Publishing;

/// <summary>
/// Occurrences as a public edition may show them: told from their published claims alone. Number, date and key are taken from
/// those, for a date that internal accounts made narrower would tell what they say.
/// </summary>
internal static class PublicOccurrences
{
    /// <summary>The same occurrence without what is not published.</summary>
    /// <param name="full">As gathered, from all claims.</param>
    /// <param name="published">Its claims that are published, by number; one at least.</param>
    public static OccurrenceInFull Of(OccurrenceInFull full, IReadOnlyList<Claim> published)
    {
        var numbers = published.Select(claim => claim.Number).ToHashSet();
        var (first, last) = (published.Max(claim => claim.FirstDay), published.Min(claim => claim.LastDay));
        if (first > last)
            (first, last) = (published[0].FirstDay, published[0].LastDay);
        return full with
        {
            Occurrence = full.Occurrence with
            {
                Number = published[0].Number,
                Act = published[0].Act,
                Filed = ChronicleKey.Of(Day(first), Day(last)),
                FirstDay = first,
                LastDay = last,
                Because = published.Count > 1 ? full.Occurrence.Because : "",
            },
            Claims = published,
            Accounts = [.. full.Accounts.Where(account => numbers.Contains(account.Claim))],
            MayBePartOf = [],
            Decisions = [.. full.Decisions.Where(decision => numbers.Contains(decision.A) && numbers.Contains(decision.B))],
        };
    }

    private static LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;
}
