using Rapporteur.Counting;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Reported occurrences and victims of an act, as bounds of what the sources say.</summary>
/// <param name="Act">The act.</param>
/// <param name="IsOutcome">Whether it is a release or a rehabilitation, never summed with violations.</param>
/// <param name="Occurrences">Incidents as reported, at least and at most.</param>
/// <param name="Victims">Victims, at least and at most; at most is null where the words of a source leave it open.</param>
/// <param name="Claims">Claims under it.</param>
/// <param name="CodedClaims">How many of them a person coded.</param>
public sealed record PrintedCount(string Act, bool IsOutcome, (long Low, long High) Occurrences, (long Low, long? High) Victims, int Claims, int CodedClaims);

/// <summary>The counts of the working papers.</summary>
internal static class PrintedCounts
{
    public static IReadOnlyList<PrintedCount> Of(Inquiry inquiry) =>
    [
        .. from table in CountQueries.Count(inquiry, new CountQuestion { By = [CountDimension.Act], Under = 0 }).Value.Tables
           where table.Section is CountSection.Violations or CountSection.Outcomes
           from row in table.Rows
           select new PrintedCount(
               row.Words[0], table.Section == CountSection.Outcomes, (row.Occurrences.Low, row.Occurrences.High ?? row.Occurrences.Low),
               (row.Victims.Low, row.Victims.High), row.Claims, row.CodedClaims),
    ];
}
