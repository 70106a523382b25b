using Rapporteur.Charter;
using Rapporteur.Coding;

namespace Rapporteur.Counting;

/// <summary>What is counted, and by what; a null narrows nothing.</summary>
public sealed record CountQuestion
{
    /// <summary>One or two dimensions, or none for the total alone.</summary>
    public IReadOnlyList<CountDimension> By { get; init; } = [];

    /// <summary>One act, with an inquiry's own acts that are under it.</summary>
    public string? Act { get; init; }

    /// <summary>Part of a place's name, or its gazetteer identity: any account says that it happened there.</summary>
    public string? Place { get; init; }

    /// <summary>Part of a source's name, or its handle: only its accounts.</summary>
    public string? Source { get; init; }

    /// <summary>One modality: only accounts that are put so.</summary>
    public string? Modality { get; init; }

    /// <summary>Acts that can have happened on or after this day (days since 1970); what may lie before stands in the upper bound alone.</summary>
    public int? From { get; init; }

    /// <summary>Acts that can have happened on or before this day; what may lie after stands in the upper bound alone.</summary>
    public int? To { get; init; }

    /// <summary>Only accounts in texts known on this day: written, else first published, by then.</summary>
    public int? KnownOn { get; init; }

    /// <summary>Only accounts that a person coded.</summary>
    public bool Coded { get; init; }

    /// <summary>At most so many occurrences are named under each number; the number itself is of all.</summary>
    public int Under { get; init; } = 20;

    /// <summary>What is wrong with it (<c>CO002</c>, <c>CO003</c>, <c>CT004</c>), or null.</summary>
    public Refusal? Refused()
    {
        if (Act is { } act && !CodeBook.KnowsAct(act))
            return CodingRefusals.UnknownAct.With(("act", act), ("known", string.Join(", ", CodeBook.Acts)));
        if (Modality is { } modality && !CodeBook.Modalities.Contains(modality))
            return CodingRefusals.UnknownModality.With(("modality", modality), ("known", string.Join(", ", CodeBook.Modalities)));
        return From > To ? CountingRefusals.DatesReversed.With() : null;
    }
}
