using Rapporteur.Archive;

namespace Rapporteur;

/// <summary>After the documents of a run: text is recognised on pictures, those that earlier runs left included, and read like any other.</summary>
public sealed partial class Inquire
{
    private RunReport WithRecognised(RunReport report, CancellationToken cancellation)
    {
        if (ArchiveQueries.NotRecognised(inquiry, "").Count == 0 || recogniser() is not { } tesseract)
            return report;
        using (tesseract)
        {
            var recognised = RecogniseScans.Run(inquiry, tesseract, null, cancellation);
            var claims = read ? ReadUnread(inquiry, [.. recognised.Where(one => one.Layer is not null).Select(one => one.Exhibit)], null) : new Dictionary<int, int>();
            var results = recognised.ToDictionary(one => one.Exhibit);
            return report with { Files = [.. report.Files.Select(file => With(file, results, claims))] };
        }
    }

    private FileReport With(FileReport file, IReadOnlyDictionary<int, RecognisedExhibit> results, IReadOnlyDictionary<int, int> claims)
    {
        var children = file.Children.Select(child => With(child, results, claims)).ToList();
        if (file is not { Outcome: "deposited", Exhibit: { } number } || !results.TryGetValue(number, out var result))
            return file with { Children = children };
        var exhibit = ArchiveQueries.Exhibit(inquiry, number)!;
        var about = file.Deposit!.About with
        {
            Written = exhibit.Written, Published = exhibit.Published, PublishedBasis = exhibit.PublishedBasis, Language = exhibit.Language, LanguageBasis = exhibit.LanguageBasis,
        };
        return file with
        {
            Children = children,
            Deposit = file.Deposit with { About = about },
            Layer = result.Layer ?? file.Layer,
            Refusal = result.Layer is null ? file.Layer is null ? result.NoText : file.Refusal : null,
            Claims = claims.GetValueOrDefault(number, file.Claims),
        };
    }
}
