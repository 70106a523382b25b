using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronicle;
using Rapporteur.Storage;

namespace Rapporteur.Counting.Tallying;

/// <summary>Which occurrences a question counts, and which of their accounts.</summary>
internal sealed class AccountTest
{
    private readonly HashSet<int>? sources;
    private readonly IReadOnlySet<int>? there;
    private readonly int? from, to, modality;
    private readonly int? knownOn;
    private readonly bool coded;

    public AccountTest(Inquiry inquiry, CountQuestion question)
    {
        (from, to, knownOn, coded) = (question.From, question.To, question.KnownOn, question.Coded);
        there = question.Place is { } place ? OccurrenceScan.At(inquiry, place) : null;
        modality = question.Modality is { } word ? CodeBook.Modalities.Index().First(known => known.Item == word).Index : null;
        sources = question.Source is not { } named ? null : ArchiveQueries.Sources(inquiry)
            .Where(source => source.Handle == named || source.Name.Contains(named, StringComparison.OrdinalIgnoreCase))
            .Select(source => source.Number).ToHashSet();
    }

    /// <summary>Whether an act can have happened in the days and at the place that are asked for; what has no date at all cannot be told to.</summary>
    public bool Admits(int occurrence, int? first, int? last) =>
        (there is null || there.Contains(occurrence))
        && (from is null || last >= from || (last is null && first is not null))
        && (to is null || first <= to || (first is null && last is not null));

    public bool Admits(in CountedReader account) =>
        (sources is null || sources.Contains(account.Source))
        && (modality is null || account.Modality == modality)
        && (knownOn is null || account.KnownDay <= knownOn)
        && (!coded || account.Coded);
}
