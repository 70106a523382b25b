using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>One speaker in one source says two things of one act that exclude each other.</summary>
internal sealed class SelfRule() : Rule("self", Meeting.Occurrence)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        foreach (var said in together.Where(statement => statement is { IsWithdrawal: false, Modality: not "expected" }).GroupBy(statement => (dossier.RootOf(statement), dossier.SourceOf(statement))))
        {
            foreach (var (first, second) in Pairs([.. said]))
            {
                var certainty = IsMended(first, second, together, dossier) ? Certainty.Never : Against(first, second, dossier);
                if (certainty != Certainty.Never)
                    yield return Result(certainty, first, second);
            }
        }
    }

    private static Certainty Against(Statement first, Statement second, Dossier dossier)
    {
        if (first.IsDenied != second.IsDenied)
            return Certainty.Certainly;
        if (first.IsDenied)
            return Certainty.Never;
        var dates = first.When is null || second.When is null ? Certainty.Never : Dates.Exclude(first.When, second.When);
        return Stronger(dates, Places(first.Where, second.Where, dossier));
    }

    private static Certainty Places(string? first, string? second, Dossier dossier)
    {
        if (first is null || second is null || dossier.AreTogether(first, second) || dossier.AreOneSpot(first, second))
            return Certainty.Never;
        var isOpen = MayBe(first, dossier).Any(place => dossier.AreTogether(place, second)) || MayBe(second, dossier).Any(place => dossier.AreTogether(place, first));
        return isOpen ? Certainty.Possibly : Certainty.Certainly;
    }

    private static string[] MayBe(string place, Dossier dossier) => dossier.Place(place)?.MayBe ?? [];

    /// <summary>Whether one openly corrects the other or takes it back, itself or by way of others between them.</summary>
    internal static bool IsMended(Statement first, Statement second, IReadOnlyList<Statement> together, Dossier dossier) =>
        dossier.Corrects(first.Exhibit, second.Exhibit) || dossier.Corrects(second.Exhibit, first.Exhibit)
        || TakesBack(first, second, together) || TakesBack(second, first, together);

    private static bool TakesBack(Statement later, Statement earlier, IReadOnlyList<Statement> together)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = later; at?.Retracts is { } id && seen.Add(id); at = together.FirstOrDefault(other => other.Id == id))
        {
            if (id == earlier.Id)
                return true;
        }
        return false;
    }
}
