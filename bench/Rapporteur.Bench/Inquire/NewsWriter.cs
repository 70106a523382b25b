using System.Globalization;
using System.Text;

namespace Rapporteur.Bench.Inquire;

/// <summary>
/// Writes plausible newspaper issues in English: dated acts of repression in many towns, some of them told by several papers, in
/// the word of one agency or in each paper's own, among paragraphs that report nothing of the kind. Everything is invented; the
/// same seed gives the same bytes.
/// </summary>
internal sealed class NewsWriter
{
    private const int ReportsOfADay = 14, ReportsOfAnIssue = 9, DaysBack = 4;

    private static readonly DateOnly FirstDay = new(1936, 1, 2);

    private static readonly string[] Papers =
    [
        "Northern Courier", "Evening Tribune", "Morning Chronicle", "Harbour Gazette", "The People's Voice", "Western Observer",
        "City Herald", "The Lantern", "Provincial Times", "Weekly Mirror", "Daily Record", "The Free Word",
    ];

    private static readonly string[] Towns =
    [
        "Moscow", "Leningrad", "Minsk", "Kharkov", "Kiev", "Odessa", "Smolensk", "Saratov", "Kazan", "Kursk", "Orel", "Tula", "Voronezh",
        "Rostov", "Baku", "Tiflis", "Tashkent", "Samara", "Perm", "Tomsk", "Omsk", "Irkutsk", "Vitebsk", "Gomel", "Poltava", "Vinnitsa",
        "Archangel", "Vologda", "Yaroslavl", "Ivanovo", "Penza", "Ufa", "Sverdlovsk", "Chelyabinsk", "Novosibirsk", "Krasnoyarsk",
    ];

    private static readonly string[] NameBeginnings = ["Bar", "Vol", "Gor", "Dem", "Kos", "Lap", "Mor", "Nek", "Pol", "Rud", "Sar", "Tar", "Ush", "Fil", "Cher", "Zav"];

    private static readonly string[] NameEndings = ["anov", "ovsky", "enko", "insky", "itsky", "adze", "kin", "lov", "unov", "ich"];

    private static readonly string[] Offices =
    [
        "the secretary of the town committee", "the editor of the town's newspaper", "the director of the tractor works", "a lecturer of the university",
        "the head of the railway depot", "the chairman of the regional court", "an engineer of the power station", "the president of the writers' union",
    ];

    private static readonly string[] Groups = ["functionaries of the party", "railwaymen", "teachers", "students of the institute", "engineers", "workers of the textile mill", "officers", "priests"];

    private static readonly string[] Counts = ["several", "eight", "twelve", "more than forty", "about a hundred", "some twenty", "as many as sixty"];

    private static readonly string[] Idle =
    [
        "The harvest in the southern districts has begun in good weather, and the first wagons of grain reached the elevators a week earlier than last year.",
        "The price of paper rose again, and the smaller printing houses complain that the allotment does not last to the end of the month.",
        "A new bridge over the river was opened to traffic in the presence of the builders and of many inhabitants.",
        "The theatre of the town gives three performances this week, and the hall was full at the first of them.",
        "Football: the railway club won at home by two goals to one, and the return match is expected in a fortnight.",
        "The steamship company announces that the evening boat will leave an hour later while the quay is being repaired.",
        "In the reading room a lecture on the canals of the north was heard by a numerous audience, which asked many questions.",
        "The weather bureau expects rain in the west, with a strong wind on the coast and cooler nights inland.",
        "The municipal library has received four hundred new volumes, most of them technical works and translations.",
        "Our correspondent writes that the market was well supplied with vegetables, less well with meat, and that soap was not to be had.",
    ];

    private readonly int seed;
    private readonly Dictionary<int, Report[]> reportsOfDays = [];

    public NewsWriter(int seed) => this.seed = seed;

