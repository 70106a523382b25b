using System.Text.Json;
using Rapporteur.Ledger;
using Rapporteur.Storage;

namespace Rapporteur.Archive.ArchiveView;

/// <summary>The exhibits, their text layers and parts, the sources, and what became of the files of each run.</summary>
internal sealed class ArchiveView : Projection
{
    public static readonly Sql Statements = Sql.Load("Archive/ArchiveView/archive.sql");

    public override Sql Sql => Statements;

    public override void Apply(LoggedEntry entry, ViewWriter views)
    {
        switch (entry.Header.Kind)
        {
            case "archive.deposit/1": Take(entry, entry.As<Deposit>(), views); break;
            case "archive.text/1": Take(entry, entry.As<TextLayer>(), views); break;
            case "archive.recognition/1": Take(entry.As<Recognition>(), views); break;
            case "archive.no-text/1": Take(entry.As<NoTextFound>(), views); break;
            case "archive.parts/1": Take(entry, entry.As<PartsOf>(), views); break;
            case "archive.withdraw/1": Take(entry, entry.As<Withdrawal>(), views); break;
            case "archive.source/1": Take(entry, entry.As<SourceDescribed>(), views); break;
            case "archive.rating/1": Take(entry, entry.As<SourceRated>(), views); break;
            case "archive.contents/1": Take(entry, entry.As<Contents>(), views); break;
            case "archive.ingest/1": Take(entry, entry.As<IngestRun>(), views); break;
        }
    }

    private void Take(LoggedEntry entry, Deposit? deposit, ViewWriter views)
    {
        var (leaf, recorded, deposited, by) =
            (entry.Leaf.ToString(), entry.Recorded.ToUnixTimeSeconds(), entry.Header.Instant.ToUnixTimeSeconds(), entry.Header.Author);
        if (deposit is null)
        {
            views.Run(Sql, "deposit-withheld", leaf, entry.Index, recorded, deposited, by);
            return;
        }
        var about = deposit.About;
        var (day, basis) = KnownDay.Of(about);
        views.Run(Sql, "deposit", leaf, entry.Index, recorded, deposited, by, deposit.Sha256, deposit.Size, deposit.MediaType, deposit.Path,
            deposit.How, about.Title, SourceOf(about.Source, entry.Index, views), about.Author, about.Written, about.Published,
            about.PublishedBasis, day, basis, about.Language, about.LanguageBasis, about.OriginalLanguage, about.Translator,
            about.ArchivalReference, about.Place, about.ReceivedFrom, about.Address, about.Note, deposit.Access,
            Written(deposit.NoText));
    }

    private void Take(LoggedEntry entry, TextLayer? text, ViewWriter views)
    {
        if (text is not null && NumberOf(text.Exhibit, views) is { } exhibit)
            views.Run(Sql, "text", exhibit, entry.Index, text.Sha256, text.Characters, text.Tool, text.Encoding, text.Pages is { } pages ? string.Join(' ', pages) : null);
    }

    private void Take(Recognition? recognised, ViewWriter views)
    {
        if (recognised is null || NumberOf(recognised.Exhibit, views) is not { } exhibit)
            return;
        views.Run(Sql, "words", exhibit, recognised.Text, recognised.Words);
        foreach (var file in recognised.Files)
            views.Run(Sql, "text-file", file, exhibit);
        var found = recognised.Found;
        var (day, basis) = KnownDay.Of(found);
        views.Run(Sql, "found", exhibit, found.Written, found.Published, found.PublishedBasis, day, basis, found.Language, found.LanguageBasis);
    }

    private void Take(NoTextFound? none, ViewWriter views)
    {
        if (none is not null && NumberOf(none.Exhibit, views) is { } exhibit)
            views.Run(Sql, "no-text", exhibit, JsonSerializer.Serialize(none.Problem, ArchiveJson.Default.Problem), none.Tool);
    }

    private void Take(LoggedEntry entry, PartsOf? parts, ViewWriter views)
    {
        if (parts is null || NumberOf(parts.Exhibit, views) is not { } exhibit)
            return;
        views.Run(Sql, "clear-parts", exhibit);
        for (var i = 0; i < parts.Parts.Length; i++)
        {
            var part = parts.Parts[i];
            views.Run(Sql, "part", exhibit, i, entry.Index, parts.By is null ? 0 : 1, part.Label, part.Start, part.End, part.Author, part.Written, part.Published);
        }
    }

    private void Take(LoggedEntry entry, Withdrawal? withdrawal, ViewWriter views)
    {
        if (withdrawal is not null && NumberOf(withdrawal.Exhibit, views) is { } exhibit)
            views.Run(Sql, "withdraw", exhibit, entry.Index, withdrawal.Reason, withdrawal.Destroyed ? 1 : 0);
    }

    private void Take(LoggedEntry entry, SourceDescribed? source, ViewWriter views)
    {
        if (source is not null)
            views.Run(Sql, "describe-source", SourceOf(source.Source, entry.Index, views), source.SourceKind, source.Power);
    }

    private void Take(LoggedEntry entry, SourceRated? rating, ViewWriter views)
    {
        if (rating is not null)
        {
            views.Run(Sql, "rate", SourceOf(rating.Source, entry.Index, views), entry.Index, rating.Letter, rating.Subject, rating.Reason,
                entry.Header.Author, entry.Recorded.ToUnixTimeSeconds());
        }
    }

    private void Take(LoggedEntry entry, IngestRun? run, ViewWriter views)
    {
        if (run is null)
            return;
        views.Run(Sql, "run", entry.Index, entry.Recorded.ToUnixTimeSeconds(), JsonSerializer.Serialize(run.Totals, ArchiveJson.Default.SortedDictionaryStringInt64));
        foreach (var file in run.NotDeposited)
        {
            views.Run(Sql, "run-file", entry.Index, file.Path, file.Outcome, file.Of is { } leaf ? NumberOf(leaf, views) : null,
                Written(file.Problem));
        }
    }

    private void Take(LoggedEntry entry, Contents? contents, ViewWriter views)
    {
        if (contents is null || NumberOf(contents.Exhibit, views) is not { } container)
            return;
        views.Run(Sql, "contents", container, entry.Index, Written(contents.Problem));
        for (var i = 0; i < contents.Items.Length; i++)
        {
            var item = contents.Items[i];
            views.Run(Sql, "contained", container, i, entry.Index, item.Path, item.Outcome, item.Exhibit is { } leaf ? NumberOf(leaf, views) : null,
                item.Taken, Written(item.Problem));
        }
    }

    private static string? Written(Problem? problem) => problem is null ? null : JsonSerializer.Serialize(problem, ArchiveJson.Default.Problem);

    private long? NumberOf(string leaf, ViewWriter views) => (long?)views.Cell(Sql, "number-of", leaf);

    private long? SourceOf(string? name, long index, ViewWriter views)
    {
        if (name is null)
            return null;
        if (views.Cell(Sql, "source-number", name) is long number)
            return number;
        views.Run(Sql, "add-source", name, index);
        return (long?)views.Cell(Sql, "source-number", name);
    }
}
