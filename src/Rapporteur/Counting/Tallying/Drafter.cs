using System.Text;
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
    private readonly bool byPlace = question.By.Contains(CountDimension.Place), byCountry = question.By.Contains(CountDimension.Country);
    private readonly List<(byte[] Utf8, Act Act)> acts = [];
    private readonly Dictionary<(CountDimension, int?, int?), int> times = [];
    private readonly List<Told> told = [];
    private readonly List<int> names = [];

    /// <summary>The drafts, by occurrence.</summary>
    public DraftBatch Draft(ReadOnlySpan<byte> stretch)
    {
        var batch = new DraftBatch();
        var occurrences = new CountedReader(stretch);
        while (occurrences.NextOccurrence())
        {
            var act = ActOf(occurrences.Act);
            if (act.IsAskedFor && test.Admits(occurrences.Occurrence, occurrences.First, occurrences.Last))
                Draft(new Happened(occurrences.Occurrence, act, occurrences.First, occurrences.Last), ref occurrences, batch);
        }
        return batch;
    }

    /// <summary>There are few acts; each is looked at once.</summary>
    private Act ActOf(ReadOnlySpan<byte> utf8)
    {
        foreach (var (known, act) in acts)
        {
            if (utf8.SequenceEqual(known))
                return act;
        }
        var word = Encoding.UTF8.GetString(utf8);
        var broader = CodeBook.Broader(word);
        var isAskedFor = question.Act is null || word == question.Act || broader == question.Act;
        acts.Add((utf8.ToArray(), new Act(words.Of(broader), words.Of(ActFamilies.Of(word)), CodeBook.Outcomes.Contains(broader), isAskedFor)));
        return acts[^1].Act;
    }

    private void Draft(Happened happened, ref CountedReader accounts, DraftBatch batch)
    {
        told.Clear();
        names.Clear();
        while (accounts.NextAccount())
        {
            if (test.Admits(accounts))
                told.Add(Tell(accounts));
        }
        if (told.Count == 0)
            return;
        var wholes = batch.Keep(accounts.MayBePartOf);
        var exact = MostExact();
        var whole = Sum(happened, told, batch) with { Wholes = wholes, IsWhole = true, HasRow = question.By.Count > 0 && !overlaps };
        if (!overlaps)
        {
            batch.Drafts.Add(whole with { FirstKey = Key(0, happened, exact), SecondKey = Key(1, happened, exact) });
            return;
        }
        batch.Drafts.Add(whole);
        foreach (var row in told.SelectMany(account => Keys(happened, exact, account).Select(keys => (Keys: keys, Account: account))).GroupBy(pair => pair.Keys))
            batch.Drafts.Add(Sum(happened, [.. row.Select(pair => pair.Account)], batch) with { Wholes = wholes, HasRow = true, FirstKey = row.Key.First, SecondKey = row.Key.Second });
    }

    /// <summary>The first of the accounts that give the most exact place.</summary>
    private Told MostExact()
    {
        var exact = told[0];
        foreach (var account in told)
        {
            if (account.HasPlace && (!exact.HasPlace || account.Vagueness < exact.Vagueness))
                exact = account;
        }
        return exact;
    }

    private Told Tell(in CountedReader account)
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
        return new Told
        {
            Claim = account.Claim,
            Coded = account.Coded,
            Modality = account.Modality,
            Source = account.Source,
            Low = account.Low,
            High = account.High,
            PartOf = account.PartOf,
            HasPlace = !account.Place.IsEmpty,
            Vagueness = account.Vagueness,
            Place = byPlace ? words.Of(account.Place) : 0,
            Country = byCountry ? words.Of(account.Country) : 0,
            NamesFrom = from,
            NamesAfter = names.Count,
        };
    }

    /// <summary>What accounts of one act say together: from the lowest low to the highest high, open where one is open.</summary>
    private Draft Sum(Happened happened, List<Told> accounts, DraftBatch batch)
    {
        var (denials, expectations) = (0, 0);
        foreach (var account in accounts)
        {
            denials += account.Modality == Denied ? 1 : 0;
            expectations += account.Modality == Expected ? 1 : 0;
        }
        var anyTells = denials + expectations < accounts.Count;
        var (low, high, coded) = (-1L, 0L, 0);
        var (claims, groups, named) = (batch.Begin(), 0, 0);
        foreach (var account in accounts)
        {
            batch.Keep(account.Claim);
            coded += account.Coded ? 1 : 0;
            if ((anyTells && !Tells(account.Modality)) || account.Low < 0)
                continue;
            low = low < 0 ? account.Low : Math.Min(low, account.Low);
            high = high < 0 || account.High < 0 ? -1 : Math.Max(high, account.High);
        }
        var afterClaims = batch.Begin();
        foreach (var account in accounts)
            groups += account.PartOf >= 0 ? batch.Keep(account.PartOf) : 0;
        var afterGroups = batch.Begin();
        foreach (var account in accounts)
            named += !anyTells || Tells(account.Modality) ? KeepNames(account, batch, afterGroups) : 0;
        return new Draft
        {
            Occurrence = happened.Number,
            Family = happened.Act.Family,
            Section = !anyTells ? (expectations == 0 ? CountSection.Denied : CountSection.Expected) : happened.Act.IsOutcome ? CountSection.Outcomes : CountSection.Violations,
            Low = low,
            High = high,
            MayLieOutside = (question.From is { } from && !(happened.First >= from)) || (question.To is { } to && !(happened.Last <= to)),
            IsDisputed = anyTells && denials > 0,
            Coded = coded,
            Claims = new Kept(claims, accounts.Count),
            Groups = new Kept(afterClaims, groups),
            Names = new Kept(afterGroups, named),
        };
    }

    /// <summary>Keeps the names of an account that are not kept yet.</summary>
    private int KeepNames(in Told account, DraftBatch batch, int from)
    {
        var kept = 0;
        for (var at = account.NamesFrom; at < account.NamesAfter; at++)
            kept += batch.Has(names[at], from) ? 0 : batch.Keep(names[at]);
        return kept;
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
        CountDimension.Act => happened.Act.Broader,
        CountDimension.Place => exact.Place,
        CountDimension.Country => exact.Country,
        CountDimension.Coding => words.Of(told.Exists(account => account.Coded) ? "coded" : "machine"),
        var time => Time(time, happened),
    };

    private int Time(CountDimension dimension, Happened happened)
    {
        if (!times.TryGetValue((dimension, happened.First, happened.Last), out var key))
            times.Add((dimension, happened.First, happened.Last), key = words.Of(Step(dimension).Key(happened.First, happened.Last)));
        return key;
    }

    private static TimeStep Step(CountDimension dimension) =>
        dimension == CountDimension.Year ? TimeStep.Year : dimension == CountDimension.Month ? TimeStep.Month : TimeStep.Day;

    private static int PlaceOf(string modality) => CodeBook.Modalities.Index().First(known => known.Item == modality).Index;

    /// <summary>What is known of an act once for all: words for it, and how it is counted.</summary>
    private sealed record Act(int Broader, int Family, bool IsOutcome, bool IsAskedFor);

    private readonly record struct Happened(int Number, Act Act, int? First, int? Last);

    /// <summary>What an account that is counted tells; numbers below zero are not given.</summary>
    private readonly record struct Told
    {
        public int Claim { get; init; }

        public bool Coded { get; init; }

        public int Modality { get; init; }

        public int Source { get; init; }

        public long Low { get; init; }

        public long High { get; init; }

        public int PartOf { get; init; }

        public bool HasPlace { get; init; }

        public int Vagueness { get; init; }

        public int Place { get; init; }

        public int Country { get; init; }

        public int NamesFrom { get; init; }

        public int NamesAfter { get; init; }
    }
}
