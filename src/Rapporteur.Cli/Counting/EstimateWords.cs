using Rapporteur.Counting;
using Rapporteur.Statistics;

namespace Rapporteur.Cli.Counting;

/// <summary>What reasons and cautions of the statistics are called here.</summary>
internal static class EstimateWords
{
    /// <summary>The refusal of a reason.</summary>
    internal static Refusal Refusal(Reason reason, string file)
    {
        var code = reason.Kind switch
        {
            ReasonKind.NotATable => EstimateRefusals.NotATable,
            ReasonKind.NotAHistory => EstimateRefusals.NotAHistory,
            ReasonKind.AbsurdCount => EstimateRefusals.AbsurdCount,
            ReasonKind.RepeatedHistory => EstimateRefusals.RepeatedHistory,
            ReasonKind.UnseenCounted => EstimateRefusals.UnseenCounted,
            ReasonKind.Empty => EstimateRefusals.Empty,
            ReasonKind.TooFewLists => EstimateRefusals.TooFewLists,
            ReasonKind.TooManyLists => EstimateRefusals.TooManyLists,
            ReasonKind.EmptyList => EstimateRefusals.EmptyList,
            ReasonKind.NoOverlap => EstimateRefusals.NoOverlap,
            ReasonKind.IdenticalLists => EstimateRefusals.IdenticalLists,
            ReasonKind.ListInsideAnother => EstimateRefusals.ListInside,
            ReasonKind.TooFewPersons => EstimateRefusals.TooFewPersons,
            ReasonKind.NoFiniteEstimate or ReasonKind.NotIdentifiable => EstimateRefusals.NoFiniteEstimate,
            ReasonKind.CoverageTooLow => EstimateRefusals.CoverageTooLow,
            _ => throw new InvalidOperationException($"an estimate from a table has no reason {reason.Kind}"),
        };
        return code.With([("file", file), .. reason.Facts.Select(fact => (fact.Key, (object?)fact.Value))]);
    }

    /// <summary>A caution in a sentence.</summary>
    internal static string Sentence(Caution caution) => caution.Kind switch
    {
        CautionKind.MissedJoins => "The interval holds the joins of the machine that the check found wrong. It does not hold persons whom no join brought together though they are one: each of these makes the figure too high.",
        CautionKind.TwoLists => "Only two lists: the figure holds only if they were made without knowing of each other and if everybody was equally likely to be listed. Nothing in the data can test either.",
        CautionKind.DependentLists => $"Dependent lists: {caution.About}. A list that leads to another makes the figure too low, lists that avoid each other make it too high, unless the model holds the pair.",
        CautionKind.HiddenPersons => "Persons whom no list was ever likely to name cannot be seen in these data, by any method. If there are such persons, the figure is too low, and nothing here would show it.",
        CautionKind.Sparse => "Sparse: few persons stand on more than one list. A handful of identifications more or less would change the figure.",
        CautionKind.EmptyOverlap => $"{caution.About} have no person in common: by chance, because they avoid each other, or because the same persons were not recognised.",
        CautionKind.ModelsDisagree => caution.About.Contains(' ', StringComparison.Ordinal)
            ? $"Models that fit about equally well give other figures: {caution.About}. The interval of one model does not hold that."
            : $"The model {caution.About} was chosen after looking at the data, and the interval does not hold that.",
        CautionKind.ChainsDisagree => $"The chains have not met (medians {caution.About}): the posterior may have several modes, and the interval is not to be trusted.",
        CautionKind.RangeCut => $"The posterior reaches beyond {caution.About}, where the search ended: the upper end is cut there.",
        CautionKind.LowerBound => "A lower bound rather than an estimate.",
        CautionKind.SmallListInside => $"{caution.About}: all persons of the smaller one are on the other. It is small enough for chance.",
        CautionKind.NothingTestsTheModel => $"{caution.About} has as many parameters as the table has cells: nothing tests it.",
        CautionKind.PriorDecides => $"The heaviest graph joins all lists ({caution.About}); under it the unseen follow from the prior and not from the data.",
        CautionKind.Linkage => "The identities behind the table are uncertain, and the interval does not hold that.",
        _ => throw new ArgumentOutOfRangeException(nameof(caution)),
    };
}
