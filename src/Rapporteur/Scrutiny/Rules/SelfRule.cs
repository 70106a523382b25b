using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>One speaker in one source says two things of one act that exclude each other.</summary>
internal sealed class SelfRule() : Rule("self", Meeting.Occurrence)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Register register)
    {
        foreach (var said in together.Where(statement => statement.Modality != "expected").GroupBy(statement => (register.RootOf(statement), register.SourceOf(statement))))
        {
            foreach (var (first, second) in Pairs([.. said]))
            {
                var certainty = IsMended(first, second, together, register) ? Certainty.Never : Against(first, second, register);
                if (certainty != Certainty.Never)
                    yield return Result(certainty, first, second);
            }
        }
    }

    private static Certainty Against(Statement first, Statement second, Register register)
    {
        if (first.IsDenied != second.IsDenied)
            return Certainty.Certainly;
        if (first.IsDenied)
            return Certainty.Never;
        var dates = first.When is null || second.When is null ? Certainty.Never : Dates.Exclude(first.When, second.When);
        return Stronger(dates, Places(first.Where, second.Where, register));
    }

    private static Certainty Places(string? first, string? second, Register register)
    {
        if (first is null || second is null || register.AreTogether(first, second) || register.AreOneSpot(first, second))
            return Certainty.Never;
        var isOpen = MayBe(first, register).Any(place => register.AreTogether(place, second)) || MayBe(second, register).Any(place => register.AreTogether(place, first));
        return isOpen ? Certainty.Possibly : Certainty.Certainly;
    }

    private static string[] MayBe(string place, Register register) => register.Place(place)?.MayBe ?? [];

    /// <summary>Whether one openly corrects the other or takes it back, itself or by way of others between them.</summary>
    internal static bool IsMended(Statement first, Statement second, IReadOnlyList<Statement> together, Register register) =>
        register.Corrects(first.Exhibit, second.Exhibit) || register.Corrects(second.Exhibit, first.Exhibit)
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
