using Rapporteur.Chronicle;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Publishing;

namespace Rapporteur.Pages;

/// <summary>A <see cref="ChronicleKey"/> taken apart.</summary>
/// <param name="Undated">It has no date.</param>
/// <param name="Spans">It spans years.</param>
/// <param name="From">The (first) year, as written in the key.</param>
/// <param name="To">The last year of a span.</param>
/// <param name="Month">The month, 1 to 12, of a month or a day.</param>
/// <param name="Day">The day.</param>
internal readonly record struct ChronicleKeyParts(
    bool Undated, bool Spans, string? From, string? To, int? Month, LocalDate? Day)
{
    public static ChronicleKeyParts Of(string key)
    {
        if (key == ChronicleKey.Undated)
            return new(true, false, null, null, null, null);
        var span = key.IndexOf("--", StringComparison.Ordinal);
        if (span >= 0)
            return new(false, true, NullIfEmpty(key[..span]), NullIfEmpty(key[(span + 2)..]), null, null);
        var month = key.Length >= 7 ? int.Parse(key.AsSpan(5, 2), CultureInfo.InvariantCulture) : (int?)null;
        var day = key.Length == 10 ? LocalDatePattern.Iso.Parse(key).Value : (LocalDate?)null;
        return new(false, false, key[..4], null, month, day);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
