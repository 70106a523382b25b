namespace Rapporteur.Commission;

/// <summary>
/// The matrix of competing hypotheses of a question (Heuer, Psychology of Intelligence Analysis, 1999, chapter 8): what excludes counts, what
/// fits everything says nothing.
/// </summary>
/// <param name="Ranked">The hypotheses, those first against which least evidence speaks.</param>
/// <param name="Evidence">The evidence weighed under any of them, that first which tells most of them apart.</param>
public sealed record CompetingHypotheses(IReadOnlyList<(Hypothesis Hypothesis, int Inconsistent, int Consistent)> Ranked, IReadOnlyList<string> Evidence)
{
    /// <summary>The matrix of a question.</summary>
    public static CompetingHypotheses Of(Question question)
    {
        var evidence = question.Hypotheses.SelectMany(hypothesis => hypothesis.Weighed.Keys).Distinct(StringComparer.Ordinal)
            .OrderByDescending(on => Spread(question, on)).ThenBy(on => on, StringComparer.Ordinal).ToList();
        return new(Rank(question, null), evidence);
    }

    /// <summary>Pieces of evidence which, if they were false, would put another hypothesis first.</summary>
    public IReadOnlyList<string> Decisive(Question question) => [.. Evidence.Where(on => !First(Rank(question, on)).SetEquals(First(Ranked)))];

    private static List<(Hypothesis, int, int)> Rank(Question question, string? without) =>
        [.. question.Hypotheses.Select(hypothesis => (Hypothesis: hypothesis, Inconsistent: Count(hypothesis, Fits.Inconsistent, without), Consistent: Count(hypothesis, Fits.Consistent, without)))
            .OrderBy(ranked => ranked.Inconsistent).ThenBy(ranked => ranked.Hypothesis.Said.Index)];

    /// <summary>Those that share the least evidence against them.</summary>
    private static HashSet<string> First(IReadOnlyList<(Hypothesis Hypothesis, int Inconsistent, int Consistent)> ranked) =>
        [.. ranked.TakeWhile(item => item.Inconsistent == ranked[0].Inconsistent).Select(item => item.Hypothesis.Handle)];

    private static int Count(Hypothesis hypothesis, string fit, string? without) => hypothesis.Weighed.Count(weighed => weighed.Key != without && weighed.Value.Body.Fit == fit);

    private static int Spread(Question question, string on) =>
        question.Hypotheses.Select(hypothesis => hypothesis.Weighed.TryGetValue(on, out var weighed) ? weighed.Body.Fit : "").Distinct(StringComparer.Ordinal).Count();
}
