using Rapporteur.Names.Sounds;
using Rapporteur.Names.Written;

namespace Rapporteur.Names.Comparing;

/// <summary>
/// Compares two prepared names. The weights are those of Fellegi and Sunter: each level of agreement adds log2(m/u), where m is how often
/// it is found between names of one person, u between names of two. Symmetric, deterministic, without allocation.
/// </summary>
public static class NameComparison
{
    /// <summary>
    /// From this weight on two names are taken to be of one person: 9 bits, which makes it even odds where a name has some 500 rivals, as
    /// in a register of a thousand persons. A surname alone reaches it unless one person in 500 bears it; a surname that a letter sets
    /// apart does not without a given name.
    /// </summary>
    public const double DefaultThreshold = 9;

    private const double SwapBits = -1.5, AliasBits = -1, CaseBits = -1, WholeBits = 12, WordOfManyBits = 5, SexBits = -6, SexByEndingBits = -2;
    private const double AmbiguousBareBits = 6, ComponentBits = 7, OtherSurnameMost = 3, ContradictedMost = 8;
    private const int MostTurned = 8;
    private const int Exactly = 20, Nearly = 60, OneLetter = 100;

    /// <summary>The weight of two names.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other; the order of the two does not matter.</param>
    public static NameWeight Compare(PreparedName a, PreparedName b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var best = Plain(a, b);
        if (best.Bits >= DefaultThreshold && a.Aliases.Length == 0 && b.Aliases.Length == 0)
            return best;
        if (a.Swapped is { } swappedA)
            best = Better(best, Plain(swappedA, b).With(NameAspect.Order, SwapBits));
        if (b.Swapped is { } swappedB)
            best = Better(best, Plain(a, swappedB).With(NameAspect.Order, SwapBits));
        best = WithAliases(best, a, b);
        if (best.Bits < DefaultThreshold && Math.Max(WordBits(a, b), TurnedBits(a, b)) is > 0 and var bits)
            best = Better(best, new NameWeight(default, default, default, default, default, new NameWeightPart(NameAspect.Whole, NameAgreement.Equivalent, bits), default));
        return IsSameAsAWhole(a, b) ? Better(best, new NameWeight(
            default, default, default, default, default, new NameWeightPart(NameAspect.Whole, NameAgreement.Same, WholeBits), default)) : best;
    }

    private static NameWeight WithAliases(NameWeight best, PreparedName a, PreparedName b)
    {
        foreach (var alias in a.Aliases)
        {
            best = Better(best, Plain(alias, b).With(NameAspect.Alias, AliasBits));
            foreach (var other in b.Aliases)
                best = Better(best, Plain(alias, other).With(NameAspect.Alias, AliasBits));
        }
        foreach (var alias in b.Aliases)
            best = Better(best, Plain(a, alias).With(NameAspect.Alias, AliasBits));
        return best;
    }

    private static NameWeight Better(NameWeight one, NameWeight other) => other.Bits > one.Bits ? other : one;

    private static NameWeight Plain(PreparedName a, PreparedName b)
    {
        var surname = Surname(a, b, out var isOblique);
        var given = GivenComparison.Of(a.Given, b.Given);
        var sex = Sex(a, b, isOblique);
        var reading = isOblique ? new NameWeightPart(NameAspect.Case, NameAgreement.Equivalent, CaseBits) : default;
        var sum = surname.Bits + given.First.Bits + given.Second.Bits + given.Further.Bits + sex.Bits + reading.Bits;
        var most = Math.Min(Most(a, b, surname.Agreement), given.IsContradicted ? ContradictedMost : double.MaxValue);
        var bound = new NameWeightPart(NameAspect.Bound, NameAgreement.Missing, Math.Min(0, most - sum));
        return new NameWeight(surname, given.First, given.Second, given.Further, sex, reading, bound);
    }

    /// <summary>
    /// What no sum may exceed: given names do not outweigh another surname, nor a rare surname contradicting given names (its bearers are
    /// one family); and a surname alone that may be a man's in the genitive or a
    /// woman's, met twice, leaves open which of the two is meant.
    /// </summary>
    private static double Most(PreparedName a, PreparedName b, NameAgreement surname) =>
        surname is NameAgreement.Different or NameAgreement.Missing ? OtherSurnameMost
        : IsAmbiguousAlone(a) && IsAmbiguousAlone(b) ? AmbiguousBareBits : double.MaxValue;

    private static bool IsAmbiguousAlone(PreparedName name) => name is { IsBare: true, IsCyrillic: true, SurnameSex: NameSex.Woman };

    private static NameWeightPart Surname(PreparedName a, PreparedName b, out bool isOblique)
    {
        isOblique = false;
        if (a.Surname.Length == 0 || b.Surname.Length == 0)
            return new NameWeightPart(NameAspect.Surname, NameAgreement.Missing, 0);
        var distance = AreUnreadOther(a.Unread, b.Unread) ? SoundDistance.Far : SoundDistance.Between(a.Surname, b.Surname, OneLetter);
        if (distance > Exactly && IsOblique(a, b))
        {
            isOblique = true;
            distance = 0;
        }
        var bits = Math.Min(a.Bits, b.Bits);
        var length = Math.Min(a.Surname.Length, b.Surname.Length);
        return Surname(distance, length, a.IsCyrillic && b.IsCyrillic) switch
        {
            NameAgreement.Same => new(NameAspect.Surname, NameAgreement.Same, bits),
            NameAgreement.Near => new(NameAspect.Surname, NameAgreement.Near, bits - (a.IsCyrillic && b.IsCyrillic ? 5 : 1.5)),
            NameAgreement.Similar => new(NameAspect.Surname, NameAgreement.Similar, Math.Max(bits - 6, 2)),
            _ when IsComponent(a, b) || IsComponent(b, a) => new(NameAspect.Surname, NameAgreement.Component, Math.Min(bits, ComponentBits)),
            _ => new(NameAspect.Surname, NameAgreement.Different, -10),
        };
    }

