using System.Collections.Frozen;

namespace Rapporteur.Linkage.Records;

/// <summary>What clerks write where they know nothing.</summary>
internal static class MissingWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "-", "--", "—", "–", "?", "??", "???", ".", "..", "...", "n/a", "na", "n.a.", "nan", "null", "none", "nil", "unknown", "not known", "unk", "n.n.", "nn", "n. n.",
        "x", "xx", "xxx", "anonymous", "inconnu", "inconnue", "unbekannt", "nieznany", "nieznana", "неизвестно", "неизвестен", "неизвестна", "неизв.", "нет",
        "нет данных", "н/д", "н.д.", "б/д", "не указано", "не установлено", "невідомо", "невідомий", "немає",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string value) => value.Length <= 16 && Words.Contains(value);
}
