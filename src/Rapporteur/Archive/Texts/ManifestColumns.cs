using System.Text;
using Rapporteur.Charter;

namespace Rapporteur.Archive.Texts;

/// <summary>The headings of the manifest in English, French and Russian, and how forgivingly they are read.</summary>
internal static class ManifestColumns
{
    public const string File = "file";

    private static readonly Dictionary<string, string> Names = NamesOf(
        "file|filename|file name|path|fichier|nom du fichier|chemin|файл|имя файла|путь",
        "title|titre|название|заголовок|заглавие",
        "source|publisher|publication|éditeur|источник|издание|издатель",
        "author|auteur|автор",
        "written|date written|écrit|écrit le|date de rédaction|написано|дата написания",
        "published|date|date published|first published|publié|publié le|date de publication|опубликовано|дата публикации|дата",
        "language|lang|langue|язык",
        "original language|langue originale|langue d'origine|язык оригинала",
        "translator|translated by|traducteur|traductrice|traduit par|переводчик|перевод",
        "archival reference|reference|shelfmark|référence|référence archivistique|cote|архивный шифр|шифр|ссылка",
        "place|lieu|место",
        "received from|from|reçu de|provenance|получено от|от кого",
        "access|accès|доступ",
        "note|notes|remark|remarque|примечание|примечания");

    private static readonly Dictionary<string, string> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["internal"] = AccessLevels.Internal, ["interne"] = AccessLevels.Internal, ["внутренний"] = AccessLevels.Internal,
        ["members"] = AccessLevels.Members, ["named members"] = AccessLevels.Members, ["membres"] = AccessLevels.Members,
        ["члены"] = AccessLevels.Members,
        ["public"] = AccessLevels.Public, ["publique"] = AccessLevels.Public, ["открытый"] = AccessLevels.Public,
        ["публичный"] = AccessLevels.Public,
    };

    /// <summary>The column of a heading, by its English name; null where it is none.</summary>
    public static string? Of(string heading) => Names.GetValueOrDefault(Folded(heading));

    /// <summary>The access level of a cell; null where it is none.</summary>
    public static string? AccessLevel(string cell) => Levels.GetValueOrDefault(cell.Trim());

    /// <summary>Case, hyphens, underscores, doubled spaces and the accents of French do not matter.</summary>
    private static string Folded(string heading)
    {
        var folded = new StringBuilder(heading.Length);
        foreach (var c in ComposedLetters.Of(heading).ToLowerInvariant())
        {
            var plain = c switch { '_' or '-' or '.' => ' ', 'é' or 'è' or 'ê' => 'e', 'ç' => 'c', 'à' => 'a', '’' => '\'', _ => c };
            if (plain != ' ' || folded.Length > 0 && folded[^1] != ' ')
                folded.Append(plain);
        }
        return folded.ToString().TrimEnd();
    }

    private static Dictionary<string, string> NamesOf(params string[] columns) =>
        columns.Select(column => column.Split('|')).SelectMany(names => names.Select(name => (Name: Folded(name), Column: names[0])))
            .Distinct().ToDictionary(pair => pair.Name, pair => pair.Column, StringComparer.Ordinal);
}
