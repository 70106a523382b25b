using Rapporteur.Linkage.Comparing;

namespace Rapporteur.Linkage.Blocking;

/// <summary>One thing that two records may have in common: a part of the value of a field.</summary>
/// <param name="Name">For reports: <c>surname, first three</c>.</param>
/// <param name="Field">The number of the field.</param>
internal sealed record KeyPart(string Name, int Field);

/// <summary>
/// The key parts of all records, a row a record, so that what two records have in common is told by two lines of memory. 0 is "not known".
/// </summary>
internal sealed class BlockingKeys
{
    private const int MostParts = 32, Prefix = 3, SkeletonLength = 5;

    private readonly Func<int, int>[] keyOf;
    private readonly int[] rows;

    public BlockingKeys(RecordComparison comparison)
    {
        var parts = (from f in Enumerable.Range(0, comparison.Fields.Count)
                     from part in PartsOf(comparison.Fields[f])
                     select (Part: new KeyPart(part.Name.Length == 0 ? comparison.Fields[f].Name : $"{comparison.Fields[f].Name}, {part.Name}", f), part.KeyOf)).Take(MostParts).ToArray();
        Parts = [.. parts.Select(part => part.Part)];
        keyOf = [.. parts.Select(part => part.KeyOf)];
        var ofCode = parts.Select(part => KeysOf(comparison.Fields[part.Part.Field].Size, part.KeyOf)).ToArray();
        var codes = Parts.Select(part => comparison.Fields[part.Field].Codes).ToArray();
        Count = comparison.Count;
        rows = new int[(long)Count * Parts.Count];
        Parallel.For(0, (Count >> 14) + 1, chunk =>
        {
            var end = Math.Min(Count, (chunk + 1) << 14);
            for (var record = chunk << 14; record < end; record++)
            {
                for (var p = 0; p < codes.Length; p++)
                    rows[(long)record * codes.Length + p] = ofCode[p][codes[p][record]];
            }
        });
    }

    public IReadOnlyList<KeyPart> Parts { get; }

    public int Count { get; }

    public ReadOnlySpan<int> Row(int record) => rows.AsSpan(record * Parts.Count, Parts.Count);

    /// <summary>The key parts of a record that came later.</summary>
    /// <param name="values">The codes of its values, by field.</param>
    public int[] RowOf(ReadOnlySpan<int> values)
    {
        var row = new int[keyOf.Length];
        for (var p = 0; p < row.Length; p++)
            row[p] = values[Parts[p].Field] is not 0 and var code ? keyOf[p](code) : 0;
        return row;
    }

    /// <summary>The parts that two records have in common, a bit each.</summary>
    public uint InCommon(int a, int b)
    {
        ReadOnlySpan<int> x = Row(a), y = Row(b);
        uint common = 0;
        for (var p = 0; p < x.Length; p++)
            common |= (x[p] == y[p] & x[p] != 0 ? 1u : 0u) << p;
        return common;
    }

    private static IEnumerable<(string Name, Func<int, int> KeyOf)> PartsOf(Field field) => field switch
    {
        WordField words => PartsOf(words.Values),
        DateField dates => PartsOf(dates),
        CodeField codes => PartsOf(codes),
        CategoryField => [("", code => code)],
        _ => [],
    };

    private static IEnumerable<(string Name, Func<int, int> KeyOf)> PartsOf(WordValues words)
    {
        yield return ("", value => words.InitialOf(value) != '\0' ? 0 : words.FoldCode(value));
        yield return ("first three", OfText(value => words.InitialOf(value) != '\0' || words.Fold(value).Length < Prefix ? "" : words.Fold(value)[..Prefix]));
        yield return ("consonants", OfText(value => words.InitialOf(value) != '\0' ? "" : Skeleton(words.Fold(value))));
        yield return ("last three", OfText(value => words.Fold(value).Length < Prefix ? "" : words.Fold(value)[^Prefix..]));
        if (Enumerable.Range(1, words.Count - 1).Any(value => words.Parts(value).Length > 1))
            yield return ("rarest part", RarestPart(words));
        yield return ("initial", OfText(value => words.Fold(value).Length == 0 ? "" : words.Fold(value)[..1]));
    }

    private static Func<int, int> RarestPart(WordValues words)
    {
        var counts = new int[words.Dictionary.Count];
        for (var value = 1; value < words.Count; value++)
        {
            foreach (var part in words.Parts(value))
                counts[part]++;
        }
        return value => words.Parts(value).OrderBy(part => part < counts.Length ? counts[part] : 0).ThenBy(part => part).FirstOrDefault();
    }

    private static string Skeleton(string fold)
    {
        Span<char> kept = stackalloc char[SkeletonLength];
        var length = 0;
        foreach (var c in fold)
        {
            if (length < SkeletonLength && c is not ('a' or 'e' or 'i' or 'o' or 'u' or ' ') && (length == 0 || kept[length - 1] != c))
                kept[length++] = c;
        }
        return length < 2 ? "" : kept[..length].ToString();
    }

    private static IEnumerable<(string Name, Func<int, int> KeyOf)> PartsOf(DateField dates)
    {
        yield return ("day", value => dates.ValueOf(value) is { IsDay: true } date ? (date.FirstYear * 100 + date.Month) * 100 + date.Day : 0);
        yield return ("year", value => dates.ValueOf(value) is { IsOneYear: true } date ? date.FirstYear : 0);
        yield return ("month and day", value => dates.ValueOf(value) is { IsDay: true } date ? Math.Min(date.Month, date.Day) * 100 + Math.Max(date.Month, date.Day) : 0);
        yield return ("year and month", value => dates.ValueOf(value) is { IsOneYear: true, Month: > 0 } date ? date.FirstYear * 100 + date.Month : 0);
    }

    private static IEnumerable<(string Name, Func<int, int> KeyOf)> PartsOf(CodeField codes)
    {
        yield return ("", OfText(value => codes.Plain[value]));
        yield return ("first half", OfText(value => codes.Plain[value][..((codes.Plain[value].Length + 1) / 2)]));
        yield return ("last half", OfText(value => codes.Plain[value][(codes.Plain[value].Length / 2)..]));
    }

    private static int[] KeysOf(int size, Func<int, int> keyOf)
    {
        var keys = new int[size];
        for (var value = 1; value < size; value++)
            keys[value] = keyOf(value);
        return keys;
    }

    private static Func<int, int> OfText(Func<int, string> key)
    {
        var dictionary = new FoldDictionary();
        return value => dictionary.Of(key(value));
    }
}
