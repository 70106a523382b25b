namespace Rapporteur.Lists;

/// <summary>Cells that say that nothing is known, in the words of the lists that are about.</summary>
public static class EmptyCells
{
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "---", "–", "—", "?", "??", "???", ".", "*", "na", "n/a", "#n/a", "nan", "null", "none", "unknown", "not known", "not stated", "no data", "нет сведений", "нет данных", "неизвестно",
        "неизв", "не указано", "н/д", "inconnu", "inconnue", "невідомо", "sin datos", "s/d", "desconocido", "desconocida", "desconegut", "sense dades", "unbekannt", "nieznany", "nieznana", "brak danych",
        "nicht bekannt", "desconhecido", "sconosciuto",
    };

    /// <summary>Whether a cell says that nothing is known.</summary>
    public static bool SaysNothing(string cell) => cell.Length <= 20 && Nothing.Contains(cell.Trim(' ', '.', '(', ')', '[', ']'));
}
