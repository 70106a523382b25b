namespace Rapporteur.Counting.Tallying;

/// <summary>A draft in its batch.</summary>
internal readonly record struct DraftPlace(DraftBatch Batch, int Place)
{
    public Draft Draft => Batch.Drafts[Place];
}

/// <summary>
/// One number as it grows. Occurrences that may be doubles are put off until all others are in: whether they are depends on
/// what else is in this number.
/// </summary>
internal sealed class RowTally
{
    private readonly Dictionary<(int Family, int Name), int> named = [];
    private readonly List<DraftPlace> sure = [], putOff = [];
    private readonly Dictionary<int, (SetAside Why, int? Other, long Adds)> aside = [];
    private long occurrencesLow, occurrencesHigh, low, high;
    private int open, withoutNumber, disputed, claims, coded;

    public void Add(DraftBatch batch, int place)
    {
        var draft = batch.Drafts[place];
        var mayBeDouble = batch[draft.Wholes].Length > 0 || batch[draft.Groups].Length > 0 || draft.MayLieOutside;
        if (mayBeDouble)
        {
            putOff.Add(new DraftPlace(batch, place));
            return;
        }
        sure.Add(new DraftPlace(batch, place));
        Count(draft, batch, SetAside.Nothing, null);
    }

    /// <summary>Counts what was put off.</summary>
    /// <param name="occurrenceOf">The occurrence that a claim is gathered in.</param>
    public void Settle(IReadOnlyDictionary<int, int> occurrenceOf)
    {
        foreach (var place in putOff)
        {
            var draft = place.Draft;
            var group = Whole(place.Batch[draft.Groups], draft.Occurrence, claim => occurrenceOf.TryGetValue(claim, out var occurrence) ? occurrence : null);
            var whole = group ?? Whole(place.Batch[draft.Wholes], draft.Occurrence, occurrence => occurrence);
            var why = group is not null ? SetAside.InsideGroup : whole is not null ? SetAside.MayBePart : draft.MayLieOutside ? SetAside.MayLieOutside : SetAside.Nothing;
            Count(draft, place.Batch, why, whole);
        }
    }

    public CountRow ToRow(int under) => new()
    {
        Occurrences = new Bounds(occurrencesLow, occurrencesHigh),
        Victims = new Bounds(low, open > 0 ? null : high),
        Open = open,
        WithoutNumber = withoutNumber,
        Disputed = disputed,
        Claims = claims,
        CodedClaims = coded,
        UnderTotal = sure.Count + putOff.Count,
        Under = [.. Merged().Take(under).Select(Under)],
    };

    public IReadOnlyDictionary<SetAside, int> Aside => aside.Values.GroupBy(each => each.Why).OrderBy(each => each.Key).ToDictionary(each => each.Key, each => each.Count());

    public IReadOnlyList<CountedUnder> Doubles(int most) => [.. Merged().Where(place => aside.ContainsKey(place.Draft.Occurrence)).Take(most).Select(Under)];

    private void Count(Draft draft, DraftBatch batch, SetAside why, int? other)
    {
        claims += batch[draft.Claims].Length;
        coded += draft.Coded;
        disputed += draft.IsDisputed ? 1 : 0;
        withoutNumber += draft.Low < 0 ? 1 : 0;
        if (why == SetAside.InsideGroup)
        {
            aside.Add(draft.Occurrence, (why, other, 0));
            return;
        }
        occurrencesHigh++;
        open += draft is { Low: >= 0, High: < 0 } ? 1 : 0;
        high += Math.Max(0, draft.High);
        if (why != SetAside.Nothing)
        {
            aside.Add(draft.Occurrence, (why, other, 0));
            return;
        }
        occurrencesLow++;
        if (draft.Low < 0)
            return;
        var adds = Math.Max(0, draft.Low - NamedBefore(draft, batch, ref other));
        low += adds;
        if (other is not null)
            aside.Add(draft.Occurrence, (SetAside.NamedElsewhere, other, adds));
    }

    /// <summary>How many of its persons are in already, and by which occurrence the first of them.</summary>
    private int NamedBefore(Draft draft, DraftBatch batch, ref int? other)
    {
        var before = 0;
        foreach (var name in batch[draft.Names])
        {
            if (named.TryAdd((draft.Family, name), draft.Occurrence))
                continue;
            before++;
            other ??= named[(draft.Family, name)];
        }
        return before;
    }

    /// <summary>The first of some wholes that is in this number.</summary>
    private int? Whole(ReadOnlySpan<int> wholes, int self, Func<int, int?> occurrenceOf)
    {
        foreach (var each in wholes)
        {
            if (occurrenceOf(each) is { } whole && whole != self && (Holds(sure, whole) || Holds(putOff, whole)))
                return whole;
        }
        return null;
    }

    /// <summary>Whether a list, which is in the order of occurrences, has one.</summary>
    private static bool Holds(List<DraftPlace> places, int occurrence)
    {
        var (from, after) = (0, places.Count);
        while (from < after)
        {
            var middle = (from + after) / 2;
            var found = places[middle].Draft.Occurrence;
            if (found == occurrence)
                return true;
            (from, after) = found < occurrence ? (middle + 1, after) : (from, middle);
        }
        return false;
    }

    private CountedUnder Under(DraftPlace place)
    {
        var draft = place.Draft;
        var (why, other, adds) = aside.GetValueOrDefault(draft.Occurrence, (SetAside.Nothing, null, Math.Max(0, draft.Low)));
        var says = draft.Low < 0 ? (Bounds?)null : new Bounds(draft.Low, draft.High < 0 ? null : draft.High);
        return new CountedUnder(draft.Occurrence, place.Batch[draft.Claims].ToArray(), says, adds, why, other);
    }

    /// <summary>All, in the order of occurrences.</summary>
    private IEnumerable<DraftPlace> Merged()
    {
        var later = 0;
        foreach (var place in sure)
        {
            while (later < putOff.Count && putOff[later].Draft.Occurrence < place.Draft.Occurrence)
                yield return putOff[later++];
            yield return place;
        }
        for (; later < putOff.Count; later++)
            yield return putOff[later];
    }
}
