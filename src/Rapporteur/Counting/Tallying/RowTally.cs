using System.Runtime.InteropServices;

namespace Rapporteur.Counting.Tallying;

/// <summary>A draft in its batch.</summary>
internal readonly record struct DraftPlace(DraftBatch Batch, int Place)
{
    public ref readonly Draft Draft => ref Batch[Place];
}

/// <summary>
/// One number as it grows. Occurrences that may be doubles are put off until all others are in: whether they are depends on
/// what else is in this number.
/// </summary>
internal sealed class RowTally
{
    private readonly Dictionary<long, int> named = [];
    private readonly List<DraftPlace> sure = [], putOff = [];
    private readonly List<(int Occurrence, SetAside Why, int? Other, long Adds)> aside = [];
    private long occurrencesLow, occurrencesHigh, low, high;
    private int open, withoutNumber, disputed, claims, coded;

    public void Add(DraftBatch batch, int place)
    {
        ref readonly var draft = ref batch[place];
        if (draft.Wholes.Count > 0 || draft.Groups.Count > 0 || draft.MayLieOutside)
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
            ref readonly var draft = ref place.Draft;
            var group = Whole(place.Batch[draft.Groups], draft.Occurrence, claim => occurrenceOf.TryGetValue(claim, out var occurrence) ? occurrence : null);
            var whole = group ?? Whole(place.Batch[draft.Wholes], draft.Occurrence, occurrence => occurrence);
            var why = group is not null ? SetAside.InsideGroup : whole is not null ? SetAside.MayBePart : draft.MayLieOutside ? SetAside.MayLieOutside : SetAside.Nothing;
            Count(draft, place.Batch, why, whole);
        }
    }

    public CountRow ToRow(int under)
    {
        var why = WhyAside(under);
        return new CountRow
        {
            Occurrences = new Bounds(occurrencesLow, occurrencesHigh),
            Victims = new Bounds(low, open > 0 ? null : high),
            Open = open,
            WithoutNumber = withoutNumber,
            Disputed = disputed,
            Claims = claims,
            CodedClaims = coded,
            UnderTotal = sure.Count + putOff.Count,
            Under = [.. Merged().Take(under).Select(place => Under(place, why))],
        };
    }

    /// <summary>How many were set aside, by reason.</summary>
    public IReadOnlyDictionary<SetAside, int> Aside => aside.GroupBy(each => each.Why).OrderBy(each => each.Key).ToDictionary(each => each.Key, each => each.Count());

    public IReadOnlyList<CountedUnder> Doubles(int most)
    {
        var why = WhyAside(most);
        return [.. Merged().Where(place => why.ContainsKey(place.Draft.Occurrence)).Take(most).Select(place => Under(place, why))];
    }

    private Dictionary<int, (SetAside Why, int? Other, long Adds)> WhyAside(int most) =>
        most == 0 ? [] : aside.ToDictionary(each => each.Occurrence, each => (each.Why, each.Other, each.Adds));

    private void Count(in Draft draft, DraftBatch batch, SetAside why, int? other)
    {
        claims += draft.Claims.Count;
        coded += draft.Coded;
        disputed += draft.IsDisputed ? 1 : 0;
        withoutNumber += draft.Low < 0 ? 1 : 0;
        if (why == SetAside.InsideGroup)
        {
            aside.Add((draft.Occurrence, why, other, 0));
            return;
        }
        occurrencesHigh++;
        open += draft is { Low: >= 0, High: < 0 } ? 1 : 0;
        high += Math.Max(0, draft.High);
        if (why != SetAside.Nothing)
        {
            aside.Add((draft.Occurrence, why, other, 0));
            return;
        }
        occurrencesLow++;
        if (draft.Low < 0)
            return;
        var adds = Math.Max(0, draft.Low - NamedBefore(draft, batch, ref other));
        low += adds;
        if (other is not null)
            aside.Add((draft.Occurrence, SetAside.NamedElsewhere, other, adds));
    }

    /// <summary>How many of its persons are in already, and by which occurrence the first of them.</summary>
    private int NamedBefore(in Draft draft, DraftBatch batch, ref int? other)
    {
        var before = 0;
        foreach (var name in batch[draft.Names])
        {
            ref var by = ref CollectionsMarshal.GetValueRefOrAddDefault(named, ((long)draft.Family << 32) | (uint)name, out var isKnown);
            if (isKnown)
            {
                before++;
                other ??= by;
            }
            else
            {
                by = draft.Occurrence;
            }
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

    private static CountedUnder Under(DraftPlace place, Dictionary<int, (SetAside Why, int? Other, long Adds)> whyAside)
    {
        ref readonly var draft = ref place.Draft;
        var (why, other, adds) = whyAside.GetValueOrDefault(draft.Occurrence, (SetAside.Nothing, null, Math.Max(0, draft.Low)));
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
