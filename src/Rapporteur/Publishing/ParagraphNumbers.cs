using System.Globalization;

namespace Rapporteur.Publishing;

/// <summary>How a paragraph changed from one edition to the next.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Key">Its identity: <c>F2.reasons.3</c>.</param>
/// <param name="Change">added, changed or removed.</param>
public sealed record ParagraphChange(string Number, string Key, string Change);

/// <summary>A paragraph of a delivered edition.</summary>
/// <param name="Key">Its identity.</param>
/// <param name="Number">Its number.</param>
/// <param name="Digest">SHA-256 of what it says, in no language.</param>
public sealed record NumberedParagraph(string Key, string Number, string Digest);

/// <summary>
/// Numbers of paragraphs, for citing: a paragraph keeps its number in every later edition, one that comes between two takes a letter
/// (<c>14a</c>), and the number of one that is gone is never given again.
/// </summary>
public static class ParagraphNumbers
{
    /// <summary>The numbers of the paragraphs of an edition.</summary>
    /// <param name="keys">Their keys, in reading order; each once.</param>
    /// <param name="before">The numbers that earlier editions gave, by key, those of paragraphs that are gone among them.</param>
    public static IReadOnlyDictionary<string, string> Assign(IEnumerable<string> keys, IReadOnlyDictionary<string, string> before)
    {
        var taken = before.Values.ToHashSet(StringComparer.Ordinal);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var (last, next) = ("0", 1 + taken.Select(Whole).DefaultIfEmpty(0).Max());
        var ordered = keys.ToList();
        var end = ordered.FindLastIndex(before.ContainsKey);
        foreach (var (place, key) in ordered.Index())
        {
            if (!before.TryGetValue(key, out var number))
            {
                number = place < end ? Between(last, taken) : (next++).ToString(CultureInfo.InvariantCulture);
                taken.Add(number);
            }
            given.Add(key, last = number);
        }
        return given;
    }

    /// <summary>What changed from one edition to the next, by the keys of paragraphs.</summary>
    /// <param name="before">The edition before.</param>
    /// <param name="now">This edition, in reading order.</param>
    public static IReadOnlyList<ParagraphChange> Changes(IReadOnlyList<NumberedParagraph> before, IReadOnlyList<NumberedParagraph> now)
    {
        var old = before.ToDictionary(paragraph => paragraph.Key, StringComparer.Ordinal);
        var kept = now.Select(paragraph => paragraph.Key).ToHashSet(StringComparer.Ordinal);
        return [
            .. now.Where(paragraph => !old.TryGetValue(paragraph.Key, out var same) || same.Digest != paragraph.Digest)
                .Select(paragraph => new ParagraphChange(paragraph.Number, paragraph.Key, old.ContainsKey(paragraph.Key) ? "changed" : "added")),
            .. before.Where(paragraph => !kept.Contains(paragraph.Key)).Select(paragraph => new ParagraphChange(paragraph.Number, paragraph.Key, "removed"))];
    }

    /// <summary>The first free number after another: 14, 14a, 14b, ..., 14z, 14aa.</summary>
    private static string Between(string last, HashSet<string> taken)
    {
        var whole = Whole(last).ToString(CultureInfo.InvariantCulture);
        for (var letters = 1; ; letters++)
        {
            if (!taken.Contains(whole + Letters(letters)))
                return whole + Letters(letters);
        }
    }

    private static int Whole(string number) => int.Parse(number.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz"), CultureInfo.InvariantCulture);

    private static string Letters(int number) => number <= 26 ? ((char)('a' + number - 1)).ToString() : Letters((number - 1) / 26) + Letters((number - 1) % 26 + 1);
}
