using NodaTime;
using Rapporteur.Archive;
using Rapporteur.Charter;
using Rapporteur.Chronicle;

namespace Rapporteur.Counting.Tallying;

/// <summary>Makes drafts of a stretch of occurrences: which accounts are counted, under which keys, and what they say together.</summary>
internal sealed class Drafter(CountQuestion question, AccountTest test, Words words, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<int, int[]>> manyValues)
{
    /// <summary>The key of what is not given.</summary>
    public const string NotGiven = "";

    private static readonly int Denied = PlaceOf("denied"), Expected = PlaceOf("expected");

    private readonly bool overlaps = question.By.Any(dimension => dimension.IsManyValued());
    private readonly Dictionary<(CountDimension, int?, int?), int> times = [];
    private readonly List<Told> told = [];
    private readonly List<int> names = [];
    private readonly List<int> some = [];

    /// <summary>The drafts, by occurrence.</summary>
    public DraftBatch Draft(OccurrenceStretch stretch)
    {
        var batch = new DraftBatch();
        for (var place = 0; place < stretch.Count; place++)
        {
            var (number, act, first, last) = stretch[place];
            if (question.Act is null || act == question.Act || CodeBook.Broader(act) == question.Act)
                Draft(new Happened(number, act, first, last), stretch.Accounts(place), batch);
        }
        return batch;
    }

    private void Draft(Happened happened, CountedAccountReader accounts, DraftBatch batch)
    {
        told.Clear();
        names.Clear();
        while (accounts.Next())
        {
            if (test.Admits(accounts))
                told.Add(Tell(accounts));
        }
        if (told.Count == 0)
            return;
        var exact = told.MinBy(account => account.Place == Told.NoPlace ? int.MaxValue : account.Vagueness);
        some.Clear();
        some.AddRange(accounts.MayBePartOf);
        var wholes = batch.Keep(some);
        if (!overlaps)
        {
            batch.Drafts.Add(Sum(happened, told, batch) with { Wholes = wholes, IsWhole = true, HasRow = question.By.Count > 0, FirstKey = Key(0, happened, exact), SecondKey = Key(1, happened, exact) });
            return;
        }
        batch.Drafts.Add(Sum(happened, told, batch) with { Wholes = wholes, IsWhole = true });
        foreach (var row in told.SelectMany(account => Keys(happened, exact, account).Select(keys => (Keys: keys, Account: account))).GroupBy(pair => pair.Keys))
            batch.Drafts.Add(Sum(happened, [.. row.Select(pair => pair.Account)], batch) with { Wholes = wholes, HasRow = true, FirstKey = row.Key.First, SecondKey = row.Key.Second });
    }

    private Told Tell(in CountedAccountReader account)
    {
        var from = names.Count;
        var rest = account.Who;
        while (rest.Length > 1)
        {
            rest = rest[1..];
            var end = rest.IndexOf((byte)'|');
            names.Add(words.Of(rest[..end]));
            rest = rest[end..];
        }
        return new Told(
            account.Claim, account.Coded, account.Modality, account.Source, account.Low, account.High, account.PartOf, account.Vagueness,
            account.Place.IsEmpty ? Told.NoPlace : words.Of(account.Place), words.Of(account.Country), from, names.Count);
    }

    /// <summary>What accounts of one act say together: from the lowest low to the highest high, open where one is open.</summary>
    private Draft Sum(Happened happened, List<Told> accounts, DraftBatch batch)
    {
        var anyTells = accounts.Exists(account => Tells(account.Modality));
        var anyDenies = accounts.Exists(account => account.Modality == Denied);
        var (low, high, coded) = (-1L, 0L, 0);
        foreach (var account in accounts)
        {
            coded += account.Coded ? 1 : 0;
            if ((anyTells && !Tells(account.Modality)) || account.Low < 0)
                continue;
            low = low < 0 ? account.Low : Math.Min(low, account.Low);
            high = high < 0 || account.High < 0 ? -1 : Math.Max(high, account.High);
        }
        return new Draft
        {
            Occurrence = happened.Number,
            Family = words.Of(ActFamilies.Of(happened.Act)),
            Section = !anyTells ? (anyDenies && accounts.TrueForAll(account => account.Modality == Denied) ? CountSection.Denied : CountSection.Expected)
                : CodeBook.Outcomes.Contains(CodeBook.Broader(happened.Act)) ? CountSection.Outcomes : CountSection.Violations,
            Low = low,
            High = high,
            MayLieOutside = (question.From is { } from && !(happened.First >= from)) || (question.To is { } to && !(happened.Last <= to)),
            IsDisputed = anyTells && anyDenies,
            Coded = coded,
            Claims = Keep(batch, accounts, static (account, kept, _) => kept.Add(account.Claim)),
            Names = Keep(batch, accounts, (account, kept, all) => AddNames(account, kept, all, anyTells)),
            Groups = Keep(batch, accounts, static (account, kept, _) => AddGroup(account, kept)),
        };
    }

