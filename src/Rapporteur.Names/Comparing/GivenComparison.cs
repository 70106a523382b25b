using Rapporteur.Names.Sounds;
using Rapporteur.Names.Written;

namespace Rapporteur.Names.Comparing;

/// <summary>What given names say, by their place.</summary>
internal readonly record struct GivenWeight(NameWeightPart First, NameWeightPart Second, NameWeightPart Further)
{
    public bool IsContradicted => First.Bits < 0 && First.Agreement != NameAgreement.OftenConfused || Second.Bits < 0 || Further.Agreement == NameAgreement.Different;
}

/// <summary>What given names, initials and patronymics say: the first against the first, the second against the second, the rest by likeness.</summary>
internal static class GivenComparison
{
    private const double InitialBits = 3, MiddleBits = 4, NearBits = 3, ContradictionBits = -10, MiddleContradictionBits = -13, ConfusedBits = -3, OtherPlaceBits = 3;
    private const int Nearly = 60, OneLetter = 100, ShortestNear = 4;

    public static GivenWeight Of(ReadOnlySpan<PreparedElement> a, ReadOnlySpan<PreparedElement> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return default;
        var first = Element(a[0], b[0], NameAspect.Given, ContradictionBits);
        if (first.Bits < 0 && InOtherPlace(a, b) is { } placed)
            return new(placed, default, default);
        // Brothers and sisters share surname and patronymic: these prove nothing where the given names contradict.
        if (first.Bits < 0 && first.Agreement != NameAgreement.OftenConfused || a.Length == 1 || b.Length == 1)
            return new(first, default, default);
        var second = Element(a[1], b[1], NameAspect.Second, IsInitial(a[1], b[1]) ? ContradictionBits : MiddleContradictionBits);
        if (second.Bits < 0 && (a.Length > b.Length || AreAmong(a, b)) && (b.Length > a.Length || AreAmong(b, a)))
            return new(first, new NameWeightPart(NameAspect.Second, NameAgreement.Equivalent, OtherPlaceBits), default);
        return new(first, second, Further(a, b));
    }

    private static bool IsInitial(PreparedElement a, PreparedElement b) => a.IsInitial || b.IsInitial;

    /// <summary>"Boris Johnson" and "Alexandre Boris Johnson": the only given name of one is a further one of the other.</summary>
    private static NameWeightPart? InOtherPlace(ReadOnlySpan<PreparedElement> a, ReadOnlySpan<PreparedElement> b)
    {
        var isThere = a.Length == 1 && b.Length > 1 && b[1].Kind != NamePartKind.Patronymic && IsAmong(a[0], b)
            || b.Length == 1 && a.Length > 1 && a[1].Kind != NamePartKind.Patronymic && IsAmong(b[0], a);
        return isThere ? new NameWeightPart(NameAspect.Given, NameAgreement.Equivalent, OtherPlaceBits) : null;
    }

    private static bool AreAmong(ReadOnlySpan<PreparedElement> few, ReadOnlySpan<PreparedElement> many)
    {
        foreach (var element in few)
        {
            if (!IsAmong(element, many))
                return false;
        }
        return many.Length > 2;
    }

    private static bool IsAmong(PreparedElement element, ReadOnlySpan<PreparedElement> others)
    {
        foreach (var other in others)
        {
            if (!element.IsInitial && !other.IsInitial && Element(element, other, NameAspect.Given, ContradictionBits).Bits > 0)
                return true;
        }
        return false;
    }

    private static NameWeightPart Further(ReadOnlySpan<PreparedElement> a, ReadOnlySpan<PreparedElement> b)
    {
        var (bits, isContradicted) = (0.0, false);
        for (var i = 2; i < Math.Min(a.Length, b.Length); i++)
        {
            var agrees = Element(a[i], b[i], NameAspect.Further, 0).Bits > 0;
            var isOther = !agrees && !IsAmong(a[i], b) && !IsAmong(b[i], a);
            bits += agrees ? MiddleBits : isOther ? MiddleContradictionBits : 0;
            isContradicted |= isOther;
        }
        return new NameWeightPart(NameAspect.Further, isContradicted ? NameAgreement.Different : NameAgreement.Same, bits);
    }

    private static NameWeightPart Element(PreparedElement a, PreparedElement b, NameAspect aspect, double contradiction)
    {
        if (a.IsInitial || b.IsInitial)
            return Initial(a, b, aspect);
        if (a.IsCutShort || b.IsCutShort)
            return CutShort(a, b, aspect);
        var most = aspect == NameAspect.Given ? Math.Min(a.Bits, b.Bits) : MiddleBits;
        var distance = NameComparison.AreUnreadOther(a.Unread, b.Unread) ? SoundDistance.Far : SoundDistance.Between(a.Sounds, b.Sounds, OneLetter);
        if (distance == 0)
            return new(aspect, NameAgreement.Same, most);
        if (Share(a.Names, b.Names))
            return new(aspect, NameAgreement.Equivalent, most);
        if (AreConfused(a.Names, b.Names))
            return new(aspect, NameAgreement.OftenConfused, ConfusedBits);
        var isUnlisted = a.Names.Length == 0 || b.Names.Length == 0 || a.Kind == NamePartKind.Patronymic || b.Kind == NamePartKind.Patronymic;
        var length = Math.Min(a.Sounds.Length, b.Sounds.Length);
        if (isUnlisted && (distance <= Nearly && length >= 3 || distance <= OneLetter && length >= ShortestNear))
            return new(aspect, NameAgreement.Near, NearBits);
        return new(aspect, NameAgreement.Different, contradiction);
    }

    /// <summary>An initial beside a name cut short ("В." and "Вяч.") proves nothing: it was cut so to tell two apart.</summary>
    private static NameWeightPart Initial(PreparedElement a, PreparedElement b, NameAspect aspect) => (a.Initials & b.Initials) == 0
        ? new(aspect, NameAgreement.InitialContradicts, ContradictionBits)
        : new(aspect, NameAgreement.InitialAgrees, a.IsCutShort || b.IsCutShort ? 0 : InitialBits);

    /// <summary>"Вяч." for Вячеслав: it must be how the name begins.</summary>
    private static NameWeightPart CutShort(PreparedElement a, PreparedElement b, NameAspect aspect)
    {
        var length = Math.Min(a.Sounds.Length, b.Sounds.Length);
        var isBeginning = SoundDistance.Between(a.Sounds.AsSpan(0, length), b.Sounds.AsSpan(0, length), Nearly) <= Nearly;
        return isBeginning ? new(aspect, NameAgreement.Equivalent, MiddleBits) : new(aspect, NameAgreement.Different, ContradictionBits);
    }

    private static bool Share(int[] a, int[] b)
    {
        foreach (var name in a)
        {
            if (Array.IndexOf(b, name) >= 0)
                return true;
        }
        return false;
    }

    private static bool AreConfused(int[] a, int[] b)
    {
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                if (GivenNames.AreConfused(one, other))
                    return true;
            }
        }
        return false;
    }
}
