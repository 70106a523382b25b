using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronicle;
using Rapporteur.Storage;

namespace Rapporteur.Counting.Tallying;

/// <summary>Which accounts a question counts.</summary>
internal sealed class AccountTest
{
    private readonly HashSet<int>? sources;
    private readonly int? modality;
    private readonly int? knownOn;
    private readonly bool coded;

    public AccountTest(Inquiry inquiry, CountQuestion question)
    {
        (knownOn, coded) = (question.KnownOn, question.Coded);
        modality = question.Modality is { } word ? CodeBook.Modalities.Index().First(known => known.Item == word).Index : null;
        sources = question.Source is not { } named ? null : ArchiveQueries.Sources(inquiry)
            .Where(source => source.Handle == named || source.Name.Contains(named, StringComparison.OrdinalIgnoreCase))
            .Select(source => source.Number).ToHashSet();
    }

    public bool Admits(in CountedAccountReader account) =>
        (sources is null || sources.Contains(account.Source))
        && (modality is null || account.Modality == modality)
        && (knownOn is null || account.KnownDay <= knownOn)
        && (!coded || account.Coded);
}
