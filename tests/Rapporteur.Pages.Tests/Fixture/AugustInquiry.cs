using NodaTime;
using NodaTime.Text;
using Rapporteur.Publishing;

namespace Rapporteur.Pages.Tests;

/// <summary>
/// An invented inquiry: newspapers, an agency, an official note and letters in English, Russian and Arabic report arrests of a
/// summer. All persons, papers and events in it are made up.
/// </summary>
internal static class AugustInquiry
{
    /// <summary>What must not be in a public edition: names of depositors, paths, notes, and words of a proposal.</summary>
    public static IReadOnlyList<string> Secrets { get; } =
        ["Secretname", "Secretgiver", "Secretkeeper", "secret-note", "private/path", "secret-word", "Internal. Working papers", AugustCommission.Secret, "handle\">C31"];

    private static readonly PrintedPlace Odessa = Place("geonames-698740", "Odessa", "Одеса", "UA", 46.48, 30.73);
    private static readonly PrintedPlace Kharkov = Place("geonames-706483", "Kharkov", "Харків", "UA", 49.98, 36.25);
    private static readonly PrintedPlace Saratov = Place("geonames-498677", "Saratov", "Саратов", "RU", 51.54, 46.01);
    private static readonly PrintedPlace Tiflis = Place("geonames-611717", "Tiflis", "თბილისი", "GE", 41.69, 44.83);
    private static readonly PrintedPlace Baku = Place("geonames-587084", "Baku", "Bakı", "AZ", 40.38, 49.89);
    private static readonly PrintedPlace Moscow = Place("geonames-524901", "Moscow", "Москва", "RU", 55.75, 37.62);
    private static readonly PrintedPlace Omsk = Place("geonames-1496153", "Omsk", "Омск", "RU", 54.99, 73.37);
    private static readonly PrintedPlace Tashkent = Place("geonames-1512569", "Tashkent", "Toshkent", "UZ", 41.26, 69.22);
    private static readonly PrintedPlace FarEast = Place("area-far-east", "Far East", "Дальний Восток", "RU", 50.0, 135.0) with { Precision = PlacePrecision.Area };
    private static readonly PrintedPlace AzovKrai = Place("krai-azov", "Azov–Black Sea Krai", "Азово-Черноморский край", "RU", 45.5, 39.5) with { Precision = PlacePrecision.Province };

    private static readonly (string, string) Courier = ("S1", "The Antwerp Courier");
    private static readonly (string, string) Agency = ("S2", "Northern Telegraph Agency");
    private static readonly (string, string) Dawn = ("S3", "Южная заря");
    private static readonly (string, string) Minbar = ("S4", "صحيفة المنبر");
    private static readonly (string, string) Witness = ("S5", "Letters of a schoolteacher");
    private static readonly (string, string) Bulletin = ("S6", "Bulletin of the Exiles");

    /// <summary>The working papers.</summary>
    public static FixtureEdition WorkingPapers() => Edition(EditionKind.WorkingPapers);

    /// <summary>The public edition: coded claims only, nothing of acquisition.</summary>
    public static FixtureEdition Public() => Edition(EditionKind.Public);

