using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>
/// Writes an edition as a folder of static pages that need no server and no script: the working papers or the public edition. The
/// same edition gives the same bytes; a file whose bytes are the same already is left alone.
/// </summary>
public sealed class StaticReport : IDisposable
{
    private readonly Edition edition;
    private readonly ReportContext report;
    private readonly ReportFolder folder;
    private readonly DataFiles data;
    private readonly PageRenderer renderer = new();
    private readonly Action<string>? written;
    private readonly CancellationToken cancelled;

    private StaticReport(Edition edition, string folder, Action<string>? written, CancellationToken cancelled)
    {
        this.edition = edition;
        (this.written, this.cancelled) = (written, cancelled);
        report = new ReportContext(edition);
        this.folder = new ReportFolder(folder);
        data = new DataFiles(report, this.folder);
    }

    /// <summary>Writes an edition.</summary>
    /// <param name="edition">What it holds.</param>
    /// <param name="folder">Where to; it is made if it is not there. Files in it that are not the report's own are left alone.</param>
    /// <param name="written">Called with the path of each page when it is done, for progress; or null.</param>
    /// <param name="cancelled">Stops between two pages; what was written by then stays, and the next writing completes it.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="InvalidOperationException">A public edition holds a proposal, an acquisition or the papers of the commission.</exception>
    public static ReportWritten Write(
        Edition edition, string folder, Action<string>? written = null, CancellationToken cancelled = default)
    {
        using var report = new StaticReport(edition, folder, written, cancelled);
        return report.Write();
    }

    /// <inheritdoc />
    public void Dispose() => renderer.Dispose();

    private ReportWritten Write()
    {
        folder.Write("report.css", writer => writer.Write(Resources.Read("Style/report.css")));
        var strips = StripContent.Of(edition);
        Page<FrontSheet>(Section.Front, "index.html", edition.Imprint.Inquiry, (nameof(FrontSheet.Content), strips));
        WriteChronicle(strips);
        WriteFilters();
        WriteAccounts();
        WriteExhibits();
        WriteCounts(strips.Tallies);
        Page<MapSheet>(Section.Map, "map.html", report.Words["section.Map"]);
        data.Places();
        Page<MeasuresSheet>(Section.Measures, "measures.html", report.Words["section.Measures"],
            (nameof(MeasuresSheet.Measures), strips.Measures));
        data.Measures();
        if (edition.Commission is { } commission)
            WriteCommission(Checked(commission));
        WriteRegister();
        WriteIndex(IndexOf.Persons);
        WriteIndex(IndexOf.Places);
        WriteIndex(IndexOf.Organisations);
        Page<SourcesSheet>(Section.Sources, "sources/index.html", report.Words["section.Sources"]);
        data.Sources();
        if (edition.Imprint.Kind == EditionKind.WorkingPapers)
            WriteIngest();
        else
            Page<WithheldSheet>(Section.Withheld, "withheld.html", report.Words["section.Withheld"]);
        Page<VerifySheet>(Section.Verify, "verify.html", report.Words["section.Verify"]);
        Page<MethodSheet>(Section.Method, "method.html", report.Words["section.Method"]);
        return folder.Finish();
    }

    private void WriteChronicle(StripContent strips)
    {
        using var claims = data.OpenClaims();
        var pages = InReadingOrder(report.Plan.Root).ToList();
        foreach (var (index, plan) in pages.Index())
        {
            var occurrences = OccurrencesOn(plan);
            Page<ChronicleSheet>(Section.Chronicle, plan.Path, ChronicleSheet.NameOf(plan, report.Words),
                (nameof(ChronicleSheet.Plan), plan), (nameof(ChronicleSheet.Occurrences), occurrences),
                (nameof(ChronicleSheet.Content), strips), (nameof(ChronicleSheet.Before), pages.ElementAtOrDefault(index - 1)),
                (nameof(ChronicleSheet.After), pages.ElementAtOrDefault(index + 1)));
            foreach (var occurrence in occurrences)
                DataFiles.Claims(claims, occurrence);
        }
    }

    private static IEnumerable<ChroniclePage> InReadingOrder(ChroniclePage page) => page.Children.SelectMany(InReadingOrder).Prepend(page);

    private List<PrintedOccurrence> OccurrencesOn(ChroniclePage page)
    {
        if (page.Days.Count == 0)
            return [];
        var occurrences = edition.Occurrences(page.Days[0].Key, page.Days[^1].Key);
        if (page.Days is [{ Occurrences: > ChroniclePlan.Limit }])
            occurrences = occurrences.Skip((page.Part - 1) * ChroniclePlan.Limit).Take(ChroniclePlan.Limit);
        return occurrences.Select(Checked).ToList();
    }

