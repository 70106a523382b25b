using NodaTime;
using Rapporteur.Publishing;
using Rapporteur.Search;

namespace Rapporteur.Pages.Tests;

/// <summary>An edition held in memory: everything that is counted follows from its exhibits and occurrences.</summary>
internal sealed class FixtureEdition(Imprint imprint, IReadOnlyList<PrintedExhibit> exhibits, IReadOnlyList<PrintedOccurrence> occurrences) : Edition
{
    private static readonly Dictionary<string, string> ActLabels = new()
    {
        ["arrest"] = "arrest", ["detention"] = "detention", ["exile"] = "exile", ["trial"] = "trial", ["execution"] = "execution",
        ["suicide"] = "suicide", ["dismissal"] = "dismissal", ["expulsion"] = "expulsion", ["search"] = "search", ["release"] = "release",
    };

    private readonly IReadOnlyList<PrintedOccurrence> occurrences = occurrences
        .OrderBy(occurrence => occurrence.Reference.Key, StringComparer.Ordinal).ThenBy(occurrence => occurrence.Reference.Number).ToList();

    public IReadOnlyList<IngestedFile> Ingested { get; init; } = [];

    public IReadOnlyList<PrintedEntry> Entries { get; init; } = [];

    public IReadOnlyList<Withheld> LeftOut { get; init; } = [];

    public IReadOnlyDictionary<string, Func<PrintedSource, PrintedSource>> SourceDetails { get; init; } =
        new Dictionary<string, Func<PrintedSource, PrintedSource>>();

    /// <summary>The sources, where they are not those of the exhibits.</summary>
    public IReadOnlyList<PrintedSource>? Named { get; init; }

    /// <summary>The papers of the commission.</summary>
    public PrintedCommission? Papers { get; init; }

    public override PrintedCommission? Commission => Papers;

    public override Imprint Imprint => imprint;

    public override EditionTotals Totals => new()
    {
        Exhibits = exhibits.Count,
        Sources = Sources.Count,
        Occurrences = occurrences.Count,
        OccurrencesWithAccounts = occurrences.Count(occurrence => occurrence.HasAccountPage),
        Claims = Claims.Count(),
        CodedClaims = Claims.Count(claim => claim.Coded),
        Measures = Measures().Count(),
        DistinctOrigins = Claims.Select(claim => claim.Origin).OfType<string>().Distinct().Count(),
        Files = Ingested.Count,
        FilesDeposited = Ingested.Count(file => file.Outcome == FileOutcome.Deposited),
        FilesAlreadyThere = Ingested.Count(file => file.Outcome == FileOutcome.AlreadyThere),
        FilesRefused = Ingested.Count(file => file.Outcome == FileOutcome.Refused),
        FilesSkipped = Ingested.Count(file => file.Outcome == FileOutcome.Skipped),
        PressDays = new(4, 17),
        First = occurrences.Min(occurrence => occurrence.When.First),
        Last = occurrences.Max(occurrence => occurrence.When.Last),
    };

    public override IReadOnlyList<PrintedAct> Acts => ActLabels
        .Select(act => new PrintedAct(act.Key, act.Value, occurrences.Count(occurrence => occurrence.Act == act.Key), act.Key == "release"))
        .Where(act => act.Occurrences > 0).ToList();