    private static FixtureEdition Edition(EditionKind kind)
    {
        var makers = Makers();
        var occurrences = Occurrences(makers.SelectMany(maker => maker.Claims).ToDictionary(claim => claim.Number));
        var gathered = occurrences.SelectMany(occurrence => occurrence.Accounts.Select(account => (account.Number, occurrence.Reference)))
            .ToDictionary(pair => pair.Number, pair => pair.Reference);
        var exhibits = makers.Select(maker => maker.Exhibit(gathered)).ToList();
        exhibits[4] = exhibits[4] with { MediaType = "text/html", BytesPath = "bytes/5" };
        exhibits[5] = exhibits[5] with { Parts = [new("Letter of 3 September", 0, 900), new("The editor’s note", exhibits[5].Text!.Content.IndexOf("Editor’s note", StringComparison.Ordinal), 60_000) { Published = Day(1936, 9, 30), Author = "the editor" }] };
        exhibits.Add(Scan());
        var isPublic = kind == EditionKind.Public;
        var commission = isPublic ? null : AugustCommission.Of(exhibits);
        exhibits[3] = exhibits[3] with { Tendered = commission?.Tendered ?? [] };
        return new FixtureEdition(
            Imprint(kind),
            isPublic ? exhibits.Where(exhibit => exhibit.Reference.Number != 5).Select(Published).ToList() : exhibits,
            isPublic ? occurrences.Select(Published).Where(occurrence => occurrence.Accounts.Count > 0).ToList() : occurrences)
        {
            Ingested = isPublic ? [] : Files(),
            Entries = isPublic ? [] : [new(131, "3 claims coded", "member 1", Instant.FromUtc(2026, 3, 4, 16, 20)), new(130, "Exhibit E7 read: no text", "member 1", Instant.FromUtc(2026, 3, 4, 16, 2)), new(129, "Source S3 rated C", "member 2", Instant.FromUtc(2026, 3, 4, 11, 40)), new(128, "Incidents C4 and C9 joined", "member 2", Instant.FromUtc(2026, 3, 4, 11, 12))],
            LeftOut = isPublic ? [new("claims", 31, "not coded by a person"), new("exhibits", 1, "internal: the depositor asked for it")] : [],
            SourceDetails = SourceDetails(),
            Papers = commission,
        };
    }

    private static PrintedExhibit Published(PrintedExhibit exhibit) => exhibit with
    {
        Acquisition = null,
        Custody = exhibit.Custody.Select(link => link with { By = null }).ToList(),
        Claims = exhibit.Claims.Where(claim => claim.Coded).ToList(),
        Measures = exhibit.Measures.Where(measure => measure.Coded).ToList(),
    };

    private static PrintedOccurrence Published(PrintedOccurrence occurrence) => occurrence with
    {
        Accounts = occurrence.Accounts.Where(account => account.Coded).ToList(),
        Origins = occurrence.Origins.Where(origin => origin.Accounts.Any(number => occurrence.Accounts.Any(account => account.Coded && account.Number == number))).ToList(),
        MayBePartOf = [],
    };

    private static Imprint Imprint(EditionKind kind) => new()
    {
        Inquiry = "Arrests of the summer of 1936",
        Kind = kind,
        Program = "rapporteur 0.1.0",
        Readers = ["rapporteur-reading 0.1.0, lexicon en@3, ru@2"],
        Ledger = new(132, "pQ0x3k1v7n2mB8yVJcE5rT9uLw4sHdZaXfGgNiOoKqM=", Instant.FromUtc(2026, 3, 4, 16, 20), "rapporteur.example/1f0c2a77", "5f3a 91c2 77de 0b14", "rapporteur.example/1f0c2a77+5f3a91c2+AZk3vBq0tJmXw8fE2sR7yLdN5hUoPcGiKaVb1TzQxYrM"),
        Checks = [new("Everything, from the bytes up.", "rapporteur verify --inquiry arrests.inquiry --expect 132:pQ0x3k1v7n2mB8yVJcE5rT9uLw4sHdZaXfGgNiOoKqM="), new("The exhibits alone, with a program that you have already.", "cd arrests.inquiry && sha256sum --check --quiet exhibits.sha256")],
    };

