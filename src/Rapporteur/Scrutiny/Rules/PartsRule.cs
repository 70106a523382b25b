using Rapporteur.Chronology;

namespace Rapporteur.Scrutiny.Rules;

/// <summary>The parts add up to more than the whole.</summary>
internal sealed class PartsRule() : Rule("numbers", Meeting.Whole)
{
    public override IEnumerable<ScrutinyResult> Examine(string key, IReadOnlyList<Statement> together, Dossier dossier)
    {
        var whole = together.FirstOrDefault(statement => statement.Id == key);
        if (whole is not { Asserts: true, Count: { High: { } most } counted })
            yield break;
        var parts = together.Where(statement => statement.PartOf == key && statement is { Asserts: true, Count: not null }).ToList();
        // Several accounts of one part count it once, as low as the lowest of them.
        var sum = parts.GroupBy(SamePart).Sum(accounts => accounts.Min(part => part.Count!.Value.Low));
        if (sum > most)
            yield return Result(counted.IsAbout || parts.Any(part => part.Count!.Value.IsAbout) ? Certainty.Possibly : Certainty.Certainly, [whole, .. parts]);
    }

    private static string SamePart(Statement part) => part.Occurrence
        ?? $"{part.Act}|{part.Where}|{string.Join(';', part.Victims.Select(Words.Key).Order(StringComparer.Ordinal))}|{part.When?.Plain.Hull}";
}
