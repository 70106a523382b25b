namespace Rapporteur.Counting.Tallying;

/// <summary>All numbers of a question: a row for each section and key, and a total for each section.</summary>
internal sealed class Tally
{
    private readonly Dictionary<(CountSection Section, int First, int Second), RowTally> rows = [];
    private readonly Dictionary<CountSection, RowTally> totals = [];
    private readonly HashSet<int> groups = [];

    /// <summary>Claims whose groups others are a part of.</summary>
    public IReadOnlyCollection<int> Groups => groups;

    public IEnumerable<CountSection> Sections => totals.Keys.Order();

    public void Add(DraftBatch batch)
    {
        for (var place = 0; place < batch.Drafts.Count; place++)
        {
            ref readonly var draft = ref batch[place];
            foreach (var claim in batch[draft.Groups])
                groups.Add(claim);
            if (draft.IsWhole)
                Of(totals, draft.Section).Add(batch, place);
            if (draft.HasRow)
                Of(rows, (draft.Section, draft.FirstKey, draft.SecondKey)).Add(batch, place);
        }
    }

    /// <summary>Counts what was put off; nothing is added after.</summary>
    public void Settle(IReadOnlyDictionary<int, int> occurrenceOf)
    {
        foreach (var number in totals.Values.Concat(rows.Values))
            number.Settle(occurrenceOf);
    }

    public RowTally Total(CountSection section) => totals[section];

    public IEnumerable<(int First, int Second, RowTally Row)> Rows(CountSection section) =>
        rows.Where(row => row.Key.Section == section).Select(row => (row.Key.First, row.Key.Second, row.Value));

    private static RowTally Of<TKey>(Dictionary<TKey, RowTally> numbers, TKey key) where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
            numbers.Add(key, number = new RowTally());
        return number;
    }
}
