namespace Rapporteur.Search.Words;

/// <summary>One thing that is asked for: a word or a phrase, in every way in which the index may hold it.</summary>
/// <param name="LeftOut">Whether passages that have it are left out.</param>
/// <param name="Stems">Rows of stems, each as one of the languages makes it; a passage has the term if it has one of the rows.</param>
/// <param name="Names">Its row of keys as a name, or empty where it is none.</param>
internal sealed record QueryTerm(bool LeftOut, IReadOnlyList<string[]> Stems, string[] Names)
{
    /// <summary>How long the key of a word without a capital must be to be looked for among the names.</summary>
    private const int LongEnough = 5;

    /// <summary>How a word or phrase is looked for, or null where it holds no word.</summary>
    public static QueryTerm? Of(string words, bool isPhrase, bool leftOut)
    {
        var rows = Tokenizer.Languages.Select(language => Read(words, isPhrase, language)).Where(row => row.Count > 0).ToList();
        if (rows.Count == 0)
            return null;
        var stems = rows.Select(row => row.Select(word => word.Token.Stem).ToArray()).DistinctBy(row => string.Join(' ', row)).ToList();
        var isName = rows[0].All(word => word.Token.Name.Length > 0 && (word.Found.IsCapital || word.Token.Name.Length >= LongEnough));
        return new QueryTerm(leftOut, stems, isName ? [.. rows[0].Select(word => word.Token.Name)] : []);
    }

    /// <summary>The words of a term; of "l'arrestation", asked for without quotation marks, the article is not looked for.</summary>
    private static List<(FoundWord Found, Token Token)> Read(string words, bool isPhrase, string? language)
    {
        var row = new List<(FoundWord Found, Token Token)>();
        new Tokenizer(language).Read(words, 0, words.Length, (found, token) => row.Add((found, token)));
        if (!isPhrase && row.Count > 1 && WordFinder.IsElision(words[row[0].Found.Start..row[0].Found.End].ToLowerInvariant()))
            row.RemoveAt(0);
        return row;
    }
}
