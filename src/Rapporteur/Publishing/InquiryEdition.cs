using NodaTime;
using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronicle;
using Rapporteur.Coding;
using Rapporteur.Search;
using Rapporteur.Storage;

namespace Rapporteur.Publishing;

/// <summary>
/// An edition of an open inquiry, read from its read models as pages ask for it: the working papers hold everything, the public
/// edition only what may be seen by everybody and was coded by a person.
/// </summary>
public sealed class InquiryEdition : Edition
{
    private const int MostNewest = 12, MostHighlights = 3;

    private readonly Inquiry inquiry;
    private readonly EditionKind kind;
    private readonly Printer printer;
    private readonly Admission admission;
    private readonly ClaimCounts claims;
    private IReadOnlyList<PlaceTally>? places;
    private PersonPrinter? register;

    /// <summary>The occurrences of a public edition, filed anew; null in the working papers, which may be too many to be held.</summary>
    private readonly List<PrintedOccurrence>? published;

    private InquiryEdition(Inquiry inquiry, EditionKind kind, string folder)
    {
        (this.inquiry, this.kind) = (inquiry, kind);
        admission = new Admission(kind);
        var sources = ArchiveQueries.Sources(inquiry);
        printer = new Printer(inquiry, admission, folder);
        if (kind == EditionKind.Public)
        {
            published = [.. FromViews(new OccurrenceFilter { Coded = true }).OrderBy(occurrence => occurrence.Reference.Key, StringComparer.Ordinal).ThenBy(occurrence => occurrence.Reference.Number)];
            printer.Published = published.SelectMany(occurrence => occurrence.Accounts.Select(claim => (claim.Number, occurrence.Reference))).ToDictionary();
        }
        Imprint = Imprints.Of(inquiry, kind);
        claims = ClaimCounts.Of(CodingQueries.Claims(inquiry, new ClaimFilter()).Where(admission.Admits));
        Sources = PrintSources(sources);
        Totals = CountTotals();
        Acts = PrintActs();
        Days = kind == EditionKind.WorkingPapers
            ? [.. ChronicleQueries.Days(inquiry).Select(day => new DayCount(day.Key, day.Occurrences))]
            : [.. AllOccurrences().GroupBy(occurrence => occurrence.Reference.Key).OrderBy(day => day.Key, StringComparer.Ordinal).Select(day => new DayCount(day.Key, day.Count()))];
        Highlights = [.. (published ?? FromViews(new OccurrenceFilter { Coded = true })).OrderByDescending(occurrence => occurrence.DistinctOrigins).ThenBy(occurrence => occurrence.Reference.Number).Take(MostHighlights)];
        NewestEntries = kind == EditionKind.Public ? [] : [.. Newest()];
        Withheld = kind == EditionKind.WorkingPapers ? [] : CountWithheld();
        Commission = kind == EditionKind.Public ? null : CommissionPrinter.Print(inquiry, printer, admission, Imprint.Language);
        printer.Tendered = (Commission?.Tendered ?? []).Where(words => words.Anchor is not null).ToLookup(words => words.Exhibit!.Number);
    }

    /// <summary>The working papers: internal, everything.</summary>
    /// <param name="inquiry">The inquiry, which must stay open while pages are written.</param>
    /// <param name="folder">Where they will lie: links to exhibits are relative to it.</param>
    public static InquiryEdition WorkingPapers(Inquiry inquiry, string folder) => new(inquiry, EditionKind.WorkingPapers, folder);

    /// <summary>The public edition.</summary>
    /// <param name="inquiry">The inquiry, which must stay open while pages are written.</param>
    /// <param name="folder">Where it will lie.</param>
    public static InquiryEdition Public(Inquiry inquiry, string folder) => new(inquiry, EditionKind.Public, folder);

    /// <inheritdoc />
    public override Imprint Imprint { get; }

    /// <inheritdoc />
    public override EditionTotals Totals { get; }

    /// <inheritdoc />
    public override IReadOnlyList<PrintedAct> Acts { get; }