    private static List<ExhibitMaker> Makers()
    {
        var courier = new ExhibitMaker(1, "The wave in the south", Courier, "en", Day(1936, 8, 25), """
            THE WAVE IN THE SOUTH

            Our correspondent writes: On the 16th the engineer Avel Marchenko, director of the port works, was arrested at Odessa. The next day the papers of the town called him an agent of the enemies of the people; his wife answers that he had been abroad when the plot is said to have been laid.

            At Kharkov more than 130 railwaymen have been arrested since the beginning of the month, says the Northern Telegraph Agency, which has it from a conductor. Travellers from Saratov speak of several thousand deportations in the course of the summer. We could not verify this.

            On the 19th the writer Lev Oskin killed himself in Tiflis, according to the Southern Dawn. A relative denies this: he was found dead in his cell in the night of the 18th.

            A trial of eleven engineers is expected at Baku in September. Meanwhile eight professors of Tashkent were dismissed in July, and the paper The Plough was searched.

            A decree of 1 August orders the exchange of all party cards; who is not given a new one by the 15th of September is expelled.
            """);
        Set(courier, courier.Claim(1, "On the 16th the engineer Avel Marchenko, director of the port works, was arrested at Odessa",
            "arrest", "asserted", "named-source", Day(1936, 8, 16, "On the 16th"), true),
            [Odessa], [new("Avel Marchenko", true) { Roles = ["director of the port works"] }], null, ["The Antwerp Courier", "our correspondent"], "our correspondent", null, new("an agent of the enemies of the people", "the papers of the town", "denied"));
        Set(courier, courier.Claim(2, "At Kharkov more than 130 railwaymen have been arrested since the beginning of the month",
            "arrest", "reported", "unnamed-source", Range("1936-08-01", "1936-08-25", "since the beginning of the month"), true),
            [Kharkov], [new("railwaymen", false)], new("more than 130", 131, null, "more-than"), ["The Antwerp Courier", "Northern Telegraph Agency", "a conductor"], null);
        Set(courier, courier.Claim(3, "several thousand deportations in the course of the summer",
            "exile", "unverified", "unnamed-source", Range("1936-06-01", "1936-08-31", "in the course of the summer")),
            [Saratov], [new("deportations", false)], new("several thousand", 3000, 9999, "several"), ["The Antwerp Courier", "travellers from Saratov"], null);
        Set(courier, courier.Claim(4, "On the 19th the writer Lev Oskin killed himself in Tiflis",
            "suicide", "official", "named-source", Day(1936, 8, 19, "On the 19th"), true),
            [Tiflis], [new("Lev Oskin", true) { Roles = ["writer"] }], null, ["The Antwerp Courier", "Южная заря"], "organs of the power");
        Set(courier, courier.Claim(5, "A relative denies this: he was found dead in his cell in the night of the 18th",
            "suicide", "denied", "named-source", Day(1936, 8, 18, "in the night of the 18th"), true),
            [Tiflis], [new("Lev Oskin", true)], null, ["The Antwerp Courier", "a relative of Oskin"], "a relative of Oskin");
        Set(courier, courier.Claim(6, "A trial of eleven engineers is expected at Baku in September",
            "trial", "expected", null, Range("1936-09-01", "1936-09-30", "in September")),
            [Baku], [new("engineers", false)], new("eleven", 11, 11), ["The Antwerp Courier"], "The Antwerp Courier");
        Set(courier, courier.Claim(7, "eight professors of Tashkent were dismissed in July",
            "dismissal", "asserted", null, Range("1936-07-01", "1936-07-31", "in July")),
            [Tashkent], [new("professors", false)], new("eight", 8, 8), ["The Antwerp Courier"], "The Antwerp Courier");
        Set(courier, courier.Claim(8, "the paper The Plough was searched", "search", "reported", null, PrintedDate.Unknown),
            [], [new("the paper The Plough", false)], null, ["The Antwerp Courier"], null);
        courier.Measure(101, "A decree of 1 August orders the exchange of all party cards", "decree", "Exchange of all party cards", Day(1936, 8, 1, "of 1 August"), true);

        var agency = new ExhibitMaker(2, "Dispatch 214, southern desk", Agency, "en", Day(1936, 8, 17), """
            DISPATCH 214. SOUTHERN DESK. 17 AUGUST

            Odessa. The director of the port works, A. Marchenko, was taken from his flat on Sunday by men of the commissariat. Two clerks of his office were taken with him.

            Kharkov. As many as 400 railwaymen are held, a conductor of the night train tells us.

            Tiflis. Four members of the writers' union were expelled from it on the 14th; on the 15th three of them were arrested.

            Omsk. Released on the 12th: the agronomist Pavel Gorin, held since May.
            """);
        Set(agency, agency.Claim(9, "The director of the port works, A. Marchenko, was taken from his flat on Sunday by men of the commissariat",
            "arrest", "asserted", "named-source", Day(1936, 8, 16, "on Sunday"), true),
            [Odessa], [new("A. Marchenko", true) { Roles = ["director of the port works"] }], null, ["Northern Telegraph Agency"], "Northern Telegraph Agency", ["men of the commissariat"]);
        Set(agency, agency.Claim(10, "Two clerks of his office were taken with him",
            "arrest", "asserted", "named-source", Day(1936, 8, 16)),
            [Odessa], [new("clerks", false)], new("Two", 2, 2), ["Northern Telegraph Agency"], "Northern Telegraph Agency");
        Set(agency, agency.Claim(11, "As many as 400 railwaymen are held",
            "detention", "reported", "unnamed-source", Range("1936-08-01", "1936-08-17")),
            [Kharkov], [new("railwaymen", false)], new("As many as 400", 1, 400, "up-to"), ["Northern Telegraph Agency", "a conductor of the night train"], null);
        Set(agency, agency.Claim(12, "Four members of the writers' union were expelled from it on the 14th",
            "expulsion", "asserted", null, Day(1936, 8, 14, "on the 14th")),
            [Tiflis], [new("members of the writers' union", false)], new("Four", 4, 4), ["Northern Telegraph Agency"], "Northern Telegraph Agency");
        Set(agency, agency.Claim(13, "on the 15th three of them were arrested",
            "arrest", "asserted", null, Day(1936, 8, 15, "on the 15th")),
            [Tiflis], [new("members of the writers' union", false)], new("three", 3, 3), ["Northern Telegraph Agency"], "Northern Telegraph Agency");
        Set(agency, agency.Claim(14, "Released on the 12th: the agronomist Pavel Gorin, held since May",
            "release", "asserted", null, Day(1936, 8, 12, "on the 12th"), true),
            [Omsk], [new("Pavel Gorin", true) { Roles = ["agronomist"] }], null, ["Northern Telegraph Agency"], "Northern Telegraph Agency");

        var dawn = new ExhibitMaker(3, "До конца выкорчевать", Dawn, "ru", Day(1936, 8, 20), """
            ДО КОНЦА ВЫКОРЧЕВАТЬ

            Одесса, 19 августа. Органами наркомата арестован бывший директор портовых работ Марченко А. П., разоблачённый как двурушник. Вместе с ним арестованы двое его пособников.

            Тифлис. Покончил с собой запутавшийся в связях с врагами литератор Оскин.

            В Азово-Черноморском крае исключены из партии свыше 200 человек. На собрании актива 18 августа объявлена проверка всех учреждений края.

            Военная коллегия приговорила в Москве 11 августа троих вредителей к расстрелу. Приговор приведён в исполнение.
            """);
        Set(dawn, dawn.Claim(15, "Органами наркомата арестован бывший директор портовых работ Марченко А. П.",
            "arrest", "official", null, Range("1936-08-16", "1936-08-19", "19 августа")),
            [Odessa with { Written = "Одесса" }], [new("Марченко А. П.", true) { Roles = ["бывший директор портовых работ"] }], null, ["Южная заря"], "organs of the power", ["Органами наркомата"]);
        Set(dawn, dawn.Claim(16, "Вместе с ним арестованы двое его пособников",
            "arrest", "official", null, Range("1936-08-16", "1936-08-19")),
            [Odessa with { Written = "Одесса" }], [new("его пособников", false) { DescribedBy = "Южная заря" }], new("двое", 2, 2), ["Южная заря"], "organs of the power");
        Set(dawn, dawn.Claim(17, "Покончил с собой запутавшийся в связях с врагами литератор Оскин",
            "suicide", "official", null, Range("1936-08-13", "1936-08-20")),
            [Tiflis with { Written = "Тифлис" }], [new("Оскин", true) { Roles = ["литератор"] }], null, ["Южная заря"], "organs of the power");
        Set(dawn, dawn.Claim(18, "В Азово-Черноморском крае исключены из партии свыше 200 человек",
            "expulsion", "official", null, Range("1936-08-01", "1936-08-20")),
            [AzovKrai with { Written = "Азово-Черноморском крае" }], [new("человек", false)], new("свыше 200", 201, null, "more-than"), ["Южная заря"], "organs of the power");
        Set(dawn, dawn.Claim(19, "Военная коллегия приговорила в Москве 11 августа троих вредителей к расстрелу. Приговор приведён в исполнение",
            "execution", "official", null, Day(1936, 8, 11, "11 августа"), true),
            [Moscow], [new("вредителей", false) { DescribedBy = "Военная коллегия" }], new("троих", 3, 3), ["Южная заря", "Военная коллегия"], "organs of the power");
        dawn.Measure(102, "На собрании актива 18 августа объявлена проверка всех учреждений края", "campaign", "Проверка всех учреждений края", Day(1936, 8, 18, "18 августа"));

        var minbar = new ExhibitMaker(4, "اعتقالات في الجنوب", Minbar, "ar", Day(1936, 9, 2), """
            اعتقالات في الجنوب

            كتب مراسلنا في باكو أنّ الشرطة اعتقلت في 24 أغسطس المهندس سليم القباني (من مصافي النفط) مع 12 من رفاقه. ويُتوقّع أن يُحاكموا قريبًا.

            وقال مسافر إنّ بضع مئات من العمّال نُفوا إلى الشرق الأقصى في أغسطس.
            """);
        Set(minbar, minbar.Claim(20, "أنّ الشرطة اعتقلت في 24 أغسطس المهندس سليم القباني (من مصافي النفط) مع 12 من رفاقه.",
            "arrest", "asserted", "named-source", Day(1936, 8, 24, "في 24 أغسطس"), true),
            [Baku with { Written = "باكو" }], [new("سليم القباني", true) { Roles = ["المهندس"] }, new("رفاقه", false) { Quantity = new("12", 12, 12) }], new("12", 13, 13, "with-others"), ["صحيفة المنبر", "مراسلنا في باكو"], "مراسلنا في باكو");
        Set(minbar, minbar.Claim(21, "بضع مئات من العمّال نُفوا إلى الشرق الأقصى في أغسطس.",
            "exile", "hearsay", "unnamed-source", Range("1936-08-01", "1936-08-31", "في أغسطس")),
            [FarEast with { Written = "الشرق الأقصى" }], [new("العمّال", false)], new("بضع مئات", 300, 999, "several"), ["صحيفة المنبر", "مسافر"], null);

        var hostile = new ExhibitMaker(5, "<script>alert(1)</script> \u202Egnp.exe", Bulletin, "en", Range("1936-09-01", "1936-09-30", "September 1936"), "BULLETIN\n\n<img src=x onerror=alert(1)> A bell rang\u0007 and three printers were arrested at Omsk, secret-word, at the end of August. \u202Ethis is turned\u202C and a NUL\0 too.\n\nIt is alleged that the bookkeeper Ida Wren prepared an explosion; she confessed on the 29th.");
        Set(hostile, hostile.Claim(31, "three printers were arrested at Omsk, secret-word, at the end of August",
            "arrest", "reported", null, Range("1936-08-21", "1936-08-31", "at the end of August")),
            [Omsk], [new("printers", false)], new("three", 3, 3), ["Bulletin of the Exiles"], "Bulletin of the Exiles");
        Set(hostile, hostile.Claim(32, "It is alleged that the bookkeeper Ida Wren prepared an explosion; she confessed on the 29th",
            "trial", "alleged", null, Day(1936, 8, 29, "on the 29th")),
            [Omsk], [new("Ida Wren", true) { Roles = ["bookkeeper"] }], null, ["Bulletin of the Exiles", "the accusers"], null);

        return [courier, agency, dawn, minbar, hostile, Letters()];
    }

