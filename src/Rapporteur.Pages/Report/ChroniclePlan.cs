using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A page of the chronicle: what it holds itself and the finer pages below it.</summary>
/// <param name="Key">Empty for the whole, else a year, month, day or span: the name of the page and stable for ever.</param>
/// <param name="Part">From 1; more than one where a single key holds too much for a page.</param>
/// <param name="Path">Path from the folder of the report.</param>
/// <param name="Days">The keys whose occurrences stand on this page; empty where all stand on finer pages.</param>
/// <param name="Total">Occurrences on this page and below.</param>
/// <param name="Children">Finer pages and further parts, in chronicle order.</param>
public sealed record ChroniclePage(
    string Key, int Part, string Path, IReadOnlyList<DayCount> Days, int Total, IReadOnlyList<ChroniclePage> Children)
{
    /// <summary>The page that this one is below, or null for the whole.</summary>
    public ChroniclePage? Parent { get; internal set; }
}

/// <summary>
/// Which occurrence stands on which page. A page holds at most <see cref="Limit"/> occurrences: what holds more is divided into
/// years, months, days and at last into parts. The pages of a coarser key stay where they were and hold what is too vague for the
/// finer ones, so that an address once cited goes on to lead somewhere.
/// </summary>
public sealed class ChroniclePlan
{
    /// <summary>The most occurrences on a page.</summary>
    public const int Limit = 200;

    private readonly Dictionary<string, ChroniclePage> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, ChroniclePage Page)[]> parts = new(StringComparer.Ordinal);
    private readonly List<ChroniclePage> pages = [];

    /// <summary>Plans the pages of an edition. Only keys that need parts are read.</summary>
    public ChroniclePlan(Edition edition)
    {
        Root = Divide("", edition.Days, edition);
        AdoptChildren(Root);
    }

    /// <summary>The page of the whole chronicle.</summary>
    public ChroniclePage Root { get; }

    /// <summary>All pages, coarser ones first.</summary>
    public IReadOnlyList<ChroniclePage> Pages => pages;

    /// <summary>The page that an occurrence stands on.</summary>
    public ChroniclePage PageOf(OccurrenceReference occurrence)
    {
        if (!parts.TryGetValue(occurrence.Key, out var ofKey))
            return byKey.TryGetValue(occurrence.Key, out var page) ? page : Root;
        var last = Array.FindLastIndex(ofKey, part => part.First <= occurrence.Number);
        return ofKey[Math.Max(last, 0)].Page;
    }

    /// <summary>The page that a key's occurrences begin on, or null where the chronicle has none under that key.</summary>
    public ChroniclePage? PageOf(string key) => byKey.GetValueOrDefault(key);

    private ChroniclePage Divide(string key, IReadOnlyList<DayCount> days, Edition edition)
    {
        var total = days.Sum(day => day.Occurrences);
        if (total <= Limit)
            return Keep(new(key, 1, PathOf(key, 1), days, total, []));
        if (days.Count == 1 && days[0].Key == key)
            return InParts(days[0], [], edition);
        var finer = days.Where(day => day.Key != key).GroupBy(day => Finer(key, day.Key))
            .Select(group => Divide(group.Key, group.ToList(), edition)).ToList();
        var own = days.FirstOrDefault(day => day.Key == key);
        return own?.Occurrences > Limit
            ? InParts(own, finer, edition)
            : Keep(new(key, 1, PathOf(key, 1), own is null ? [] : [own], total, finer));
    }

    /// <summary>A key that alone holds too much: its first part is the page itself, further parts stand before the finer pages.</summary>
    private ChroniclePage InParts(DayCount day, IReadOnlyList<ChroniclePage> finer, Edition edition)
    {
        var starts = edition.Occurrences(day.Key, day.Key).Where((_, index) => index % Limit == 0)
            .Select(occurrence => occurrence.Reference.Number).ToArray();
        var further = starts.Skip(1)
            .Select((_, index) => Keep(new(day.Key, index + 2, PathOf(day.Key, index + 2), [day], 0, []))).ToList();
        var total = day.Occurrences + finer.Sum(page => page.Total);
        var first = Keep(new(day.Key, 1, PathOf(day.Key, 1), [day], total, [.. further, .. finer]));
        parts[day.Key] = starts.Zip(further.Prepend(first)).ToArray();
        return first;
    }

    private ChroniclePage Keep(ChroniclePage page)
    {
        pages.Add(page);
        foreach (var day in page.Days)
            if (page.Part == 1)
                byKey[day.Key] = page;
        return page;
    }

    private void AdoptChildren(ChroniclePage page)
    {
        foreach (var child in page.Children)
        {
            child.Parent = page;
            AdoptChildren(child);
        }
        if (page == Root)
            pages.Reverse();
    }

    /// <summary>The next finer unit of a key: the year below the whole, the month below a year, the day below a month.</summary>
    private static string Finer(string above, string key) => above.Length switch
    {
        0 => char.IsAsciiDigit(key[0]) ? key[..4] : key,
        4 when ChronicleKeyParts.Of(key) is { Spans: false } => key[..7],
        _ => key,
    };

    private static string PathOf(string key, int part) => (key, part) switch
    {
        ("", _) => "chronicle/index.html",
        (_, 1) => $"chronicle/{key}.html",
        _ => $"chronicle/{key}.{part}.html",
    };
}