    /// <inheritdoc />
    public override IReadOnlyList<PrintedSource> Sources { get; }

    /// <inheritdoc />
    public override IReadOnlyList<PrintedOccurrence> Highlights { get; }

    /// <inheritdoc />
    public override IReadOnlyList<PrintedEntry> NewestEntries { get; }

    /// <inheritdoc />
    public override IReadOnlyList<Withheld> Withheld { get; }

    /// <inheritdoc />
    public override IReadOnlyList<DayCount> Days { get; }

    /// <inheritdoc />
    public override IEnumerable<PrintedOccurrence> Occurrences(string firstKey, string lastKey) =>
        published?.Where(occurrence => string.CompareOrdinal(firstKey, occurrence.Reference.Key) <= 0 && string.CompareOrdinal(occurrence.Reference.Key, lastKey) <= 0)
        ?? FromViews(new OccurrenceFilter { FirstKey = firstKey, LastKey = lastKey });

    /// <inheritdoc />
    public override IEnumerable<PrintedOccurrence> Occurrences(ChronicleFilter filter) => published?.Where(occurrence => filter.By switch
    {
        FilterBy.Act => occurrence.Act == filter.Value,
        FilterBy.Place => occurrence.Accounts.Any(claim => claim.Where is [var place, ..] && place.Key == filter.Value),
        _ => occurrence.Accounts.Any(claim => claim.Exhibit.SourceHandle == filter.Value),
    }) ?? FromViews(filter.By switch
    {
        FilterBy.Act => new OccurrenceFilter { Act = filter.Value },
        FilterBy.Place => new OccurrenceFilter { PlaceId = Printer.PlaceId(filter.Value) },
        _ => new OccurrenceFilter { Source = filter.Value },
    });

    /// <inheritdoc />
    public override IEnumerable<PrintedOccurrence> OccurrencesWithAccounts() =>
        (published?.OrderBy(occurrence => occurrence.Reference.Number) ?? FromViews(new OccurrenceFilter { Several = true, ByNumber = true })).Where(occurrence => occurrence.HasAccountPage);

    /// <inheritdoc />
    public override IEnumerable<PrintedMeasure> Measures() =>
        CodingQueries.Measures(inquiry).Where(admission.Admits).Select(printer.Print);

    /// <inheritdoc />
    public override IEnumerable<Tally> Tallies() => claims.Tallies;

    /// <inheritdoc />
    public override IReadOnlyList<PrintedCount> Counts => kind == EditionKind.Public ? [] : PrintedCounts.Of(inquiry);

    /// <inheritdoc />
    public override IEnumerable<PlaceTally> Places() => places ??= [.. PlaceTallies.Of(AllOccurrences())];

    /// <inheritdoc />
    public override IReadOnlyList<IndexedName> Index(IndexOf what)
    {
        var admitted = CodingQueries.Claims(inquiry, new ClaimFilter()).Where(admission.Admits);
        return what switch
        {
            IndexOf.Persons => NameIndex.Gather(admitted.SelectMany(printer.PersonsNamed), Surname.Of),
            IndexOf.Places => NameIndex.Gather(admitted.SelectMany(printer.PlacesNamed), place => place),
            _ => NameIndex.Gather(printer.OrganisationsNamed([.. admitted]), organisation => organisation),
        };
    }

    /// <inheritdoc />
    public override IReadOnlyList<PersonLine> Persons => Register.Lines;

    /// <inheritdoc />
    public override PrintedPerson Person(string handle, LocalDate? knownOn = null) => Register.Print(handle, knownOn);

    /// <inheritdoc />
    public override PrintedCommission? Commission { get; }

    private PersonPrinter Register => register ??= new PersonPrinter(inquiry, new PersonAdmission(
        CodingQueries.Claims(inquiry, new ClaimFilter()).Where(admission.Admits).ToDictionary(claim => claim.Reference, claim => claim.Number, StringComparer.Ordinal),
        ArchiveQueries.Exhibits(inquiry).Where(admission.Admits).Select(exhibit => exhibit.Number).ToHashSet(), kind == EditionKind.WorkingPapers), OccurrencesOf);