    /// <summary>A text of several pages.</summary>
    private static ExhibitMaker Letters()
    {
        var filler = string.Concat(Enumerable.Range(1, 460).Select(line => $"The {line}th day was as the one before; we counted the trains that went east in the night, and wrote nothing down but their number.\n\n"));
        var text = "Letter of 3 September\n\nI saw it myself: on 6 August my neighbour, the nurse Vera Toll, was led away in Saratov. My brother was arrested in 1935, I was told.\n\n"
            + filler + "Editor’s note\n\nThe writer of this letter was arrested on 21 September 1936 at Saratov. 𝔛 marks the place.\n";
        var letters = new ExhibitMaker(6, "Letters of a schoolteacher, first bundle", Witness, "en", Day(1936, 9, 3), text);
        Set(letters, letters.Claim(33, "on 6 August my neighbour, the nurse Vera Toll, was led away in Saratov",
            "arrest", "asserted", "own-experience", Day(1936, 8, 6, "on 6 August"), true),
            [Saratov], [new("Vera Toll", true) { Roles = ["nurse"] }], null, ["Letters of a schoolteacher"], "Letters of a schoolteacher");
        Set(letters, letters.Claim(34, "My brother was arrested in 1935, I was told",
            "arrest", "hearsay", "unnamed-source", Range("1935-01-01", "1935-12-31", "in 1935")),
            [], [new("My brother", true)], null, ["Letters of a schoolteacher", "unnamed"], null);
        Set(letters, letters.Claim(35, "The writer of this letter was arrested on 21 September 1936 at Saratov",
            "arrest", "asserted", "named-source", Day(1936, 9, 21, "on 21 September 1936"), true),
            [Saratov], [new("The writer of this letter", true)], null, ["Letters of a schoolteacher", "the editor"], "the editor");
        for (var number = 36; number < 44; number++)
        {
            var line = (number - 35) * 40;
            Set(letters, letters.Claim(number, $"The {line}th day was as the one before",
            "detention", "inferred", "inference", Range($"1936-0{6 + number % 3}-01", $"1936-0{6 + number % 3}-28", "the day")),
            [Saratov], [new("those on the trains", false)], null, ["Letters of a schoolteacher"], null);
        }
        return letters;
    }

