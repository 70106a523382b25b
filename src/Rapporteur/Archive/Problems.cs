using System.Collections.Immutable;

namespace Rapporteur.Archive;

/// <summary>Refusals as entries keep them: code and facts; the words are found anew in the reader's language.</summary>
public static class Problems
{
    /// <summary>As an entry keeps it.</summary>
    public static Problem ToProblem(this Refusal refusal) =>
        new(refusal.Code.Code, new SortedDictionary<string, string>(refusal.Facts.ToDictionary(), StringComparer.Ordinal));

    /// <summary>As a value again.</summary>
    public static Refusal ToRefusal(this Problem problem) =>
        new(RefusalCodes.Find(problem.Code), problem.Facts.ToImmutableSortedDictionary(StringComparer.Ordinal));
}