    private IReadOnlyList<PrintedOccurrence> OccurrencesOf(IReadOnlyCollection<int> numbers)
    {
        var found = published?.Where(occurrence => occurrence.Accounts.Any(claim => numbers.Contains(claim.Number)))
            ?? numbers.Select(number => ChronicleQueries.OccurrenceOf(inquiry, number)).OfType<OccurrenceInFull>().DistinctBy(full => full.Occurrence.Number)
                .Select(full => printer.Print(full, [.. full.Claims.Where(admission.Admits)]));
        return [.. found.OrderBy(occurrence => occurrence.Reference.Key, StringComparer.Ordinal).ThenBy(occurrence => occurrence.Reference.Number)];
    }

    /// <inheritdoc />
    public override IEnumerable<PrintedExhibit> Exhibits() => ArchiveQueries.Exhibits(inquiry).ToList().Where(admission.Admits).Select(exhibit => printer.Print(
        exhibit,
        CodingQueries.Claims(inquiry, new ClaimFilter { Exhibit = exhibit.Number }).Where(admission.Admits).OrderBy(claim => claim.Start).ToList(),
        CodingQueries.Measures(inquiry, exhibit.Number).Where(admission.Admits).OrderBy(measure => measure.Start).ToList()));

    /// <inheritdoc />
    public override IEnumerable<IngestedFile> Files() => kind == EditionKind.Public ? [] : IngestedFiles.Of(inquiry);

    private IEnumerable<PrintedOccurrence> AllOccurrences() => published ?? FromViews(new OccurrenceFilter());

    /// <summary>Occurrences with those of their claims that this edition may hold; none where none is left.</summary>
    private IEnumerable<PrintedOccurrence> FromViews(OccurrenceFilter filter)
    {
        foreach (var full in ChronicleQueries.Occurrences(inquiry, filter))
        {
            var claims = full.Claims.Where(admission.Admits).ToList();
            if (claims.Count > 0)
                yield return printer.Print(kind == EditionKind.Public ? PublicOccurrences.Of(full, claims) : full, claims);
        }
    }

    private EditionTotals CountTotals()
    {
        var exhibits = ArchiveQueries.Exhibits(inquiry).Where(admission.Admits).ToList();
        List<string> files = kind == EditionKind.Public ? [] :
            [.. ArchiveQueries.NotDeposited(inquiry).Select(file => file.Outcome), .. ArchiveQueries.NotTakenOut(inquiry).Select(item => item.Outcome)];
        var (occurrences, several) = kind == EditionKind.Public
            ? (AllOccurrences().Count(), OccurrencesWithAccounts().Count())
            : ChronicleQueries.Count(inquiry);
        return new EditionTotals
        {
            Exhibits = exhibits.Count,
            Sources = exhibits.Select(exhibit => exhibit.SourceNumber ?? 0).Distinct().Count(),
            Occurrences = occurrences,
            OccurrencesWithAccounts = several,
            Claims = claims.All,
            CodedClaims = claims.Coded,
            SetAsideClaims = kind == EditionKind.Public ? 0 : CodingQueries.Counts(inquiry).GetValueOrDefault(ClaimStates.SetAside),
            Measures = Measures().Count(),
            DistinctOrigins = kind == EditionKind.Public
                ? AllOccurrences().SelectMany(occurrence => occurrence.Origins).Where(origin => origin.WhyNot is null).Select(origin => origin.Name).Distinct().Count()
                : ChronicleQueries.DistinctOrigins(inquiry),
            Files = kind == EditionKind.Public ? 0 : exhibits.Count + files.Count,
            FilesDeposited = kind == EditionKind.Public ? 0 : exhibits.Count,
            FilesAlreadyThere = files.Count(file => file == "duplicate"),
            FilesRefused = files.Count(file => file == "refused"),
            FilesSkipped = files.Count(file => file is "skipped" or "manifest"),
            First = Day(claims.First),
            Last = Day(claims.Last),
        };
    }