    /// <summary>Whether both words have letters that are not read as sounds, and these are others.</summary>
    internal static bool AreUnreadOther(string a, string b) => a.Length > 0 && b.Length > 0 && !string.Equals(a, b, StringComparison.Ordinal);

    private static NameAgreement Surname(int distance, int length, bool isOneAlphabet) => distance switch
    {
        <= Exactly => NameAgreement.Same,
        <= Nearly when length >= 4 => NameAgreement.Near,
        <= OneLetter when length >= (isOneAlphabet ? 7 : 5) => NameAgreement.Similar,
        _ => NameAgreement.Different,
    };

    private static bool IsOblique(PreparedName a, PreparedName b)
    {
        foreach (var form in a.Nominatives)
        {
            if (SoundDistance.Between(form, b.Surname, Exactly) <= Exactly)
                return true;
        }
        foreach (var form in b.Nominatives)
        {
            if (SoundDistance.Between(a.Surname, form, Exactly) <= Exactly)
                return true;
        }
        return false;
    }

    private static bool IsComponent(PreparedName whole, PreparedName part)
    {
        foreach (var component in whole.Components)
        {
            if (SoundDistance.Between(component, part.Surname, Exactly) <= Exactly)
                return true;
        }
        return false;
    }

    /// <summary>By patronymic and given name; by the ending of the surname where it stands in the nominative.</summary>
    private static NameWeightPart Sex(PreparedName a, PreparedName b, bool isOblique)
    {
        if (a.Sex != NameSex.Unknown && b.Sex != NameSex.Unknown)
            return new NameWeightPart(NameAspect.Sex, NameAgreement.Different, a.Sex == b.Sex ? 0 : SexBits);
        var (sexA, sexB) = (a.Sex == NameSex.Unknown ? a.SurnameSex : a.Sex, b.Sex == NameSex.Unknown ? b.SurnameSex : b.Sex);
        if (isOblique || sexA == NameSex.Unknown || sexB == NameSex.Unknown || sexA == sexB)
            return default;
        // Without a given name in full "Ежова" may be Ежов in the genitive; with one it is a woman.
        var isCase = sexA == NameSex.Woman ? a is { IsCyrillic: true, HasFullGiven: false } : b is { IsCyrillic: true, HasFullGiven: false };
        return new NameWeightPart(NameAspect.Sex, NameAgreement.Different, isCase ? SexByEndingBits : SexBits);
    }

    /// <summary>
    /// All words of one, two at least, among the words of the other in their order: "Mohammad Yaqoub" and "Mohammad Yaqoub Haqqani". Which
    /// of them is the surname does not matter. Zero when it is not so.
    /// </summary>
    private static double WordBits(PreparedName a, PreparedName b)
    {
        var (few, many) = a.Words.Length < b.Words.Length ? (a.Words, b.Words) : (b.Words, a.Words);
        if (few.Length < 2 || few.Length == many.Length)
            return 0;
        var found = 0;
        foreach (var word in many)
        {
            if (found < few.Length && SoundDistance.Between(word, few[found], Exactly) <= Exactly)
                found++;
        }
        return found == few.Length ? Math.Min(found * WordOfManyBits, WholeBits) : 0;
    }

    /// <summary>
    /// The same words, two at least, from another one on: "Kwang Il, Hyon" and "Hyon Kwang Il". Words that are written twice count once.
    /// Zero when it is not so.
    /// </summary>
    private static double TurnedBits(PreparedName a, PreparedName b)
    {
        if (a.Words.Length < 2 || b.Words.Length < 2)
            return 0;
        Span<int> wordsOfA = stackalloc int[MostTurned], wordsOfB = stackalloc int[MostTurned];
        var count = Distinct(a.Words, wordsOfA);
        if (count < 2 || count != Distinct(b.Words, wordsOfB))
            return 0;
        for (var turn = 0; turn < count; turn++)
        {
            var agreeing = 0;
            while (agreeing < count && SoundDistance.Between(a.Words[wordsOfA[agreeing]], b.Words[wordsOfB[(agreeing + turn) % count]], Exactly) <= Exactly)
                agreeing++;
            if (agreeing == count)
                return Math.Min(count * WordOfManyBits, WholeBits);
        }
        return 0;
    }

    /// <summary>The places of words, those that are written a second time left out; 0 of a name with too many words.</summary>
    private static int Distinct(Sound[][] words, Span<int> places)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var isNew = true;
            for (var j = 0; j < count && isNew; j++)
                isNew = !words[i].AsSpan().SequenceEqual(words[places[j]]);
            if (isNew && count == places.Length)
                return 0;
            if (isNew)
                places[count++] = i;
        }
        return count;
    }

    /// <summary>"SergeiLavrov", "Patr ushev": the words were parted or joined otherwise.</summary>
    private static bool IsSameAsAWhole(PreparedName a, PreparedName b) =>
        a.WordCount != b.WordCount && a.Whole.Length > 0 && b.Whole.Length > 0 && SoundDistance.Between(a.Whole, b.Whole, Nearly) <= Nearly;
}