    private void WriteFilters()
    {
        foreach (var act in edition.Acts.Where(act => act.Occurrences > 0))
            Filter(Section.Chronicle, report.ActPath(act.Code)!, act.Label, new(FilterBy.Act, act.Code), act.Occurrences);
        foreach (var tally in report.Mapped.Where(tally => tally.Place.Key is not null).DistinctBy(tally => tally.Place.Key))
            Filter(Section.Chronicle, report.PlacePath(tally.Place.Key)!, tally.Place.Name,
                new(FilterBy.Place, tally.Place.Key!), tally.Occurrences);
        foreach (var source in edition.Sources)
            Filter(Section.Sources, ReportContext.SourcePath(source.Handle), source.Name,
                new(FilterBy.Source, source.Handle), source.Claims);
    }

    private void Filter(Section section, string path, string title, ChronicleFilter filter, int total)
    {
        var occurrences = edition.Occurrences(filter).Take(ChroniclePlan.Limit).Select(Checked).ToList();
        Page<FilterSheet>(section, path, title, (nameof(FilterSheet.Occurrences), occurrences),
            (nameof(FilterSheet.Total), occurrences.Count < ChroniclePlan.Limit ? occurrences.Count : Math.Max(total, occurrences.Count)),
            (nameof(FilterSheet.SourceHandle), filter.By == FilterBy.Source ? filter.Value : null));
    }

    private void WriteAccounts()
    {
        var gathered = new List<PrintedOccurrence>();
        string? path = null;
        foreach (var occurrence in edition.OccurrencesWithAccounts().Select(Checked))
        {
            var own = report.AccountsPath(occurrence.Reference).Split('#')[0];
            if (own != path)
                WriteAccounts(path, gathered);
            path = own;
            gathered.Add(occurrence);
        }
        WriteAccounts(path, gathered);
    }

    private void WriteAccounts(string? path, List<PrintedOccurrence> gathered)
    {
        if (gathered.Count == 0)
            return;
        var title = gathered.Count == 1
            ? StripContent.Title(gathered[0], report)
            : report.Words["occurrence.titles", gathered[0].Reference.Handle, gathered[^1].Reference.Handle];
        Page<AccountsSheet>(Section.Chronicle, path!, title, (nameof(AccountsSheet.Occurrences), gathered.ToList()));
        gathered.Clear();
    }

    private void WriteExhibits()
    {
        using var rows = data.OpenExhibits();
        var lists = new ListPages<ExhibitListSheet.ExhibitLine>(edition.Totals.Exhibits, "exhibits", WriteExhibitList);
        foreach (var exhibit in edition.Exhibits())
        {
            WriteExhibit(Checked(exhibit));
            DataFiles.Exhibit(rows, exhibit);
            lists.Add(new(exhibit.Reference, exhibit.Recorded, exhibit.Claims.Count, exhibit.Claims.Count(claim => claim.Coded)));
        }
        lists.Finish();
    }

    private void WriteExhibit(PrintedExhibit exhibit)
    {
        var notes = MarkedText.Notes(exhibit);
        foreach (var page in PagesOf(exhibit))
            Page<ExhibitSheet>(Section.Exhibits, ReportContext.ExhibitPath(exhibit.Reference.Number, page?.Number ?? 1),
                $"{exhibit.Reference.Handle} {exhibit.Reference.Title}", (nameof(ExhibitSheet.Exhibit), exhibit),
                (nameof(ExhibitSheet.Text), page), (nameof(ExhibitSheet.Notes), notes));
    }

    /// <summary>The pages of an exhibit's text; one page without text where none could be had.</summary>
    private static IEnumerable<TextPage?> PagesOf(PrintedExhibit exhibit)
    {
        if (exhibit.Text is null)
            yield return null;
        else
            foreach (var page in TextPages.Of(exhibit.Text.Content))
                yield return page;
    }

    private void WriteExhibitList(string path, IReadOnlyList<ExhibitListSheet.ExhibitLine> lines, ListLink? before, ListLink? after) =>
        Page<ExhibitListSheet>(Section.Exhibits, path, report.Words["section.Exhibits"], (nameof(ExhibitListSheet.Lines), lines),
            (nameof(ExhibitListSheet.Before), Link(before)), (nameof(ExhibitListSheet.After), Link(after)));

    private void WriteCommission(PrintedCommission commission)
    {
        Page<CommissionSheet>(Section.Commission, ReportContext.PathOf(Section.Commission), report.Words["section.Commission"],
            (nameof(CommissionSheet.Commission), commission));
        foreach (var question in commission.Questions)
        {
            Page<QuestionSheet>(Section.Commission, ReportContext.QuestionPath(question.Handle), report.Words["question.title", question.Handle],
                (nameof(QuestionSheet.Question), question));
            foreach (var finding in question.Findings)
                Page<FindingSheet>(Section.Commission, ReportContext.FindingPath(finding.Handle), report.Words["finding.title", finding.Handle],
                    (nameof(FindingSheet.Finding), finding), (nameof(FindingSheet.Question), question));
        }
    }

