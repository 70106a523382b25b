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

    private readonly int[] rows;

    public BlockingKeys(RecordComparison comparison)
    {
        var parts = new List<(KeyPart Part, int[] OfCode, int[] Codes)>();
        for (var f = 0; f < comparison.Fields.Count; f++)
        {
            foreach (var (name, ofCode) in PartsOf(comparison.Fields[f]))
                parts.Add((new KeyPart(name.Length == 0 ? comparison.Fields[f].Name : $"{comparison.Fields[f].Name}, {name}", f), ofCode, comparison.Fields[f].Codes));
        }
        var kept = parts.Take(MostParts).ToArray();
        Parts = [.. kept.Select(part => part.Part)];
        Count = comparison.Count;
        rows = new int[(long)Count * Parts.Count];
        Parallel.For(0, (Count >> 14) + 1, chunk =>
        {
            var end = Math.Min(Count, (chunk + 1) << 14);
            for (var record = chunk << 14; record < end; record++)
            {
                for (var p = 0; p < kept.Length; p++)
                    rows[record * kept.Length + p] = kept[p].OfCode[kept[p].Codes[record]];
            }
        });
    }

    public IReadOnlyList<KeyPart> Parts { get; }

    public int Count { get; }

    public ReadOnlySpan<int> Row(int record) => rows.AsSpan(record * Parts.Count, Parts.Count);

    /// <summary>The parts that two records have in common, a bit each.</summary>
    public uint InCommon(int a, int b)
    {
        ReadOnlySpan<int> x = Row(a), y = Row(b);
        uint common = 0;
        for (var p = 0; p < x.Length; p++)
            common |= (x[p] == y[p] & x[p] != 0 ? 1u : 0u) << p;
        return common;
    }

    private static IEnumerable<(string Name, int[] OfCode)> PartsOf(Field field) => field switch
    {
        WordField words => PartsOf(words.Values),
        DateField dates => PartsOf(dates),
        CodeField codes => PartsOf(codes),
        CategoryField words => [("", [.. Enumerable.Range(0, words.Words.Count)])],
        _ => [],
    };

    private static IEnumerable<(string Name, int[] OfCode)> PartsOf(WordValues words)
    {
        yield return ("", Of(words.Count, value => words.InitialOf(value) != '\0' ? 0 : words.FoldCode(value)));
        yield return ("first three", OfText(words.Count, value => words.InitialOf(value) != '\0' || words.Fold(value).Length < Prefix ? "" : words.Fold(value)[..Prefix]));
        yield return ("consonants", OfText(words.Count, value => words.InitialOf(value) != '\0' ? "" : Skeleton(words.Fold(value))));
        yield return ("last three", OfText(words.Count, value => words.Fold(value).Length < Prefix ? "" : words.Fold(value)[^Prefix..]));
        if (Enumerable.Range(1, words.Count - 1).Any(value => words.Parts(value).Length > 1))
            yield return ("rarest part", RarestPart(words));
        yield return ("initial", OfText(words.Count, value => words.Fold(value).Length == 0 ? "" : words.Fold(value)[..1]));
    }

    private static int[] RarestPart(WordValues words)
    {
        var counts = new int[words.Dictionary.Count];
        for (var value = 1; value < words.Count; value++)
        {
            foreach (var part in words.Parts(value))
                counts[part]++;
        }
        return Of(words.Count, value => words.Parts(value).OrderBy(part => counts[part]).ThenBy(part => part).FirstOrDefault());
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

    private static IEnumerable<(string Name, int[] OfCode)> PartsOf(DateField dates)
    {
        var size = dates.Codes.Length == 0 ? 1 : dates.Codes.Max() + 1;
        yield return ("day", Of(size, value => dates.ValueOf(value) is { IsDay: true } date ? (date.FirstYear * 100 + date.Month) * 100 + date.Day : 0));
        yield return ("year", Of(size, value => dates.ValueOf(value) is { IsOneYear: true } date ? date.FirstYear : 0));
        yield return ("month and day", Of(size, value => dates.ValueOf(value) is { IsDay: true } date ? Math.Min(date.Month, date.Day) * 100 + Math.Max(date.Month, date.Day) : 0));
        yield return ("year and month", Of(size, value => dates.ValueOf(value) is { IsOneYear: true, Month: > 0 } date ? date.FirstYear * 100 + date.Month : 0));
    }

    private static IEnumerable<(string Name, int[] OfCode)> PartsOf(CodeField codes)
    {
        yield return ("", [.. Enumerable.Range(0, codes.Plain.Count)]);
        yield return ("first half", OfText(codes.Plain.Count, value => codes.Plain[value][..((codes.Plain[value].Length + 1) / 2)]));
        yield return ("last half", OfText(codes.Plain.Count, value => codes.Plain[value][(codes.Plain[value].Length / 2)..]));
    }

    private static int[] Of(int size, Func<int, int> key)
    {
        var keys = new int[size];
        for (var value = 1; value < size; value++)
            keys[value] = key(value);
        return keys;
    }

    private static int[] OfText(int size, Func<int, string> key)
    {
        var dictionary = new FoldDictionary();
        return Of(size, value => dictionary.Of(key(value)));
    }
}