    public override IReadOnlyList<PrintedSource> Sources => Named ?? exhibits.Select(exhibit => exhibit.Reference)
        .GroupBy(exhibit => exhibit.SourceHandle).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Detailed(new PrintedSource
        {
            Number = int.Parse(group.Key[1..]),
            Name = group.First().Source,
            Exhibits = group.Count(),
            Claims = Claims.Count(claim => claim.Exhibit.SourceHandle == group.Key),
            CodedClaims = Claims.Count(claim => claim.Exhibit.SourceHandle == group.Key && claim.Coded),
        })).ToList();

    public override IReadOnlyList<PrintedOccurrence> Highlights =>
        occurrences.Where(occurrence => occurrence.Coded).OrderByDescending(occurrence => occurrence.Accounts.Count).Take(3).ToList();

    public override IReadOnlyList<PrintedEntry> NewestEntries => Entries;

    public override IReadOnlyList<Withheld> Withheld => LeftOut;

    public override IReadOnlyList<DayCount> Days => occurrences.GroupBy(occurrence => occurrence.Reference.Key)
        .Select(group => new DayCount(group.Key, group.Count())).ToList();

    public override IEnumerable<PrintedOccurrence> Occurrences(string firstKey, string lastKey) => occurrences.Where(occurrence =>
        string.CompareOrdinal(occurrence.Reference.Key, firstKey) >= 0 && string.CompareOrdinal(occurrence.Reference.Key, lastKey) <= 0);

    public override IEnumerable<PrintedOccurrence> Occurrences(ChronicleFilter filter) => occurrences.Where(occurrence => filter.By switch
    {
        FilterBy.Act => occurrence.Act == filter.Value,
        FilterBy.Place => occurrence.Where.Any(place => place.Key == filter.Value),
        _ => occurrence.Accounts.Any(account => account.Exhibit.SourceHandle == filter.Value),
    });

    public override IEnumerable<PrintedOccurrence> OccurrencesWithAccounts() =>
        occurrences.Where(occurrence => occurrence.HasAccountPage).OrderBy(occurrence => occurrence.Reference.Number);

    public override IEnumerable<PrintedMeasure> Measures() => exhibits.SelectMany(exhibit => exhibit.Measures)
        .OrderBy(measure => measure.When.Key, StringComparer.Ordinal).ThenBy(measure => measure.Number);

    public override IEnumerable<Tally> Tallies() => Claims
        .GroupBy(claim => (claim.Act, claim.Mark, claim.Coded, claim.When.First, claim.When.Last))
        .Select(group => new Tally(group.Key.Act, group.Key.Mark, group.Key.Coded, group.Key.First, group.Key.Last, group.Count()));

    public override IEnumerable<PlaceTally> Places() => occurrences.Where(occurrence => occurrence.Act != "release")
        .SelectMany(occurrence => occurrence.Where.Select(place => (Place: place, Occurrence: occurrence)))
        .GroupBy(pair => pair.Place.Key ?? pair.Place.Name)
        .Select(group => new PlaceTally(
            group.First().Place with { Written = null },
            group.Count(),
            group.GroupBy(pair => MonthOf(pair.Occurrence.Reference.Key)).OrderBy(month => month.Key, StringComparer.Ordinal)
                .Select(month => Month(month.Key, month.Select(pair => pair.Occurrence).ToList())).ToList()))
        .OrderByDescending(tally => tally.Occurrences).ThenBy(tally => tally.Place.Name, StringComparer.Ordinal);

    public override IReadOnlyList<IndexedName> Index(IndexOf what) => what == IndexOf.Persons
        ? NameIndex.Gather(Claims.SelectMany(claim => claim.Victims.Where(victim => victim.IsPerson).Select(victim => (Surname.KeyOf(victim.Written), (string?)null, At(claim, victim.Written)))), Surname.Of)
        : what == IndexOf.Organisations ? []
        : NameIndex.Gather(Claims.SelectMany(claim => claim.Where.Select(place => (place.Key ?? place.Name, place.Key, At(claim, place.Written ?? place.Name)))), place => place);

    public override IReadOnlyList<PersonLine> Persons =>
        [.. ByPerson.Select(person => new PersonLine($"P{person.First().Number}", person.Key, [(person.Key, person.Count())], person.Count(), IsProvisional: true))];

    public override PrintedPerson Person(string handle, LocalDate? knownOn = null)
    {
        var claims = ByPerson.Single(person => $"P{person.First().Number}" == handle).ToList();
        return new PrintedPerson
        {
            Line = Persons.Single(person => person.Handle == handle),
            Groups = [[claims[0]], [.. claims.Skip(1)]],
            Occurrences = [.. occurrences.Where(occurrence => occurrence.Accounts.Any(account => claims.Any(claim => claim.Number == account.Number)))],
        };
    }

    private IEnumerable<IGrouping<string, PrintedClaim>> ByPerson => Claims
        .SelectMany(claim => claim.Victims.Where(victim => victim.IsPerson).Select(victim => (victim.Written, Claim: claim)))
        .GroupBy(named => named.Written, named => named.Claim).Where(person => person.Count() > 1).OrderBy(person => person.Key, StringComparer.Ordinal);

    public override IEnumerable<PrintedExhibit> Exhibits() => exhibits;

    public override IEnumerable<IngestedFile> Files() => Ingested;

    private static NamedAt At(PrintedClaim claim, string written) => new(written, claim.Exhibit, claim.Handle, claim.Passage.Start);

    private IEnumerable<PrintedClaim> Claims => exhibits.SelectMany(exhibit => exhibit.Claims);

    private PrintedSource Detailed(PrintedSource source) =>
        SourceDetails.TryGetValue(source.Name, out var detail) ? detail(source) : source;

    private static string MonthOf(string key) => key.Length == 10 ? key[..7] : key;

    private static PlaceMonth Month(string key, List<PrintedOccurrence> of) => new(
        key, of.Count, of.Sum(occurrence => Math.Max(1, occurrence.Quantity?.Low ?? 1)),
        of.Any(occurrence => occurrence.Quantity is { High: null }) ? null : of.Sum(occurrence => Math.Max(1, occurrence.Quantity?.High ?? 1)),
        of.All(occurrence => occurrence.Coded));
}