    private void WriteRegister()
    {
        var persons = edition.Persons;
        var lists = new ListPages<PersonLine>(persons.Count, "register", (path, lines, before, after) =>
            Page<RegisterSheet>(Section.Register, path, report.Words["section.Register"], (nameof(RegisterSheet.Lines), lines),
                (nameof(RegisterSheet.Before), Link(before)), (nameof(RegisterSheet.After), Link(after))));
        foreach (var person in persons)
        {
            if (report.PersonPath(person.Handle) is { } path)
                WritePerson(path, Checked(edition.Person(person.Handle)));
            lists.Add(person);
        }
        lists.Finish();
    }

    /// <summary>A person's page, and the same as known on each of the days on which something became known.</summary>
    private void WritePerson(string path, PrintedPerson person)
    {
        var known = ReportContext.KnownPages(path, person.KnownDays);
        Page<PersonSheet>(Section.Register, path, person.Line.Name, (nameof(PersonSheet.Person), person), (nameof(PersonSheet.KnownPages), known));
        foreach (var (day, pathThen) in known)
            Page<PersonSheet>(Section.Register, pathThen, report.Words["register.knownon.title", person.Line.Name, report.Words.Day(day)],
                (nameof(PersonSheet.Person), Checked(edition.Person(person.Line.Handle, day))), (nameof(PersonSheet.KnownPages), known), (nameof(PersonSheet.WholePath), path));
    }

    private void WriteIndex(IndexOf what)
    {
        var names = edition.Index(what);
        var lists = new ListPages<IndexedName>(names.Count, Path.GetDirectoryName(ReportContext.IndexPath(what))!, (path, lines, before, after) =>
            Page<NamesSheet>(Section.Names, path, report.Words[$"names.{what}"], (nameof(NamesSheet.What), what), (nameof(NamesSheet.Lines), lines),
                (nameof(NamesSheet.Before), Link(before)), (nameof(NamesSheet.After), Link(after))));
        foreach (var name in names)
            lists.Add(name);
        lists.Finish();
    }

    private void WriteIngest()
    {
        using var rows = data.OpenIngest();
        var lists = new ListPages<IngestedFile>(edition.Totals.Files, "ingest", (path, files, before, after) =>
            Page<IngestSheet>(Section.Ingest, path, report.Words["section.Ingest"], (nameof(IngestSheet.Files), files),
                (nameof(IngestSheet.Before), Link(before)), (nameof(IngestSheet.After), Link(after))));
        foreach (var file in edition.Files())
        {
            data.Ingested(rows, file);
            lists.Add(file);
        }
        lists.Finish();
    }

    private (string, string)? Link(ListLink? link) =>
        link is null ? null : (report.Words["page.of", link.Number, link.Of], link.Path);

    private void WriteCounts(IReadOnlyList<Tally> tallies)
    {
        Page<CountsSheet>(Section.Counts, "counts.html", report.Words["section.Counts"], (nameof(CountsSheet.Tallies), tallies), (nameof(CountsSheet.Counts), edition.Counts));
        data.Counts("counts-weekly.csv", CountsSheet.Weekly(tallies), tallies);
        data.Counts("counts-daily.csv", CountsSheet.Daily(tallies), tallies);
    }

    private void Page<TPage>(Section section, string path, string title, params (string Name, object? Value)[] parameters)
        where TPage : ReportPage
    {
        cancelled.ThrowIfCancellationRequested();
        folder.WritePage(path, writer => renderer.Render<TPage>(new PageContext(report, section, path, title), writer, parameters));
        written?.Invoke(path);
    }

    private PrintedOccurrence Checked(PrintedOccurrence occurrence)
    {
        if (edition.Imprint.Kind == EditionKind.Public && occurrence.Accounts.Any(account => !account.Coded))
            throw new InvalidOperationException($"a public edition holds a proposal: {occurrence.Reference.Handle}");
        return occurrence;
    }

    private PrintedCommission Checked(PrintedCommission commission) => edition.Imprint.Kind == EditionKind.WorkingPapers
        ? commission
        : throw new InvalidOperationException("a public edition holds the papers of the commission");

    private PrintedPerson Checked(PrintedPerson person)
    {
        if (edition.Imprint.Kind == EditionKind.Public && person.Groups.Any(group => group.Any(claim => !claim.Coded)))
            throw new InvalidOperationException($"a public edition holds a proposal: {person.Line.Handle}");
        return person;
    }

    private PrintedExhibit Checked(PrintedExhibit exhibit)
    {
        var leaks = exhibit.Acquisition is not null
            || exhibit.Tendered.Count > 0 || exhibit.Claims.Any(claim => !claim.Coded) || exhibit.Measures.Any(measure => !measure.Coded);
        if (edition.Imprint.Kind == EditionKind.Public && leaks)
            throw new InvalidOperationException($"a public edition holds a proposal or an acquisition: {exhibit.Reference.Handle}");
        return exhibit;
    }
}