    /// <summary>Writes so many issues and their manifest into an empty folder.</summary>
    /// <param name="folder">The folder; it is made.</param>
    /// <param name="issues">How many.</param>
    /// <param name="length">About how many characters each has.</param>
    /// <returns>How many bytes the issues have together.</returns>
    public long Write(string folder, int issues, int length)
    {
        Directory.CreateDirectory(folder);
        var bytes = 0L;
        using var manifest = new StreamWriter(Path.Combine(folder, "exhibits.csv")) { NewLine = "\n" };
        manifest.WriteLine("file,title,source,author,written,published,language,original language,translator,archival reference,place,received from,access,note");
        for (var i = 0; i < issues; i++)
        {
            var (paper, day) = (Papers[i % Papers.Length], i / Papers.Length);
            var date = FirstDay.AddDays(day);
            var name = string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} {paper.ToLowerInvariant()}.txt");
            manifest.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\"{name}\",\"{paper}, {date:yyyy-MM-dd}\",{paper},,,{date:yyyy-MM-dd},en,,,,,,,"));
            var text = Issue(i, paper, day, date, length);
            File.WriteAllText(Path.Combine(folder, name), text);
            bytes += text.Length;
        }
        return bytes;
    }

    private string Issue(int number, string paper, int day, DateOnly date, int length)
    {
        var chance = new Random(HashCode(number, seed));
        var text = new StringBuilder().Append(paper.ToUpperInvariant()).Append('\n').Append(date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)).Append("\n\n");
        var reports = Enumerable.Range(0, ReportsOfAnIssue).Select(_ => Pick(chance, ReportsOf(Math.Max(0, day - chance.Next(DaysBack))))).Distinct().ToList();
        foreach (var report in reports)
        {
            text.Append(report.Told(chance)).Append("\n\n");
            Idly(text, chance, text.Length + (length / ReportsOfAnIssue) - 320);
        }
        Idly(text, chance, length);
        return text.ToString();
    }

    private static void Idly(StringBuilder text, Random chance, int until)
    {
        var last = chance.Next(Idle.Length);
        while (text.Length < until)
        {
            last = (last + 1 + chance.Next(Idle.Length - 1)) % Idle.Length;
            text.Append(Idle[last]).Append(chance.Next(4) == 0 ? "\n\n" : " ");
        }
        text.Append("\n\n");
    }

    private Report[] ReportsOf(int day)
    {
        if (!reportsOfDays.TryGetValue(day, out var reports))
        {
            var chance = new Random(HashCode(day, ~seed));
            reportsOfDays.Remove(day - (2 * DaysBack));
            reportsOfDays.Add(day, reports = [.. Enumerable.Range(0, ReportsOfADay).Select(_ => Report.Of(chance, FirstDay.AddDays(day)))]);
        }
        return reports;
    }

    private static T Pick<T>(Random chance, T[] items) => items[chance.Next(items.Length)];

    private static int HashCode(int number, int seed) => unchecked((number * (int)2654435761) ^ (seed * 40503));

    /// <summary>What happened, as far as this world goes, and how it may be told.</summary>
    private sealed record Report(string Town, string When, string Who, string Act, string? Agency)
    {
        public static Report Of(Random chance, DateOnly day)
        {
            var named = chance.Next(2) == 0;
            var who = named
                ? $"{Pick(chance, NameBeginnings)}{Pick(chance, NameEndings)}, {Pick(chance, Offices)},"
                : $"{Pick(chance, Counts)} {Pick(chance, Groups)}";
            var verb = Pick(chance, ["arrested", "arrested", "arrested", "dismissed", "expelled from the party", "sentenced to ten years", "released"]);
            var act = $"{(named ? "was" : "were")} {verb}";
            return new Report(Pick(chance, Towns), day.ToString("d MMMM", CultureInfo.InvariantCulture), who, act,
                chance.Next(3) == 0 ? Pick(chance, ["Havas", "Reuter", "the Polish Telegraph Agency"]) : null);
        }

        public string Told(Random chance)
        {
            if (Agency is not null)
                return $"A dispatch from {Agency} reports that in {Town} {Who} {Act} on {When}. The dispatch gives no reason.";
            return chance.Next(3) switch
            {
                0 => $"{Town}, {When}. {char.ToUpperInvariant(Who[0])}{Who[1..]} {Act} as accomplices of the Trotskyists.",
                1 => $"From {Town} it is announced that on {When} {Who} {Act}.",
                _ => $"On {When} {Who} {Act} in {Town}, according to travellers. The news could not be verified.",
            };
        }
    }
}
