using NodaTime;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

/// <summary>An edition of any size that holds nothing in memory: every part of it is made when it is asked for.</summary>
internal sealed class LargeEdition(int occurrences, int exhibits) : Edition
{
    private static readonly LocalDate Beginning = new(1934, 12, 1);
    private static readonly string[] ActCodes = ["arrest", "exile", "execution", "dismissal"];

    private readonly int days = Math.Max(1, occurrences / 60);
    private List<(string Key, List<int> Numbers)>? keys;

    public override Imprint Imprint { get; } = AugustInquiry.WorkingPapers().Imprint;

    public override EditionTotals Totals => new()
    {
        Exhibits = exhibits, Sources = 1, Occurrences = occurrences, OccurrencesWithAccounts = occurrences / 10, Claims = occurrences + occurrences / 10,
        CodedClaims = occurrences / 2, DistinctOrigins = 10, First = Beginning, Last = Beginning.PlusDays(days),
    };

    public override IReadOnlyList<PrintedAct> Acts => ActCodes.Select(code => new PrintedAct(code, code, occurrences / ActCodes.Length)).ToList();

    public override IReadOnlyList<PrintedSource> Sources => [new() { Number = 1, Name = "Source", Exhibits = exhibits, Claims = occurrences, CodedClaims = 0 }];

    public override IReadOnlyList<PrintedOccurrence> Highlights => [];

    public override IReadOnlyList<PrintedEntry> NewestEntries => [];

    public override IReadOnlyList<Withheld> Withheld => [];

    public override IReadOnlyList<DayCount> Days => Keys.Select(key => new DayCount(key.Key, key.Numbers.Count)).ToList();

    public override IEnumerable<PrintedOccurrence> Occurrences(string firstKey, string lastKey) => Keys
        .Where(key => string.CompareOrdinal(key.Key, firstKey) >= 0 && string.CompareOrdinal(key.Key, lastKey) <= 0)
        .SelectMany(key => key.Numbers.Select(Occurrence));

    public override IEnumerable<PrintedOccurrence> Occurrences(ChronicleFilter filter) => Enumerable.Range(1, occurrences).Select(Occurrence);

    public override IEnumerable<PrintedOccurrence> OccurrencesWithAccounts() =>
        Enumerable.Range(1, occurrences).Where(HasTwo).Select(Occurrence);

    public override IEnumerable<PrintedMeasure> Measures() => [];

    public override IEnumerable<Tally> Tallies() => Enumerable.Range(0, days)
        .Select(day => new Tally(ActCodes[day % 4], Mark.Named, day % 2 == 0, Beginning.PlusDays(day), Beginning.PlusDays(day), 60));

    public override IEnumerable<PlaceTally> Places() => [];

    public override IReadOnlyList<IndexedName> Index(IndexOf what) => [];

    public override IReadOnlyList<PersonLine> Persons => [];

    public override PrintedPerson Person(string handle, LocalDate? knownOn = null) => throw new KeyNotFoundException(handle);

    public override IEnumerable<IngestedFile> Files() => [];

    public override IEnumerable<PrintedExhibit> Exhibits() => Enumerable.Range(1, exhibits).Select(Exhibit);

    private List<(string Key, List<int> Numbers)> Keys => keys ??= Enumerable.Range(1, occurrences)
        .GroupBy(number => When(number).Key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.ToList())).ToList();

    /// <summary>One in three hundred is undated, one in fifty known to its month, a tenth of all fall on one day.</summary>
    private PrintedDate When(int number)
    {
        var day = number % 10 == 3 ? Beginning.PlusDays(20) : Beginning.PlusDays(number * 7 % days);
        var month = new LocalDate(day.Year, day.Month, 1);
        return number % 300 == 0 ? PrintedDate.Unknown
            : number % 50 == 0 ? new PrintedDate($"{day.Year:D4}-{day.Month:D2}", month, month.PlusMonths(1).PlusDays(-1))
            : PrintedDate.Day(day, "on that day");
    }

    private static bool HasTwo(int number) => number % 10 == 0;

    private PrintedOccurrence Occurrence(int number)
    {
        var when = When(number);
        var first = Claim(number, when);
        return new PrintedOccurrence
        {
            Reference = new(number, when.Key), Act = first.Act, When = when, Where = first.Where, Victims = first.Victims, Mark = Mark.Named,
            Accounts = HasTwo(number) ? [first, first with { Number = number + occurrences }] : [first],
            Origins = [new("Source", HasTwo(number) ? [number, number + occurrences] : [number])],
        };
    }

    private PrintedClaim Claim(int number, PrintedDate when) => new()
    {
        Number = number, Coded = number % 2 == 0, Act = ActCodes[number % 4], Modality = "asserted", Basis = "named-source", When = when,
        Where = [new() { Name = "Saratov", LocalName = "Саратов", Latitude = 51.5, Longitude = 46.0 }],
        Victims = [new($"Person {number}", true) { Roles = ["engineer"] }], Attribution = ["Source"], Origin = "Source",
        Passage = new($"In the town the engineer Person {number} was arrested on that day, and nothing more was said.", number % 20 * 90, number % 20 * 90 + 60),
        Exhibit = Reference(number % exhibits + 1), RecordedBy = "rapporteur-reading 0.1.0", Recorded = Instant.FromUtc(2026, 3, 2, 9, 0),
        Occurrence = new(number, when.Key),
    };

    private static ExhibitReference Reference(int number) => new(number, $"Document {number}", "Source", "S1", "en", PrintedDate.Day(Beginning));

    private PrintedExhibit Exhibit(int number) => new()
    {
        Reference = Reference(number), MediaType = "text/plain", Size = 10_000, Sha256 = new string('a', 64), EntryIndex = number,
        Recorded = Instant.FromUtc(2026, 3, 2, 9, 0),
        Text = new(string.Concat(Enumerable.Repeat("A paragraph of a document of ten thousand characters, like so many others of that year, and of the next.\n\n", 95)), new string('b', 64), "rapporteur-text 0.1.0"),
        Claims = Enumerable.Range(0, Math.Min(10, occurrences / exhibits)).Select(index => number - 1 + index * exhibits).Where(claim => claim > 0)
            .Select(claim => Claim(claim, When(claim))).OrderBy(claim => claim.Passage.Start).ToList(),
    };
}