    private static List<PrintedOccurrence> Occurrences(Dictionary<int, PrintedClaim> claims)
    {
        var marchenko = Gathered(claims, [1, 9, 15], "same act, same place, times that overlap, the same victim named") with
        {
            Decisions = [new("C15 joined to this incident.", "The initials and the office are the same.", "member 2", Instant.FromUtc(2026, 3, 4, 11, 12))],
        };
        var oskin = Gathered(claims, [4, 5, 17], "same act, same place, the same victim named");
        var clerks = Gathered(claims, [10, 16], "same act, same place, as many victims");
        var single = claims.Keys.Except([1, 9, 15, 4, 5, 17, 10, 16]).Order()
            .Select(number => Gathered(claims, [number], null)).ToList();
        var kharkov = single.Find(occurrence => occurrence.Reference.Number == 11)!;
        single[single.IndexOf(kharkov)] = kharkov with { MayBePartOf = [single.Find(occurrence => occurrence.Reference.Number == 2)!.Reference] };
        return [marchenko, oskin, clerks, .. single];
    }

    private static PrintedOccurrence Gathered(Dictionary<int, PrintedClaim> claims, int[] numbers, string? because)
    {
        var accounts = numbers.Select(number => claims[number]).ToList();
        var first = accounts[0];
        return new PrintedOccurrence
        {
            Reference = new(first.Number, first.When.Key),
            Act = first.Act,
            When = first.When,
            Where = first.Where,
            Victims = first.Victims,
            Quantity = first.Quantity,
            Mark = accounts.Min(account => account.Mark),
            Accounts = accounts,
            Origins = accounts.GroupBy(account => account.Origin)
                .Select(origin => new PrintedOrigin(origin.Key ?? origin.First().Attribution[^1], origin.Select(account => account.Number).ToList(), origin.Key is null ? "unnamed" : null)).ToList(),
            GatheredBecause = because,
        };
    }