    private Range Keep(DraftBatch batch, List<Told> accounts, Action<Told, List<int>, List<int>> add)
    {
        some.Clear();
        foreach (var account in accounts)
            add(account, some, names);
        return batch.Keep(some);
    }

    private static void AddNames(Told account, List<int> kept, List<int> all, bool anyTells)
    {
        if (anyTells && !Tells(account.Modality))
            return;
        for (var at = account.NamesFrom; at < account.NamesAfter; at++)
        {
            if (!kept.Contains(all[at]))
                kept.Add(all[at]);
        }
    }

    private static void AddGroup(Told account, List<int> kept)
    {
        if (account.PartOf >= 0)
            kept.Add(account.PartOf);
    }

    private static bool Tells(int modality) => modality != Denied && modality != Expected;

    private IEnumerable<(int First, int Second)> Keys(Happened happened, Told exact, Told account) =>
        from first in Values(0, happened, exact, account)
        from second in Values(1, happened, exact, account)
        select (first, second);

    private IReadOnlyList<int> Values(int place, Happened happened, Told exact, Told account) => place >= question.By.Count ? [Tallying.Draft.NoKey] : question.By[place] switch
    {
        CountDimension.Source => [words.Of(account.Source < 0 ? NotGiven : $"S{account.Source}")],
        CountDimension.Modality => [words.Of(account.Modality < CodeBook.Modalities.Count ? CodeBook.Modalities[account.Modality] : NotGiven)],
        var many when many.IsManyValued() => manyValues[many].TryGetValue(account.Claim, out var values) ? values : [words.Of(NotGiven)],
        _ => [Key(place, happened, exact)],
    };

    private int Key(int place, Happened happened, Told exact) => place >= question.By.Count ? Tallying.Draft.NoKey : question.By[place] switch
    {
        CountDimension.Act => words.Of(CodeBook.Broader(happened.Act)),
        CountDimension.Place => exact.Place == Told.NoPlace ? words.Of(NotGiven) : exact.Place,
        CountDimension.Country => exact.Country,
        CountDimension.Coding => words.Of(told.Exists(account => account.Coded) ? "coded" : "machine"),
        var time => Time(time, happened),
    };

    private int Time(CountDimension dimension, Happened happened)
    {
        if (!times.TryGetValue((dimension, happened.First, happened.Last), out var key))
            times.Add((dimension, happened.First, happened.Last), key = words.Of(TimeKey(dimension, Day(happened.First), Day(happened.Last))));
        return key;
    }

    /// <summary>The key of the chronicle, cut to a year or a month where the whole extent lies in one.</summary>
    private static string TimeKey(CountDimension dimension, LocalDate? first, LocalDate? last)
    {
        var filed = ChronicleKey.Of(first, last);
        if (dimension == CountDimension.Day || first is not { } from || last is not { } to || from.Year != to.Year)
            return filed;
        return dimension == CountDimension.Year ? filed[..4] : from.Month == to.Month ? filed[..7] : filed;
    }

    private static LocalDate? Day(int? number) => number is { } day ? DayNumber.ToDay(day) : null;

    private static int PlaceOf(string modality) => CodeBook.Modalities.Index().First(known => known.Item == modality).Index;

    private readonly record struct Happened(int Number, string Act, int? First, int? Last);

    /// <summary>What an account that is counted tells.</summary>
    private readonly record struct Told(
        int Claim, bool Coded, int Modality, int Source, long Low, long High, int PartOf, int Vagueness, int Place, int Country, int NamesFrom, int NamesAfter)
    {
        public const int NoPlace = -1;
    }
}