    private IReadOnlyList<PrintedAct> PrintActs()
    {
        var counts = kind == EditionKind.Public
            ? AllOccurrences().GroupBy(occurrence => occurrence.Act).ToDictionary(group => group.Key, group => group.Count())
            : ChronicleQueries.CountsByAct(inquiry);
        return [.. counts.OrderBy(act => PlaceInCodeBook(CodeBook.Broader(act.Key))).ThenBy(act => act.Key, StringComparer.Ordinal)
            .Select(act => new PrintedAct(act.Key, act.Key.Replace('-', ' '), act.Value, CodeBook.Outcomes.Contains(act.Key)))];
    }

    private static int PlaceInCodeBook(string act)
    {
        for (var i = 0; i < CodeBook.Acts.Count; i++)
        {
            if (CodeBook.Acts[i] == act)
                return i;
        }
        return CodeBook.Acts.Count;
    }

    private IReadOnlyList<PrintedSource> PrintSources(IReadOnlyList<Source> sources)
    {
        var ratings = ArchiveQueries.Ratings(inquiry).ToLookup(rating => rating.Source);
        var exhibits = ArchiveQueries.Exhibits(inquiry).Where(admission.Admits).ToList();
        var bySource = exhibits.ToLookup(exhibit => exhibit.SourceNumber);
        var counts = sources.ToDictionary(source => source.Number, source => claims.OfExhibits(bySource[source.Number].Select(exhibit => exhibit.Number)));
        return [.. sources.Where(source => kind == EditionKind.WorkingPapers || bySource[source.Number].Any()).Select(source => new PrintedSource
        {
            Number = source.Number,
            Name = source.Name,
            Kind = source.Kind?.Replace('-', ' '),
            CountedUnder = source.Kind is SourceKinds.Organ or SourceKinds.ControlledPress ? $"organs and press of {source.Power ?? "the power"}" : null,
            Ratings = [.. ratings[source.Number].Select(rating => new SourceRating(rating.Letter[0], rating.Subject, kind == EditionKind.Public ? "a member" : rating.Member, Instant.FromUnixTimeSeconds(rating.RecordedSeconds), rating.Reason))],
            Exhibits = bySource[source.Number].Count(),
            Claims = counts[source.Number].All,
            CodedClaims = counts[source.Number].Coded,
        })];
    }

    private IEnumerable<PrintedEntry> Newest()
    {
        var members = CharterQueries.Handles(inquiry);
        return inquiry.Ledger.Read(Math.Max(0, inquiry.Ledger.Size - (MostNewest * 3))).Where(entry => !entry.Header.Kind.StartsWith("log.", StringComparison.Ordinal)).ToList()
            .AsEnumerable().Reverse().Take(MostNewest)
            .Select(entry => new PrintedEntry(entry.Index, EntryWords.Of(entry), members.GetValueOrDefault(entry.Header.Author, entry.Header.Author), Instant.FromDateTimeOffset(entry.Recorded)));
    }

    private IReadOnlyList<Withheld> CountWithheld()
    {
        var exhibits = ArchiveQueries.Exhibits(inquiry).Count(exhibit => exhibit.Withdrawn is null && !admission.Admits(exhibit));
        var (uncoded, closed) = (0, 0);
        foreach (var claim in CodingQueries.Claims(inquiry, new ClaimFilter()).Where(claim => !admission.Admits(claim) && ClaimStates.Stands(claim.State)))
        {
            uncoded += claim.Coded ? 0 : 1;
            closed += claim.Coded ? 1 : 0;
        }
        var all = new[]
        {
            new Withheld("exhibits", exhibits, "their access is not public"),
            new Withheld("claims", uncoded, "no person has coded them: they are proposals of the machine"),
            new Withheld("claims", closed, "their access, or that of their exhibit, is not public"),
        };
        return [.. all.Where(withheld => withheld.Count > 0)];
    }

    private static LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;
}