    private static void Set(ExhibitMaker maker, PrintedClaim claim, IReadOnlyList<PrintedPlace> where, IReadOnlyList<PrintedVictim> victims, PrintedQuantity? quantity, IReadOnlyList<string> chain, string? origin, IReadOnlyList<string>? by = null, PrintedCharge? charge = null) =>
        maker.Replace(claim, claim with { Where = where, Victims = victims, Quantity = quantity, Attribution = chain, Origin = origin, Perpetrators = by ?? [], Charges = charge is null ? [] : [charge] });

    private static PrintedExhibit Scan() => new ExhibitMaker(7, "Scan of a notice", Bulletin, "und", PrintedDate.Unknown, "").Exhibit(new Dictionary<int, OccurrenceReference>()) with
    {
        MediaType = "application/pdf", Text = null, Size = 1_482_113,
    };

    private static List<IngestedFile> Files() =>
    [
        new("private/path/locked.pdf", FileOutcome.Refused),
        new("private/path/1.txt", FileOutcome.Deposited, 1) { Encoding = "utf-8", Language = "en", Published = Day(1936, 8, 25) with { Basis = DateBasis.Declared } },
        new("private/path/2.txt", FileOutcome.Deposited, 2) { Encoding = "utf-8", Language = "en", Published = Day(1936, 8, 17) },
        new("private/path/3.txt", FileOutcome.Deposited, 3) { Encoding = "koi8-r", Language = "ru", Published = Day(1936, 8, 20) with { Basis = DateBasis.Guessed } },
        new("private/path/4.txt", FileOutcome.Deposited, 4) { Encoding = "utf-8", Language = "ar" },
        new("private/path/5.html", FileOutcome.Deposited, 5) { Encoding = "utf-8", Language = "en" },
        new("private/path/6.txt", FileOutcome.Deposited, 6) { Encoding = "utf-8", Language = "en" },
        new("private/path/7.pdf", FileOutcome.Deposited, 7),
        new("private/path/copy of 2.txt", FileOutcome.AlreadyThere, 2),
        new("private/path/exhibits.csv", FileOutcome.Skipped),
    ];

