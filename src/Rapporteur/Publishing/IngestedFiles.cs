using Rapporteur.Archive;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>Every file of the runs and what became of it.</summary>
internal static class IngestedFiles
{
    public static IEnumerable<IngestedFile> Of(Inquiry inquiry)
    {
        var deposited = ArchiveQueries.Exhibits(inquiry).Where(exhibit => exhibit.Path is not null).Select(exhibit =>
            new IngestedFile(exhibit.Path!, FileOutcome.Deposited, exhibit.Number, exhibit.NoText)
            {
                Encoding = exhibit.Encoding,
                Language = exhibit.Language,
                Published = PrintedDates.OfDocument(exhibit.Published, exhibit.PublishedBasis),
            });
        var others = ArchiveQueries.NotDeposited(inquiry).Select(file => new IngestedFile(file.Path, OutcomeOf(file.Outcome), file.OfExhibit, file.Refusal));
        var paths = ArchiveQueries.Exhibits(inquiry).ToDictionary(exhibit => exhibit.Number, exhibit => exhibit.Path);
        var inContainers = ArchiveQueries.NotTakenOut(inquiry).Select(item =>
            new IngestedFile($"{paths.GetValueOrDefault(item.Container)}/{item.Path}", OutcomeOf(item.Outcome), null, item.Refusal));
        return deposited.Concat(others).Concat(inContainers).OrderBy(file => file.Outcome == FileOutcome.Refused ? 0 : 1).ThenBy(file => file.Path, StringComparer.Ordinal);
    }

    private static FileOutcome OutcomeOf(string outcome) => outcome switch
    {
        "duplicate" => FileOutcome.AlreadyThere,
        "refused" => FileOutcome.Refused,
        _ => FileOutcome.Skipped,
    };
}