    private static Dictionary<string, Func<PrintedSource, PrintedSource>> SourceDetails()
    {
        var rated = Instant.FromUtc(2026, 3, 4, 11, 40);
        return new()
        {
            [Dawn.Item2] = source => source with { Kind = "organ of the power", CountedUnder = "organs of the power", Ratings = [new('C', "on the act", "member 2", rated, "names and dates mostly hold"), new('E', "on the charge", "member 2", rated)] },
            [Agency.Item2] = source => source with { Kind = "agency", Ratings = [new('B', null, "member 1", rated)] },
            [Courier.Item2] = source => source with { Kind = "other press" },
            [Witness.Item2] = source => source with { Kind = "witness" },
        };
    }

    private static PrintedPlace Place(string key, string name, string local, string country, double latitude, double longitude) =>
        new() { Key = key, Name = name, LocalName = local, Country = country, Latitude = latitude, Longitude = longitude };

    private static PrintedDate Day(int year, int month, int day, string? written = null) => PrintedDate.Day(new LocalDate(year, month, day), written);

    private static PrintedDate Range(string from, string to, string? written = null) =>
        new($"[{from}..{to}]", LocalDatePattern.Iso.Parse(from).Value, LocalDatePattern.Iso.Parse(to).Value) { Written = written };
}
